import type { Misfit } from '../../../domain/table-file/mapping.ts';
import { isOfARow } from '../../../domain/table-file/cells.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import { entrySchema, type RegisterValues } from '../../../domain/register.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { badInput, conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { saveIfNew } from '../../../save-if-new.ts';

/** Registers whose entries say how the files of one system are read. */
type FileRegister = 'people-file' | 'completion-file' | 'survey-file';

/** Rows that are taken in by one run: what is left is taken by the next, so that no run lasts longer than it may. */
export const MOST_A_RUN = 10_000;

/**
 * A file as a table, with the entry of the register by which it is read; where there is none yet, the proposal is put
 * there for a human.
 * @param content base64
 * @throws NamedError `bad-input` for what is no table or has no row of headers
 */
export async function openFile<R extends FileRegister>(
  register: R,
  { fileId, content }: { fileId: string; content: string },
  proposed: (table: Table) => RegisterValues[R],
  { tables, registers }: Pick<Ports, 'tables' | 'registers'>,
  at: number,
): Promise<{ table: Table; entry: RegisterValues[R]; rows: number; readAs: string }> {
  const read = await tables.read(Buffer.from(content, 'base64'), { breaks: register === 'survey-file' });
  if ('why' in read) throw badInput(message('problem.table-file.unread', { why: read.why }));
  const { table } = read;
  if (table.headers.some(isOfARow)) throw badInput(message('problem.table-file.no-headers'));
  const rows = table.rows.length + table.faults.length;
  const known = (await registers.entries(register)).find(({ id }) => id === fileId);
  const readAs = (entry: RegisterValues[R]) => sha256(JSON.stringify([register, sha256(content), entry]), 32);
  if (known) return { table, entry: known.value, rows, readAs: readAs(known.value) };
  const entry = proposed(table);
  // One entry that cannot be read again would keep the whole register from being read.
  entrySchema(register, fileId)?.parse(entry);
  await saveIfNew(registers, { register, id: fileId, value: entry, at });
  return { table, entry, rows, readAs: readAs(entry) };
}

/**
 * What a human saw in a dry run is what is taken in.
 * @param sameAs what the dry run answered, where whoever sends the file names it
 * @throws NamedError `conflict` where the file or its entry is another one since
 */
export function mustBeAsTried(sameAs: string | undefined, readAs: string): void {
  if (sameAs !== undefined && sameAs !== readAs) throw conflict(message('problem.table-file.not-as-tried'));
}

/**
 * Nothing is taken in by a proposal, or by a mapping that does not fit.
 * @throws NamedError `conflict` where nobody confirmed it, `bad-input` naming the columns
 */
export function mustBeReadable(
  register: FileRegister,
  { fileId: id, standing }: { fileId: string; standing: 'proposed' | 'confirmed' },
  wrong: readonly Misfit<string>[],
): void {
  if (standing !== 'confirmed') throw conflict(message('problem.table-file.unconfirmed', { register, id }));
  if (wrong.length === 0) return;
  const columns = wrong.map(({ why, column }) => `${column} ${why}`.trim()).join(', ');
  throw badInput(message('problem.table-file.misfit', { register, id, columns }));
}

/** What comes of a file that is not read into rows. */
export const NOTHING_READ = {
  unchanged: 0,
  changed: 0,
  quarantined: 0,
  refused: 0,
  taken: 0,
  notAsked: 0,
} as const;
