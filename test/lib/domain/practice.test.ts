import { describe, expect, test } from '@jest/globals';
import { itemsOf } from '../../../lib/domain/practice.ts';
import { Id } from '../../../lib/domain/ids.ts';
import { drafted, reused } from '../examples.ts';
import { english } from '../../../lib/messages/words.ts';

const asking = (...texts: string[]) => {
  const spans = texts.map((text, i) => ({ id: `s.${i + 1}`, source: 'playbook.md', text }));
  const paragraphs = spans.map(({ id, text }) => ({ text, cites: [id] }));
  return itemsOf(
    {
      ...drafted,
      spans,
      draft: { ...drafted.draft, sections: [{ heading: 'x', paragraphs }] },
    },
    english,
  );
};

describe('what there is to recall', () => {
  test.each([
    [
      'When a buyer asks for a discount, first ask what they would give in return for it.',
      'When a buyer asks for a discount: what comes next?',
    ],
    [
      'A discount above 8 percent needs a longer contract in return.',
      'Which figure is left out? A discount above … percent needs a longer contract in return.',
    ],
    ['Offer terms before you offer price.', 'Which word is left out? Offer terms … you offer price.'],
    [
      'When price, terms, or delivery are named, write them down.',
      'Which word is left out? When price, terms, or … are named, write them down.',
    ],
  ])('of “%s”', (text, question) => {
    expect(asking(text)).toMatchObject([{ question, answer: text, source: 'playbook.md' }]);
  });

  test('is what the asset cites, of its skill, under ids that doors take, always the same', () => {
    const items = itemsOf(drafted, english);
    expect(items.map(({ answer }) => answer).toSorted()).toEqual(
      drafted.spans.map(({ text }) => text).toSorted(),
    );
    expect(
      items.every(({ itemId, skillId }) => Id.safeParse(itemId).success && skillId === 'negotiation'),
    ).toBe(true);
    expect(itemsOf(drafted, english)).toEqual(items);
    const extra = { ...drafted, spans: [...drafted.spans, { id: 'z.1', source: 'z', text: 'Not cited.' }] };
    expect(itemsOf(extra, english)).toEqual(items);
  });

  test('never gives away its answer whole', () => {
    for (const { question, answer } of itemsOf(drafted, english)) expect(question).not.toContain(answer);
  });

  test('is asked by the moment first, then by figures, then by words', () => {
    const asked = asking(
      'Offer terms before you offer price.',
      'A discount above 8 percent needs a longer contract.',
      'When a buyer asks for a discount, be silent.',
    );
    expect(asked.map(({ itemId }) => itemId.slice(-1))).toEqual(['3', '2', '1']);
  });

  test('is a handful at most, and nothing of a course of the company', () => {
    expect(
      asking(...Array.from({ length: 9 }, (_, i) => `Ask the buyer question number ${i} first.`)),
    ).toHaveLength(5);
    expect(itemsOf(reused, english)).toEqual([]);
  });
});
