import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const Entry = z.object({
  step: z.string(),
  what: z.string(),
  at: z.string(),
  undo: z.array(
    z.object({
      method: z.enum(['POST', 'PATCH', 'DELETE']),
      path: z.string(),
      body: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
export type Entry = z.infer<typeof Entry>;

/**
 * What was made, and how it is taken back: without it nothing could be undone, because somebody else may have made the
 * same. It holds ids and no secrets.
 */
export interface Journal {
  entries: () => Entry[];
  add: (entry: Entry) => void;
  /** Forgets an entry that was taken back. */
  remove: (entry: Entry) => void;
}

export function openJournal(file: string): Journal {
  const entries = (): Entry[] =>
    existsSync(file) ? z.array(Entry).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const save = (all: Entry[]): void => {
    writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`);
    renameSync(`${file}.new`, file);
  };
  return {
    entries,
    add: (entry) => save([...entries(), entry]),
    remove: (entry) => save(entries().filter((kept) => JSON.stringify(kept) !== JSON.stringify(entry))),
  };
}
