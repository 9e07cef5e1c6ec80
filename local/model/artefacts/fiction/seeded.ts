/** Chance that is the same for the same words, so that one material always makes one artefact. */
export interface Chance {
  below: (most: number) => number;
  pick: <T>(from: readonly T[]) => T;
  shuffled: <T>(from: readonly T[]) => T[];
}

/** FNV-1a for the seed, mulberry32 for what follows from it; both are small and in the public domain. */
export function chanceOf(words: string): Chance {
  let state = 0x81_1c_9d_c5;
  for (const sign of words) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93);
  const next = () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  function pick<T>(from: readonly T[]): T {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new Error('Nothing can be picked from an empty list.');
    return picked;
  }
  const shuffled = <T>(from: readonly T[]): T[] => {
    const left = [...from];
    return from.flatMap(() => left.splice(below(left.length), 1));
  };
  return { below, pick, shuffled };
}
