import { describe, expect, test } from '@jest/globals';
import { bearingAmong } from '../../../../lib/domain/passage/limits-to-know.ts';
import { limitsIn } from '../../../../lib/domain/passage/limits.ts';

const boundsIn = (text: string) => limitsIn(text).map(({ unit, from, to }) => `${from} to ${to} ${unit}`);

test.each([
  ['A discount above 8 percent needs a contract.', ['8 to Infinity percent']],
  ['A discount between 8 and 15 % needs approval.', ['8 to 15 percent']],
  ['Clerks may grant a refund of up to €50 on their own.', ['-Infinity to 50 euro']],
  ['A refund of 1,500 euros or more is signed twice.', ['1500 to Infinity euro']],
  ['Never lift a load heavier than twenty-five kilograms.', ['25 to Infinity kilogram']],
  ['Never lift a load heavier than 2 tonnes.', ['2000 to Infinity kilogram']],
  ['Never lift a load heavier than 1 ton.', ['1000 to Infinity kilogram']],
  ['Weigh at most 500 grams.', ['-Infinity to 0.5 kilogram']],
  ['Weigh at most 2 kilos.', ['-Infinity to 2 kilogram']],
  ['Keep a distance of at least 2 kilometres.', ['2000 to Infinity metre']],
  ['Keep a distance of at least 50 cm.', ['0.5 to Infinity metre']],
  ['Answer within 2 weeks.', ['-Infinity to 20160 minute']],
  ['Return the unit within half an hour or within 90 minutes.', ['-Infinity to 90 minute']],
  ['Drinking water (sample): at most 8 degrees at the handover (limit)', ['-Infinity to 8 degree']],
  [
    'A fee of up to 10 euros is free, and anything above it needs a form.',
    ['-Infinity to 10 euro', '10 to Infinity euro'],
  ],
  ['See step 4 on page 12 of room 7.', []],
  // A unit may be any word, those that every object knows among them.
  ['At most 7 constructors stand in the hall.', ['-Infinity to 7 constructor']],
  ['At most 7 valueOf stand in the hall.', ['-Infinity to 7 valueof']],
  ['Three in five were late.', []],
] as const)('in “%s” it finds %j', (text, bounds) => expect(boundsIn(text)).toEqual(bounds));

test('a verb that an elliptic second limit leaves out is the one of the first', () => {
  const [, more] = limitsIn(
    'A discount between 8 and 15 percent needs the manager, and anything above it the board.',
  );
  expect(more).toMatchObject({ from: 15, to: Infinity, rest: 'needs the board.' });
});

describe('a limit bears on an amount', () => {
  const bears = (limit: string, amount: string, beside = '') => {
    const told = [
      { source: 'a.md', text: limit },
      { source: 'b.md', text: amount },
      { source: 'b.md', text: beside },
    ];
    return bearingAmong(told, 'Work')(
      told[0] ?? { source: '', text: '' },
      told[1] ?? { source: '', text: '' },
    );
  };

  test.each([
    [
      'A refund between 80 and 200 euros needs a signature.',
      'A refund above 50 euros is entered in the log.',
    ],
    [
      'Nurses may give a dose of up to 5 milligrams on their own.',
      'A dose of 10 milligrams needs two people.',
    ],
    ['Water below 60 degrees must be drained.', 'Water under 55 degrees is let out.'],
  ])('where both are of one thing and reach as far: “%s”', (limit, amount) =>
    expect(bears(limit, amount)).toBe(true),
  );

  test.each([
    [
      'that reaches elsewhere',
      'A refund above 500 euros needs a signature.',
      'A refund below 50 euros is paid at once.',
    ],
    [
      'of another unit',
      'A load above 25 percent must be signed for.',
      'A load above 25 kilograms needs two people.',
    ],
    [
      'of another thing',
      'A deposit above 50 euros must be paid by card.',
      'A refund above 50 euros needs a signature.',
    ],
    [
      'of something narrower',
      'A refund of a conference package above 50 euros needs a signature.',
      'A refund above 20 euros is entered.',
    ],
    [
      'of something wider than what it is about',
      'A load above 25 kilograms needs two people.',
      'A shelf load above 500 kilograms must be marked.',
    ],
    [
      'that is no rule',
      'Directors read the list of all refunds above 50 euros.',
      'A refund above 20 euros needs a signature.',
    ],
    [
      'of a time of something else that is done',
      'Take the deposit within two hours.',
      'Return the deposit within five days.',
    ],
    [
      'that is a figure and no limit',
      'Guests must leave a deposit of 50 euros.',
      'A deposit above 20 euros needs a receipt.',
    ],
  ])('and not one %s', (_, limit, amount) => expect(bears(limit, amount)).toBe(false));

  test('where what narrows it is what is spoken of beside the amount', () => {
    const [limit, amount] = [
      'A refund of a conference package above 50 euros needs a signature.',
      'A refund above 20 euros is entered.',
    ];
    expect(bears(limit, amount, 'Ask who booked the conference package.')).toBe(true);
  });
});
