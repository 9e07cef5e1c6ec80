import { cosine } from '../text/similarity.ts';

/** Others that count as near. */
const NEAREST = 10;
/** Others that each is held against at most, evenly taken from all: of some hundreds the nearest tell enough. */
const MOST_COMPARED = 200;

/**
 * How near each of these vectors is to its nearest others, on average: what is near to many is near to a question by
 * chance (as in cross-domain similarity local scaling, 2018). Work: at most 200 comparisons each.
 */
export function crowding(vectors: readonly (readonly number[])[]): number[] {
  const stride = Math.max(1, Math.ceil(vectors.length / MOST_COMPARED));
  const compared = vectors.flatMap((vector, i) => (i % stride === 0 ? [{ vector, i }] : []));
  return vectors.map((vector, i) => {
    const nearest = compared
      .filter((other) => other.i !== i)
      .map((other) => cosine(vector, other.vector))
      .toSorted((a, b) => b - a)
      .slice(0, NEAREST);
    return nearest.reduce((sum, near) => sum + near, 0) / Math.max(1, nearest.length);
  });
}
