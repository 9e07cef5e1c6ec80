import { expect, it, jest } from '@jest/globals';
import * as released from '../support/released-waits.ts';
import type * as Lives from './flow-life.ts';

/** Which of the seeds 1 to 60 violate something. */
async function wrongLives({ liveFlow, wrongWith }: typeof Lives): Promise<string[]> {
  const lives = await Promise.all(Array.from({ length: 60 }, (_, i) => liveFlow(i + 1)));
  return lives.map(wrongWith).filter((wrong) => wrong !== undefined);
}

it('a need’s flow ends as its humans say and is read on its days, whatever fails, dies or comes twice', async () => {
  expect(await wrongLives(await import('./flow-life.ts'))).toEqual([]);
});

it('stands still with the waits as released, in about every life that a human answers in time', async () => {
  jest.resetModules();
  jest.unstable_mockModule('../../orchestrators/waits.ts', () => released);
  const wrong = await wrongLives(await import('./flow-life.ts'));
  expect(wrong.filter((what) => what === 'the flow is Running').length).toBeGreaterThan(20);
});
