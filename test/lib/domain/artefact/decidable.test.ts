import { describe, expect, test } from '@jest/globals';
import { amountsOpen, datedBy, isRecited, timeAgainst } from '../../../../lib/domain/artefact/decidable.ts';

const passage = (text: string, section = '', step?: number) => ({
  id: text,
  source: 'd.md',
  section,
  text,
  ...(step === undefined ? {} : { step }),
});

describe('when a case plays', () => {
  test.each([
    ['The fire alarm is tested on Tuesdays.', 'It is Friday, and Ada tests the alarm.', 'Friday'],
    [
      'Draw the blood at 7:00 before breakfast.',
      'It is half past three, and Ada draws the blood.',
      'half past three',
    ],
    ['Checking in a guest after 22:00', 'It is ten past eleven. A guest comes in.', undefined],
    ['Checking in a guest after 22:00', 'It is ten past two. A guest comes in.', 'ten past two'],
    ['Backups are checked from Monday to Thursday.', 'On Saturday Ada checks the backups.', 'Saturday'],
    ['Backups are checked from Monday to Thursday.', 'On Wednesday Ada checks the backups.', undefined],
    ['The fridge is read every morning.', 'It is eight in the evening when Ada reads it.', 'evening'],
    // A deadline says up to when, and a case may lie on either side of it.
    ['Send the claim by Friday, before 18:00.', 'It is Monday, a quarter to five.', undefined],
    ['Wipe the table before lunch.', 'It is ten past two, and the table is wet.', undefined],
    ['The fire alarm is tested on Tuesdays.', 'Ada has the test before her.', undefined],
  ])('“%s”, told as “%s”: %s', (dates, says, time) => {
    expect(timeAgainst(says, dates)).toBe(time);
  });

  test('what dates a whole procedure dates each of its steps, and no rule that stands beside it', () => {
    const step = passage('Rinse the cuvette twice.', 'Measuring the water', 2);
    const dates = passage('The water is measured at 6:30 and at noon.', 'Measuring the water');
    const beside = passage('The cash box is counted on Thursdays.', 'Measuring the water');
    expect(datedBy(step.text, [step], [step, dates, beside])).toEqual([step.text, step.section, dates.text]);
    const rule = passage('Never lend money from the cash box.', 'Cash');
    const counted = passage('The cash box is counted on Thursdays.', 'Cash');
    expect(datedBy(rule.text, [rule], [rule, counted])).not.toContain(counted.text);
  });
});

describe('how much it is', () => {
  test.each([
    [
      'A claim above 30 euros without a receipt is refused.',
      'Ada brings a claim for a taxi.',
      [],
      ['above 30 euros'],
    ],
    ['A claim above 30 euros without a receipt is refused.', 'Ada brings a claim of 45 euros.', [], []],
    ['A claim above 30 euros without a receipt is refused.', 'Ada brings a claim of €45.', [], []],
    ['If the pH is below 6.8 or above 7.6, measure again.', 'Today the pH is below 6.8.', ['below 6.8'], []],
    ['If the pH is below 6.8 or above 7.6, measure again.', 'The strip says 6.4.', [], []],
    [
      'When more than 50 users cannot work, call the lead.',
      'Users of two floors cannot work.',
      [],
      ['more than 50 users'],
    ],
    ['When more than 50 users cannot work, call the lead.', '53 users cannot work.', [], []],
    // What somebody is to keep to is no fact of the case.
    ['Keep the fridge below 5 degrees.', 'Ada puts the milk away.', [], []],
    ['Report it within 24 hours.', 'Ada finds a payment.', [], []],
    ['Wash your hands for at least 20 seconds.', 'Ada comes from the yard.', [], []],
  ])('“%s” in “%s”', (rule, says, bounds, missing) => {
    const open = amountsOpen(says, [rule]);
    expect(open.bounds.map(({ written }) => written)).toEqual(bounds);
    expect(open.missing.map(({ written }) => written)).toEqual(missing);
  });
});

describe('whether something is to be decided', () => {
  const voucher = passage('Offer a voucher to every guest who was in the pool for less than 60 minutes.');
  const ask = (situation: string, right = voucher.text) => isRecited(right, situation, [voucher], [voucher]);

  test('a rule that is said over again about nothing is recited', () => {
    expect(ask('Ada, new in the team, calls you about a voucher. She wants one clear answer.')).toBe(true);
  });
  test('a case of the rule is decided', () => {
    expect(ask('You close the pool. Ada was in it for 40 minutes and asks what a guest gets now.')).toBe(
      false,
    );
    expect(ask('Ada calls you about a voucher.', 'Offer a voucher.')).toBe(false);
  });
  test('the case that a heading asks about is one of what stands under it', () => {
    const answer = passage('Show the two photographs.', 'What if the customer does not agree?');
    const asked = (situation: string) => isRecited(answer.text, situation, [answer], [answer]);
    expect(asked('Ada is a customer. Ada does not agree.')).toBe(false);
    expect(asked('Ada is a customer. Ada is early.')).toBe(true);
  });
  test('which step comes next is told by those before it', () => {
    const [read, compare] = [
      passage('Read the weight of the load.', '', 1),
      passage('Compare it with the table.', '', 2),
    ];
    const next = (situation: string) => isRecited(compare.text, situation, [compare], [read, compare]);
    expect(next('You have ticked “Read the weight of the load”, and nothing behind it.')).toBe(false);
    expect(next('Ada wants to know something about the lift.')).toBe(true);
  });
});
