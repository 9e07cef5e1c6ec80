import type { RoleId } from '../ids.ts';
import { MINIMUM_GROUP } from '../person.ts';
import type { Part } from './speakable.ts';

export type Counts = Pick<Part, 'atTarget' | 'below' | 'notAssessed'>;
type Whose = Pick<Part, 'roleId' | 'department'>;

/**
 * The parts as they are shown now, so that the difference to what was shown before is about nobody or about a group: a count within
 * the minimum of what it was stays as it was, or the difference of two weeks would be about those few who changed.
 *
 * Where people are counted together otherwise than before, because a department or a role passed the minimum either way, that holds
 * for all of them together; while fewer than the minimum changed, they stay together. Roles that are spoken of on one side alone are
 * among those that are counted without a name on the other.
 */
export function steady(parts: readonly Part[], shown: readonly Part[]): Part[] {
  const [spoken, wasSpoken] = [parts, shown].map((some) => new Set(some.map(({ roleId }) => roleId)));
  const wholeOf = ({ roleId }: Part) => (spoken?.has(roleId) && wasSpoken?.has(roleId) ? roleId : undefined);
  const [now, before] = [Map.groupBy(parts, wholeOf), Map.groupBy(shown, wholeOf)];
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((roleId) =>
    steadyWithin(roleId, now.get(roleId) ?? [], before.get(roleId) ?? []),
  );
}

/** The parts of one role, or of all that are told apart on one side alone. */
function steadyWithin(roleId: RoleId | undefined, now: readonly Part[], before: readonly Part[]): Part[] {
  // A department of a role is always the same people; what is counted together may be others than before.
  const isOnBoth = (one: Part) => one.department !== undefined && find(one, now) && find(one, before);
  const same = now.filter(isOnBoth).map((one) => kept(one, find(one, before)));
  const [regrouped, left] = [now, before].map((some) => some.filter((one) => !isOnBoth(one)));
  const [sum, was] = [added(regrouped), added(left)];
  const apart = (regrouped ?? []).map((one) => kept(one, find(one, left ?? [])));
  if (!isClose(sum, was) && !isClose(added(apart), was)) return [...same, ...apart];
  return [...same, { ...(roleId === undefined ? {} : { roleId }), ...kept(sum, was) }];
}

const find = ({ roleId, department }: Whose, some: readonly Part[]): Part | undefined =>
  some.find((one) => one.roleId === roleId && one.department === department);

const added = (parts: readonly Part[] = []): Counts =>
  parts.reduce(
    (sum, { atTarget, below, notAssessed }) => ({
      atTarget: sum.atTarget + atTarget,
      below: sum.below + below,
      notAssessed: sum.notAssessed + notAssessed,
    }),
    { atTarget: 0, below: 0, notAssessed: 0 },
  );

const COUNTS = ['atTarget', 'below', 'notAssessed'] as const;
const isFew = (difference: number): boolean => difference !== 0 && Math.abs(difference) < MINIMUM_GROUP;
const isClose = (now: Counts, before: Counts): boolean =>
  COUNTS.some((count) => isFew(now[count] - before[count]));

/** A count as it is said: as it was said before, until the difference is a group. */
export const steadyCount = (now: number, before: number | undefined): number =>
  before !== undefined && isFew(now - before) ? before : now;

/** The counts of one and the same group as they are said. */
export function kept<C extends Counts>(now: C, before: Counts | undefined): C {
  if (!before) return now;
  const count = (name: (typeof COUNTS)[number]) => steadyCount(now[name], before[name]);
  return {
    ...now,
    atTarget: count('atTarget'),
    below: count('below'),
    notAssessed: count('notAssessed'),
  };
}
