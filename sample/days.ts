import type { Signal } from '../lib/domain/signal.ts';
import type { XapiStatement } from '../lib/agents/sensing/xapi.ts';
import { earlierPulses, forecasts, pulsesOn } from './groups.ts';
import type { Life, Reached } from './life.ts';
import { recordsOn } from './records.ts';
import { assessmentsOn, earlierAssessments, requestsOn, workforce } from './signals.ts';
import { earlierTraining, earlierWork, workOn } from './work.ts';

/** Everything that the company's systems know before the first day. */
export const earlierSignals = (life: Life): Signal[] => [
  ...workforce(life),
  ...earlierAssessments(life),
  ...earlierTraining(life),
  ...earlierWork(life),
  ...earlierPulses(life),
  ...forecasts(life),
];

/** What they send on a day, from 0; people react to what reached them, and to nothing else that the layer does. */
export function dayOf(
  life: Life,
  day: number,
  reached: readonly Reached[],
): { signals: Signal[]; statements: XapiStatement[] } {
  const byPerson = Map.groupBy(reached, ({ personId }) => personId);
  const reachedBy = (personId: string) => byPerson.get(personId) ?? [];
  return {
    signals: [
      ...requestsOn(life, day),
      ...assessmentsOn(life, day, reachedBy),
      ...workOn(life, day, reachedBy),
      ...pulsesOn(life, day),
    ],
    statements: recordsOn(life, day, reachedBy),
  };
}
