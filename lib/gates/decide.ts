import { z } from 'zod';
import { decideApproval, Verdict } from '../domain/approval.ts';
import { Id, PersonId } from '../domain/ids.ts';
import type { Needs } from '../ports/needs.ts';
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
    // Whoever asked for it has a hand in it, also after the question was put, in an earlier round or before many others.
    const asked = need.requestedBy.includes(by) || (await hasAskedFor(needId, by, needs));
    const request = asked ? { ...stored.value, involved: [by] } : stored.value;
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

/** The need itself remembers the latest few alone; every request of one person is found by theirs. */
async function hasAskedFor(
  needId: string,
  personId: PersonId,
  { requestsOf }: Pick<Needs, 'requestsOf'>,
): Promise<boolean> {
  for await (const request of requestsOf(personId)) if (request.needId === needId) return true;
  return false;
}
