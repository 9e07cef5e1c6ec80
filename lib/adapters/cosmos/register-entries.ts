import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { withoutGone } from '../../domain/policy/policy.ts';
import { entrySchema, type RegisterEntry, type RegisterName } from '../../domain/register.ts';
import { badInput, notFound, preconditionRequired, stale } from '../../errors.ts';
import type { Edit } from '../../ports/registers.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';
import { message, type Message } from '../../messages/message.ts';

const Stored = z.object({
  entry: z.object({
    id: z.string(),
    value: z.unknown(),
    version: z.int(),
    by: z.string().exactOptional(),
    at: z.number(),
  }),
});

/**
 * An entry as stored: the version in force under its own id, each earlier one beside it; its value as its register has
 * it.
 */
export const entryDocument = <R extends RegisterName>(register: R): z.ZodType<{ entry: RegisterEntry<R> }> =>
  Stored.transform(({ entry: { value, ...entry } }, context) => {
    const held = register === 'policy' ? withoutGone(entry.id, value) : value;
    const read = entrySchema(register, entry.id)?.safeParse(held);
    if (read?.success) return { entry: { ...entry, value: read.data } };
    const faults = read?.error.issues ?? [{ code: 'custom' as const, path: [], message: 'no such entry' }];
    for (const { path, ...fault } of faults)
      context.addIssue({ ...fault, path: ['entry', 'value', ...path] });
    return z.NEVER;
  });

/**
 * Saves the next version of an entry together with the version that it follows, or neither. What its register could not
 * read again is never stored, whoever sends it: every read of the whole register would fail.
 * @throws NamedError `bad-input`, `not-found` where the register has no entry of that id; else as `Registers.save`
 */
export async function saveEntry<R extends RegisterName>(
  documents: Documents,
  given: Edit<R>,
): Promise<{ version: number; etag: string }> {
  const edit = { ...given, value: fitting(given) };
  const { register, id, value, ifMatch } = edit;
  const read = () => documents.read(entryDocument(register), register, id);
  const saved = await withOptimisticRetry(async () => {
    const found = await read();
    const before = found?.value.entry;
    // The same value again, as after a lost answer: it is saved already, and no other change is lost.
    if (before && isDeepStrictEqual(before.value, value)) return before;
    if (before && ifMatch === undefined) throw preconditionRequired(unseen(edit, before));
    if (found?.etag !== ifMatch) return { changed: changedSince(edit, before) };
    const entry = nextOf(edit, before?.version ?? (await lastOfGone(documents, edit)));
    const kept = before
      ? [save(`${id}~${before.version}`, { type: 'earlier', entry: before }, undefined)]
      : [];
    await documents.batch(register, [save(id, { type: register, entry }, found?.etag), ...kept]);
    return entry;
  });
  if ('changed' in saved) throw stale(saved.changed);
  const stored = await read();
  return { version: saved.version, etag: stored?.etag ?? '' };
}

function fitting<R extends RegisterName>({ register, id, value }: Edit<R>): Edit<R>['value'] {
  const read = entrySchema(register, id)?.safeParse(value);
  if (!read) throw notFound(message('problem.entry.missing', { register, id }));
  if (!read.success)
    throw badInput(message('problem.entry.misfit', { register, id, faults: z.prettifyError(read.error) }));
  return read.data;
}

const nextOf = <R extends RegisterName>(
  { id, value, by, at }: Edit<R>,
  before: number,
): RegisterEntry<R> => ({
  id,
  value,
  version: before + 1,
  at,
  ...(by ? { by } : {}),
});

/**
 * The last version of an entry that went when its owner was erased, 0 where there was none: what it was earlier stays,
 * and whatever comes under its id next is counted on from there.
 */
async function lastOfGone(documents: Documents, { register, id }: Edit): Promise<number> {
  let last = 0;
  while (await documents.read(Stored, register, `${id}~${last + 1}`)) last += 1;
  return last;
}

/** The message to an editor who named no version. */
const unseen = ({ register, id }: Edit, { version }: RegisterEntry): Message =>
  message('problem.entry.unseen', {
    place: `${register}/${id}`,
    version,
    door: `GET /api/registers/${register}`,
  });

/**
 * What an editor who came too late is told: the version in force, and where theirs would change it. Names of fields
 * alone, no values.
 */
function changedSince({ register, id, value }: Edit, current: RegisterEntry | undefined): Message {
  const place = `${register}/${id}`;
  if (!current) return message('problem.entry.gone', { place });
  const [sent, stands] = [new Map(Object.entries(value)), new Map(Object.entries(current.value))];
  const differing = [...new Set([...stands.keys(), ...sent.keys()])].filter(
    (name) => !isDeepStrictEqual(sent.get(name), stands.get(name)),
  );
  const fields = differing.toSorted().join(', ');
  return message('problem.entry.changed', { place, version: current.version, fields });
}
