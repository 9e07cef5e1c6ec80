import { expect, test } from '@jest/globals';
import { world } from './world.ts';

/** A small seeded generator, so that a failing seed can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const expected: [string, string | null, unknown][] = [
  ['sequence', '4', 4],
  ['fanOut', null, 30],
  ['parent', null, [30, 3]],
  ['childFails', null, true],
  ['countdown', '4', 'lift-off'],
  ['approval', null, 'expired'],
  ['twoEvents', null, [42]],
];

test('killed at random points and in any order, every orchestration ends as it would have without', async () => {
  let deaths = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed);
    const w = world({
      kills: () => next() < 0.15,
      choose: (items) => items[Math.floor(next() * items.length)],
    });
    expected.forEach(([name, input], index) => w.engine.start(name, input, `i${index}`));
    w.engine.start('hopeless', null, 'hopeless');
    w.engine.start('retry', null, 'retry');
    await w.finish();
    const outputs = expected.map((_, index) => w.engine.status(`i${index}`)?.output);
    expect([seed, ...outputs]).toEqual([seed, ...expected.map(([, , output]) => output)]);
    expect(w.engine.status('hopeless')?.output).toMatch(/^gave up/);
    expect(w.engine.status('retry')?.status).toBe('Completed');
    expect(w.engine.idle()).toBe(true);
    deaths += w.killed;
  }
  expect(deaths).toBeGreaterThan(300);
});
