import { assignmentsIn } from '../tenant-records.ts';
import type { Seen } from './seen.ts';

const DAY = 86_400_000;
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
  const assigned = Map.groupBy(assignmentsIn(records), ({ skillTags }) => asId(skillTags[0] ?? ''));
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

/** Skills stand as ids in what was drafted, and as labels in the academy's own catalogue. */
const asId = (tag: string): string => tag.toLowerCase().replaceAll(' ', '-');

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
