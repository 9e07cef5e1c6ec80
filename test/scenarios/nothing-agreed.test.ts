import { expect, it } from '@jest/globals';
import { scriptedModel } from '../support/models.ts';
import {
  approves,
  asked,
  companyAtWork,
  firstSignals,
  lead,
  saveRegisters,
  sellers,
} from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

const cardsOf = ({ channels }: World) =>
  [...channels.approvalCards.standing.values()].map(({ payload }) => payload.question);

/** Nothing was agreed, so nothing is drafted, asked about or published. */
async function endsUnbuilt(company: World, needId: string, reason: RegExp): Promise<void> {
  await company.pass(START + 10 * DAY, approves);
  expect((await company.ports.needs.need(needId)).value).toMatchObject({
    stage: 'stalled',
    reason: expect.stringMatching(reason),
  });
  expect(cardsOf(company).filter((question) => question.startsWith('Publish'))).toEqual([]);
  expect(company.channels.catalogue.standing.size).toBe(0);
}

it('a need of which nobody has been assessed ends before anything is built', async () => {
  const company = world({ model: scriptedModel([]) });
  await saveRegisters(company);
  await company.bus.send(firstSignals(20).filter(({ type }) => type === 'learning-os.workforce.person'));
  await company.settle();
  await company.send([asked(lead, 'seller', 'Train us in negotiation, please.', START)]);
  await company.pass(START + 10 * DAY, () => ({ ...approves(), by: sellers(1)[0] ?? '' }));
  await endsUnbuilt(company, 'seller.negotiation', /assess the group first/);
});

it('a need whose line of the charter is gone ends before anything is built', async () => {
  let isGone = false;
  const company = await companyAtWork({
    model: scriptedModel([]),
    sabotage: ({ registers }) => ({
      registers: {
        ...registers,
        charter: async () => ({ ...(await registers.charter()), ...(isGone ? { lines: [] } : {}) }),
      },
    }),
  });
  isGone = true;
  await endsUnbuilt(company, 'seller.negotiation', /charter line C1 is gone/);
});
