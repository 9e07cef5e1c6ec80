// Written by `npm run fit:role-play -- --write`, from pairs of talks with levels.
import type { Trait } from './traits.ts';

export const WEIGHTS: Record<Trait | 'base', number> = {
  base: 1.21,
  parts: 0.68,
  recited: -0.61,
  vague: -1,
  pinned: 1.38,
  named: 0.94,
  now: 0.77,
  denies: 1.03,
  givesWay: -0.69,
  asksOpenly: 0.03,
  endsByAsking: 0.91,
  askLine: -0.24,
  doLine: -0.17,
  asksForIt: 0.21,
  givesWayUnderPressure: -0.52,
};
