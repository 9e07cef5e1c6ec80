import type { Need } from '../domain/need/need.ts';
import { ownSignal, type SignalOf } from '../domain/signal/signal.ts';

/**
 * Tells the flows of a need; `again` tells repeated announcements of one round apart, each at its own time, because
 * what is too old is not taken in.
 */
export const foundSignal = (
  need: Need,
  instanceId: string,
  again: { occasion: string; at: number } = { occasion: 'found', at: need.foundAt },
): SignalOf<'need.found'> =>
  ownSignal('need.found', 'needs-analysis', {
    id: `${instanceId}.${again.occasion}`,
    subject: need.needId,
    at: again.at,
    data: { needId: need.needId, instanceId },
  });
