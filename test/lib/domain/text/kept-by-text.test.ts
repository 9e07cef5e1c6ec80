import { expect, test } from '@jest/globals';
import { keptByText } from '../../../../lib/domain/text/kept-by-text.ts';

const asked: string[] = [];
const letters = keptByText((text) => {
  asked.push(text.slice(0, 9));
  return text.split('');
});
const timesAsked = (text: string) => asked.filter((one) => one === text.slice(0, 9)).length;

test('a text is read once, and each text for itself', () => {
  expect([letters('ask'), letters('tell'), letters('ask')]).toEqual([
    ['a', 's', 'k'],
    ['t', 'e', 'l', 'l'],
    ['a', 's', 'k'],
  ]);
  expect([timesAsked('ask'), timesAsked('tell')]).toEqual([1, 1]);
});

test('what somebody sends fills no memory: long texts are not kept, and of many the first are let go', () => {
  const long = 'measures '.repeat(300);
  expect(letters(long)).toEqual(letters(long));
  expect(timesAsked(long)).toBe(2);
  letters('kept a while');
  for (let i = 0; i < 5_000; i += 1) letters(`text ${i}`);
  letters('kept a while');
  expect(timesAsked('kept a while')).toBe(2);
});
