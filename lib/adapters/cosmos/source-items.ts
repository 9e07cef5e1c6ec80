import { z } from 'zod';
import { SourceItem } from '../../domain/source-item.ts';
import type { SourceItems } from '../../ports/source-items.ts';
import type { Stored } from '../../ports/stored.ts';
import { save, type Documents } from './documents.ts';

const ItemDocument = z.object({ item: SourceItem });
const KEY = 'source-items';

export function cosmosSourceItems(documents: Documents): SourceItems {
  async function* found(where: string, parameters: Record<string, string | number>) {
    const found = documents.query(ItemDocument, `c.type = 'source-item' AND ${where}`, parameters, KEY);
    for await (const { value, etag } of found) yield { value: value.item, etag } satisfies Stored<SourceItem>;
  }
  return {
    async find(itemId) {
      const stored = await documents.read(ItemDocument, KEY, itemId);
      return stored && { value: stored.value.item, etag: stored.etag };
    },
    save: ({ value, etag }) =>
      documents.batch(KEY, [save(value.itemId, { type: 'source-item', item: value }, etag)]),
    forget: ({ value, etag }) =>
      documents.batch(KEY, [{ write: 'delete', id: value.itemId, ...(etag ? { etag } : {}) }]),
    due: (at) => found('c.item.dueAt <= @at', { at }),
    within: (parentId) => found('c.item.parentId = @parentId', { parentId }),
    seenBefore: (round) => found('c.item.round < @round', { round }),
  };
}
