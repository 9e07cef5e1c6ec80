import { z } from 'zod';
import type { FileReport } from '../../../lib/domain/table-file/report.ts';

/** Faults that an answer names; whoever mends these finds the others by the next run. */
const MOST_FAULTS = 1_000;
const MB = 1024 * 1024;

/** A file of 40 MB in base64, and what stands around it. */
export const MOST_FILE_BYTES = 56 * MB;

/** A file of rows, to be tried or taken. */
export const FileOfRows = z.strictObject({
  content: z
    .string()
    .regex(/^[A-Za-z\d+/]{4,}={0,2}$/, 'must be base64')
    .describe('The bytes of the file, in base64'),
  run: z.enum(['dry', 'write']),
  dryRun: z
    .string()
    .regex(/^[\da-f]{32}$/, 'must be what a dry run answered')
    .exactOptional()
    .describe('What a dry run answered under this name: refused where the file or its entry changed since'),
});

/** As the steps are given it. */
export const pinned = (dryRun: string | undefined): { sameAs?: string } =>
  dryRun === undefined ? {} : { sameAs: dryRun };

/** What is counted of the rows of a file, whatever kind they are. */
export const countsOfRows = {
  standing: z.enum(['proposed', 'confirmed']).describe('Of the entry that says which column is which'),
  dryRun: z.string().describe('Stands for this file and its entry: name it in the run that follows'),
  rows: z.number().describe('unchanged, changed, quarantined and refused ones together'),
  unchanged: z.number().describe('They say nothing new, or stand in the file a second time'),
  changed: z.number().describe('They say something new'),
  quarantined: z.number().describe('They wait for somebody or something'),
  refused: z.number().describe('They have to be changed'),
  taken: z.number().describe('Of the changed ones, by this run'),
  left: z.number().describe('Send the same once more for the rest'),
  notAsked: z
    .number()
    .describe(
      'Identifiers of nobody beyond the 500 questions that may be open: answer some, then send it again',
    ),
  moreFaults: z.number(),
};

/** The first faults of a file with the columns that they are in, and how many more there are. */
export function firstFaults<F extends string, X extends string>({
  columns,
  faulty,
}: Pick<FileReport<F, X>, 'columns'> & {
  faulty: (FileReport<F, X>['faulty'][number] & { column?: string; otherRow?: number })[];
}) {
  const columnOf = new Map(columns.map(({ column, field }) => [field, column]));
  const faults = faulty.slice(0, MOST_FAULTS).map(({ row, field, column, fault, otherRow }) => ({
    row,
    column: column ?? (field && columnOf.get(field)),
    fault,
    otherRow,
  }));
  return { faults, moreFaults: faulty.length - faults.length };
}
