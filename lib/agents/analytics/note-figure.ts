import { z } from 'zod';
import { withFigure, type GroupFigure } from '../../domain/signal/figure.ts';
import { Id, RegisterId } from '../../domain/ids.ts';
import { FigureSummed } from '../../domain/signal/signal.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { step } from '../../step.ts';

/** Takes in reports about one figure of one group: one read and one write. */
export const noteFigure = step({
  name: 'note-figure',
  agent: 'analytics',
  input: z.strictObject({ groupId: Id, figureId: RegisterId, reports: z.array(FigureSummed).min(1) }),
  run: ({ groupId, figureId, reports }, { groups, registers }) =>
    withOptimisticRetry(async () => {
      const { minimumGroup } = (await registers.policy()).thresholds;
      const stored = await groups.figure(groupId, figureId);
      const before: GroupFigure = stored?.value ?? { groupId, figureId, points: {} };
      const after = reports.reduce(
        (figure, { time, data }) => withFigure(figure, time.slice(0, 10), data, minimumGroup),
        before,
      );
      if (after !== before) await groups.saveFigure({ ...stored, value: after });
      return { noted: reports.length };
    }),
});
