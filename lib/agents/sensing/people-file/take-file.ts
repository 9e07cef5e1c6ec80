import { z } from 'zod';
import { readingOf } from '../../../domain/directory/tell.ts';
import { RegisterId } from '../../../domain/ids.ts';
import { PEOPLE_ROWS, type PeopleField } from '../../../domain/people-file/fields.ts';
import { misfits, type PeopleFile } from '../../../domain/people-file/mapping.ts';
import { waits, type Faulty, type RowFault } from '../../../domain/people-file/row.ts';
import { rowsOfStretches } from '../../../domain/people-file/stretches.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import { proposalOf } from '../../../domain/table-file/mapping.ts';
import { columnsReadAs, countOf, type FileReport } from '../../../domain/table-file/report.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { proposeTitles } from '../directory/titles.ts';
import {
  MOST_A_RUN,
  mustBeAsTried,
  mustBeReadable,
  NOTHING_READ,
  openFile,
} from '../table-file/open-file.ts';
import { askOf, takeRows } from './take-rows.ts';
import { weighRows } from './weigh-rows.ts';

/** What came, or would come, of a file. */
export interface TakenFile extends FileReport<PeopleField, RowFault> {
  standing: PeopleFile['standing'];
  misfits: ReturnType<typeof misfits>;
  faulty: Faulty[];
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
    /** What a dry run answered, which this has to be. */
    sameAs: z.string().exactOptional(),
    /** Where the same content was looked at before: the rows that did not count yet, as stretches. */
    waited: z.union([z.literal('all'), z.array(z.tuple([z.int(), z.int()]))]).exactOptional(),
  }),
  async run({ fileId, content, isDry, sameAs, waited }, ports, { at }): Promise<TakenFile> {
    const proposed = (table: Pick<Table, 'headers' | 'rows'>): PeopleFile => ({
      fileId,
      columns: proposalOf(PEOPLE_ROWS, table),
      standing: 'proposed',
    });
    const { table, entry, rows, readAs } = await openFile(
      'people-file',
      { fileId, content },
      proposed,
      ports,
      at,
    );
    mustBeAsTried(sameAs, readAs);
    const wrong = misfits(entry.columns, table);
    const columns = columnsReadAs(table.headers, entry.columns);
    const { standing } = entry;
    if (!isDry) mustBeReadable('people-file', entry, wrong);
    const read = { standing, misfits: wrong, columns, rows, readAs };
    if (wrong.length > 0) return { ...read, ...NOTHING_READ, faulty: [], open: [] };
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
      ...read,
      unchanged: weighed.unchanged,
      changed: changed.length,
      faulty: weighed.faulty.toSorted((a, b) => a.row - b.row),
      ...countOf(weighed.faulty, waits),
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

async function readingNow({ directory, registers }: Pick<Ports, 'directory' | 'registers'>) {
  const titles = (await registers.latest('job-title')).map(({ value }) => value);
  return readingOf(titles, (await registers.policy()).directory, await directory?.members());
}
