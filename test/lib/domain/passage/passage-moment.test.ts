import { describe, expect, test } from '@jest/globals';
import type { Span } from '../../../../lib/domain/content/content.ts';
import {
  listsOfSteps,
  momentsAmong,
  saysItsCase,
  timeOfHeading,
} from '../../../../lib/domain/passage/passage-moment.ts';

const span = (id: string, section: string, text: string, step?: number): Span => ({
  id,
  source: 'pump.md',
  section,
  text,
  ...(step === undefined ? {} : { step }),
});
const spans = [
  span('close', 'Before the change', 'Close the inlet.', 1),
  span('drain', 'Before the change', 'Drain the housing.', 2),
  span('lift', 'At the pump', 'Lift the filter out.', 3),
  span('seal', 'At the pump', 'Seal the housing.', 4),
  span('done', 'At the pump', 'A change is complete when the gauge reads zero.'),
  span('spill', 'If something is wrong', 'If oil spills, stop the pump and call the fitter on duty at once.'),
  span('mop', 'If something is wrong', 'Do not mop it up while the pump is warm.'),
  span('never', 'Good to know', 'Never stand on the housing.'),
  span('note', 'After the change', 'Write the hour into the log.'),
  span('far', 'After the change', 'A filter above 40 grams is sent to the workshop.'),
  span('clean', 'Cleaning', 'Rinse the tray.', 1),
];
const { share } = momentsAmong(spans);
const said = (id: string) => spans.find((one) => one.id === id) ?? { id, text: '' };
const areTold = (about: string, other: string) => share(said(about), said(other));

test.each([
  ['Before the meeting', 'ahead'],
  ['Preparing the numbers', 'ahead'],
  ['After the visit', 'behind'],
  ['After-sales service', undefined],
  ['If something is wrong', 'in-a-case'],
  ['When it gets hard', 'in-a-case'],
  ['At the bedside', undefined],
  [undefined, undefined],
])('what stands under “%s” holds %s', (heading, time) => {
  expect(timeOfHeading(heading)).toBe(time);
});

test.each([
  ['If the seal is broken, call security.', true],
  ['A rise of more than 2 degrees is reported.', true],
  ['Take not more than 60 minutes.', false],
  ['Ask whether and when they came.', false],
  ['Seal the housing.', false],
])('“%s” says its case: %s', (text, says) => {
  expect(saysItsCase(text)).toBe(says);
});

test('a list goes on under the next heading where its numbers do, ends with its done-test, and begins anew at 1', () => {
  const lists = listsOfSteps(spans);
  expect(new Set(['close', 'drain', 'lift', 'seal', 'done'].map((id) => lists.get(id))).size).toBe(1);
  expect(lists.get('clean')).not.toBe(lists.get('close'));
  expect(lists.get('spill')).toBeUndefined();
});

describe('told together', () => {
  test.each([
    ['spill', 'mop', 'stands under one heading'],
    ['close', 'seal', 'is a step of one list'],
    ['close', 'done', 'is the end of one list'],
    ['close', 'spill', 'says its case'],
    ['spill', 'never', 'holds at any time'],
    ['spill', 'far', 'says from which amount on'],
    ['never', 'close', 'is about no moment'],
  ])('may be, in what is about “%s”, “%s”, which %s', (about, other) => {
    expect(areTold(about, other)).toBe(true);
  });

  test.each([
    ['spill', 'close', 'a step of what is done before'],
    ['spill', 'done', 'the end of a list of which no step is told'],
    ['close', 'clean', 'a step of another list'],
    ['close', 'mop', 'what is done in a case that it does not name'],
    ['close', 'note', 'what is due afterwards'],
  ])('may not be, in what is about “%s”, “%s”: %s', (about, other) => {
    expect(areTold(about, other)).toBe(false);
  });
});
