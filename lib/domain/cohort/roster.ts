import { Temporal } from 'temporal-polyfill';
import type { WorkingTime } from '../delivery/working-hours.ts';

/** Fewest and most people of a group, besides whoever leads it. */
export const GROUP = { fewest: 5, most: 12 } as const;
/** Hours of a day in which all of a group work at the same time, at least. */
export const COMMON_HOURS = 2;

/** Half hours of a day. */
const SLOTS = 48;
const MINUTES_OF_SLOT = 30;

/** Somebody of a cohort, by whom everybody above them is known. */
export interface Meeting extends WorkingTime {
  /** The same however often it is asked, and in whatever order people are read. */
  key: string;
  personId: string;
  /** Whom they report to, directly or above. */
  above: ReadonlySet<string>;
}
/** Somebody who may be invited. */
export interface MayBeInvited extends Meeting {
  /** Of the skill, 0–5. */
  level: number;
}

/** What a roster asks for. */
export interface RosterTerms {
  /** Among how many groups those who could come are shared out: this one, and those that may be formed after it. */
  groups: number;
  /** Of the longest session. */
  minutes: number;
  /** When the hours are compared, epoch milliseconds: clocks change. */
  at: number;
}

/**
 * Whom a group holds around a facilitator; undefined where too few could come. Of those who could come to the hours
 * that suit most, some are taken in equal steps along their levels. Linear in people, but for their sorting.
 */
export function rosterAround(
  facilitator: Meeting,
  candidates: readonly MayBeInvited[],
  { groups, minutes, at }: RosterTerms,
): MayBeInvited[] | undefined {
  const needed = Math.max(COMMON_HOURS * 60, minutes) / MINUTES_OF_SLOT;
  const pool = fittingMost(
    slotsOf(facilitator, Math.ceil(needed), at),
    candidates.filter((one) => !areInLine(one, facilitator)),
    Math.ceil(needed),
    at,
  );
  const ordered = pool.toSorted((a, b) => a.level - b.level || (a.key < b.key ? -1 : 1));
  const size = Math.min(GROUP.most, Math.max(GROUP.fewest, Math.ceil(ordered.length / Math.max(1, groups))));
  const chosen = spread(ordered, Math.min(size, ordered.length));
  return chosen.length < GROUP.fewest ? undefined : chosen;
}

/** Whether one of two leads the other, directly or above. */
export const areInLine = (one: Meeting, other: Meeting): boolean =>
  one.personId === other.personId || one.above.has(other.personId) || other.above.has(one.personId);

/**
 * Who of a group gives way because lines of reporting changed since it was formed: whoever is in line with the
 * facilitator, and of two in line the one who leads the other.
 */
export function whoGivesWay(facilitator: Meeting, members: readonly Meeting[]): Set<string> {
  const apart = members.filter((one) => !areInLine(one, facilitator));
  const leads = apart.filter(({ personId }) => apart.some(({ above }) => above.has(personId)));
  return new Set(
    members.filter((one) => !apart.includes(one) || leads.includes(one)).map(({ personId }) => personId),
  );
}

/** Those who could all come to one time of the facilitator’s, as many as there are; the earlier of two times. */
function fittingMost(
  theirs: ReadonlySet<number>,
  candidates: readonly MayBeInvited[],
  needed: number,
  at: number,
): MayBeInvited[] {
  const perHours = new Map<string, ReadonlySet<number>>();
  const slots = candidates.map((one) => {
    const { timeZone, workingHours } = one;
    const known = `${timeZone} ${workingHours.from} ${workingHours.to}`;
    const found = perHours.get(known) ?? slotsOf(one, needed, at);
    perHours.set(known, found);
    return found;
  });
  const counts = new Map([...theirs].map((slot) => [slot, 0]));
  for (const one of slots)
    for (const slot of one) {
      const count = counts.get(slot);
      if (count !== undefined) counts.set(slot, count + 1);
    }
  const [best] = [...counts].toSorted(([a, many], [b, more]) => more - many || a - b);
  return best === undefined ? [] : candidates.filter((_, i) => slots[i]?.has(best[0]));
}

/** Half hours of UTC at which so many in a row of theirs begin. */
function slotsOf({ timeZone, workingHours: { from, to } }: WorkingTime, needed: number, at: number) {
  const offset =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9;
  const hours = from < to ? to - from : to + 24 - from;
  const begins = Math.ceil((from * 60 - offset) / MINUTES_OF_SLOT);
  const last = Math.floor((from * 60 - offset + hours * 60) / MINUTES_OF_SLOT) - needed;
  const slots = new Set<number>();
  for (let slot = begins; slot <= last; slot += 1) slots.add(((slot % SLOTS) + SLOTS) % SLOTS);
  return slots;
}

/**
 * So many of them in equal steps along their levels, whoever is in line with somebody chosen passed over. Where leaders
 * keep so many of their people out that fewer are found, those who lead nobody among them.
 */
function spread(ordered: readonly MayBeInvited[], size: number): MayBeInvited[] {
  const chosen = inSteps(ordered, size);
  if (chosen.length === size) return chosen;
  const led = new Set(ordered.flatMap(({ above }) => [...above]));
  const leadingNobody = inSteps(
    ordered.filter(({ personId }) => !led.has(personId)),
    size,
  );
  return leadingNobody.length > chosen.length ? leadingNobody : chosen;
}

function inSteps(ordered: readonly MayBeInvited[], size: number): MayBeInvited[] {
  const chosen: MayBeInvited[] = [];
  const take = (some: readonly MayBeInvited[]): void => {
    const found = some.find((one) => chosen.every((other) => !areInLine(one, other)));
    if (found) chosen.push(found);
  };
  for (let step = 0; step < size; step += 1)
    take(ordered.slice((step * ordered.length) / size, ((step + 1) * ordered.length) / size));
  // A step in which everybody is in line with somebody is made up for by the others.
  for (const one of ordered) if (chosen.length < size) take([one]);
  return chosen;
}
