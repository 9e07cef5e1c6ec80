import { z } from 'zod';
import { MINIMUM_GROUP } from './minimum-group.ts';

/** How large a share is, in words. There is no “all” and no “none”: what holds of all of a group holds of each. */
export const Share = z.enum(['nearly none', 'few', 'about half', 'most', 'nearly all']);
export type Share = z.infer<typeof Share>;
const shares = Share.options;

/** Where one word ends and the next begins. */
const BOUNDARIES = [1 / 8, 1 / 3, 2 / 3, 7 / 8] as const;
/** How far beyond a boundary a share must lie before another word is used. */
export const HYSTERESIS = 0.05;

const placeOf = (share: number): number => BOUNDARIES.filter((boundary) => share > boundary).length;

/** @param before the word that was used last; it stays while the share is near its boundary */
export function shareInWords(some: number, of: number, before?: Share): Share {
  const share = of > 0 ? some / of : 0;
  const was = before && shares.indexOf(before);
  const now = placeOf(share);
  if (was === undefined || now === was) return wordAt(now);
  const beyond = placeOf(share - Math.sign(now - was) * HYSTERESIS);
  return wordAt(now > was ? Math.max(was, beyond) : Math.min(was, beyond));
}

const wordAt = (place: number): Share => shares[place] ?? 'about half';

/** Counts are said in fives, so that nobody alone moves one. */
const STEP = MINIMUM_GROUP;
export const inFives = (people: number): number => STEP * Math.round(people / STEP);
/** From–to in fives, outwards: what lay within still does. Fewer than make a group are none, or as many as make one. */
export const rangeInFives = (
  { low, high }: { low: number; high: number },
  least: number,
): { low: number; high: number } => ({
  low: low < least ? 0 : STEP * Math.floor(low / STEP),
  high: high === 0 ? 0 : Math.max(least, STEP * Math.ceil(high / STEP)),
});
/**
 * For a count that people make by what they do: it moves once as many of them did as make the smallest group, and fewer
 * are 0.
 */
export const fullGroups = (people: number, least: number): number => least * Math.floor(people / least);

/** The same of some of a group, and never so many that fewer than the smallest group are left: nobody hears of all. */
export const fullGroupsOf = (some: number, of: number, least: number): number =>
  Math.max(0, fullGroups(Math.min(some, of - least), least));

/** From how many people on a count says more than a word. */
const LARGE = 20;

/** Whether a group is said in numbers: one that is large, with both sides large enough not to be “all” or “none”. */
export const isSaidInNumbers = (some: number, of: number, least: number): boolean =>
  of >= LARGE && some >= least && of - some >= least;
