import { z } from 'zod';
import { HOUR, DAY } from '../milliseconds.ts';
import { RegisterId } from '../ids.ts';
import { sha256 } from '../sha256.ts';
import type { PeopleFile } from './mapping.ts';
import type { FileReport } from '../table-file/report.ts';
import { PEOPLE_FIELDS, type PeopleField } from './fields.ts';
import { ROW_FAULTS, waits, type Faulty, type RowFault } from './row.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** What came of a file that lies in the folder of HR. */
export const CAME_OF_FILE = [
  /** Everything in it that is certain counts. */
  'taken',
  /** The next run takes more of it. */
  'being-taken',
  /** Nobody confirmed which column is which. */
  'unconfirmed',
  /** Its columns are not those of its entry. */
  'misfit',
  /** So much of it is refused that nothing of it was taken in. */
  'held-back',
  /** A later export of the same name was taken in. */
  'older',
  /** It was taken in, and a later export of the same name before all of its rows were. */
  'overtaken',
  'no-table',
  'in-a-folder',
  'too-large',
  'unreadable',
] as const;
export type CameOfFile = (typeof CAME_OF_FILE)[number];

/** Faults that are kept; whoever mends these finds the others by the next export. */
const MOST_FAULTS = 1_000;

/** A file that lies in the folder of HR, as it was looked at last: numbers of rows, and nothing that stands in them. */
export const DroppedFile = z.object({
  itemId: z.string(),
  name: z.string(),
  /** The entry of the register by which it is read. */
  fileId: RegisterId,
  came: z.enum(CAME_OF_FILE),
  /** Epoch milliseconds: when it was looked at, when HR changed it, and when its content was taken in first. */
  lookedAt: z.number(),
  changedAt: z.number(),
  takenAt: z.number().exactOptional(),
  /** A hash of its bytes; absent where they were not read. */
  content: z.string().exactOptional(),
  /** Stands for what the entry said. */
  entry: z.string().exactOptional(),
  /** What is wrong with the file as a whole, in words that follow its name. */
  why: z.string().exactOptional(),
  misfits: z.array(
    z.object({ why: z.enum(['missing', 'twice', 'nobody-found', 'no-title']), column: z.string() }),
  ),
  rows: z.number(),
  /** Rows that count now, whether they said something new or not. */
  count: z.number(),
  /** Rows that say something new and are taken by the next run. */
  left: z.number(),
  quarantined: z.number(),
  refused: z.number(),
  notAsked: z.number(),
  faults: z.array(
    z.object({
      row: z.number(),
      column: z.string().exactOptional(),
      field: z.enum(PEOPLE_FIELDS).exactOptional(),
      fault: z.enum(ROW_FAULTS),
      otherRow: z.number().exactOptional(),
    }),
  ),
  moreFaults: z.number(),
  /**
   * Rows of it that count not yet, as stretches: where the same content is looked at again, others may have been erased
   * since and are not taken. Absent of files that were looked at by earlier versions.
   */
  mayCome: z.array(z.tuple([z.int(), z.int()])).exactOptional(),
});
export type DroppedFile = z.infer<typeof DroppedFile>;

/** What is known of a file before anything of it is read. */
export type FileInFolder = Pick<DroppedFile, 'itemId' | 'name' | 'changedAt' | 'lookedAt'>;

/** Whether what lies in the folder is a table of the folder itself; of anything else not even the name is kept. */
export const isExport = ({ came }: Pick<DroppedFile, 'came'>): boolean =>
  came !== 'no-table' && came !== 'in-a-folder';

const TABLE = /\.(?:csv|xlsx)$/i;
export const isTable = (name: string): boolean => TABLE.test(name);

/**
 * The entry of the register by which a file is read: what it is called without day, number and ending, so that each
 * month's export is read as the one before. `Workday 2026-11-27 (2).csv` is `workday`.
 */
export function fileIdOf(name: string): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-\d]+|[-\d]+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return stem === '' ? 'hr' : stem;
}

/** Stands for how a file is read: another one, and it is tried again. */
export const hashOfEntry = ({ columns, standing }: PeopleFile): string =>
  sha256(JSON.stringify([Object.entries(columns).toSorted(), standing]), 32);

const NONE = { rows: 0, count: 0, left: 0, quarantined: 0, refused: 0, notAsked: 0 };

/** A file of which no row was read, with the reason. */
export const withoutRows = (file: FileInFolder, came: CameOfFile, why?: string): DroppedFile => ({
  ...file,
  ...NONE,
  fileId: fileIdOf(file.name),
  came,
  misfits: [],
  faults: [],
  moreFaults: 0,
  ...(why === undefined ? {} : { why }),
});

/** What is kept of a report: rows by their numbers, with the column and the fault. */
export function reported(
  report: Omit<FileReport<PeopleField, RowFault>, 'faulty'> & {
    taken: number;
    notAsked: number;
    misfits: DroppedFile['misfits'];
    faulty: Faulty[];
    open: readonly number[];
  },
): Omit<DroppedFile, keyof FileInFolder | 'fileId' | 'came'> {
  const columnOf = new Map(report.columns.map(({ column, field }) => [field, column]));
  const faults = report.faulty.slice(0, MOST_FAULTS).map(({ row, field, fault, otherRow }) => {
    const column = field && columnOf.get(field);
    return {
      row,
      fault,
      ...(field === undefined ? {} : { field }),
      ...(column === undefined ? {} : { column }),
      ...(otherRow === undefined ? {} : { otherRow }),
    };
  });
  return {
    misfits: report.misfits,
    rows: report.rows,
    count: report.unchanged + report.taken,
    left: report.changed - report.taken,
    quarantined: report.quarantined,
    refused: report.refused,
    notAsked: report.notAsked,
    faults,
    moreFaults: report.faulty.length - faults.length,
    mayCome: stretchesOf(report.open),
  };
}

/** Rows of a content that was taken in which may be taken yet; undefined where all of them may. */
export function mayComeOf({ came, faults, mayCome }: DroppedFile): Stretch[] | undefined {
  if (mayCome || came === 'being-taken') return mayCome;
  return stretchesOf(faults.filter(({ fault }) => waits(fault)).map(({ row }) => row));
}

/** What stays known of a content that was taken in, whatever came of it since. */
export function takenBefore(file: DroppedFile): Pick<DroppedFile, 'takenAt' | 'mayCome'> {
  const mayCome = mayComeOf(file);
  return {
    ...(file.takenAt === undefined ? {} : { takenAt: file.takenAt }),
    ...(mayCome ? { mayCome } : {}),
  };
}

/** Of so many rows, so large a share refused is no slip of single cells: a column has moved. As with other feeds. */
const [LEAST_ROWS, MUCH_REFUSED] = [20, 0.2];
export const isMuchRefused = ({ rows, refused }: Pick<DroppedFile, 'rows' | 'refused'>): boolean =>
  rows >= LEAST_ROWS && refused / rows >= MUCH_REFUSED;

/** Days for which a file is looked at again because rows of it wait: as long as the questions about them. */
const WAITS_DAYS = 30;

/** When a file is to be looked at again though nobody changed it; undefined where nothing more comes of it. */
export function againAt({
  came,
  quarantined,
  lookedAt,
  takenAt = lookedAt,
}: DroppedFile): number | undefined {
  if (came === 'being-taken') return lookedAt;
  if (came === 'unconfirmed' || came === 'misfit') return lookedAt + HOUR;
  const isWaiting = came === 'taken' && quarantined > 0 && lookedAt - takenAt < WAITS_DAYS * DAY;
  return isWaiting ? lookedAt + DAY : undefined;
}

/** Whether somebody has to do something about the file itself. */
export const isStuck = ({ came }: Pick<DroppedFile, 'came'>): boolean =>
  came !== 'taken' && came !== 'being-taken';
