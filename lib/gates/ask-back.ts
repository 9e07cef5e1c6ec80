import { z } from 'zod';
import { Cause } from '../domain/cause/cause.ts';
import { Id, OneLine, PersonId } from '../domain/ids.ts';
import { whyNotOpenTo } from '../domain/gate/approval.ts';
import { MOST_BACK, questionBackIdOf, type QuestionBack } from '../domain/gate/question-back.ts';
import type { Need } from '../domain/need/need.ts';
import { reweighedSignal } from '../domain/gate/waking-signal.ts';
import { Refusal } from '../domain/refusal.ts';
import { message, type Message } from '../messages/message.ts';
import { questionAbout } from '../needs/cause-facts.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { step } from '../step.ts';
import { withHand } from './has-asked-for.ts';

/** What is put back, in the words of whoever decides. */
export const PutBack = z.strictObject({
  text: OneLine(300),
  /** The cause that a yes would speak for. */
  speaksFor: Cause.optional(),
});

/**
 * Puts a question back to those who asked for what a gate asks about: it waits for each of them with their own wish,
 * and their answers weigh the supposed cause anew. The gate stays open, and its day stays.
 * @throws Refusal where the question is over or about no cause, where nobody asked, or where enough was asked
 */
export const askBack = step({
  name: 'ask-back',
  input: z.strictObject({ needId: Id, approvalId: Id, by: PersonId, question: PutBack }),
  run: ({ needId, approvalId, by, question: { text, speaksFor } }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const { needs, registers, decisions } = ports;
      const { value: asked } = await needs.approval(needId, approvalId);
      const stored = await needs.need(needId);
      const { value: need } = stored;
      if (asked.gate !== 'cause-and-priority') throw refused(message('problem.question-back.no-cause'));
      if (asked.status !== 'pending' || need.stage !== 'found')
        throw refused(message('problem.approval.over', { approvalId, status: asked.status }));
      const whyNot = whyNotOpenTo(await withHand(asked, need, by, { needs, registers }), by, at);
      if (whyNot) throw refused(whyNot);
      if (need.requestedBy.length === 0) throw refused(message('problem.question-back.nobody'));
      const before = need.asksBack ?? [];
      const same = before.find((one) => one.text === text);
      if (same) return { approvalId, questionId: same.questionId };
      if (before.length >= MOST_BACK)
        throw refused(message('problem.question-back.enough', { most: MOST_BACK }));
      const questionId = questionBackIdOf(need.round, before.length + 1);
      const back: QuestionBack = { questionId, text, at, ...(speaksFor ? { speaksFor } : {}) };
      const value = { ...need, asksBack: [...before, back] };
      const approval = await questionAbout(value, ports, at);
      // Logged first: a crash in between leaves an entry without a question, never a question without its entry.
      // Without its words, which may speak of somebody: the log keeps what it is told.
      await decisions.append({
        decisionId: `${approvalId}:${questionId}`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: needId,
        outcome: 'put a question back to those who asked',
        evidence: [approvalId],
        charterLineId: need.charterLineId,
      });
      await needs.commit(needId, {
        need: { ...stored, value },
        ...(approval ? { approval } : {}),
        signals: [reweighedSignal(asked, [questionId], at)],
      });
      return { approvalId, questionId };
    }),
});

/** Whether somebody asked for a need who could be asked once more. */
export const canGoBack = ({
  stage,
  requestedBy,
  asksBack = [],
}: Pick<Need, 'stage' | 'requestedBy' | 'asksBack'>): boolean =>
  stage === 'found' && requestedBy.length > 0 && asksBack.length < MOST_BACK;

const refused = (why: Message): Refusal => new Refusal('approval-refused', why);
