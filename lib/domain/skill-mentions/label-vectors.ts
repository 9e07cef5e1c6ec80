/** Label vectors of one model, each of length 1, one after another. */
export interface LabelVectors {
  size: number;
  dimensions: number;
  values: Float32Array;
  /**
   * How near a label is to its nearest others: some labels are near to everything, and that says nothing about a text.
   */
  crowding: Float32Array;
  /** The same labels in fewer dimensions: good enough to say which are worth a closer look. */
  rough?: LabelVectors;
}

/** Labels that stand for all when crowding is measured, and the nearest of them that count. */
const SAMPLE = 256;
const NEAREST = 10;

/**
 * @param vectors one a label, all of one model
 * @param ofOne whether two labels are of one thing, so that neither crowds the other; only itself where it is left out
 * @param most labels that stand for all when crowding is measured
 */
export function labelVectors(
  vectors: readonly ArrayLike<number>[],
  ofOne: (label: number, other: number) => boolean = Object.is,
  most = SAMPLE,
): LabelVectors {
  const dimensions = vectors[0]?.length ?? 0;
  const values = new Float32Array(vectors.length * dimensions);
  for (const [i, vector] of vectors.entries()) values.set(ofLengthOne(vector), i * dimensions);
  const labels = { size: vectors.length, dimensions, values, crowding: new Float32Array() };
  const step = Math.ceil(vectors.length / most);
  const sample = vectors.filter((_, i) => i % step === 0);
  const nearest = Array.from({ length: vectors.length }, () => new Float32Array(NEAREST));
  eachSimilarity(labels, sample, (similarities, n) => {
    for (const [label, similarity] of similarities.entries())
      if (!ofOne(label, n * step)) insert(nearest[label], similarity);
  });
  return { ...labels, crowding: Float32Array.from(nearest, mean), rough: roughly(labels) };
}

/** Dimensions of a rough look, a quarter of the usual 512. */
const ROUGH = 128;

function roughly(labels: LabelVectors): LabelVectors {
  const dimensions = Math.min(ROUGH, labels.dimensions);
  const values = new Float32Array(labels.size * dimensions);
  for (let i = 0; i < labels.size; i++) {
    const from = i * labels.dimensions;
    values.set(ofLengthOne(labels.values.subarray(from, from + dimensions)), i * dimensions);
  }
  return { ...labels, dimensions, values };
}

/** Only these of the labels, in this order. */
export function only(labels: LabelVectors, places: readonly number[]): LabelVectors {
  const { dimensions } = labels;
  const values = new Float32Array(places.length * dimensions);
  for (const [i, place] of places.entries())
    values.set(labels.values.subarray(place * dimensions, (place + 1) * dimensions), i * dimensions);
  return { ...labels, size: places.length, values };
}

/** Hands over, text by text, its cosine to every label. The array is used again for the next texts. */
export function eachSimilarity(
  labels: LabelVectors,
  texts: readonly ArrayLike<number>[],
  take: (similarities: Float32Array, text: number) => void,
): void {
  const rows = [0, 1, 2, 3].map(() => new Float32Array(labels.size));
  for (let first = 0; first < texts.length; first += 4) {
    const four = texts.slice(first, first + 4);
    fourAtOnce(labels, four, rows);
    for (const n of four.keys()) take(rows[n] ?? new Float32Array(), first + n);
  }
}

/** Four texts go through the labels together: twice as fast as one after another. */
function fourAtOnce(
  { size, dimensions, values }: LabelVectors,
  texts: readonly ArrayLike<number>[],
  rows: Float32Array[],
): void {
  const none = new Float64Array(dimensions);
  const [a = none, b = none, c = none, d = none] = texts.map((text) =>
    Float64Array.from(ofLengthOne(text, dimensions)),
  );
  const nowhere = new Float32Array(size);
  const [toA = nowhere, toB = nowhere, toC = nowhere, toD = nowhere] = rows;
  for (let label = 0, at = 0; label < size; label++) {
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    for (let i = 0; i < dimensions; i++, at++) {
      const x = values[at] ?? 0;
      sumA += x * (a[i] ?? 0);
      sumB += x * (b[i] ?? 0);
      sumC += x * (c[i] ?? 0);
      sumD += x * (d[i] ?? 0);
    }
    toA[label] = sumA;
    toB[label] = sumB;
    toC[label] = sumC;
    toD[label] = sumD;
  }
}

function ofLengthOne(vector: ArrayLike<number>, dimensions = vector.length): Float32Array {
  const values = Float32Array.from(vector).subarray(0, dimensions);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return values.map((value) => value / length);
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
