import type { Agent } from '../../step.ts';
import { deliverPage } from './deliver-page.ts';
import { planDelivery } from './plan-delivery.ts';
import { recordDelivered } from './record-delivered.ts';

export const delivery: Agent<'delivery'> = {
  name: 'delivery',
  decides: 'who still needs it, who waits for comparison, and at which moment of whose day',
  without:
    'the asset is published, the need stalls with the reason that delivery is switched off, and nobody is notified',
  activities: [planDelivery, deliverPage, recordDelivered],
};
