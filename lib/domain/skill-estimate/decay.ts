import { DAY } from '../milliseconds.ts';

/**
 * What is left of a weight after `elapsed` milliseconds: 2^(−elapsed/half-life), as in half-life regression (Settles &
 * Meeder, ACL 2016). An elapsed time below zero leaves it whole; an infinite half-life never forgets.
 */
export const halvings = (elapsed: number, halfLifeDays: number): number =>
  elapsed <= 0 ? 1 : 2 ** (-elapsed / (halfLifeDays * DAY));

export const days = (milliseconds: number): number => milliseconds / DAY;
