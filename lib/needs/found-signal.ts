import type { Need } from '../domain/need.ts';
import { ownSignal, type SignalOf } from '../domain/signal.ts';

/** Tells the flows of a need; `occasion` tells repeated announcements of one round apart. */
export const foundSignal = (need: Need, instanceId: string, occasion = 'found'): SignalOf<'need.found'> =>
  ownSignal('need.found', 'needs-analysis', {
    id: `${instanceId}.${occasion}`,
    subject: need.needId,
    at: need.foundAt,
    data: { needId: need.needId, instanceId },
  });
