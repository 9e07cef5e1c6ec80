import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** Lines of code in these rooms; data, documents and what is generated from the code do not count. */
const linesIn = (...rooms: string[]): number =>
  rooms
    .flatMap((room) => globSync(`${room}/**/*.{ts,bicep}`))
    .map((file) => readFileSync(file, 'utf8').split('\n').length)
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
