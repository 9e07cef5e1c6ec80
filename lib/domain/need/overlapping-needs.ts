import type { Need } from './need.ts';
import { mayShare, type RolePart } from './role-part.ts';
import { liveId, type Skill } from '../skill/skill.ts';

/** What a need is about: a skill, and the people of a role or of a part of it. */
export interface AboutNeed {
  roleId: string;
  group?: RolePart | undefined;
  skillId: string;
}

/**
 * Whether somebody may be among the people of both of two needs for one skill, whatever it was called when they were
 * opened: the same group, a role and its part, or parts that overlap.
 */
export const overlaps = (
  one: Pick<Need, 'roleId' | 'group' | 'skillId'>,
  other: AboutNeed,
  skills: ReadonlyMap<string, Skill>,
): boolean =>
  one.roleId === other.roleId &&
  liveId(skills, one.skillId) === liveId(skills, other.skillId) &&
  mayShare(one.group, other.group);

/**
 * Since when such needs have followed each other, each opened before the last one ended; epoch milliseconds.
 * @param at when one of them is open
 */
export function openSince(besides: readonly Pick<Need, 'foundAt' | 'endedAt'>[], at: number): number {
  const until = ({ endedAt = Infinity }: Pick<Need, 'endedAt'>): number => endedAt;
  return besides
    .toSorted((a, b) => until(b) - until(a))
    .reduce((since, one) => (until(one) >= since ? Math.min(since, one.foundAt) : since), at);
}
