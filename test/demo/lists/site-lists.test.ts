import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doorsFor } from '../../../demo/doors.ts';
import { makeLists } from '../../../demo/lists/make-lists.ts';
import { siteLists, type SiteLists } from '../../../demo/lists/site-lists.ts';
import { APPROVER_NAME, tenantSeed } from '../../../demo/seed.ts';
import type { ShownList } from '../../../local/tenant/list-pages.ts';
import type { Stack } from '../../../local/stack.ts';
import { lists } from '../../../lib/lists/lists.ts';
import { company } from '../../../sample/company.ts';
import { runningTenant } from '../../local/tenant/tenant-running.ts';

const sample = company(new Date(), 12);
const seed = tenantSeed(sample);
const somebody = sample.employees[0]?.userPrincipalName ?? '';
let tenant: Awaited<ReturnType<typeof runningTenant>>;
let site: SiteLists;

const listCalled = async (title: string): Promise<ShownList> => {
  const found = (await site.shown()).lists.find((one) => one.title === title);
  if (!found) throw new Error(`There is no list ${title}.`);
  return found;
};
const rowIn = async (title: string, itemId: number) =>
  (await listCalled(title)).rows.find((row) => row.itemId === itemId);

beforeAll(async () => {
  tenant = await runningTenant(seed);
  const stack = { ...tenant, now: Date.now } as unknown as Stack;
  await makeLists(stack);
  await makeLists(stack);
  site = siteLists(tenant);
});
afterAll(() => tenant.kill());

describe('the lists of the demonstration', () => {
  it('are made by IT’s own step, once, each with the columns that the layer says', async () => {
    const shown = (await site.shown()).lists;
    expect(shown.map(({ title }) => title)).toEqual(lists.map(({ title }) => title));
    for (const { title, columns } of lists) {
      const made = shown.find((one) => one.title === title)?.columns.map(({ name }) => name);
      // A single line that only the layer writes is hidden from the form.
      const seen = columns.filter(({ isHidden }) => isHidden !== true).map(({ name }) => name);
      expect(made).toEqual([...seen, 'LearningOsSays']);
    }
  });

  it('are edited by whom the owner of the site lets, who stands in the row with its version', async () => {
    const strategy = await listCalled('Strategy');
    const ines = site.as(APPROVER_NAME);
    const itemId = await ines.add(strategy, { Title: 'C9', Weight: 0.5 });
    const added = await rowIn('Strategy', itemId);
    await ines.change(strategy, added ?? { itemId, etag: '' }, { Weight: 0.7 });
    const changed = await rowIn('Strategy', itemId);
    const { editors } = await site.shown();
    expect(changed).toMatchObject({ version: 2, fields: { Title: 'C9', Weight: 0.7 } });
    expect(editors.find(({ number }) => number === changed?.editor)?.name).toBe('Ines Falk');
    const versions = await site.versions(itemId);
    expect(versions.map(({ version, fields }) => [version, fields['Weight']])).toEqual([
      [2, 0.7],
      [1, 0.5],
    ]);
    await expect(ines.change(strategy, added ?? { itemId, etag: '' }, { Weight: 1 })).rejects.toMatchObject({
      status: 412,
    });
    await ines.remove(strategy, { itemId, etag: changed?.etag ?? '' });
    expect(await rowIn('Strategy', itemId)).toBeUndefined();
  });

  it('are refused to everybody else, and so is all else of the site', async () => {
    const strategy = await listCalled('Strategy');
    await expect(site.as(somebody).add(strategy, { Title: 'C8' })).rejects.toMatchObject({ status: 403 });
    await expect(site.as(somebody).pick(somebody)).rejects.toMatchObject({ status: 403 });
    await expect(doorsFor(tenant.ports, { person: somebody }).get('needs')).rejects.toThrow();
  });

  it('take what their columns take, in SharePoint’s words', async () => {
    const people = await listCalled('People and makers');
    const ines = site.as(APPROVER_NAME);
    await expect(ines.add(people, { Title: 'x', Kind: 'king' })).rejects.toMatchObject({
      status: 400,
      detail: expect.stringContaining('Kind takes one of'),
    });
    await expect(ines.add(people, { Title: 'x', PersonId: 1 })).rejects.toMatchObject({ status: 400 });
  });

  it('take somebody whom the site did not know, once a picker found them', async () => {
    const before = (await site.shown()).editors.length;
    const number = await site.as(APPROVER_NAME).pick(somebody);
    const { editors } = await site.shown();
    expect([editors.length, editors.find((one) => one.number === number)?.personId]).toEqual([
      before + 1,
      sample.employees[0]?.person.personId,
    ]);
  });
});
