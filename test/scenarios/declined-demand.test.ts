import { describe, expect, it } from '@jest/globals';
import { startOnce } from '../../functions/start-flow.ts';
import { snoozeDemand } from '../../lib/gates/snooze-demand.ts';
import { askAboutDemandMonthly } from '../../orchestrators/ask-about-demand-monthly.ts';
import { flowClient } from '../support/flow-client.ts';
import { asked, companyAtWork, lead, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const DEMAND = 'seller.measuring';

async function monthly(company: World, month: string): Promise<unknown> {
  const client = flowClient(
    () => company.engine,
    () => undefined,
  );
  const id = `demand-question-${month}`;
  await startOnce(client, askAboutDemandMonthly, id, {});
  await startOnce(client, askAboutDemandMonthly, id, {});
  await company.settle();
  return company.engine.instances().find((instance) => instance.id === id)?.output;
}
const cards = ({ channels }: World) =>
  [...channels.approvalCards.standing.values()]
    .map(({ payload }) => payload)
    .filter(({ question }) => question.startsWith('Many ask'));

/** Sellers ask for what only testers are asked to do. */
async function wanted(people: number): Promise<World> {
  const company = await companyAtWork();
  await company.send(
    sellers(people).map((by) => asked(by, 'seller', 'Train us in measuring, please.', START)),
  );
  await company.settle();
  return company;
}

describe('what many ask for and no line does', () => {
  it('comes back to the owners of the charter as one question, with counts and nobody in it', async () => {
    const company = await wanted(25);
    expect(await monthly(company, '2026-03')).toMatchObject({ asked: 1 });
    expect(cards(company)).toMatchObject([
      {
        facts: ['Measuring, Sellers: asked for by at least 25 people, 25 this month and last, rising'],
      },
    ]);
    for (const personId of sellers(25)) expect(JSON.stringify(cards(company))).not.toContain(personId);
  });

  it('is left where its owners say so, for so long', async () => {
    const company = await wanted(25);
    await company.run(snoozeDemand, { demandId: DEMAND, months: 6, by: lead, callId: 'a' });
    const [justBefore, then] = [START + 180 * DAY - 1, START + 180 * DAY];
    await company.pass(justBefore, () => undefined);
    expect(await monthly(company, '2026-08')).toMatchObject({ asked: 0 });
    expect(cards(company)).toEqual([]);
    await company.pass(then, () => undefined);
    expect(await monthly(company, '2026-09')).toMatchObject({ asked: 1 });
    expect(cards(company)).toHaveLength(1);
  });

  it('is not asked about while few ask for it', async () => {
    expect(await monthly(await wanted(19), '2026-03')).toMatchObject({ asked: 0 });
  });
});
