import { z } from 'zod';
import { ROW_FAULTS, waits, type RowFault } from '../../../lib/domain/people-file/row.ts';
import type { Words } from '../../../lib/messages/words.ts';

/** A row that is not taken, as whoever sends the file reads it. */
export const RowFaultView = z.object({
  row: z.number(),
  column: z.string().optional(),
  fault: z.enum(ROW_FAULTS),
  waits: z.boolean(),
  said: z.string().describe('What is wrong, and what to do next'),
});

/** A column because of which the file does not fit its entry. */
export const MisfitView = z.object({ column: z.string(), said: z.string() });

export const rowFaultIn = (
  { row, column, fault }: { row: number; column?: string | undefined; fault: RowFault },
  words: Words,
): z.infer<typeof RowFaultView> => ({
  row,
  ...(column === undefined ? {} : { column }),
  fault,
  waits: waits(fault),
  said: words.say(`row.${fault}`),
});

export const misfitIn = (
  { column, why }: { column: string; why: 'missing' | 'twice' | 'nobody-found' | 'no-title' },
  words: Words,
): z.infer<typeof MisfitView> => ({ column, said: words.say(`column.${why}`) });
