import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { SourceItem } from '../../lib/domain/source/source-item.ts';
import { isFault } from '../../lib/errors.ts';
import type { Contract } from './contract.ts';

const itemOf = (more: Partial<SourceItem> = {}): SourceItem => ({
  itemId: `contract-${randomUUID()}`,
  parentId: '',
  name: 'limits.md',
  isFolder: false,
  version: '1',
  isRemoved: false,
  round: 1_000_000,
  ...more,
});
const idsIn = async (items: AsyncIterable<{ value: SourceItem }>): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { value } of items) ids.push(value.itemId);
  return ids;
};

export const sourceItemsContract: Contract = {
  port: 'SourceItems',
  checks: {
    async 'an item is found by its id, its folder, its time and its round, until it is forgotten'({
      sourceItems,
    }) {
      const folder = `contract-${randomUUID()}`;
      const value = itemOf({ parentId: folder, dueAt: 5, round: 1 });
      assert.equal(await sourceItems.find(value.itemId), undefined);
      await sourceItems.save({ value });
      const stored = await sourceItems.find(value.itemId);
      assert.ok(stored?.etag);
      assert.deepEqual(stored.value, value);
      assert.deepEqual(await idsIn(sourceItems.within(folder)), [value.itemId]);
      assert.ok((await idsIn(sourceItems.due(5))).includes(value.itemId));
      assert.ok(!(await idsIn(sourceItems.due(4))).includes(value.itemId));
      assert.ok((await idsIn(sourceItems.seenBefore(2))).includes(value.itemId));
      assert.ok(!(await idsIn(sourceItems.seenBefore(1))).includes(value.itemId));
      const looked = { ...value };
      delete looked.dueAt;
      await sourceItems.save({ ...stored, value: looked });
      assert.ok(!(await idsIn(sourceItems.due(5))).includes(value.itemId));
      const latest = await sourceItems.find(value.itemId);
      assert.ok(latest);
      await sourceItems.forget(latest);
      assert.equal(await sourceItems.find(value.itemId), undefined);
    },
    async 'what changed since it was read is not overwritten'({ sourceItems }) {
      const value = itemOf();
      await sourceItems.save({ value });
      const stored = await sourceItems.find(value.itemId);
      assert.ok(stored);
      await sourceItems.save({ ...stored, value: { ...value, name: 'other.md' } });
      await assert.rejects(sourceItems.save({ ...stored, value }), (error) => isFault(error, 'stale'));
      const latest = await sourceItems.find(value.itemId);
      if (latest) await sourceItems.forget(latest);
    },
  },
};
