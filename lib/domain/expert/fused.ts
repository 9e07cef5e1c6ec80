/** By how much the first ranks count more than the next: small, because a pool is some dozen passages. */
const K = 10;

/** A score for each of the same things, and how much their order counts. */
export interface Ranking {
  scores: readonly number[];
  weight: number;
}

/** Places of things by a score, the best first; those that score nothing have none. */
export const placesBy = (scores: readonly number[]): number[] =>
  [...scores.keys()]
    .filter((place) => (scores[place] ?? 0) > 0)
    .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));

/**
 * Places of things by several rankings at once, the best first: the sum of the reciprocals of their ranks (Cormack,
 * Clarke & Büttcher 2009), which asks nothing of the scales of the scores.
 */
export function fused(rankings: readonly Ranking[]): number[] {
  const sums = new Map<number, number>();
  for (const { scores, weight } of rankings)
    for (const [rank, place] of placesBy(scores).entries())
      sums.set(place, (sums.get(place) ?? 0) + weight / (K + rank + 1));
  return [...sums].toSorted(([a, x], [b, y]) => y - x || a - b).map(([place]) => place);
}
