/** How many of a group were candidates, and how many of them were chosen. */
export interface Choice {
  group: string;
  candidates: number;
  /** May be a fraction, where places are shared among equals. */
  chosen: number;
}

/** How often a group was chosen against the group that was chosen most. */
export interface Impact {
  group: string;
  /** 0–1: selection rate ÷ the best group's. */
  ratio: number;
}

/**
 * Below this the choice counts as disadvantaging the group: the four-fifths rule (EEOC Uniform Guidelines 1978, 29 CFR
 * 1607.4 D).
 */
export const FOUR_FIFTHS = 0.8;

/**
 * The impact ratio of every group of the minimum size, the lowest first. Empty where fewer than two are large enough,
 * or nobody was chosen: then there is nothing to compare.
 */
export function impactOf(choices: readonly Choice[], least: number): Impact[] {
  const rated = choices
    .filter(({ candidates }) => candidates >= least)
    .map(({ group, candidates, chosen }) => ({ group, rate: chosen / candidates }));
  const best = Math.max(0, ...rated.map(({ rate }) => rate));
  if (rated.length < 2 || best === 0) return [];
  return rated
    .map(({ group, rate }) => ({ group, ratio: rate / best }))
    .toSorted((a, b) => a.ratio - b.ratio || a.group.localeCompare(b.group));
}
