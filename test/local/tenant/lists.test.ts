import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListRow, ListRowChange } from '../../../lib/ports/lists.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { runningSharePoint } from './sharepoint-running.ts';

let site: Awaited<ReturnType<typeof runningSharePoint>>;
let bare: Awaited<ReturnType<typeof runningSharePoint>>;
beforeAll(async () => {
  site = await runningSharePoint([], { Strategy: [{ Title: 'C1', Weight: 0.5 }] }, [guidOf('ann')]);
  bare = await runningSharePoint([]);
});
afterAll(() => Promise.all([site.stop(), bare.stop()]));

const rows = async (): Promise<ListRow[]> => {
  const outcome = await site.client({ act: 'list-rows', list: 'Strategy' });
  return outcome && 'value' in outcome ? (outcome.value as ListRow[]) : [];
};
const change = (job: Omit<ListRowChange, 'list'>) =>
  site.client({ act: 'list-change', change: { list: 'Strategy', ...job } });
const row = async (title: string) =>
  (await rows()).find(({ fields }) => fields['Title'] === title) as ListRow;

describe('the list of the strategy in SharePoint', () => {
  it('is read with the version of each row, added to and changed', async () => {
    expect((await row('C1')).fields).toMatchObject({ Weight: 0.5 });
    await change({ fields: { Title: 'C2', Weight: 1 } });
    const added = await row('C2');
    await change({ row: added, fields: { LearningOsSays: 'taken over' } });
    const changed = await row('C2');
    expect(changed.fields).toMatchObject({ Weight: 1, LearningOsSays: 'taken over' });
    expect(changed.etag).not.toBe(added.etag);
  });

  it('refuses a change of a row that somebody edited since it was read', async () => {
    const before = await row('C1');
    await change({ row: before, fields: { Weight: 0.6 } });
    expect(await change({ row: before, fields: { Weight: 0.1 } })).toMatchObject({ error: 'NotWritten' });
    expect((await row('C1')).fields).toMatchObject({ Weight: 0.6 });
  });

  it('knows people by the numbers of the site, and nothing that is no person', async () => {
    expect(await site.client({ act: 'list-people' })).toEqual({
      value: [{ number: expect.any(Number), personId: guidOf('ann') }],
    });
    expect(await bare.client({ act: 'list-people' })).toEqual({ value: [] });
  });

  it('is none where IT made none', async () => {
    expect(await bare.client({ act: 'list-rows', list: 'Strategy' })).toEqual({});
  });
});
