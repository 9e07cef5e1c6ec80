import type { Agent } from '../../step.ts';
import { planCohorts, tendCohort } from './run-cohorts.ts';

export const cohortAgent: Agent<'cohort'> = {
  name: 'cohort',
  decides:
    'who is asked to lead a cohort, who meets whom, when each session is, which is moved, and what goes back to whoever approved it',
  without:
    'a cohort is published and delivered, nobody forms its groups or is invited, and sessions in the calendar stay as they are',
  aiAct: {
    class: 'high-risk',
    why: 'Settles by their profile who is offered training with whom, and when (Annex III 4 b; perhaps 3 a).',
  },
  activities: [planCohorts, tendCohort],
};
