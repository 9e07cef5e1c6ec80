import { z } from 'zod';
import { Id, PersonId } from '../domain/ids.ts';
import { endRound } from '../domain/need/need-transitions.ts';
import { hasResponse, instanceIdOf, isOpen, type Need, type NeedWithResponse } from '../domain/need/need.ts';
import { Refusal } from '../domain/refusal.ts';
import { message } from '../messages/message.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { step } from '../step.ts';

/** Why a human ends what is under way: chosen, never typed, because it stands in the log and on the need. */
export const WhyEnded = z.enum(['does-too-little', 'does-harm', 'other-cause', 'not-needed']);
export type WhyEnded = z.infer<typeof WhyEnded>;

/** A response that is under way, as long as nobody has ended it. */
type UnderWay = NeedWithResponse & { stage: 'published' | 'delivered' };
export const isResponseUnderWay = (need: Need): need is UnderWay => hasResponse(need) && isOpen(need);

const About = z.strictObject({ needId: Id, assetId: Id });

/**
 * Logs that a human ends a response, before anything ends: what is then cut off between can be ended again by the same
 * words, and never ends without its entry.
 * @throws Refusal where it is not under way, or another one is
 */
export const decideToEnd = step({
  name: 'decide-to-end',
  input: About.extend({ by: PersonId, why: WhyEnded }),
  async run({ needId, assetId, by, why }, { needs, decisions, words }, { at }) {
    const { value: need } = await needs.need(needId);
    if (!isResponseUnderWay(need) || need.assetId !== assetId)
      throw new Refusal('need-cannot-move', message('problem.response.not-under-way', { needId }));
    await decisions.append({
      decisionId: `${instanceIdOf(need)}:ended-by-hand`,
      at,
      decidedBy: { kind: 'human', name: by },
      subject: needId,
      outcome: words.say(`need.ended.${why}`),
      evidence: [needId, assetId],
      charterLineId: need.charterLineId,
    });
    return { instanceId: instanceIdOf(need) };
  },
});

/** Closes the round of a response that a human ended, once its flows are gone; one that ended otherwise stays so. */
export const endResponse = step({
  name: 'end-response',
  input: About.extend({ why: WhyEnded }),
  run: ({ needId, assetId, why }, { needs, words }, { at }) =>
    withOptimisticRetry(async () => {
      const stored = await needs.need(needId);
      const { value: need } = stored;
      if (!isResponseUnderWay(need) || need.assetId !== assetId)
        return { stage: need.stage, reason: need.reason };
      const value = endRound(need, 'withdrawn', words.say(`need.ended.${why}`), at);
      await needs.commit(needId, { need: { ...stored, value } });
      return { stage: value.stage, reason: value.reason };
    }),
});
