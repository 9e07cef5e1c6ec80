import type { Salted } from '../person/pseudonym.ts';
import { sha256 } from '../sha256.ts';

/** Of a standard normal number within 95%. */
const Z = 1.96;
/** Half the width of the interval that a share is wanted in. */
const HALF_WIDTH = 0.15;
/** Share of those asked who are expected to answer something voluntary; by judgement. */
const ANSWERING = 0.5;

/**
 * How many of a group are to be asked, so that the share of those who are able is known within .15 either way with 95%
 * however large it is, if half of them answer (Cochran 1977, Sampling Techniques, 4.4, with the correction for a finite
 * population). All of a group where it is no larger.
 */
export function sampleOf(people: number): { people: number; share: number } {
  const ofMany = (Z ** 2 * 0.25) / HALF_WIDTH ** 2;
  const wanted = ofMany / (1 + (ofMany - 1) / Math.max(1, people));
  return { people, share: people === 0 ? 0 : Math.min(1, Math.ceil(wanted / ANSWERING) / people) };
}

const PLACES = 2 ** 32;

/** Whether somebody is in the sample, by chance alone and always the same; nobody else can work out who is. */
export const isInSample = (measureId: string, share: number, { personId, salt }: Salted): boolean =>
  Number.parseInt(sha256(`sample:${measureId}:${salt ?? personId}`, 8), 16) / PLACES < share;

/**
 * Between which shares of the whole group the able lie, with 95%: Wilson’s interval, as wide as the part of the group
 * makes it that was not asked or did not answer, if that is by chance.
 * @param of people in the group
 */
export function shareBetween(able: number, answered: number, of: number): { low: number; high: number } {
  // What was counted of the group needs no guess: so many more answers is it worth.
  const worth = of > answered ? (answered * (of - 1)) / (of - answered) : Number.POSITIVE_INFINITY;
  const share = able / answered;
  if (!Number.isFinite(worth)) return { low: share, high: share };
  const centre = (share + Z ** 2 / (2 * worth)) / (1 + Z ** 2 / worth);
  const half =
    (Z / (1 + Z ** 2 / worth)) * Math.sqrt((share * (1 - share)) / worth + Z ** 2 / (4 * worth ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
