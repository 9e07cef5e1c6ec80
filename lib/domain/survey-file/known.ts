import { crosses, type GroupPulse } from '../signal/pulse.ts';
import type { SurveyReport } from './sums.ts';

/** How a report stands to what its own entry told before. */
export type AgainstTold = 'new' | 'told' | 'fuller-told' | 'told-otherwise';

/**
 * How a report stands to what was told under its own source, by how many answered alone: nothing is said of what others
 * told of the group, and nothing of what was answered, or whoever tries sums would find the one that is kept.
 */
export function againstTold(
  { day, data }: Pick<SurveyReport, 'day' | 'data'>,
  points: GroupPulse['points'],
  source: string,
): AgainstTold {
  const own = Object.fromEntries(Object.entries(points).filter(([, point]) => point.source === source));
  if (crosses(own, day, data.every)) return 'told-otherwise';
  const known = own[day]?.answers ?? 0;
  if (known < data.answers) return 'new';
  return known === data.answers ? 'told' : 'fuller-told';
}
