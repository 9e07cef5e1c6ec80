import { describe, expect, test } from '@jest/globals';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { approves, assessed, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const itemsOf = async (company: World, personId: string) => (await company.run(ownItems, { personId })).items;

async function oneOf(company: World, state: string): Promise<string> {
  for (const personId of sellers(60)) {
    const [item] = await itemsOf(company, personId);
    if (item?.state === state) return personId;
  }
  throw new Error(`Nobody has an item that is ${state}.`);
}

describe('a person’s own items', () => {
  test('say why, citing the charter, and why at that moment', async () => {
    const company = await companyAtWork();
    await company.pass(START + 10 * DAY, approves);
    const [item, ...others] = await itemsOf(company, await oneOf(company, 'delivered'));
    expect(others).toEqual([]);
    expect(item?.why).toContain('Your role asks for Negotiation at 3.5');
    expect(item?.why).toContain('“We need negotiation” (C1)');
    expect(item?.whyNow).toContain('start of your next working day');
  });

  test('tell who waits why they wait, and strike out what somebody has outgrown meanwhile', async () => {
    const company = await companyAtWork();
    await company.pass(START + 10 * DAY, approves);
    const waiting = await oneOf(company, 'planned');
    expect((await itemsOf(company, waiting))[0]?.whyNow).toContain('after a reading');
    await company.send([1, 2, 3, 4].map((hour) => assessed(waiting, 'negotiation', 5, company.now() + hour)));
    await company.settle();
    const [item] = await itemsOf(company, waiting);
    expect([item?.state, item?.at]).toEqual(['outgrown', undefined]);
    expect(item?.whyNow).toContain('You no longer need it');
  });

  test('hold what was considered for their role and dropped, because most had outgrown it', async () => {
    const company = await companyAtWork();
    const all = sellers(60);
    await company.pass(START + DAY, () => undefined);
    for (const hour of [1, 2, 3, 4])
      await company.send(
        all.map((personId) => assessed(personId, 'negotiation', 4.5, START + hour * 3_600_000)),
      );
    await company.settle();
    await company.analyse();
    await company.settle();
    const [item, ...others] = await itemsOf(company, all[0] ?? '');
    expect(others).toEqual([]);
    expect(item).toMatchObject({ title: 'Negotiation', state: 'outgrown', form: 'none', minutes: 0 });
    expect(item?.whyNow).toMatch(
      /^It was dropped before anything was sent \(outgrown: most of those assessed/,
    );
  });

  test('are nobody’s where nothing is planned', async () => {
    const company = await companyAtWork();
    expect(await itemsOf(company, sellers(1)[0] ?? '')).toEqual([]);
  });
});
