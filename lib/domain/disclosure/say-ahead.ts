import type { AbleAhead } from '../workforce/capability.ts';
import { sayable, type Said } from './said.ts';
import { inFives } from './share-in-words.ts';

/** How many will be able to, as far as it may be said: in fives, and fewer than make a group are none. */
export interface SaidAhead {
  about: number;
  low: number;
  high: number;
}

/** What rests on what was said of the role already adds nothing about anybody; small numbers are no numbers. */
export function aheadAsSaid({ about, low, high }: AbleAhead, least: number): Said<SaidAhead> {
  const told = (people: number): number => (people < least ? 0 : inFives(people));
  return sayable({ about: told(about), low: told(low), high: told(high) });
}
