import type { Signal } from '../lib/domain/signal.ts';
import type { Life, Reached } from './life.ts';
import { assessmentsOn, earlierAssessments, requestsOn, workforce } from './signals.ts';

/** Everything that the company's systems know before the first day. */
export const earlierSignals = (life: Life): Signal[] => [...workforce(life), ...earlierAssessments(life)];

/** What they send on a day, from 0; people react to what reached them, and to nothing else that the layer does. */
export function signalsOn(life: Life, day: number, reached: readonly Reached[]): Signal[] {
  const byPerson = Map.groupBy(reached, ({ personId }) => personId);
  const reachedBy = (personId: string) => byPerson.get(personId) ?? [];
  return [...requestsOn(life, day), ...assessmentsOn(life, day, reachedBy)];
}
