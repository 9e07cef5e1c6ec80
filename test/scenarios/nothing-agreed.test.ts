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

/** Nothing was agreed, so nothing is drafted, asked about or published. */
const built = ({ channels }: World) => ({
  published: channels.catalogue.standing.size,
  asked: [...channels.approvalCards.standing.values()].filter(({ payload }) =>
    payload.question.startsWith('Publish'),
  ).length,
});
const nothing = { published: 0, asked: 0 };
const ended = async ({ ports }: World) => {
  const { stage, reason } = (await ports.needs.need('seller.negotiation')).value;
  return { stage, reason };
};

it('a need of which nobody has been assessed ends before anything is built', async () => {
  const company = world({ model: scriptedModel([]) });
  await saveRegisters(company);
  await company.bus.send(firstSignals(20).filter(({ type }) => type === 'learning-os.workforce.person'));
  await company.settle();
  await company.send([asked(lead, 'seller', 'Train us in negotiation, please.', START)]);
  await company.pass(START + 10 * DAY, () => ({ ...approves(), by: sellers(1)[0] ?? '' }));
  expect(await ended(company)).toEqual({
    stage: 'stalled',
    reason: expect.stringContaining('assess the group first'),
  });
  expect(built(company)).toEqual(nothing);
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
  await company.pass(START + 10 * DAY, approves);
  expect(await ended(company)).toEqual({ stage: 'stalled', reason: 'charter line C1 is gone' });
  expect(built(company)).toEqual(nothing);
});
