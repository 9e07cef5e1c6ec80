// Written by `npm run fit:role-play -- --write`, from pairs of talks with levels.
import type { Trait } from './traits.ts';

export const WEIGHTS: Record<Trait | 'base', number> = {
  base: 1.21,
  parts: 0.68,
  recited: -0.6,
  vague: -1,
  pinned: 1.38,
  named: 1.01,
  now: 0.77,
  denies: 1.04,
  givesWay: -0.68,
  asksOpenly: 0.02,
  endsByAsking: 0.91,
  askLine: -0.23,
  doLine: -0.17,
  asksForIt: 0.21,
  givesWayUnderPressure: -0.52,
};
