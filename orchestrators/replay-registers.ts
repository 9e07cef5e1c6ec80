import { replayQuarter, type TriedRegisters } from '../lib/agents/needs-analysis/replay-quarter.ts';
import type { ReplayReport } from '../lib/domain/need/replay.ts';
import { flow, type Steps } from './flow.ts';
import { performNow, unlessOff, type FlowNote } from './steps.ts';

/** Runs registers under trial on what was observed, beside what humans decided. */
export const replayRegisters = flow({
  name: 'replay-registers',
  *run(ctx, input: { days: number; tried: TriedRegisters }): Steps<ReplayReport | { note: FlowNote }> {
    return yield* unlessOff(performNow(ctx, replayQuarter, input), {});
  },
});
