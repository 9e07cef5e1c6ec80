import { z } from 'zod';
import { OneLine, type RoleId } from '../ids.ts';
import type { Person } from '../person/person.ts';
import { sha256 } from '../sha256.ts';

/**
 * The part of a role that is in a department, at a site, or both. A site that nobody said is none: of those of whom no
 * site is known nothing is found as of a group by themselves.
 */
export const RolePart = z.object({
  department: OneLine(100).exactOptional(),
  site: OneLine(100).exactOptional(),
});
export type RolePart = z.infer<typeof RolePart>;

/** Whom something is about: everybody in a role, or the part of them that `group` names. */
export interface PeopleOf {
  roleId: RoleId;
  group?: RolePart;
}

/** Where people of a role work; what is not known of a place is in no part that names it. */
export interface RolePlace {
  department?: string | undefined;
  site?: string | undefined;
}

/** Whether whoever of the role works there is of the part. */
export const isWithin = (place: RolePlace, { department, site }: RolePart): boolean =>
  (department === undefined || place.department === department) &&
  (site === undefined || place.site === site);

/** Whether somebody is of those whom it is about, as they work now. */
export const isOf = (
  person: Pick<Person, 'roleId' | 'department' | 'site'>,
  { roleId, group = {} }: PeopleOf,
): boolean => person.roleId === roleId && isWithin(person, group);

/** Whether somebody could be of both: two parts of a role, or one and all of it, the part that is not named. */
export const mayShare = (one: RolePart = {}, other: RolePart = {}): boolean =>
  (['department', 'site'] as const).every(
    (of) => one[of] === undefined || other[of] === undefined || one[of] === other[of],
  );

/** Of a hash, in hexadecimal: with all else that an id holds it stays within 120 (`Id`). */
const DIGITS = 10;

/**
 * What ids call a part of a role: the same for the same part, otherwise in another role, and without the names of
 * department and site, because ids stand in addresses and logs.
 */
export const groupKey = ({ roleId, group }: Required<PeopleOf>): string =>
  sha256(JSON.stringify([roleId, group.department ?? null, group.site ?? null]), DIGITS);

/**
 * Whether something may be found of a part as a group by itself: there are enough people in it, and enough besides, or
 * what is said of the role beside it would say how the few others stand.
 */
export const isPartLargeEnough = (
  { part, role }: { part: number; role: number },
  minimumGroup: number,
): boolean => part >= minimumGroup && role - part >= minimumGroup;
