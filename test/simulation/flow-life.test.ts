import { expect, it, jest } from '@jest/globals';
import * as released from '../support/released-waits.ts';
import type * as Lives from './flow-life.ts';

/** Lives from the seeds 1 to 60, and what they violate. */
async function livesOf({ liveFlow, wrongWith }: typeof Lives) {
  const lives = await Promise.all(Array.from({ length: 60 }, (_, i) => liveFlow(i + 1)));
  return { lives, wrong: lives.map(wrongWith).filter((wrong) => wrong !== undefined) };
}

it('a need’s flow ends as its humans say and is read on its days, whatever fails, dies or comes twice', async () => {
  const { lives, wrong } = await livesOf(await import('./flow-life.ts'));
  expect(wrong).toEqual([]);
  expect(lives.reduce((sum, { deaths }) => sum + deaths, 0)).toBeGreaterThan(lives.length);
  expect(new Set(lives.map(({ stage }) => stage))).toEqual(
    new Set(['measured', 'declined', 'unanswered', 'routed']),
  );
});

it('stands still with the waits as released, in about every life that a human answers in time', async () => {
  jest.resetModules();
  jest.unstable_mockModule('../../orchestrators/durable-timers.ts', () => released);
  const { wrong } = await livesOf(await import('./flow-life.ts'));
  expect(wrong.filter((what) => what === 'the flow is Running').length).toBeGreaterThan(20);
});
