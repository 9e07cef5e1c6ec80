import { z } from 'zod';
import {
  askedEnough,
  handOverExpiry,
  MOST_ASKED,
  MOST_WAITING,
  type HandOver,
} from '../../domain/expert/hand-over.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { PersonName } from '../../domain/text/person-name.ts';
import { sha256 } from '../../domain/sha256.ts';
import { conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { mayConcern, step } from '../../step.ts';
import { findNear } from './find-answer.ts';
import { expertsMetBy, mustWorkHere } from './meeting.ts';

/**
 * Hands a question over to an expert, with a draft of what stands near it in documents that whoever asks may be
 * answered from. From here on it is kept, because its person wants it to be.
 */
export const handOverQuestion = step({
  name: 'hand-over-question',
  agent: 'experts',
  input: z.strictObject({
    personId: PersonId,
    question: z.string().min(1).max(MOST_ASKED),
    twinId: Id,
    askerName: PersonName,
    callId: z.string(),
  }),
  async run({ personId, question, twinId, askerName, callId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    await mustWorkHere(personId, ports);
    const { department, twins } = await expertsMetBy(personId, ports, at);
    const twin = twins.find((one) => one.twinId === twinId);
    if (!twin) throw conflict(message('problem.expert.not-there'));
    if (twin.personId === personId) throw conflict(message('problem.expert.oneself'));
    const handOverId = sha256(`hand-over:${personId}:${callId}`, 24);
    const before = await ports.experts.handOver(twin.personId, handOverId);
    if (before) return lineOf(before.value);
    const waiting = await Array.fromAsync(ports.experts.handedTo(twin.personId));
    if (waiting.filter(({ outcome }) => !outcome).length >= MOST_WAITING)
      throw conflict(message('problem.expert.busy', { expert: twin.calledBy }));
    if (askedEnough(waiting, personId, at))
      throw conflict(message('problem.expert.often', { expert: twin.calledBy }));
    const spender = { agent: 'experts' as const, at };
    const { near, subject } = await findNear(question, { department, twins: [twin] }, ports, spender);
    const handOver: HandOver = {
      handOverId,
      personId: twin.personId,
      twinId,
      calledBy: twin.calledBy,
      askerId: personId,
      askerName,
      question,
      // What was handed over is theirs to look at, whichever of their subjects it is nearest to.
      subject: subject?.subject ?? twin.subjects[0] ?? twin.calledBy,
      at,
      changedAt: at,
      draft: near,
    };
    await ports.experts.keepHandOver({ value: handOver });
    return lineOf(handOver);
  },
});

/** A question without a word of it: this is the answer to a call, which is kept for whoever resends. */
const lineOf = ({ handOverId, calledBy, subject, at, ...rest }: HandOver) => ({
  handOverId,
  calledBy,
  subject,
  at,
  expiresAt: handOverExpiry(rest),
});

const Own = z.strictObject({ personId: PersonId });

/**
 * What the caller handed over, with what became of it. Without `agent`: no switch keeps anybody from their own words.
 */
export const ownQuestions = step({
  name: 'own-questions',
  input: Own,
  async run({ personId }, { experts }) {
    const handed = await Array.fromAsync(experts.handedBy(personId));
    return {
      questions: handed
        .toSorted((a, b) => b.at - a.at)
        .map((handOver) => ({ ...lineOf(handOver), question: handOver.question, ...toldOf(handOver) })),
    };
  },
});

const toldOf = ({ outcome }: HandOver) =>
  outcome
    ? {
        answer: {
          said: outcome.said,
          at: outcome.at,
          ...(outcome.text === undefined ? {} : { text: outcome.text }),
        },
      }
    : {};

/**
 * Erases a question of the caller’s, with its answer; what the expert accepted stays a source, without the question.
 * Without `agent`: as above.
 * @throws NamedError `not-found` for what the caller handed over to nobody
 */
export const eraseQuestion = step({
  name: 'erase-own-question',
  input: Own.extend({ handOverId: Id }),
  async run({ personId, handOverId }, { experts }: Pick<Ports, 'experts'>) {
    const asked = await Array.fromAsync(experts.handedBy(personId));
    const handOver = asked.find((one) => one.handOverId === handOverId);
    if (!handOver) throw notFound(message('problem.expert.question-gone', { handOverId }));
    await experts.eraseHandOver(handOver.personId, handOverId);
    return { handOverId, status: 'erased' as const };
  },
});
