import { expect, it } from '@jest/globals';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { noFaults } from '../support/faults.ts';
import { approves } from '../support/small-company.ts';
import type { World } from '../support/world.ts';
import { live } from './run.ts';

it('killed at any await, the flow of a need ends as if nothing had happened, but for what is sent at most once', async () => {
  let awaits = 0;
  const counting = { ...noFaults, dies: () => (awaits += 1) < 0 };
  const expected = await endOf(await live(approves, { faults: counting }));
  const total = awaits;
  expect(expected.needs).toMatchObject([{ stage: 'measured' }]);
  expect(expected.insights.map(({ checkDay }) => checkDay)).toEqual([30, 60, 90]);
  for (let fatal = 1; fatal <= total; fatal += 1) {
    awaits = 0;
    const faults = { ...noFaults, dies: () => (awaits += 1) === fatal };
    const company = await live(approves, { faults });
    expect([fatal, company.deaths]).toEqual([fatal, 1]);
    expect({ fatal, ...(await endOf(company)) }).toEqual({ fatal, ...expected });
  }
  process.stdout.write(`killed once at each of ${total} awaits\n`);
}, 1_200_000);

it('killed in any of the moments around each human answer, it ends the same', async () => {
  const expected = await endOf(await live(approves, {}));
  for (let answer = 1; answer <= 2; answer += 1)
    for (let fatal = 1; fatal <= AWAITS_OF_AN_ANSWER; fatal += 1) {
      let answers = 0;
      let awaits = 0;
      const faults = { ...noFaults, dies: () => answers === answer && (awaits += 1) === fatal };
      const company = await live(
        () => {
          answers += 1;
          return approves();
        },
        { faults },
      );
      expect({ answer, fatal, deaths: company.deaths }).toEqual({ answer, fatal, deaths: 1 });
      expect({ answer, fatal, ...(await endOf(company)) }).toEqual({ answer, fatal, ...expected });
    }
}, 600_000);

/** From reading the question to the flow that the answer wakes. */
const AWAITS_OF_AN_ANSWER = 12;

/** What remains, but for what at-most-once effects may leave to a human. */
async function endOf({ ports, channels }: World) {
  const { needs, effects, learners, decisions } = ports;
  const certain = (await collected(effects.all())).filter((effect) => effect.effectClass !== 'at-most-once');
  const { pages, catalogue, assignments, notices, approvalCards } = channels;
  const once = [notices, approvalCards].flatMap(({ standing }) => [...standing.values()]);
  return {
    needs: await collected(needs.list()),
    insights: await collected(needs.insights()),
    decisions: (await decisionLog({ decisions })).map(({ decisionId, outcome }) => [decisionId, outcome]),
    effects: certain.map(({ key, status, result }) => ({ key, status, result })),
    written: [pages, catalogue, assignments].map(({ standing }) => [...standing]),
    atMostOnce: once.every(({ times }) => times === 1),
    participations: (await collected(learners.all('learning'))).map(({ participations }) => participations),
  };
}
