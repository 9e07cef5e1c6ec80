import type { CohortGroup } from '../../domain/cohort/state.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Ports } from '../../ports/index.ts';
import type { Meetings } from '../../ports/meetings.ts';
import type { Call } from '../../step.ts';
import type { StandingCohort } from './cohort-in.ts';
import type { Member } from './people-who-meet.ts';
import type { AboutCohort } from './rules.ts';

/** What a group is tended with. */
export interface Tending {
  standing: StandingCohort;
  need: Need;
  about: AboutCohort;
  policy: Policy;
  ports: Ports & { meetings: Meetings };
  call: Call;
}

/** Whoever leads a group and whoever is in it, as they stand now. */
export interface GroupNow {
  group: CohortGroup;
  leads: { learner: Learner; person: Person };
  members: readonly Member[];
}
