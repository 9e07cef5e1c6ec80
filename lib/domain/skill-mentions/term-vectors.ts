/** A text by its terms, of length 1; rare terms weigh most (TF-IDF: Salton & Buckley 1988). */
export type TermVector = ReadonlyMap<string, number>;

export interface TermVectors {
  /** One a text, in order. */
  vectors: readonly TermVector[];
  /** Any other text, by how rare its terms are in these. */
  of: (text: string) => TermVector;
}

export function termVectors(texts: readonly string[], termsOf: (text: string) => string[]): TermVectors {
  const counts = texts.map((text) => countsOf(termsOf(text)));
  const texted = countsOf(counts.flatMap((terms) => [...terms.keys()]));
  const rarityOf = (term: string) => Math.log((texts.length + 1) / ((texted.get(term) ?? 0) + 0.5));
  const weighted = (terms: ReadonlyMap<string, number>) =>
    ofLengthOne([...terms].map(([term, times]) => [term, rarityOf(term) * Math.sqrt(times)]));
  return { vectors: counts.map(weighted), of: (text) => weighted(countsOf(termsOf(text))) };
}

/** Cosine, 0 to 1. */
export function likeness(a: TermVector, b: TermVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function ofLengthOne(weights: readonly (readonly [string, number])[]): TermVector {
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}
