import { isDeepStrictEqual } from 'node:util';
import type { RegisterEntry } from '../../domain/register.ts';
import { isFault, stale } from '../../errors.ts';
import type { Edit } from '../../ports/registers.ts';
import { save, type Documents } from './documents.ts';

/** An entry as stored: the version in force under its own id, each earlier one beside it. */
export interface EntryDocument {
  type: string;
  entry: RegisterEntry;
}

/** Saves the next version of an entry together with the version that it follows, or neither. */
export async function saveEntry(
  documents: Documents,
  edit: Edit,
): Promise<{ version: number; etag: string }> {
  const { register, id, value, by, at, ifMatch } = edit;
  for (;;) {
    const found = await documents.read<EntryDocument>(register, id);
    if (ifMatch !== undefined && found?.etag !== ifMatch) throw stale(changedSince(edit, found?.value.entry));
    const before = found?.value.entry;
    const entry: RegisterEntry = {
      id,
      value,
      version: (before?.version ?? 0) + 1,
      ...(by ? { by } : {}),
      at,
    };
    const kept = before
      ? [save(`${id}~${before.version}`, { type: 'earlier', entry: before }, undefined)]
      : [];
    try {
      await documents.batch(register, [save(id, { type: register, entry }, found?.etag), ...kept]);
    } catch (error) {
      // Somebody saved it between reading and writing: the editor hears of it only if they named a version.
      if (isFault(error, 'stale')) continue;
      throw error;
    }
    const saved = await documents.read<EntryDocument>(register, id);
    return { version: entry.version, etag: saved?.etag ?? '' };
  }
}

/** What an editor who came too late is told: the version in force, and where theirs would change it. Names of fields alone, no values. */
function changedSince({ register, id, value }: Edit, current: RegisterEntry | undefined): string {
  if (!current) return `${register}/${id} is not there any more; save it without If-Match to write it anew.`;
  const [sent, stands] = [value, current.value] as Record<string, unknown>[];
  const differing = Object.keys({ ...stands, ...sent }).filter(
    (name) => !isDeepStrictEqual(sent?.[name], stands?.[name]),
  );
  const where =
    differing.length > 0
      ? `what you sent differs from it in ${differing.toSorted().join(', ')}`
      : 'it holds already what you sent';
  return `${register}/${id} is at version ${current.version} by now, which is not the one you saw; ${where}; read it again and change that.`;
}
