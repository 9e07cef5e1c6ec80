import { z } from 'zod';
import { decideApproval, Verdict } from '../domain/approval.ts';
import { Id, PersonId } from '../domain/ids.ts';
import { isReadIn } from '../domain/outcome-terms.ts';
import { badInput } from '../errors.ts';
import { message } from '../messages/message.ts';
import { step } from '../step.ts';
import { decidedEntry } from './decided-entry.ts';
import { hasAskedFor } from './has-asked-for.ts';
import { wakingSignal } from './waking-signal.ts';

/**
 * Takes a human's answer. The answer and the signal that wakes the flow are stored together, so neither can be lost
 * alone.
 */
export const decide = step({
  name: 'decide',
  input: z.strictObject({ needId: Id, approvalId: Id, by: PersonId, answer: Verdict }),
  async run({ needId, approvalId, by, answer }, { needs, registers, decisions, words }, { at }) {
    const { thresholds } = await registers.policy();
    if (answer.outcome && !isReadIn(answer.outcome.seenIn, thresholds))
      throw badInput(
        message('problem.agreement.outcome-of-work', {
          seenIn: words.say(`seen-in.${answer.outcome.seenIn}`),
        }),
      );
    const stored = await needs.approval(needId, approvalId);
    const { value: need } = await needs.need(needId);
    // Whoever asked for it has a hand in it.
    const request = (await hasAskedFor(need, by, { needs, registers }))
      ? { ...stored.value, involved: [by] }
      : stored.value;
    const decided = decideApproval(request, answer, by, at);
    if (decided !== request)
      await needs.commit(needId, {
        approval: { ...stored, value: decided },
        signals: [wakingSignal(decided, 'decided', at)],
      });
    const entry = decidedEntry(decided, words);
    if (entry) await decisions.append(entry);
    return { approvalId, status: decided.status };
  },
});
