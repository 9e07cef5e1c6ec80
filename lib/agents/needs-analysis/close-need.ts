import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { EndStage, moveNeed } from '../../domain/need.ts';
import { step } from '../step.ts';

/** Moves a need to a stage at which its round ends, with the reason. */
export const closeNeed = step({
  name: 'close-need',
  input: z.strictObject({
    needId: Id,
    stage: EndStage,
    reason: z.string(),
  }),
  async run({ needId, stage, reason }, { needs, decisions }, { at, instanceId }) {
    const stored = await needs.need(needId);
    const moved = moveNeed(stored.value, stage, reason);
    if (moved !== stored.value) await needs.commit(needId, { need: { ...stored, value: moved } });
    await decisions.append({
      decisionId: `${instanceId}:closed`,
      at,
      decidedBy: { kind: 'rule', name: 'end of the flow' },
      subject: needId,
      outcome: `${stage}: ${reason}`,
      evidence: [needId],
      charterLineId: stored.value.charterLineId,
    });
    return { stage };
  },
});
