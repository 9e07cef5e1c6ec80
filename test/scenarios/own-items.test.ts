import { describe, expect, test } from '@jest/globals';
import { english } from '../../lib/messages/words.ts';
import { Temporal } from 'temporal-polyfill';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { ownSkills } from '../../lib/agents/skills/own-skills.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
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

letRegistersAge();

describe('a person’s own items', () => {
  test('say why, citing the charter, and why at that moment', async () => {
    const company = await companyAtWork();
    await company.pass(START + 10 * DAY, approves);
    const [item, ...others] = await itemsOf(company, await oneOf(company, 'delivered'));
    expect(others).toEqual([]);
    expect(item?.why).toContain('Your role asks for Negotiation at level 3.5');
    expect(item?.why).toContain('“We need negotiation” (C1)');
    expect(item?.whyNow).toContain('your next working moment');
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

  test('agree for everybody with their own clock, their hours and their own page of skills', async () => {
    const company = await companyAtWork();
    await company.pass(START + 60 * DAY, approves);
    const delivered = await Promise.all(
      sellers(60).map(async (personId) => {
        const [item] = await itemsOf(company, personId);
        if (item?.at === undefined) return [];
        const { person } = (await company.ports.learners.read('own-access', personId)).value;
        const local = Temporal.Instant.fromEpochMilliseconds(item.at).toZonedDateTimeISO(
          person?.timeZone ?? '',
        );
        const skills = (await company.run(ownSkills, { personId })).items;
        const target = skills.find(({ skillId }) => skillId === 'negotiation')?.target;
        return [{ item, local, target }];
      }),
    );
    expect(delivered.flat().length).toBeGreaterThan(20);
    for (const { item, local, target } of delivered.flat()) {
      expect([local.dayOfWeek <= 5, local.hour >= 9 && local.hour < 17]).toEqual([true, true]);
      expect(/asks for Negotiation at level ([\d.]+) of 5/.exec(item.why)?.[1]).toBe(String(target));
    }
    const told = delivered.flat().flatMap(({ item, local }) => {
      const said = /on (\d+ \p{L}+ \d+ at \d\d:\d\d)/u.exec(item.whyNow)?.[1];
      const [day = '', time = ''] = local.toPlainDateTime().toString({ smallestUnit: 'minute' }).split('T');
      return said === undefined ? [] : [{ said, is: `${english.day(day)} at ${time}` }];
    });
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter(({ said, is }) => said !== is)).toEqual([]);
  });

  test('say so where the role asks for something else by now', async () => {
    const company = await companyAtWork();
    await company.pass(START + 10 * DAY, approves);
    const personId = await oneOf(company, 'delivered');
    const value = { roleId: 'seller', title: 'Seller', targets: { negotiation: 2, writing: 3.5 } };
    await edit(company, 'role-profile', 'seller', value);
    const [item] = await itemsOf(company, personId);
    expect(item?.why).toContain('asked for Negotiation at level 3.5 of 5 when this was planned');
    expect(item?.why).toContain('It asks for 2 now');
  });

  test('are none where nothing is planned', async () => {
    const company = await companyAtWork();
    expect(await itemsOf(company, sellers(1)[0] ?? '')).toEqual([]);
  });
});
