import { z } from 'zod';
import { decideApproval, Verdict } from '../domain/approval.ts';
import { Id, PersonId } from '../domain/ids.ts';
import type { Need } from '../domain/need.ts';
import type { LearningRequest } from '../domain/request.ts';
import { isReadIn } from '../domain/outcome-terms.ts';
import { liveId } from '../domain/skill.ts';
import type { Ports } from '../ports/index.ts';
import { badInput } from '../errors.ts';
import { message } from '../messages/message.ts';
import { step } from '../step.ts';
import { decidedEntry } from './decided-entry.ts';
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
    // Whoever asked for it has a hand in it, also after the question was put, in an earlier round or before many
    // others.
    const asked = need.requestedBy.includes(by) || (await hasAskedFor(need, by, { needs, registers }));
    const request = asked ? { ...stored.value, involved: [by] } : stored.value;
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

/**
 * The need itself remembers the latest few alone; every request of one person is found by theirs. Whoever asked for a
 * skill that was merged into this one asked for this one.
 */
async function hasAskedFor(
  { needId, roleId, skillId }: Need,
  personId: PersonId,
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
): Promise<boolean> {
  const skills = await registers.skills();
  const isAboutIt = (request: LearningRequest): boolean =>
    request.needId === needId ||
    (request.roleId === roleId &&
      request.skillId !== null &&
      liveId(skills, request.skillId) === liveId(skills, skillId));
  for await (const request of needs.requestsOf(personId)) if (isAboutIt(request)) return true;
  return false;
}
