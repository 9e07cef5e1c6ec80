import { isDeepStrictEqual } from 'node:util';
import type { RegisterEntry } from '../../domain/register.ts';
import { preconditionRequired, stale } from '../../errors.ts';
import type { Edit } from '../../ports/registers.ts';
import { afterRaces } from '../../races.ts';
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
  const { register, id, value, ifMatch } = edit;
  const saved = await afterRaces(async () => {
    const found = await documents.read<EntryDocument>(register, id);
    const before = found?.value.entry;
    // The same again, after a lost answer, say: it is saved already, and nobody's change is lost.
    if (before && isDeepStrictEqual(before.value, value)) return before;
    if (before && ifMatch === undefined) throw preconditionRequired(unseen(edit, before));
    if (found?.etag !== ifMatch) return { changed: changedSince(edit, before) };
    const entry = nextOf(edit, before);
    const kept = before
      ? [save(`${id}~${before.version}`, { type: 'earlier', entry: before }, undefined)]
      : [];
    await documents.batch(register, [save(id, { type: register, entry }, found?.etag), ...kept]);
    return entry;
  });
  if ('changed' in saved) throw stale(saved.changed);
  const stored = await documents.read<EntryDocument>(register, id);
  return { version: saved.version, etag: stored?.etag ?? '' };
}

const nextOf = ({ id, value, by, at }: Edit, before: RegisterEntry | undefined): RegisterEntry => ({
  id,
  value,
  version: (before?.version ?? 0) + 1,
  at,
  ...(by ? { by } : {}),
});

/** What an editor is told who did not say which version they saw. */
const unseen = ({ register, id }: Edit, { version }: RegisterEntry): string =>
  `${register}/${id} is at version ${version}. Send the ETag of the version that you change as If-Match, so that nobody’s change is overwritten unseen; GET /api/registers/${register} shows both.`;

/** What an editor who came too late is told: the version in force, and where theirs would change it. Names of fields alone, no values. */
function changedSince({ register, id, value }: Edit, current: RegisterEntry | undefined): string {
  if (!current) return `${register}/${id} is not there any more; save it without If-Match to write it anew.`;
  const [sent, stands] = [value, current.value] as Record<string, unknown>[];
  const differing = Object.keys({ ...stands, ...sent }).filter(
    (name) => !isDeepStrictEqual(sent?.[name], stands?.[name]),
  );
  const where = `what you sent differs from it in ${differing.toSorted().join(', ')}`;
  return `${register}/${id} is at version ${current.version} by now, which is not the one you saw; ${where}; read it again and change that.`;
}
