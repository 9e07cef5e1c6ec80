/** A generator of numbers from a seed (mulberry32). */
export interface Random {
  /** 0 to below `most`, whole. */
  below: (most: number) => number;
  pick: <T>(some: readonly T[]) => T;
  chance: (share: number) => boolean;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick: (some) => some[below(some.length)] as (typeof some)[number],
    chance: (share) => next() < share,
  };
}
