import type { Span } from '../../../domain/content.ts';

/** Fewest and most spans of a draft; by judgement. */
export const SPANS = { atLeast: 3, atMost: 8 } as const;

/** The best passages for a skill, by similarity to it, in reading order: whole enough to follow, few enough to read. */
export function selectSpans(
  spans: readonly Span[],
  similarity: readonly number[],
  threshold: number,
): Span[] {
  const ranked = spans
    .map((span, i) => ({ span, i, score: similarity[i] ?? 0 }))
    .filter(({ score }) => score >= threshold);
  const best = ranked.toSorted((a, b) => b.score - a.score).slice(0, SPANS.atMost);
  return best.length < SPANS.atLeast ? [] : best.toSorted((a, b) => a.i - b.i).map(({ span }) => span);
}
