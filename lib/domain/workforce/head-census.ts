import { worksHere } from '../person/learner-status.ts';
import type { Learner } from '../person/learner.ts';
import type { CountedRole, RoleHeads } from './headcount.ts';
import { monthBefore } from './headcount.ts';

/** A role while it is counted; departments are called as the directory calls them, `constructor` as well. */
type Counting = Omit<CountedRole, 'departments'> & { departments: Map<string, number> };

/** Roles as they are counted, person by person: what is held grows with roles and departments, not with people. */
export type HeadCensus = Map<string, Counting>;

const startRole = (at: number): Counting => ({
  at,
  heads: 0,
  joined: 0,
  movedIn: 0,
  movedOut: 0,
  departments: new Map(),
});

function roleIn(census: HeadCensus, roleId: string, at: number): Counting {
  const role = census.get(roleId) ?? startRole(at);
  census.set(roleId, role);
  return role;
}

/**
 * Counts one person in their role. Who is back in the role in which the month began did not move.
 * @param since when the month before was counted; without it nobody is known to have come since
 */
export function countHead(
  census: HeadCensus,
  learner: Learner,
  { since, at }: { since: number | undefined; at: number },
): void {
  const { person, changed } = learner;
  if (!person || !worksHere(learner)) return;
  const role = roleIn(census, person.roleId, at);
  role.heads += 1;
  role.departments.set(person.department, (role.departments.get(person.department) ?? 0) + 1);
  if (since === undefined) return;
  if ((changed?.came ?? since) > since) role.joined += 1;
  else if ((changed?.role ?? since) > since && changed?.roleBefore !== person.roleId) {
    role.movedIn += 1;
    if (changed?.roleBefore !== undefined) roleIn(census, changed.roleBefore, at).movedOut += 1;
  }
}

/** When the month before one was counted. */
export function countedBefore(roles: readonly RoleHeads[], month: string): number | undefined {
  const moments = roles.flatMap(({ months }) => months[monthBefore(month)]?.at ?? []);
  return moments.length === 0 ? undefined : Math.max(...moments);
}

/** What a census says of a role; nobody holds one that it does not name. */
export function countedIn(census: HeadCensus, roleId: string, at: number): CountedRole {
  const { departments, ...counted } = census.get(roleId) ?? startRole(at);
  return { ...counted, departments: Object.fromEntries(departments) };
}
