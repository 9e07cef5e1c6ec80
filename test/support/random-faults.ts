import { DAY } from '../../lib/domain/milliseconds.ts';
import type { Faults } from './faults.ts';

/** Numbers in [0, 1) that follow from a seed (mulberry32), so that a schedule can be run again. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HOUR = DAY / 24;
/** Calls in a row that a store turns away. */
const LONGEST_BURST = 4;

/** Everything that can go wrong, at random: often enough that a run seldom goes by without most of it. */
export function randomFaults(roll: () => number): Faults {
  const oneOf = <T>(chance: number, values: readonly T[]): T | undefined =>
    roll() < chance ? values[Math.floor(roll() * values.length)] : undefined;
  let burst = 0;
  return {
    turnsAway() {
      if (burst === 0 && roll() < 0.001) burst = 1 + Math.floor(roll() * LONGEST_BURST);
      return burst > 0 && burst-- > 0;
    },
    behind: () => (roll() < 0.05 ? Math.floor(roll() * HOUR) : 0),
    reorder: (messages) =>
      messages
        .map((message) => ({ message, place: roll() }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ message }) => message),
    dies: () => roll() < 0.01,
    repeats: () => oneOf(0.2, ['before', 'together'] as const),
    writes: () => oneOf(0.2, ['refused', 'before', 'after'] as const),
    stores: () => oneOf(0.01, ['before', 'after'] as const),
    redelivers: () => roll() < 0.2,
    choose: (items) => items[Math.floor(roll() * items.length)],
  };
}
