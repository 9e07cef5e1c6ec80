import { z } from 'zod';
import { questionsOf, withdrawApproval, type PendingApproval } from '../domain/gate/approval.ts';
import { Id } from '../domain/ids.ts';
import { endRound } from '../domain/need/need-transitions.ts';
import { instanceIdOf, type Need } from '../domain/need/need.ts';
import type { Stored } from '../ports/stored.ts';
import type { Ports } from '../ports/index.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { step } from '../step.ts';
import { wakingSignal } from '../domain/gate/waking-signal.ts';

/**
 * Withdraws a need that nobody has to decide about any more, while it waits for a human: the need, the question and the
 * signal that wakes the flow change together, so whichever comes first, this or an answer, holds. One that does not
 * wait is left alone.
 */
export const withdrawNeed = step({
  name: 'withdraw-need',
  input: z.strictObject({ needId: Id, round: z.int(), reason: z.string() }),
  run: ({ needId, round, reason }, { needs }, { at }) =>
    withOptimisticRetry(async () => {
      const stored = await needs.need(needId);
      const asked = stored.value.round === round ? await openQuestion(stored.value, needs) : undefined;
      if (!asked) return { withdrawn: stored.value.round === round && stored.value.stage === 'withdrawn' };
      await needs.commit(needId, {
        need: { ...stored, value: endRound(stored.value, 'withdrawn', reason, at) },
        approval: { ...asked, value: withdrawApproval(asked.value) },
        signals: [wakingSignal(asked.value, 'withdrawn', at)],
      });
      return { withdrawn: true };
    }),
});

/**
 * The question that a need waits with, if it waits: about its cause while it is found, about a version of the response
 * after that.
 */
async function openQuestion(need: Need, needs: Ports['needs']): Promise<Stored<PendingApproval> | undefined> {
  const { cause, responses } = questionsOf(instanceIdOf(need));
  const ids = need.stage === 'found' ? [cause] : need.stage === 'confirmed' ? responses : [];
  for (const id of ids) {
    const asked = await needs.findApproval(need.needId, id);
    if (asked?.value.status === 'pending') return { ...asked, value: asked.value };
  }
  return undefined;
}
