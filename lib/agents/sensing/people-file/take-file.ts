import { z } from 'zod';
import { readingOf } from '../../../domain/directory/tell.ts';
import { RegisterId } from '../../../domain/ids.ts';
import { isOfARow } from '../../../domain/people-file/fields.ts';
import { misfits, proposalOf, type PeopleFile, type Table } from '../../../domain/people-file/mapping.ts';
import { countOf, columnsReadAs, type FileReport } from '../../../domain/people-file/report.ts';
import { waits } from '../../../domain/people-file/row.ts';
import { rowsOfStretches } from '../../../domain/people-file/stretches.ts';
import { badInput, conflict } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { proposeTitles, saveIfNew } from '../directory/titles.ts';
import { askOf, takeRows } from './take-rows.ts';
import { weighRows } from './weigh-rows.ts';

/** Rows that are taken in by one run: what is left is taken by the next, so that no run lasts longer than it may. */
const MOST_A_RUN = 10_000;

/** What came, or would come, of a file. */
export interface TakenFile extends FileReport {
  standing: PeopleFile['standing'];
  misfits: ReturnType<typeof misfits>;
  /** Rows that say something new and were taken in. */
  taken: number;
  /** Identifiers of nobody that no human is asked about yet, because as many as may be are open. */
  notAsked: number;
  /** Numbers of the rows that do not count yet, and may once something happens or the next run takes them. */
  open: number[];
}

/**
 * Reads an export of people, as the entry of the register says which column is which, or proposes one. A dry run says
 * what would come of each row; otherwise those that say something new are told on as an HR system would, and what
 * nobody knows whose it is asks a human. The same file again costs a reading of what is known, and nothing for whoever
 * did not change. Nobody leaves by missing in it: an export may hold a part.
 * @throws NamedError `bad-input` for what is no table, has no row of headers or does not fit its entry, `conflict`
 *   where nobody confirmed it
 */
export const takePeopleFile = step({
  name: 'take-people-file',
  agent: 'sensing',
  input: z.strictObject({
    fileId: RegisterId,
    content: z.base64(),
    isDry: z.boolean(),
    /** Where the same content was looked at before: the rows that did not count yet, as stretches. */
    waited: z.union([z.literal('all'), z.array(z.tuple([z.int(), z.int()]))]).exactOptional(),
  }),
  async run({ fileId, content, isDry, waited }, ports, { at }): Promise<TakenFile> {
    const read = await ports.tables.read(Buffer.from(content, 'base64'));
    if ('why' in read) throw badInput(message('problem.people-file.unread', { why: read.why }));
    const { table } = read;
    if (table.headers.some(isOfARow)) throw badInput(message('problem.people-file.no-headers'));
    const entry = await entryFor(fileId, table, ports, at);
    const wrong = misfits(entry.columns, table);
    const columns = columnsReadAs(table.headers, entry.columns);
    const rows = table.rows.length + table.faults.length;
    const { standing } = entry;
    if (!isDry && standing !== 'confirmed')
      throw conflict(message('problem.people-file.unconfirmed', { id: fileId }));
    if (wrong.length > 0) {
      const named = wrong.map(({ why, column }) => `${column} ${why}`.trim()).join(', ');
      if (!isDry) throw badInput(message('problem.people-file.misfit', { id: fileId, columns: named }));
      return { standing, misfits: wrong, columns, rows, ...NOTHING };
    }
    const reading = await readingNow(ports);
    // Before a human said that it holds titles, the column may hold anything about anybody.
    if (standing === 'confirmed') {
      const titles = new Set(table.rows.map(({ cells }) => cells[entry.columns.title ?? '']));
      await proposeTitles([...titles], ports.registers, at);
    }
    const weighed = await weighRows(table, entry.columns, {
      ports,
      reading,
      at,
      waited: Array.isArray(waited) ? rowsOfStretches(waited) : waited,
    });
    const changed = weighed.changed.toSorted((a, b) => a.row.row - b.row.row);
    const now = isDry ? [] : changed.slice(0, MOST_A_RUN);
    const report = {
      standing,
      misfits: [],
      columns,
      rows,
      unchanged: weighed.unchanged,
      changed: changed.length,
      faulty: weighed.faulty.toSorted((a, b) => a.row - b.row),
      ...countOf(weighed.faulty),
      open: [
        ...changed.slice(now.length).map(({ row }) => row.row),
        ...weighed.faulty.filter(({ fault }) => waits(fault)).map(({ row }) => row),
      ],
    };
    if (isDry) return { ...report, taken: 0, notAsked: 0 };
    await takeRows(now, { ports, reading, at });
    const { notAsked } = await askOf(weighed.asks, ports, at);
    return { ...report, taken: now.length, notAsked };
  },
});

const NOTHING = {
  unchanged: 0,
  changed: 0,
  quarantined: 0,
  refused: 0,
  faulty: [],
  taken: 0,
  notAsked: 0,
  open: [],
};

/** The entry of the register, or a proposal that is put there for a human. */
async function entryFor(
  fileId: string,
  table: Table,
  { registers }: Pick<Ports, 'registers'>,
  at: number,
): Promise<PeopleFile> {
  const known = (await registers.entries('people-file')).find(({ id }) => id === fileId);
  if (known) return known.value;
  const value: PeopleFile = { fileId, columns: proposalOf(table), standing: 'proposed' };
  await saveIfNew(registers, { register: 'people-file', id: fileId, value, at });
  return value;
}

async function readingNow({ directory, registers }: Pick<Ports, 'directory' | 'registers'>) {
  const titles = (await registers.latest('job-title')).map(({ value }) => value);
  return readingOf(titles, (await registers.policy()).directory, await directory?.members());
}
