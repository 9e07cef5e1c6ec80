import type { Item } from '../../../sample/figures.ts';
import type { World } from '../../support/world.ts';

/** What one thing that is planted came to. */
export interface Price {
  money: number;
  /** Until whoever missed it has it, or whoever can mend it was told. */
  days: number;
  isMet: boolean;
}

/** Something that people do at work by themselves, with whatever agents then tell them. */
export interface Doing {
  /** At each look of the layer; `day` counts from 0. */
  act: (here: World, day: number) => Promise<void>;
  /** By the truth, after so many days. */
  prices: (reached: readonly Item[], days: number) => Price[];
}
