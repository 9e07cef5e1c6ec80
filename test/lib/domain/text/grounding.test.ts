import { describe, expect, test } from '@jest/globals';
import { passageOf, unheldIn } from '../../../../lib/domain/text/grounding.ts';

/** Two documents, and a sentence put together from both. */
const isMixed = (one: string, other: string, text: string): boolean =>
  unheldIn(text, [passageOf(one), passageOf(other)]).mixed;

describe('what is put together from several sources', () => {
  test.each([
    ['a name', 'The discount goes to Meyer.', 'The refund goes back.', 'The refund goes to Meyer.'],
    ['an amount', 'The discount is 12 percent.', 'The refund goes back.', 'The refund is 12 percent.'],
    ['a no', 'The discount is not given.', 'The refund is given.', 'The refund is not given back.'],
  ])('is refused where it is %s that none of them says so', (_what, one, other, text) => {
    expect(isMixed(one, other, text)).toBe(true);
  });

  test.each([
    [
      'it names nobody',
      'The discount goes to buyers.',
      'The refund goes back.',
      'The refund goes to buyers.',
    ],
    [
      'only its first word is written large',
      'Meyer takes the discount.',
      'Refunds go back.',
      'Refunds take the discount.',
    ],
    ['it says I', 'What I give is a discount.', 'The refund goes back.', 'What I give is a refund.'],
    [
      'one of them says it whole',
      'The refund goes to Meyer.',
      'The discount is given.',
      'The refund goes to Meyer.',
    ],
  ])('is left alone where %s', (_what, one, other, text) => {
    expect(isMixed(one, other, text)).toBe(false);
  });
});

test('a note is no “not”', () => {
  const source = passageOf('Write the time on the delivery note.');
  expect(unheldIn('Write the time on the note.', [source])).toEqual({
    words: [],
    mixed: false,
    turned: false,
  });
  expect(unheldIn('Do not write the time.', [source]).words).toEqual(['not']);
});
