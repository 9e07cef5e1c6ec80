import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { selectSpans, SPANS } from '../../../../../lib/agents/content/material/select-spans.ts';

describe('the choice of spans', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({
    id: `d.${i}`,
    source: 'd.md',
    text: `Sentence ${i}.`,
  }));

  test('is the best ones in reading order, few enough to read, or none', () => {
    const scores = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (similarity, threshold) => {
        const chosen = selectSpans(many, similarity, threshold);
        const scoreOf = (id: string) => similarity[many.findIndex((span) => span.id === id)] ?? 0;
        const enough = similarity.filter((score) => score >= threshold).length;
        expect(chosen).toHaveLength(enough < SPANS.atLeast ? 0 : Math.min(enough, SPANS.atMost));
        expect(many.filter((span) => chosen.includes(span))).toEqual(chosen);
        const worst = Math.min(...chosen.map(({ id }) => scoreOf(id)));
        const better = many.filter((span) => !chosen.includes(span) && scoreOf(span.id) > worst);
        expect(chosen.length === 0 ? [] : better).toEqual([]);
      }),
    );
  });

  test('passes over spans without a score', () => {
    expect(selectSpans(many, [1, 1, Number.NaN], 0.4)).toEqual([]);
  });
});
