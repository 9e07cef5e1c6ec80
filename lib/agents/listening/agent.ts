import type { Agent } from '../../step.ts';

export const listening: Agent<'listening'> = {
  name: 'listening',
  decides: 'which groups answer differently than season and chance explain',
  without: 'reports of groups are kept as dead letters with the reason switched-off; no change is shown',
  aiAct: { class: 'minimal', why: 'Sees sums of five people or more and nobody’s own answer.' },
  activities: [],
};
