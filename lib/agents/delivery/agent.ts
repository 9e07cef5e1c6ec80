import type { Agent } from '../../step.ts';
import { deliverPage } from './deliver-page.ts';
import { offerPage, planMoments } from './offer-at-moments.ts';
import { planDelivery } from './plan-delivery.ts';
import { planProgrammes, programmePage } from './programme/run-programmes.ts';
import { recordDelivered } from './record-delivered.ts';

export const delivery: Agent<'delivery'> = {
  name: 'delivery',
  decides:
    'who still needs it, who waits for comparison, at which moment of whose day, when the next module of a programme comes, and what exists for a moment of one person’s',
  without:
    'the asset is published, the need stalls with the reason that delivery is switched off, no module of a programme comes, and nobody is notified',
  aiAct: {
    class: 'high-risk',
    why: 'Settles by their profile who is offered training, and when (Annex III 4 b; perhaps 3 a).',
  },
  activities: [
    planDelivery,
    deliverPage,
    recordDelivered,
    planMoments,
    offerPage,
    planProgrammes,
    programmePage,
  ],
};
