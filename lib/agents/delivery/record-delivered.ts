import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { deliverNeed } from '../../domain/need/need-transitions.ts';
import { step } from '../../step.ts';

/** Records that the first group has been reached, from which day the outcome checks count. */
export const recordDelivered = step({
  name: 'record-delivered',
  agent: 'delivery',
  input: z.strictObject({ needId: Id, people: z.int() }),
  async run({ needId, people }, { needs, words: { say } }, { at }) {
    const stored = await needs.need(needId);
    // Names no number: it would tell how many lack the skill, those among them who contest it too.
    const moved = deliverNeed(stored.value, say('need.delivered'), at);
    if (moved !== stored.value) await needs.commit(needId, { need: { ...stored, value: moved } });
    return { delivered: people };
  },
});
