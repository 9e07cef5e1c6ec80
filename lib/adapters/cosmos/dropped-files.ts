import { z } from 'zod';
import { DroppedFile } from '../../domain/people-file/dropped-file.ts';
import type { DroppedFiles } from '../../ports/dropped-files.ts';
import type { Documents } from './documents.ts';

const FileDocument = z.object({ file: DroppedFile });
const KEY = 'dropped-files';

export function cosmosDroppedFiles(documents: Documents): DroppedFiles {
  async function* all() {
    for await (const { value } of documents.query(FileDocument, `c.type = 'dropped-file'`, {}, KEY))
      yield value.file;
  }
  return {
    async find(itemId) {
      return (await documents.read(FileDocument, KEY, itemId))?.value.file;
    },
    save: (file) =>
      documents.batch(KEY, [{ write: 'upsert', id: file.itemId, body: { type: 'dropped-file', file } }]),
    async forget(itemId) {
      if (await documents.holds(KEY, itemId)) await documents.batch(KEY, [{ write: 'delete', id: itemId }]);
    },
    // As many as lie in one folder.
    of: async (fileId) => (await Array.fromAsync(all())).filter((file) => file.fileId === fileId),
    all,
  };
}
