import { z } from 'zod';
import { SourceItem } from '../../domain/source/source-item.ts';
import type { SourceItems } from '../../ports/source-items.ts';
import type { Stored } from '../../ports/stored.ts';
import { save, type Documents } from './documents.ts';

const ItemDocument = z.object({ item: SourceItem });
/** @param key whose they are: of the sources, or of the folder of HR */
export function cosmosSourceItems(
  documents: Documents,
  key: 'source-items' | 'hr-items' = 'source-items',
): SourceItems {
  async function* found(where: string, parameters: Record<string, string | number>) {
    const found = documents.query(ItemDocument, `c.type = 'source-item' AND ${where}`, parameters, key);
    for await (const { value, etag } of found) yield { value: value.item, etag } satisfies Stored<SourceItem>;
  }
  return {
    async find(itemId) {
      const stored = await documents.read(ItemDocument, key, itemId);
      return stored && { value: stored.value.item, etag: stored.etag };
    },
    save: ({ value, etag }) =>
      documents.batch(key, [save(value.itemId, { type: 'source-item', item: value }, etag)]),
    forget: ({ value, etag }) =>
      documents.batch(key, [{ write: 'delete', id: value.itemId, ...(etag ? { etag } : {}) }]),
    due: (at) => found('c.item.dueAt <= @at', { at }),
    within: (parentId) => found('c.item.parentId = @parentId', { parentId }),
    seenBefore: (round) => found('c.item.round < @round', { round }),
  };
}
