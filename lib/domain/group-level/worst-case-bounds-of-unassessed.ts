import type { Thresholds } from '../policy/policy.ts';

/** A group by what is known of its people. */
export interface Sides {
  atTarget: number;
  below: number;
  /** Of whom it is not known: they may be on either side. */
  notKnown: number;
}

/**
 * How many may be below target, if everybody who is not known is not, and if all of them are. Nothing is supposed of
 * them: who was not looked at may be the weakest (worst-case bounds, Manski 1989).
 */
export const mayBeBelow = ({ below, notKnown }: Sides): { least: number; most: number } => ({
  least: below,
  most: below + notKnown,
});

/**
 * Whether looking at those who are not known would decide if the group lacks it: of what may be, some is a gap and some
 * is none. Fewer than a group of them are as if they were not there.
 */
export function wouldDecide(
  sides: Sides,
  { shareBelow, minimumGroup }: Pick<Thresholds, 'shareBelow' | 'minimumGroup'>,
): boolean {
  const { atTarget, below, notKnown } = sides;
  const { least: fewest, most } = mayBeBelow(sides);
  const gapFrom = (atTarget + below + notKnown) * shareBelow;
  return notKnown >= minimumGroup && fewest < gapFrom && most >= gapFrom;
}
