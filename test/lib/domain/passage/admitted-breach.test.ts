import { expect, test } from '@jest/globals';
import { confesses, presumesBreach } from '../../../../lib/domain/passage/admitted-breach.ts';

test.each([
  'I left it out once last week. Now I check the seal.',
  'I often skip the second reading.',
  'I forgot to label the tub, and nobody saw it.',
  'Yesterday I did not measure the temperature.',
])('nobody says of themselves to a coach: %s', (text) => {
  expect(confesses(text)).toBe(true);
});
test.each([
  'It is hard when several people wait. I check the seal all the same.',
  'I leave the tower and call the control room.',
  'I do not start again until both agree.',
  'I miss a colleague who reads it aloud.',
  'The second, because the first looks like all of it.',
])('anybody says: %s', (text) => {
  expect(confesses(text)).toBe(false);
});

test.each([
  'What makes it hard to check the seal, and when did you last leave it out?',
  'Which of these do you leave out when time is short: to refuse, or to offer a seat?',
  'How often do you skip the second reading?',
  'Why did you forget the label?',
])('who answers admits a breach: %s', (text) => {
  expect(presumesBreach(text)).toBe(true);
});
test.each([
  'What makes it hard to check the seal, and what helps you to do it all the same?',
  'Which of these is passed over more easily: to refuse, or to offer a seat?',
  'When do you leave the tower?',
  'What could tempt somebody to leave it out?',
])('who answers admits nothing: %s', (text) => {
  expect(presumesBreach(text)).toBe(false);
});
