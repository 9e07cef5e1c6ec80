import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const lengthOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length;

/** Lines of code in these rooms; data, documents and what is generated from the code do not count. */
const linesIn = (...rooms: string[]): number =>
  rooms
    .flatMap((room) => globSync(`${room}/**/*.{ts,bicep}`))
    .map(lengthOf)
    .reduce((sum, lines) => sum + lines, 0);

it('the product stays larger than what stands in for the rest of the world', () => {
  const product = linesIn('functions', 'orchestrators', 'lib', 'bicep', 'm365');
  const around = linesIn('local', 'sample', 'demo');
  expect(around).toBeGreaterThan(1_000);
  expect(around).toBeLessThan(product);
});

it('the stand-ins stay smaller than the app that they serve', () => {
  expect(linesIn('local')).toBeLessThan(0.6 * linesIn('functions', 'orchestrators', 'lib'));
});

/** Past it there is a second idea in a file; tests tell stories and may be longer. */
const LONGEST = 300;

it('no file outside the tests holds more than one idea fits in', () => {
  const files = ['functions', 'orchestrators', 'lib', 'm365', 'local', 'sample', 'demo', 'scripts'].flatMap(
    (room) => globSync(`${room}/**/*.ts`),
  );
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.filter((file) => lengthOf(file) > LONGEST)).toEqual([]);
});
