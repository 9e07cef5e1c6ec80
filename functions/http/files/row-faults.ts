import { z } from 'zod';
import {
  COMPLETION_FAULTS,
  completionWaits,
  type CompletionFault,
} from '../../../lib/domain/completion-file/row.ts';
import type { completionMisfits } from '../../../lib/domain/completion-file/mapping.ts';
import type { surveyMisfits } from '../../../lib/domain/survey-file/mapping.ts';
import { SURVEY_FAULTS, surveyWaits, type SurveyFault } from '../../../lib/domain/survey-file/row.ts';
import type { misfits } from '../../../lib/domain/people-file/mapping.ts';
import { ROW_FAULTS, waits, type RowFault } from '../../../lib/domain/people-file/row.ts';
import type { Words } from '../../../lib/messages/words.ts';

/** A row that is not taken, as whoever sends the file reads it. */
const AnyFaultView = z.object({
  row: z.number(),
  column: z.string().optional(),
  waits: z.boolean(),
  said: z.string().describe('What is wrong, and what to do next'),
});

export const RowFaultView = AnyFaultView.extend({
  fault: z.enum(ROW_FAULTS),
  otherRow: z.number().optional().describe('The first other row that is about the same person'),
});
export const CompletionFaultView = AnyFaultView.extend({ fault: z.enum(COMPLETION_FAULTS) });
export const SurveyFaultView = AnyFaultView.extend({ fault: z.enum(SURVEY_FAULTS) });

type AnyFault = RowFault | CompletionFault | SurveyFault;

type Told<F extends string> = z.infer<typeof AnyFaultView> & { fault: F };

/** A fault in words, by what waits among its kind. */
const told =
  <F extends AnyFault>(areWaiting: (fault: F) => boolean) =>
  ({ row, column, fault }: { row: number; column?: string | undefined; fault: F }, words: Words): Told<F> => {
    const sentence: AnyFault = fault;
    return {
      row,
      ...(column === undefined ? {} : { column }),
      fault,
      waits: areWaiting(fault),
      said: words.say(`row.${sentence}`),
    };
  };

const rowTold = told<RowFault>(waits);
export const rowFaultIn = (
  { otherRow, ...fault }: Parameters<typeof rowTold>[0] & { otherRow?: number | undefined },
  words: Words,
): z.infer<typeof RowFaultView> => ({
  ...rowTold(fault, words),
  ...(otherRow === undefined ? {} : { otherRow }),
});
export const completionFaultIn = told<CompletionFault>(completionWaits);
export const surveyFaultIn = told<SurveyFault>(surveyWaits);

/** A column because of which the file does not fit its entry. */
export const MisfitView = z.object({ column: z.string(), said: z.string() });

type MisfitWhy = ReturnType<typeof misfits | typeof completionMisfits | typeof surveyMisfits>[number]['why'];

export const misfitIn = (
  { column, why }: { column: string; why: MisfitWhy },
  words: Words,
): z.infer<typeof MisfitView> => ({ column, said: words.say(`column.${why}`) });
