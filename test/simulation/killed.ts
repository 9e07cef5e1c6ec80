import { expect } from '@jest/globals';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { noFaults } from '../support/faults.ts';
import { sampled } from '../support/sampled.ts';
import { approves } from '../support/small-company.ts';
import type { World } from '../support/world.ts';
import { live } from './run.ts';

/** More would take minutes, and one that doubles or forgets shows at many of them. */
const POINTS = 40;

/** Lives a need through to its last reading, killed once at each second await from the given one on, or at some. */
export async function killedAtEachSecondAwait(first: 1 | 2): Promise<void> {
  let awaits = 0;
  const counting = { ...noFaults, dies: () => (awaits += 1) < 0 };
  const expected = await endOf(await live(approves, { faults: counting }));
  const total = awaits;
  expect(expected.needs).toMatchObject([{ stage: 'measured' }]);
  expect(expected.insights.map(({ checkDay }) => checkDay)).toEqual([30, 60, 90]);
  const points = Array.from({ length: Math.ceil((total - first + 1) / 2) }, (_, i) => first + 2 * i);
  for (const fatal of sampled(`awaits to be killed at, each second from ${first} on`, points, POINTS)) {
    awaits = 0;
    const faults = { ...noFaults, dies: () => (awaits += 1) === fatal };
    const company = await live(approves, { faults });
    expect([fatal, company.deaths]).toEqual([fatal, 1]);
    expect({ fatal, ...(await endOf(company)) }).toEqual({ fatal, ...expected });
  }
}

/**
 * What remains, but for what at-most-once effects may leave to a human, and for tokens: a call whose end nobody knows
 * stays booked at the most that it may have cost, which what a need took then says.
 */
export async function endOf({ ports, channels }: World) {
  const { needs, effects, learners, decisions } = ports;
  const certain = (await collected(effects.all())).filter((effect) => effect.effectClass !== 'at-most-once');
  const { pages, catalogue, assignments, notices, approvalCards } = channels;
  const once = [notices, approvalCards].flatMap(({ standing }) => [...standing.values()]);
  return {
    needs: await collected(needs.list()),
    insights: (await collected(needs.insights())).map(({ took, ...insight }) => ({
      ...insight,
      took: took && { ...took, tokens: 'as booked' },
    })),
    decisions: (await decisionLog({ decisions })).map(({ decisionId, outcome }) => [decisionId, outcome]),
    effects: certain.map(({ key, status, result }) => ({ key, status, result })),
    written: [pages, catalogue, assignments].map(({ standing }) =>
      JSON.stringify([...standing]).replaceAll(/ and [\d,]+ tokens of the model/g, ''),
    ),
    atMostOnce: once.every(({ times }) => times === 1),
    participations: (await collected(learners.all('learning'))).map(({ participations }) => participations),
  };
}
