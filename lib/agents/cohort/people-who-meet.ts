import type { Meeting } from '../../domain/cohort/roster.ts';
import type { MeetingCohort, InCohort } from '../../domain/cohort/state.ts';
import type { PersonId, RoleId } from '../../domain/ids.ts';
import { takingPart } from '../../domain/person/learner-status.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';
import type { Ports } from '../../ports/index.ts';
import { levelToInvite, memberIn, type AboutCohort } from './rules.ts';

/** Whoever reports to more people above them is in a circle that somebody entered by mistake. */
const HIGHEST = 20;

/** Somebody in a group, as they were read. */
export interface Member {
  learner: Learner;
  person: Person;
  part: InCohort;
}
/** Somebody who could be invited. */
export interface Free {
  learner: Learner;
  person: Person;
  /** 0–5. */
  level: number;
}
export interface PeopleWhoMeet {
  free: Free[];
  members: Map<string, Member[]>;
}

/** Who could be invited, and who is in which group, of a role. Work: the role; memory: those whom it reached. */
export async function peopleWhoMeet(
  roleId: RoleId,
  about: AboutCohort,
  { groups }: MeetingCohort,
  policy: Pick<Policy, 'thresholds'>,
  { learners }: Pick<Ports, 'learners'>,
  at: number,
): Promise<PeopleWhoMeet> {
  const ids = new Set(groups.map(({ groupId }) => groupId));
  const found: PeopleWhoMeet = { free: [], members: new Map() };
  for await (const one of learners.all('learning', { roleId })) {
    const learner = takingPart(one);
    const person = learner?.person;
    if (!learner || !person) continue;
    const level = levelToInvite(learner, about, policy, ids, at);
    if (level !== undefined) {
      found.free.push({ learner, person, level });
      continue;
    }
    const part = memberIn(learner, about);
    if (!part || !ids.has(part.groupId)) continue;
    found.members.set(part.groupId, [...(found.members.get(part.groupId) ?? []), { learner, person, part }]);
  }
  return found;
}

/** Whom people report to, directly or above, each person read once. */
export function leadersOf({ learners }: Pick<Ports, 'learners'>) {
  const known = new Map<PersonId, Promise<PersonId | undefined>>();
  const managerOf = (personId: PersonId): Promise<PersonId | undefined> => {
    const found =
      known.get(personId) ??
      learners.read('record-keeping', personId).then(({ value }) => value.person?.managerId);
    known.set(personId, found);
    return found;
  };
  return async (managerId: PersonId | undefined): Promise<Set<PersonId>> => {
    const above = new Set<PersonId>();
    for (
      let next = managerId;
      next !== undefined && !above.has(next) && above.size < HIGHEST;
      next = await managerOf(next)
    )
      above.add(next);
    return above;
  };
}

export const asMeeting = async (
  { learner, person }: Pick<Free, 'learner' | 'person'>,
  { needId }: AboutCohort,
  above: ReturnType<typeof leadersOf>,
): Promise<Meeting> => ({
  key: keyPartOf(needId, learner),
  personId: person.personId,
  timeZone: person.timeZone,
  workingHours: person.workingHours,
  above: await above(person.managerId),
});
