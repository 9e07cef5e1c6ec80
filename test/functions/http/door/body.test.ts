import { expect, test } from '@jest/globals';
import { bodyOf } from '../../../../functions/http/door/door.ts';
import { peopleFileTake } from '../../../../functions/http/files/people-file-take.ts';
import { isFault } from '../../../../lib/errors.ts';

const MB = 1024 * 1024;
const body = (characters: number) => ({ text: () => Promise.resolve('x'.repeat(characters)) });
const isTooLarge = async (characters: number, most?: number): Promise<boolean> =>
  await bodyOf(body(characters), most).then(
    () => false,
    (error: unknown) => isFault(error, 'too-large'),
  );

test.each([
  ['of a megabyte', MB, undefined, false],
  ['of more', MB + 1, undefined, true],
  ['of a file as large as its door takes', 10, 10, false],
  ['of a larger file', 11, 10, true],
])('a body %s is taken or refused by its length', async (_, characters, most, refused) => {
  expect(await isTooLarge(characters, most)).toBe(refused);
});

test('a file may be larger than other bodies, and smaller than what Azure Functions takes', () => {
  expect(peopleFileTake.mostBytes).toBeGreaterThan(MB);
  expect(peopleFileTake.mostBytes).toBeLessThan(100 * MB);
});
