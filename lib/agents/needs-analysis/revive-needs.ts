import { z } from 'zod';
import { DAY } from '../../domain/milliseconds.ts';
import { instanceIdOf, isOpen } from '../../domain/need/need.ts';
import type { Signal } from '../../domain/signal/signal.ts';
import { step } from '../../step.ts';
import { foundSignal } from '../../needs/found-signal.ts';

/**
 * Announces the open needs again, once a day: one whose flow is gone is given a flow, one whose flow failed is closed
 * with the reason; for all others the announcement changes nothing.
 */
export const reviveNeeds = step({
  name: 'revive-needs',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, { needs, bus }, { at }) {
    const again: Signal[] = [];
    for await (const need of needs.list())
      if (isOpen(need) && at - need.foundAt >= DAY)
        again.push(foundSignal(need, instanceIdOf(need), { occasion: `again-${Math.floor(at / DAY)}`, at }));
    await bus.send(again);
    return { announced: again.length };
  },
});
