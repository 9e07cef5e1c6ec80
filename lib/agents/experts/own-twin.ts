import { z } from 'zod';
import { bySubject } from '../../domain/expert/unanswered.ts';
import {
  answersNow,
  Departments,
  mayLastUntil,
  MOST_DAYS,
  MOST_DOCUMENTS,
  MOST_SUBJECTS,
  Subject,
  type Twin,
} from '../../domain/expert/twin.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { PersonName } from '../../domain/text/person-name.ts';
import { badInput, conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { mayConcern, step } from '../../step.ts';
import { mustWorkHere } from './meeting.ts';
import { documentCalled } from './document-called.ts';

const Own = z.strictObject({ personId: PersonId });

/**
 * What the caller consents to, the answers that they accepted, and about which of their subjects others asked in vain.
 * Without `agent`: whoever consented can always look.
 */
export const readTwin = step({
  name: 'read-own-twin',
  input: Own,
  async run({ personId }, ports, { at }) {
    const stored = await ports.experts.find(personId);
    return stored ? await seenTwin(stored.value, ports, at) : { consents: false as const, ...nothing };
  },
});

const nothing = { documents: [], subjects: [], answers: [], unanswered: [] };

async function seenTwin(
  { personId, twinId, calledBy, documents, subjects, until, isOn, changedAt }: Twin,
  { experts, registers }: Ports,
  at: number,
) {
  const { thresholds } = await registers.policy();
  const [answers, unanswered] = await Promise.all([
    Array.fromAsync(experts.answersOf(personId)),
    Array.fromAsync(experts.unansweredOf(personId)),
  ]);
  return {
    consents: true as const,
    twinId,
    calledBy,
    documents,
    subjects,
    until,
    isOn,
    answersNow: answersNow({ isOn, until }, at),
    changedAt,
    answers: answers
      .toSorted((a, b) => b.at - a.at)
      .map(({ answerId, about, text, at: acceptedAt }) => ({ answerId, about, text, acceptedAt })),
    unanswered: bySubject({ subjects }, unanswered, thresholds.minimumGroup),
  };
}

/**
 * Says anew about what and until when others may be answered, under the name that the sign-in says; the documents stay
 * as they are.
 */
export const consent = step({
  name: 'consent-as-expert',
  agent: 'experts',
  input: Own.extend({
    calledBy: PersonName,
    subjects: z.array(Subject).min(1).max(MOST_SUBJECTS),
    until: z.number(),
    twinId: Id,
  }),
  async run({ personId, calledBy, subjects, until, twinId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    await mustWorkHere(personId, ports);
    if (!mayLastUntil(until, at)) throw badInput(message('problem.expert.until', { days: MOST_DAYS }));
    return await changed(personId, ports, at, (before) => ({
      documents: [],
      twinId,
      ...before,
      personId,
      calledBy,
      subjects: [...new Set(subjects)],
      until,
      // Editing turns nothing on that its expert turned off.
      isOn: before?.isOn ?? true,
      changedAt: at,
    }));
  },
});

/** Lets a document be answered from, or no more: from this moment on. */
export const consentToDocument = step({
  name: 'consent-to-document',
  agent: 'experts',
  input: Own.extend({ document: z.string(), departments: Departments }),
  async run({ personId, document, departments }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const called = await documentCalled(document, ports);
    return await changed(personId, ports, at, (before) => {
      const twin = consenting(before);
      const others = twin.documents.filter((one) => one.name !== called);
      if (others.length >= MOST_DOCUMENTS)
        throw conflict(message('problem.expert.documents', { most: MOST_DOCUMENTS }));
      return { ...twin, documents: [...others, { name: called, departments }], changedAt: at };
    });
  },
});

/**
 * Takes a document out of the consent, by its name as the consent shows it. Without `agent`: no switch stops what
 * somebody may always do.
 */
export const takeBackDocument = step({
  name: 'take-back-document',
  input: Own.extend({ document: z.string() }),
  run: ({ personId, document }, ports, { at }) =>
    changed(personId, ports, at, (before) => {
      const twin = consenting(before);
      return { ...twin, documents: twin.documents.filter(({ name }) => name !== document), changedAt: at };
    }),
});

/**
 * Nothing is answered in the caller's stead any more, nor are they named; what they consented to is kept.
 * Without `agent`: as above.
 */
export const turnOff = step({
  name: 'turn-off-as-expert',
  input: Own,
  run: ({ personId }, ports, { at }) =>
    changed(personId, ports, at, (before) => ({ ...consenting(before), isOn: false, changedAt: at })),
});

/** The other way round; until the day that they named. */
export const turnOn = step({
  name: 'turn-on-as-expert',
  agent: 'experts',
  input: Own,
  async run({ personId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    return await changed(personId, ports, at, (before) => {
      const twin = consenting(before);
      if (twin.until <= at) throw conflict(message('problem.expert.over'));
      return { ...twin, isOn: true, changedAt: at };
    });
  },
});

/** Erases the consent, the answers that became sources and what was counted. Without `agent`: as above. */
export const eraseTwin = step({
  name: 'erase-own-twin',
  input: Own,
  async run({ personId }, { experts }) {
    await experts.erase(personId);
    return { status: 'erased' as const };
  },
});

/** An accepted answer is no source any more. Without `agent`: as above. */
export const eraseAnswer = step({
  name: 'erase-own-answer',
  input: Own.extend({ answerId: Id }),
  async run({ personId, answerId }, ports, { at }) {
    await ports.experts.eraseAnswer(personId, answerId);
    const stored = await ports.experts.find(personId);
    if (!stored) throw notFound(message('problem.expert.none'));
    return await seenTwin(stored.value, ports, at);
  },
});

function changed(personId: string, ports: Ports, at: number, change: (before: Twin | undefined) => Twin) {
  return withOptimisticRetry(async () => {
    const stored: Stored<Twin> | undefined = await ports.experts.find(personId);
    const value = change(stored?.value);
    await ports.experts.save({ ...stored, value });
    return await seenTwin(value, ports, at);
  });
}

/** @throws NamedError `not-found` where somebody never said that they would be asked */
function consenting(before: Twin | undefined): Twin {
  if (!before) throw notFound(message('problem.expert.none'));
  return before;
}
