import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { endRound } from '../../domain/need/need-transitions.ts';
import { daysToEnd, EndStage, instanceIdOf, isOpen } from '../../domain/need/need.ts';
import { step } from '../../step.ts';
import { StoredMessage } from '../../messages/stored-message.ts';

/**
 * Moves a need to a stage at which its round ends, with the reason. Without `agent`: a need must also end where its
 * agent is switched off.
 */
export const closeNeed = step({
  name: 'close-need',
  input: z.strictObject({
    needId: Id,
    stage: EndStage,
    /** Text where a step said it, or a flow of an earlier version. */
    reason: z.union([z.string(), StoredMessage]),
  }),
  async run({ needId, stage, reason }, { needs, decisions, words }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const { value: need } = stored;
    // What ended otherwise before this came, or began a new round meanwhile, stays as it is.
    if (instanceIdOf(need) !== instanceId || (!isOpen(need) && need.stage !== stage))
      return { stage: need.stage };
    const closed = endRound(need, stage, typeof reason === 'string' ? reason : words.sayMessage(reason), at);
    if (closed !== need) await needs.commit(needId, { need: { ...stored, value: closed } });
    await decisions.append({
      decisionId: `${instanceId}:closed`,
      at,
      decidedBy: { kind: 'rule', name: 'end of the flow' },
      subject: needId,
      outcome: `${stage}, ${Math.round(daysToEnd(closed))} days after the first signal: ${closed.reason}`,
      evidence: [needId],
      charterLineId: need.charterLineId,
    });
    return { stage };
  },
});
