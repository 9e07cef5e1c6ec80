import { beforeAll, describe, expect, it } from '@jest/globals';
import { headcountList } from '../../functions/http/insights/headcount-list.ts';
import { countHeads } from '../../lib/agents/workforce-planning/count-heads.ts';
import { subjectAccess } from '../../lib/rights/subject-access.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { collected } from '../support/collected.ts';
import { companyAtWork, sellers, signalsOf, testers } from '../support/small-company.ts';
import { DAY, type World } from '../support/world.ts';

beforeAll(() => {
  process.env['WEBSITE_AUTH_ENABLED'] = 'True';
});

const firstOf = (month: string) => Date.parse(`${month}-01T04:00:00Z`);
const nobody = () => undefined;

/** Until the first of a month, with what the directory says before. */
async function countOn(company: World, month: string, signals: readonly Signal[] = []) {
  if (signals.length > 0) await company.send(signals);
  await company.settle();
  await company.pass(firstOf(month), nobody);
  return await company.runAgain(countHeads, {});
}

const works = (personId: string, roleId: 'seller' | 'tester', at: number): Signal => ({
  specversion: '1.0',
  id: guidOf(`works ${personId} ${at}`),
  source: 'small-company',
  subject: personId,
  time: new Date(at).toISOString(),
  type: 'learning-os.workforce.person',
  data: {
    roleId,
    department: roleId,
    workingHours: { from: 9, to: 17 },
    timeZone: 'Europe/Dublin',
  },
});
const left = (personId: string, at: number): Signal => ({
  specversion: '1.0',
  id: guidOf(`left ${personId}`),
  source: 'small-company',
  subject: personId,
  time: new Date(at).toISOString(),
  type: 'learning-os.workforce.left',
  data: {},
});

async function listed(company: World): Promise<Record<string, unknown>[]> {
  const { text } = await callDoor(headcountList, {
    principal: headerOf({ kind: 'user', id: guidOf('leader'), roles: ['Insight.Read'] }),
    app: { ports: company.ports, disabledAgents: new Set() },
  });
  return (JSON.parse(text) as { items: Record<string, unknown>[] }).items;
}

describe('how many hold a role', () => {
  it('is counted by month: who came, who moved in or out, who left, and nobody is named', async () => {
    const company = await companyAtWork({}, 30);
    await countOn(company, '2026-04');
    await company.pass(company.now() + 10 * DAY, nobody);
    const at = company.now();
    const [one = '', two = '', three = ''] = sellers(30);
    const newcomers = Array.from({ length: 4 }, (_, i) => guidOf(`newcomer ${i}`));
    await countOn(company, '2026-05', [
      ...newcomers.map((id) => works(id, 'tester', at)),
      works(one, 'tester', at),
      left(two, at),
      left(three, at),
      left(testers[0] ?? '', at),
    ]);
    const kept = await collected(company.ports.groups.allHeads());
    const of = (roleId: string) => kept.find((role) => role.roleId === roleId)?.months['2026-04'];
    expect(of('seller')).toMatchObject({ heads: 27, joined: 0, movedIn: 0, gone: 3, movedOut: 1 });
    expect(of('tester')).toMatchObject({ heads: 16, joined: 4, movedIn: 1, gone: 1, movedOut: 0 });
    // Who moved reads that it is known.
    expect(await company.runAgain(subjectAccess, { personId: one })).toMatchObject({ roleBefore: 'seller' });
    const groups = JSON.stringify(kept);
    for (const id of [one, two, three, ...newcomers]) expect(groups).not.toContain(id);
    // The same month again is the same.
    await company.runAgain(countHeads, {});
    expect(await collected(company.ports.groups.allHeads())).toMatchObject(
      kept.map(({ roleId, departments }) => ({ roleId, departments })),
    );
  });

  it('is told by nobody while the agent is switched off', async () => {
    const company = await companyAtWork({}, 30);
    const { status } = await callDoor(headcountList, {
      principal: headerOf({ kind: 'user', id: guidOf('leader'), roles: ['Insight.Read'] }),
      app: { ports: company.ports, disabledAgents: new Set(['workforce-planning']) },
    });
    expect(status).toBe(503);
  });

  it('tells whoever came when that was heard', async () => {
    const company = await companyAtWork({}, 30);
    await countOn(company, '2026-04', [works(guidOf('newcomer'), 'seller', company.now())]);
    const held = await company.runAgain(subjectAccess, { personId: guidOf('newcomer') });
    const { value } = await company.ports.learners.read('own-access', guidOf('newcomer'));
    expect(held).toMatchObject({ cameAt: value.changed?.came });
    expect(value.changed?.came).toBeGreaterThan(0);
  });

  it('is counted in a department of whatever name', async () => {
    const company = await companyAtWork({}, 30);
    const at = company.now();
    const named = ['constructor', 'toString', '__proto__', 'constructor'].map((department, i) => {
      const signal = works(sellers(30)[i] ?? '', 'seller', at + 1);
      return { ...signal, data: { ...signal.data, department } } as Signal;
    });
    await countOn(company, '2026-04', named);
    const seller = (await collected(company.ports.groups.allHeads())).find(
      ({ roleId }) => roleId === 'seller',
    );
    expect(Object.entries(seller?.departments ?? {})).toEqual(
      expect.arrayContaining([
        ['constructor', 2],
        ['toString', 1],
      ]),
    );
    await countOn(company, '2026-05');
    expect((await listed(company)).map(({ roleId }) => roleId)).toContain('seller');
  });

  it('is forecast once half a year was counted, and of a role that too few hold nothing is said', async () => {
    const company = await companyAtWork({}, 30);
    await company.send(signalsOf(guidOf('lone tester'), 'tester'));
    let month = 4;
    for (; month <= 10; month += 1) {
      await company.pass(company.now() + DAY, nobody);
      const at = company.now();
      const leaver = sellers(30)[month];
      await countOn(
        company,
        `2026-${String(month).padStart(2, '0')}`,
        month < 10 ? [] : [...testers.slice(0, 9).map((id) => left(id, at)), left(leaver ?? '', at)],
      );
    }
    const items = await listed(company);
    expect(items.map(({ roleId }) => roleId)).toEqual(['seller']);
    expect(items[0]).toMatchObject({ role: 'Seller', heads: 30, months: 7, left: 0, movedOut: 0 });
    const ahead = items[0]?.['ahead'] as { months: number; low: number; heads: number; high: number }[];
    expect(ahead.map(({ months }) => months)).toEqual([3, 6, 9, 12, 18]);
    for (const { low, heads, high } of ahead) {
      expect(low).toBeLessThanOrEqual(heads);
      expect(high).toBeGreaterThanOrEqual(heads);
    }
  });
});
