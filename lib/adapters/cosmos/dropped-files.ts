import { z } from 'zod';
import { DroppedFile } from '../../domain/people-file/dropped-file.ts';
import type { DroppedFiles } from '../../ports/dropped-files.ts';
import type { Documents } from './documents.ts';

const FileDocument = z.object({ file: DroppedFile });
const LatestDocument = z.object({ changedAt: z.number() });
const [KEY, LATEST] = ['dropped-files', 'latest-exports'];

export function cosmosDroppedFiles(documents: Documents): DroppedFiles {
  async function* all() {
    for await (const { value } of documents.query(FileDocument, `c.type = 'dropped-file'`, {}, KEY))
      yield value.file;
  }
  const takenUntil = async (fileId: string) =>
    (await documents.read(LatestDocument, LATEST, fileId))?.value.changedAt;
  return {
    takenUntil,
    async noteTaken(fileId, changedAt) {
      if (((await takenUntil(fileId)) ?? -Infinity) >= changedAt) return;
      await documents.batch(LATEST, [
        { write: 'upsert', id: fileId, body: { type: 'latest-export', changedAt } },
      ]);
    },
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
