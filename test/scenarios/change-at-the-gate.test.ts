import { describe, expect, it } from '@jest/globals';
import { groupChangesList } from '../../functions/http/insights/group-changes-list.ts';
import { listen } from '../../lib/agents/listening/listen.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { causeFacts } from '../../lib/needs/cause-facts.ts';
import { companyAtWork, pulses } from '../support/small-company.ts';
import { DAY, type World } from '../support/world.ts';

const fallen = (ago: number) => (ago < 60 ? 1.8 : 3.6);
const risen = (ago: number) => (ago < 60 ? 4.6 : 3);

async function hearing(...reports: Signal[]): Promise<World> {
  const company = await companyAtWork();
  await company.send(reports);
  await company.settle();
  await company.run(listen, {});
  return company;
}

async function askedAtTheGate({ ports, now }: World): Promise<string[]> {
  const need = (await ports.needs.find('seller.negotiation'))?.value;
  if (!need) throw new Error('There is no need.');
  const facts = await causeFacts(need, undefined, ports, now());
  return facts.filter((fact) => fact.startsWith('seen at the same time'));
}

async function shown({ ports, now }: World) {
  const { json } = await groupChangesList.handle({ ports, at: now(), params: {} } as never);
  return json.items;
}

describe('a change of a group', () => {
  it('is a question where a cause is decided for a role that works there, a dip and a peak', async () => {
    const company = await hearing(
      ...pulses('desk', 40, fallen, ['seller']),
      ...pulses('floor', 40, risen, ['seller', 'tester']),
    );
    const asked = await askedAtTheGate(company);
    expect(asked).toHaveLength(2);
    expect(asked).toContainEqual(
      expect.stringMatching(
        /“desk”.*workload” fell by about 1\.\d points .*Does the same thing lie behind both\?/,
      ),
    );
    expect(asked).toContainEqual(
      expect.stringMatching(/“floor”.*workload” rose by about 1\.\d points .*What helped there/),
    );
  });

  it('is shown and not asked about where no role of the need works there', async () => {
    const company = await hearing(...pulses('desk', 40, fallen), ...pulses('lab', 40, fallen, ['tester']));
    expect(await askedAtTheGate(company)).toEqual([]);
    expect(await shown(company)).toHaveLength(2);
  });

  it('is a weak sign before a year of answers, which is shown and not asked about', async () => {
    const company = await hearing(...pulses('desk', 40, fallen, ['seller']).slice(0, 18));
    expect(await askedAtTheGate(company)).toEqual([]);
    expect(await shown(company)).toMatchObject([
      { isWeak: true, sentence: expect.stringMatching(/^Weak sign, \d weeks: answers on “workload” fell/) },
    ]);
  });

  it('stands beside what is open for the roles that work there', async () => {
    const [change] = await shown(await hearing(...pulses('desk', 40, fallen, ['seller'])));
    expect(change?.beside).toContainEqual(expect.stringMatching(/of .*s: its cause waits for a decision$/));
  });

  it('is none on days that the calendar calls a holiday', async () => {
    const company = await companyAtWork();
    const day = (ago: number) => new Date(company.now() - ago * DAY).toISOString().slice(0, 10);
    await company.ports.registers.save({
      register: 'policy',
      id: 'calendar',
      value: {
        holidays: [
          { name: 'Works holiday', from: day(80), to: day(41) },
          { name: 'Works holiday, second half', from: day(40), to: day(-1) },
        ],
      },
      at: company.now(),
    });
    await company.send(pulses('desk', 40, fallen));
    await company.settle();
    await company.run(listen, {});
    expect(await shown(company)).toEqual([]);
  });
});
