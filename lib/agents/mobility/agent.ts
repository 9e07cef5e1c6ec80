import type { Agent } from '../../step.ts';

export const mobility: Agent<'mobility'> = {
  name: 'mobility',
  decides:
    'which roles and openings are near to a person, for them alone, and what the owner of an opening reads of whoever chose to be seen by them; it ranks nobody',
  without:
    'nobody is shown what is near to them, and no owner of an opening sees anybody; who chose to be seen can still look and withdraw',
  aiAct: {
    class: 'high-risk',
    why: 'What it says of people is read by whoever decides who comes to a role or a project (Annex III (4)).',
  },
  activities: [],
};
