import type { PersonId } from './ids.ts';
import { DAY } from './milliseconds.ts';

/** What may wait for somebody, in the order in which it is listed. */
export const waitingKinds = [
  'undertaking',
  'opening',
  'opening-look',
  'critical-role',
  'bench-look',
  'requisition',
  'requisition-compared',
  'review',
  'brief-shared',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** That something waits for somebody: which kind, never what it says. */
export interface Waits {
  kind: WaitingKind;
  personId: PersonId;
  /** Since when, epoch milliseconds. */
  since: number;
}

/** After so long an owner is asked to look anew, whoever is there to be seen, and what is there to be read was read. */
export const LOOK_DAYS = 14;

/** The day on which a moment is for somebody, where they are: days since 1970 in their calendar (`ownDayOf`). */
type DayOf = (at: number) => number;

/** What is for somebody alone, and no office of theirs: it has to find room in their budget of attention. */
export const isTheirOwn = ({ kind }: Pick<Waits, 'kind'>): boolean => kind === 'review';

/** Days within which people are told of reviews: longer than a weekend with a holiday. */
export const REVIEW_TELLS_DAYS = 5;

/** What waits longer is listed and told no more: whoever comes back finds it in the chat. */
const TELLS_DAYS = 30;

/** Of what waits that of which people are told at all. */
export const lately = <W extends Waits>(waiting: readonly W[], at: number): W[] =>
  waiting.filter(({ since }) => since > at - TELLS_DAYS * DAY);

/**
 * Of what waits lately for one person that of which they are still to be told. What came on one day of theirs is told
 * together, from their next day on: so their day has one word at most, and what was taken back on the same day is told
 * to nobody.
 * @param toldOn the day on which they were told last; with that everything was told that came on an earlier day
 */
export const untold = <W extends Waits>(
  waiting: readonly W[],
  toldOn: number | undefined,
  today: number,
  dayOf: DayOf,
): W[] =>
  waiting.filter(({ since }) => dayOf(since) < today && dayOf(since) >= (toldOn ?? Number.NEGATIVE_INFINITY));

/** The days on which somebody may have been told of any of it, the latest first, without today. */
export function daysToldOn(waiting: readonly Waits[], today: number, dayOf: DayOf): number[] {
  const first = Math.min(...waiting.map(({ since }) => dayOf(since)));
  const days: number[] = [];
  for (let day = today - 1; day > first; day -= 1) days.push(day);
  return days;
}

/** Whether it came so lately that it is new still: what is only to be read, nobody says to have read. */
export const isNew = (since: number, at: number): boolean => since <= at && at < since + LOOK_DAYS * DAY;

/**
 * When an owner was last due to look at what they opened; undefined before the first time. By the calendar alone: a
 * word that came when somebody chose to be seen would tell the day, to them and to whoever looks over their shoulder.
 */
export function lastLook(openedAt: number, at: number): number | undefined {
  const looks = Math.floor((at - openedAt) / (LOOK_DAYS * DAY));
  return looks < 1 ? undefined : openedAt + looks * LOOK_DAYS * DAY;
}
