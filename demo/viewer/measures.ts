import { median as medianOf } from 'simple-statistics';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { idOf } from '../../sample/company.ts';
import { assignmentsIn } from '../tenant-records.ts';
import type { Seen } from './seen.ts';

const HOUR_MINUTES = 60;

/** What one need took. Days count from the first signal on which it could have been seen. */
export interface NeedTaken {
  needId: string;
  /** To the first delivery. */
  deliveryDays?: number;
  /** To the first reading that shows improvement: time to capability. */
  capabilityDays?: number;
  learnerHours: number;
}

/** What the answers to needs took, as the tenant's assignments and the readings show it. */
export function takenBy({ needs, insights, records }: Seen): NeedTaken[] {
  // Skills stand as ids in what was drafted, and as labels in the academy's own catalogue.
  const assigned = Map.groupBy(assignmentsIn(records), ({ skillTags }) => idOf(skillTags[0] ?? ''));
  return needs.flatMap(({ needId, skillId, firstSignalAt }) => {
    const ofNeed = assigned.get(skillId) ?? [];
    if (ofNeed.length === 0) return [];
    const daysTo = (at: number) => Math.round((at - firstSignalAt) / DAY);
    const improved = insights
      .filter((one) => one.needId === needId && one.verdict === 'improved')
      .map(({ at }) => at);
    return [
      {
        needId,
        deliveryDays: daysTo(Math.min(...ofNeed.map(({ at }) => at))),
        ...(improved.length > 0 ? { capabilityDays: daysTo(Math.min(...improved)) } : {}),
        learnerHours: ofNeed.reduce((sum, { minutes }) => sum + minutes, 0) / HOUR_MINUTES,
      },
    ];
  });
}

export const median = (values: number[]): number | undefined =>
  values.length === 0 ? undefined : medianOf(values);
