import { z } from 'zod';
import {
  COMPLETION_FAULTS,
  completionWaits,
  type CompletionFault,
} from '../../../lib/domain/completion-file/row.ts';
import type { completionMisfits } from '../../../lib/domain/completion-file/mapping.ts';
import type { misfits } from '../../../lib/domain/people-file/mapping.ts';
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

export const CompletionFaultView = RowFaultView.extend({ fault: z.enum(COMPLETION_FAULTS) });

type Told<F extends string> = Omit<z.infer<typeof RowFaultView>, 'fault'> & { fault: F };

/** A fault in words, by what waits among its kind. */
const told =
  <F extends RowFault | CompletionFault>(areWaiting: (fault: F) => boolean) =>
  ({ row, column, fault }: { row: number; column?: string | undefined; fault: F }, words: Words): Told<F> => {
    const sentence: RowFault | CompletionFault = fault;
    return {
      row,
      ...(column === undefined ? {} : { column }),
      fault,
      waits: areWaiting(fault),
      said: words.say(`row.${sentence}`),
    };
  };

export const rowFaultIn = told<RowFault>(waits);
export const completionFaultIn = told<CompletionFault>(completionWaits);

/** A column because of which the file does not fit its entry. */
export const MisfitView = z.object({ column: z.string(), said: z.string() });

type MisfitWhy = (ReturnType<typeof misfits> | ReturnType<typeof completionMisfits>)[number]['why'];

export const misfitIn = (
  { column, why }: { column: string; why: MisfitWhy },
  words: Words,
): z.infer<typeof MisfitView> => ({ column, said: words.say(`column.${why}`) });
