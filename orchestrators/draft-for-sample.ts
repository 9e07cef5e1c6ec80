import { draftMeasure } from '../lib/agents/content/draft-measure.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

/** The questions of a measure that a human wants: drafted once, for them to read. */
export const measureDrafted = flow({
  name: 'draft-for-sample',
  *run(ctx, input: { needId: string; measureId: string }): Steps<{ status: string } | { note: FlowNote }> {
    return yield* unlessOff(performNow(ctx, draftMeasure, input), {});
  },
});
