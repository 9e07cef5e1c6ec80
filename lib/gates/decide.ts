import { z } from 'zod';
import { decideApproval, Verdict } from '../domain/approval.ts';
import { Id, PersonId } from '../domain/ids.ts';
import { step } from '../step.ts';
import { decidedEntry } from './decided-entry.ts';
import { wakingSignal } from './waking-signal.ts';

/** Takes a human's answer. The answer and the signal that wakes the flow are stored together, so neither can be lost alone. */
export const decide = step({
  name: 'decide',
  input: z.strictObject({ needId: Id, approvalId: Id, by: PersonId, answer: Verdict }),
  async run({ needId, approvalId, by, answer }, { needs, decisions }, { at }) {
    const stored = await needs.approval(needId, approvalId);
    const { value: need } = await needs.need(needId);
    // Who asked for it after the question was put has a hand in it too.
    const request = need.requestedBy.includes(by) ? { ...stored.value, involved: [by] } : stored.value;
    const decided = decideApproval(request, answer, by, at);
    if (decided !== request)
      await needs.commit(needId, {
        approval: { ...stored, value: decided },
        signals: [wakingSignal(decided, 'decided', at)],
      });
    const entry = decidedEntry(decided);
    if (entry) await decisions.append(entry);
    return { approvalId, status: decided.status };
  },
});
