import { expect, test } from '@jest/globals';
import { isCaseBrought } from '../../../../lib/domain/passage/talked-with.ts';

test.each([
  ['When a member says that they want to leave, ask once why.', true],
  ['If an older guest is angry about a fee, show the entry.', true],
  ['When somebody asks for money back, explain that it goes to the account.', true],
  ['When a parent does not want to sign, offer to take it in person.', true],
  ['When the valve says 3 bar, close it.', false],
  ['If the machine refuses the card, call the office.', false],
  ['When the alarm sounds, close the valve.', false],
  ['Ask the member what they want.', false],
  ['A member may pause twice a year.', false],
])('“%s” begins with somebody who comes with something: %s', (text, is) =>
  expect(isCaseBrought(text)).toBe(is),
);
