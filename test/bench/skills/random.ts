/** A seeded source of random numbers (mulberry32): the same seed gives the same world on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  unit: () => number;
  normal: (deviation?: number) => number;
  exponential: (mean: number) => number;
  below: (count: number) => number;
  chance: (probability: number) => boolean;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const exponential = (mean: number) => -mean * Math.log(1 - unit());
  return {
    unit,
    exponential,
    normal: (deviation = 1) =>
      deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    below: (count) => Math.floor(unit() * count),
    chance: (probability) => unit() < probability,
  };
}

/** The element at an index that is known to be inside. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`No element ${index} in a list of ${list.length}.`);
  return found;
}
