import { z } from 'zod';
import { dayOf } from '../../domain/policy/budget.ts';
import { MOST_ASKED } from '../../domain/expert/hand-over.ts';
import { unansweredKey } from '../../domain/expert/unanswered.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { conflict } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { mayConcern, step } from '../../step.ts';
import { wordsFor } from '../../words-for.ts';
import { findAnswer } from './find-answer.ts';
import { expertsMetBy } from './meeting.ts';
import type { NearSubject } from './nearest-subjects.ts';

/**
 * Answers a question from what experts consent to, or says that it is not known and who could be asked. Nothing of the
 * question is kept; that somebody asked in vain is counted under the subject.
 */
export const askExperts = step({
  name: 'ask-experts',
  agent: 'experts',
  input: z.strictObject({
    personId: PersonId,
    question: z.string().min(1).max(MOST_ASKED),
    twinId: Id.exactOptional(),
  }),
  async run({ personId, question, twinId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const { say, list } = await wordsFor(personId, ports);
    const { department, roleId, twins: all } = await expertsMetBy(personId, ports, at);
    const twins = twinId === undefined ? all : all.filter((twin) => twin.twinId === twinId);
    if (twinId !== undefined && twins.length === 0) throw conflict(message('problem.expert.not-there'));
    const spender = { agent: 'experts' as const, at };
    const found = await findAnswer(question, { department, twins }, ports, spender);
    if (found.answer.length > 0)
      return {
        outcome: 'answered' as const,
        said: say('expert.answered', { experts: list(found.experts, 'and') }),
        sentences: found.answer.map(({ text, source }) => ({ text, source })),
        handOver: null,
      };
    const { subject } = found;
    // Nobody is sent to themselves.
    const other = subject?.twin.personId === personId ? undefined : subject;
    if (other) await countInVain({ personId, roleId }, other, ports, at);
    return {
      outcome: 'not-known' as const,
      said: other ? say('expert.unknown.somebody', { expert: other.twin.calledBy }) : say('expert.unknown'),
      sentences: [],
      handOver: other
        ? { twinId: other.twin.twinId, calledBy: other.twin.calledBy, subject: other.subject }
        : null,
    };
  },
});

async function countInVain(
  { personId, roleId }: { personId: string; roleId: string | undefined },
  { twin, subject }: NearSubject,
  { learners, experts }: Ports,
  at: number,
): Promise<void> {
  const askerKey = await learners.raterKey('record-keeping', personId);
  // Of whoever objects to being worked with nothing is counted.
  if (askerKey === undefined) return;
  const ofRole = roleId === undefined ? {} : { roleId };
  const counted = { twinId: twin.twinId, subject, ...ofRole, day: dayOf(at) };
  await experts.countUnanswered(twin.personId, unansweredKey(counted, askerKey), counted);
  // Who objected in the meantime was forgotten before this was written.
  if ((await learners.raterKey('record-keeping', personId)) === undefined)
    await experts.forgetCounted(askerKey);
}
