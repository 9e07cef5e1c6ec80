/** The smallest group about which anything is said or done; a smaller one is treated as if it were not there. */
export const MINIMUM_GROUP = 5;
/** The same where a works agreement asks for more. */
export const LARGER_MINIMUM_GROUP = 10;

/** What was said of a group while the smallest was this one; absent where it was the usual one. */
export interface SaidOf {
  minimumGroup?: number;
}

/** What is kept beside something that is said, so that it is known later how small a group it may be about. */
export const saidUnder = (least: number): SaidOf => (least === MINIMUM_GROUP ? {} : { minimumGroup: least });

/**
 * Whether what was said of about so many people, in fives, may still be said while the smallest group is `least`: what
 * was said under a smaller minimum must be about enough of them however it was rounded.
 */
export const isStillSaid = (
  people: number,
  { minimumGroup = MINIMUM_GROUP }: SaidOf,
  least: number,
): boolean => minimumGroup >= least || people - ROUNDED >= least;
/** By how many people a count in fives may be more than they are. */
const ROUNDED = 2;
