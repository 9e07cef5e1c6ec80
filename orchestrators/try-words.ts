import type { DraftTried } from '../lib/agents/content/draft-under-trial.ts';
import { tryDraft, type DraftTrial } from '../lib/agents/content/try-draft.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

/** Words a draft by the prompts in force and by those under trial, for whoever steers to read side by side. */
export const tryWords = flow({
  name: 'try-words',
  *run(ctx, input: DraftTried): Steps<DraftTrial | { note: FlowNote }> {
    return yield* unlessOff(performNow(ctx, tryDraft, input), {});
  },
});
