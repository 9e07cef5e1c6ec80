import type { Need } from '../../domain/need.ts';
import type { SignalOf } from '../../domain/signal.ts';

/** Tells the flows of a need; `occasion` tells repeated announcements of one round apart. */
export const foundSignal = (need: Need, instanceId: string, occasion = 'found'): SignalOf<'need.found'> => ({
  specversion: '1.0',
  id: `${instanceId}.${occasion}`,
  source: 'learning-os/needs-analysis',
  type: 'learning-os.need.found',
  subject: need.needId,
  time: new Date(need.foundAt).toISOString(),
  data: { needId: need.needId, instanceId },
});
