import { expect, test } from '@jest/globals';
import { amountsItHangsOn, tellsHowMuch } from '../../../../lib/domain/passage/hangs-on-amount.ts';

test.each([
  ['Claims that arrive after 60 days are paid only once.', ['that arrive after 60 days']],
  ['Team lead: up to 250 euros; with the receipt.', ['Team lead: up to 250 euros']],
  ['A discount between 8 and 15 percent needs approval.', ['between 8 and 15 percent']],
  ['Use the card for purchases above 50 euros.', ['above 50 euros']],
  ['Water colder than 24 degrees is announced.', ['colder than 24 degrees']],
  ['No more than 3 people may stand in the lift.', []],
  ['Store the samples between 2 and 8 degrees.', []],
  ['If the room is empty between 22:00 and 6:00, lock it.', []],
  ['If the load is above 80 percent, or the wind blows, stop.', []],
])('“%s” hangs on %j', (text, amounts) => {
  expect(amountsItHangsOn(text).map(({ written }) => written)).toEqual(amounts);
});

test.each([
  ['45 minutes', 'hours', true],
  ['€20', 'euros', true],
  ['12%', 'percent', true],
  ['0.3 mg in it', 'milligrams', true],
  ['a 12-metre rope', 'metres', true],
  ['45 minutes', 'euros', false],
  ['at 10:30', '', false],
  ['the strip says 6.4', '', true],
])('“%s” tells how many %s: %s', (says, unit, tells) => {
  expect(tellsHowMuch(says, { written: '', unit })).toBe(tells);
});
