import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sensitivityOf, type Ranked } from '../../../../lib/domain/need/sensitivity.ts';
import { english } from '../../../../lib/messages/words.ts';

const ranked = (needId: string, change: Partial<Ranked['priority']>): Ranked => {
  const terms = { strategicWeight: 1, gap: 1, population: 100, urgency: 1, ...change };
  const costOfDelay = terms.strategicWeight * terms.gap * terms.population;
  return {
    needId,
    priority: { ...terms, costOfDelay, value: costOfDelay * terms.urgency },
  };
};

const called = ({ needId }: Ranked): string => `the need ${needId}`;

describe('the place of a need', () => {
  const among = [
    ranked('b', { strategicWeight: 0.9, gap: 1 }),
    ranked('a', { strategicWeight: 0.9, gap: 1.5 }),
    ranked('c', { strategicWeight: 0.85, population: 99 }),
  ];

  test('names the neighbours, what made the distance, and when they would pass', () => {
    expect(sensitivityOf('a', among, called, english)).toEqual({
      rank: 1,
      of: 3,
      withinAFifth: { best: 1, worst: 1 },
      ahead: { of: 'b', by: 'gap', spare: 0.33 },
      sentence:
        'by what waiting costs number 1 of the 3 that waited when it was asked; stays before the need b, because of how wide the gap is, unless one of its figures falls by 33%; its place is clear: it would be the same if any one of its figures were a fifth higher or lower',
    });
    expect(sensitivityOf('c', among, called, english)).toMatchObject({
      rank: 3,
      withinAFifth: { best: 2, worst: 3 },
      behind: { of: 'b', by: 'strategicWeight' },
      sentence:
        'by what waiting costs number 3 of the 3 that waited when it was asked; comes after the need b, because of how much the line counts; its place is not sure: if one of its figures were a fifth higher or lower, it would stand between number 2 and number 3',
    });
  });

  test('is said of needs that wait, and of no other', () => {
    expect(sensitivityOf('z', among, called, english)).toBeUndefined();
    expect(sensitivityOf('a', among.slice(1, 2), called, english)?.sentence).toBe(
      'the only need that waits for a decision',
    );
  });

  test('is held exactly as far as it says, whichever term is moved', () => {
    const values = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 });
    const term = fc.constantFrom('strategicWeight', 'urgency', 'gap');
    fc.assert(
      fc.property(values, term, (gaps, name) => {
        const all = gaps.map((gap, i) => ranked(`n${i}`, { gap }));
        const [first] = all.toSorted((a, b) => b.priority.gap - a.priority.gap);
        if (!first) return;
        const spare = sensitivityOf(first.needId, all, called, english)?.ahead?.spare ?? 0;
        const rankWith = (share: number) => {
          const moved = ranked(first.needId, {
            ...first.priority,
            [name]: first.priority[name] * share,
          });
          return sensitivityOf(
            first.needId,
            all.map((one) => (one === first ? moved : one)),
            called,
            english,
          )?.rank;
        };
        // Spare is rounded to hundredths; ties go by id.
        expect(spare > 0.02 ? rankWith(1 - spare + 0.011) : 1).toBe(1);
        expect(rankWith(1 - spare - 0.011)).toBeGreaterThan(1);
      }),
    );
  });
});
