import { z } from 'zod';
import type { TREND_FAULTS } from '../../../lib/domain/signal/trend-file.ts';
import type { ListReport } from '../../../lib/domain/table-file/report.ts';
import type { OBJECTIVE_FAULTS } from '../../../lib/domain/performance/objective-file.ts';
import type { UNDERTAKING_FAULTS } from '../../../lib/domain/workforce/undertaking-file.ts';
import type { Words } from '../../../lib/messages/words.ts';
import { FileOfRows, firstFaults } from '../files/file-of-rows.ts';

const MB = 1024 * 1024;

/** A list that a human read before it is sent: tried or taken, and pinned to no run. */
export const ListOfRows = FileOfRows.omit({ dryRun: true });
export const MOST_LIST_BYTES = 2 * MB;

/** What is answered of any list, beside what its rows say. */
export const listReply = <F extends string, X extends string>(
  fields: readonly [F, ...F[]],
  faults: readonly [X, ...X[]],
) => ({
  rows: z.number().describe('unchanged, changed and refused ones together'),
  unchanged: z.number(),
  changed: z.number(),
  refused: z.number(),
  taken: z.number().describe('Of the changed ones, by this run'),
  columns: z
    .array(z.object({ column: z.string(), field: z.enum(fields).nullable() }))
    .describe('null: passed over and not kept'),
  faults: z.array(
    z.object({
      row: z.number(),
      column: z.string().optional(),
      fault: z.enum(faults),
      said: z.string().describe('What is wrong, and what to do next'),
    }),
  ),
});

type ListFault =
  (typeof TREND_FAULTS)[number] | (typeof UNDERTAKING_FAULTS)[number] | (typeof OBJECTIVE_FAULTS)[number];

const saidOf = (fault: ListFault, { say }: Words): string => say(`row.${fault}`);

/** A report with its first faults in words. */
export const listInWords = <F extends string, X extends ListFault, R extends ListReport<F, X>>(
  report: R & ListReport<F, X>,
  words: Words,
) => ({
  ...report,
  faults: firstFaults<F, X>(report).faults.map((one) => ({ ...one, said: saidOf(one.fault, words) })),
});
