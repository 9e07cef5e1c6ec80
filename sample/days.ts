import type { Signal } from '../lib/domain/signal/signal.ts';
import { earlierPulses, forecasts, pulsesOn } from './groups.ts';
import type { Life, Reached } from './life.ts';
import { earlierRecords, recordsOn, type AcademyStatement } from './records.ts';
import { assessmentsOn, earlierAssessments, leaversOn, requestsOn } from './signals.ts';
import { earlierWork, workOn } from './work.ts';

/** What the company's systems send: signals of what stands in no record of learning, and statements of the academy. */
export interface SentBySystems {
  signals: Signal[];
  statements: AcademyStatement[];
}

/** Everything that they know before the first day, but for who works here. */
export const sentEarlier = (life: Life): SentBySystems => ({
  signals: [...earlierAssessments(life), ...earlierWork(life), ...earlierPulses(life), ...forecasts(life)],
  statements: earlierRecords(life),
});

/** What they send on a day, from 0; people react to what reached them, and to nothing else that the layer does. */
export function dayOf(life: Life, day: number, reached: readonly Reached[]): SentBySystems {
  const byPerson = Map.groupBy(reached, ({ personId }) => personId);
  const reachedBy = (personId: string) => byPerson.get(personId) ?? [];
  return {
    signals: [
      ...leaversOn(life, day),
      ...requestsOn(life, day),
      ...assessmentsOn(life, day, reachedBy),
      ...workOn(life, day, reachedBy),
      ...pulsesOn(life, day),
    ],
    statements: recordsOn(life, day, reachedBy),
  };
}
