import { expect, test } from '@jest/globals';
import { caseAsked } from '../../../../lib/domain/text/case-asked.ts';
import { labelOfCase } from '../../../../lib/domain/passage/goes-wrong.ts';
import { timeOfHeading } from '../../../../lib/domain/passage/passage-moment.ts';
import { isMoment, occasionSaid } from '../../../../lib/domain/text/time-said.ts';

test.each([
  ['What if somebody collects for a neighbour?', 'somebody collects for a neighbour'],
  ['And what if the card is not read?', 'the card is not read'],
  ['What do I do if I find my key?', 'you find your key'],
  ['What must we do when the alarm sounds?', 'the alarm sounds'],
  ['What happens if I am late?', 'you are late'],
  ['What if I was wrong?', 'you were wrong'],
  ['The guest has left already. What now?', 'the guest has left already'],
  ['The till does not close - what next?', 'the till does not close'],
])('“%s” asks what to do when %s', (heading, says) => {
  expect(caseAsked(heading)).toBe(says);
  expect(timeOfHeading(heading)).toBe('in-a-case');
  expect(labelOfCase(heading)).toBe(`If ${says}: `);
  expect(occasionSaid(heading)).toBe(`If ${says}`);
});

test.each([
  'What do I look at first?',
  'When does a return begin?',
  'What counts as damage?',
  'How long do we keep a parcel?',
  'If something is wrong',
  'What if?',
])('“%s” asks about no case', (heading) => expect(caseAsked(heading)).toBeUndefined());

test('a question is no moment in which something is done', () => {
  expect(isMoment('When does a return begin?')).toBe(false);
  expect(occasionSaid('When does a return begin?')).toBeUndefined();
});
