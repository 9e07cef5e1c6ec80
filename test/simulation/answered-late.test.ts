import { describe, expect, it, jest } from '@jest/globals';
import { noFaults } from '../support/faults.ts';
import * as released from '../support/released-waits.ts';
import { approves } from '../support/small-company.ts';
import type * as Lives from './run.ts';

/**
 * The whole life of a need in which both questions are answered so many days after they were asked, and the host dies
 * now and then.
 */
async function lifeAnsweredAfter(days: number, { live }: typeof Lives) {
  let awaits = 0;
  const faults = { ...noFaults, dies: () => (awaits += 1) % 97 === 0 };
  const company = await live(approves, { faults, days });
  const [need] = await Array.fromAsync(company.ports.needs.list());
  const readings = await Array.fromAsync(company.ports.needs.insights());
  const flow = company.engine.instances().find(({ name }) => name === 'respond-to-need');
  return {
    stage: need?.stage,
    readings: readings.map(({ checkDay }) => checkDay),
    flow: flow?.status,
    died: company.deaths > 0,
  };
}

describe('a need whose questions are answered days after they were asked', () => {
  it.each([1, 2.9, 5, 9])('reaches its reading on day 90, answered after %p days', async (days) => {
    expect(await lifeAnsweredAfter(days, await import('./run.ts'))).toEqual({
      stage: 'measured',
      readings: [30, 60, 90],
      flow: 'Completed',
      died: true,
    });
  });

  it.each([2, 4])('stood still with the waits as released, answered after %p days', async (days) => {
    jest.resetModules();
    jest.unstable_mockModule('../../orchestrators/durable-timers.ts', () => released);
    const hung = await lifeAnsweredAfter(days, await import('./run.ts'));
    expect(hung).toMatchObject({ readings: [], flow: 'Running' });
  });
});
