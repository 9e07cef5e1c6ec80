// Written by `npm run fit:role-play -- --write`, from pairs of talks with levels.
import type { Trait } from './traits.ts';

export const WEIGHTS: Record<Trait | 'base', number> = {
  base: 1.27,
  parts: 0.45,
  nearAndPinned: 0.08,
  recited: -0.54,
  vague: -1.02,
  pinned: 1.57,
  named: 1,
  now: 0.95,
  denies: 1,
  givesWay: -0.67,
  asksOpenly: 0.09,
  endsByAsking: 0.84,
  askLine: -0.28,
  doLine: -0.16,
  asksForIt: 0.3,
  deniesUnderPressure: 0.13,
  givesWayUnderPressure: -0.59,
};
