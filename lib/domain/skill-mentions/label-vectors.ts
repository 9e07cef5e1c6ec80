/** Label vectors of one model, each of length 1, in one block. */
export interface LabelVectors {
  size: number;
  dimensions: number;
  values: Float32Array;
  /** How near a label is to its nearest others: some labels are near to everything, and that says nothing about a text. */
  crowding: Float32Array;
}

/** Labels that stand for all when crowding is measured, and the nearest of them that count. */
const SAMPLE = 256;
const NEAREST = 10;

/** @param vectors one a label, all of one model */
export function labelVectors(vectors: readonly ArrayLike<number>[]): LabelVectors {
  const dimensions = vectors[0]?.length ?? 0;
  const values = block(vectors, dimensions);
  const found: LabelVectors = { size: vectors.length, dimensions, values, crowding: new Float32Array() };
  const step = Math.max(1, Math.floor(vectors.length / SAMPLE));
  const sample = vectors.filter((_, i) => i % step === 0).slice(0, SAMPLE);
  const nearest = Array.from({ length: vectors.length }, () => new Float32Array(NEAREST));
  eachSimilarity(found, sample, (label, other, similarity) => {
    if (label !== other * step) insert(nearest[label], similarity);
  });
  return { ...found, crowding: Float32Array.from(nearest, mean) };
}

/**
 * Calls back with the cosine of every label and text. Four texts go through the labels at a time, which is twice as fast as one.
 */
export function eachSimilarity(
  { size, dimensions, values }: LabelVectors,
  texts: readonly ArrayLike<number>[],
  take: (label: number, text: number, similarity: number) => void,
): void {
  for (let first = 0; first < texts.length; first += 4) {
    const four = texts.slice(first, first + 4);
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => block([four[i] ?? four[0] ?? []], dimensions));
    if (!a || !b || !c || !d) return;
    for (let label = 0; label < size; label++) {
      let [toA, toB, toC, toD] = [0, 0, 0, 0];
      for (let i = 0, at = label * dimensions; i < dimensions; i++, at++) {
        const x = values[at] ?? 0;
        toA += x * (a[i] ?? 0);
        toB += x * (b[i] ?? 0);
        toC += x * (c[i] ?? 0);
        toD += x * (d[i] ?? 0);
      }
      take(label, first, toA);
      if (four.length > 1) take(label, first + 1, toB);
      if (four.length > 2) take(label, first + 2, toC);
      if (four.length > 3) take(label, first + 3, toD);
    }
  }
}

/** The vectors one after another, each scaled to length 1. */
function block(vectors: readonly ArrayLike<number>[], dimensions: number): Float32Array {
  const values = new Float32Array(vectors.length * dimensions);
  for (const [n, vector] of vectors.entries()) {
    const length = Math.hypot(...Array.from(vector)) || 1;
    for (let i = 0; i < dimensions; i++) values[n * dimensions + i] = (vector[i] ?? 0) / length;
  }
  return values;
}

/** Keeps the highest values, the highest first. */
function insert(highest: Float32Array | undefined, value: number): void {
  if (!highest) return;
  let i = highest.length - 1;
  if (value <= (highest[i] ?? 0)) return;
  for (; i > 0 && value > (highest[i - 1] ?? 0); i--) highest[i] = highest[i - 1] ?? 0;
  highest[i] = value;
}

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
