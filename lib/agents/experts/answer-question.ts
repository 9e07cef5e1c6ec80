import { z } from 'zod';
import {
  documentsOf,
  handOverExpiry,
  MOST_ANSWERED,
  settled,
  ToQuestion,
  type HandOver,
} from '../../domain/expert/hand-over.ts';
import { isOpenTo, openDocuments, Subject, type ExpertAnswer, type Twin } from '../../domain/expert/twin.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { unsafeIn } from '../../domain/text/unsafe.ts';
import { badInput, conflict, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { mayConcern, step } from '../../step.ts';
import { consentsFor } from './meeting.ts';

const Own = z.strictObject({ personId: PersonId });

/** What was handed over to the caller, what waits first. Without `agent`: it was entrusted to them. */
export const questionsHandedOver = step({
  name: 'questions-handed-over',
  input: Own,
  async run({ personId }, { experts }) {
    const handed = await Array.fromAsync(experts.handedTo(personId));
    return {
      questions: handed
        .toSorted((a, b) => Number(a.outcome !== undefined) - Number(b.outcome !== undefined) || a.at - b.at)
        .map(seen),
    };
  },
});

const seen = ({ handOverId, askerName, question, subject, at, draft, outcome, changedAt }: HandOver) => ({
  handOverId,
  askerName,
  question,
  subject,
  at,
  expiresAt: handOverExpiry({ changedAt }),
  draft: draft.map(({ text, source }) => ({ text, source })),
  ...(outcome ? { said: outcome.said } : {}),
});

/**
 * What the expert says to a question: they accept the draft, answer in their own words, or decline; once. What they
 * accept or write becomes a source of theirs, unless they keep it for whoever asked.
 * @throws NamedError `bad-input` where that cannot be said, `conflict` where they said something else before
 */
export const answerHandedOver = step({
  name: 'answer-handed-over',
  agent: 'experts',
  input: Own.extend({
    handOverId: Id,
    said: ToQuestion,
    text: z.string().max(MOST_ANSWERED).exactOptional(),
    about: Subject.exactOptional(),
    isForAll: z.boolean(),
  }),
  async run({ personId, handOverId, said, text, about, isForAll }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const [what] = unsafeIn(text ?? '');
    if (what) throw badInput(message('problem.expert.text', { what }));
    const words = text === undefined ? { said } : { said, text };
    return await withOptimisticRetry(async () => {
      const stored = await ports.experts.handOver(personId, handOverId);
      if (!stored) throw notFound(message('problem.expert.question-gone', { handOverId }));
      const decision = settled(stored.value, words, at);
      if (decision === 'misfit') throw badInput(message('problem.expert.misfit'));
      if (decision === 'answered-otherwise') throw conflict(message('problem.expert.answered'));
      const { handOver } = decision;
      if (handOver === stored.value) return seen(handOver);
      // As it stands for whoever asked, today: they may have changed departments since.
      const { department, twins } = await consentsFor(handOver.askerId, ports);
      const twin = twins.find((one) => one.personId === personId);
      if (said === 'accept' && !isConsentedTo(handOver, twin, department))
        throw conflict(message('problem.expert.draft-over'));
      const answer = handOver.outcome?.text;
      const source =
        answer === undefined || !twin || !isForAll
          ? undefined
          : {
              answerId: handOverId,
              about: about ?? handOver.subject,
              text: answer,
              restsOn: documentsOf(handOver),
              ...boundsOf(handOver, twin, department),
              at,
            };
      await ports.experts.keepHandOver({ ...stored, value: handOver }, source);
      return seen(handOver);
    });
  },
});

/** Whether whoever asked may still be answered from all that a draft rests on. */
function isConsentedTo(handOver: HandOver, twin: Twin | undefined, department: string | undefined): boolean {
  const open = new Set(twin && openDocuments(twin, department).map(({ name }) => name));
  return documentsOf(handOver).every((name) => open.has(name));
}

/** Whom and until when what was said answers: quotes while they stand, own words as far as whoever asked is told. */
function boundsOf(
  { outcome, draft }: HandOver,
  { documents }: Twin,
  department: string | undefined,
): Pick<ExpertAnswer, 'quotes' | 'departments'> {
  if (outcome?.said === 'accept')
    return {
      quotes: draft
        .filter(({ source }) => source.acceptedAt === undefined)
        .map(({ text, source: { name } }) => ({ name, text })),
    };
  const isTold = documents.some(
    ({ departments }) => departments.length > 0 && isOpenTo(departments, department),
  );
  return isTold && department !== undefined ? { departments: [department] } : {};
}
