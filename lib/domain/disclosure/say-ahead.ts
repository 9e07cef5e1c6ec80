import type { AbleAhead } from '../workforce/capability.ts';
import { sayable, type Said } from './said.ts';
import { inFives, rangeInFives } from './share-in-words.ts';

/** How many will be able to, as far as it may be said: in fives, and fewer than make a group are none. */
export interface SaidAhead {
  about: number;
  low: number;
  high: number;
}

/** What rests on what was said of the role already adds nothing about anybody; small numbers are no numbers. */
export const aheadAsSaid = (
  { about, low, high }: Pick<AbleAhead, 'about' | 'low' | 'high'>,
  least: number,
): Said<SaidAhead> =>
  sayable({ about: about < least ? 0 : inFives(about), ...rangeInFives({ low, high }, least) });
