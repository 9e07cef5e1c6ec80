/** Needs that nobody has, of all that are opened within a year; where nobody lacks anything, the chance of any. */
export const FALSE_NEEDS = 0.05;

/**
 * Which share of a year’s chance of being wrong is spent at its `look`-th look, from 1: all of them together never
 * spend more than there is, however many there are (alpha spending, Lan & DeMets 1983, Biometrika 70; by Bonferroni’s
 * inequality, which holds whatever the looks have in common, as people who are assessed again are in most of them). A
 * look is something new that was said: looking again at what stands spends nothing. All that is kept of a group is how
 * many looks there were.
 */
export const spentAt = (look: number): number => 1 / (look * (look + 1));

/**
 * The chance at which something is seen, at whichever of the looks of a year it is: valid at each of them, so that one
 * may stop when one likes.
 */
export const atAnyLook = (chance: number, look: number): number => Math.min(1, chance / spentAt(look));
