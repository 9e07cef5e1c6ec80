import { inWords } from './viewer/html.ts';
import { median, takenBy } from './viewer/measures.ts';
import type { Coverage, OwnItem, Seen } from './viewer/seen.ts';
import { DAY } from '../sample/life.ts';
import type { Truth } from '../sample/truth.ts';
import { idOf } from '../sample/company.ts';

/** Needs that hardly anybody asked for, each with the line of the charter that makes it one. */
export const foundUnasked = ({ needs, charter }: Seen): string[] =>
  needs
    .filter(
      ({ origin, evidence, stage }) =>
        origin !== 'request' && evidence.requests === 0 && stage !== 'withdrawn',
    )
    .map(({ roleId, skillId, origin, charterLineId }) => {
      const line = charter.find(({ lineId }) => lineId === charterLineId);
      const how =
        origin === 'forecast'
          ? 'Hardly anybody asked, but the forecast does'
          : 'Hardly anybody asked, and it was found';
      return `${how}: ${inWords(skillId)} (${inWords(roleId)}), because of ${charterLineId} “${line?.text ?? ''}”`;
    });

/** Requests for training that no training mends, and who was told instead. */
export const routedElsewhere = ({ needs }: Seen): string[] =>
  needs
    .filter(({ stage }) => stage === 'routed')
    .map(
      ({ roleId, skillId, evidence, reason }) =>
        `No training on ${inWords(skillId)} (${inWords(roleId)}), for which ${evidence.requests === 0 ? 'a few' : `at least ${evidence.requests}`} asked: ${reason}`,
    );

/**
 * What was declined, the most wanted first. The words are the company's own: the layer keeps counts and nobody's
 * request.
 */
export const declinedFor = ({ declined, charter }: Seen, { offCharter }: Truth): string[] =>
  declined.map(({ roleId, skillId, count }) => {
    const asked =
      offCharter.find(({ jobRole }) => idOf(jobRole) === roleId)?.text ??
      inWords(skillId ?? 'something else');
    const lines = charter.map(({ lineId }) => lineId).join(', ');
    return `${count === 0 ? 'a few' : `at least ${count}`} × “${asked}” (${inWords(roleId)}): declined, none of the lines ${lines} asks for it`;
  });

/** The readings of the latest check. */
export function readingsOf({ insights }: Pick<Seen, 'insights'>): string[] {
  const latest = Math.max(...insights.map(({ checkDay }) => checkDay));
  return insights
    .filter(({ checkDay }) => checkDay === latest)
    .map(({ checkDay, sentence }) => `day ${checkDay}: ${sentence}`);
}

/** One of somebody's items with why and why then; what they outgrew is marked and was not sent. */
export function itemLine(
  { title, form, minutes, state, at, plannedAt, why, whyNow }: OwnItem,
  start: number,
): string {
  const day = Math.floor(((at ?? plannedAt) - start) / DAY) + 1;
  const mark = state === 'delivered' ? '✓' : state === 'outgrown' ? '✗ not sent:' : '…';
  return `${mark} day ${day}: ${title}${form === 'none' ? '' : ` (${form}, ${minutes} min)`}. ${why} ${whyNow}`;
}

/** What the company can do now, what that took, and how long. */
export function leadersLines(seen: Seen, before: readonly Coverage[]): string[] {
  const taken = takenBy(seen);
  const days = (of: 'deliveryDays' | 'capabilityDays', what: string): string => {
    const found = median(taken.flatMap((need) => need[of] ?? []));
    return found === undefined ? `${what} has not come` : `${what} came after ${found} days`;
  };
  const hours = Math.round(taken.reduce((sum, { learnerHours }) => sum + learnerHours, 0));
  const lines = seen.coverage.flatMap((now) => {
    const was = before.find((one) => one.groupId === now.groupId && one.skillId === now.skillId)?.counts;
    const from = was ? ` (before: ${was.atTarget} of ${was.assessed})` : '';
    return was || now.counts ? [`${now.groupId}: ${now.sentence}${from}`] : [];
  });
  const others = seen.coverage.length - lines.length;
  return [
    ...lines,
    ...(others === 0 ? [] : [`${others} more groups are too small, or too alike, for numbers`]),
    `It took ${hours} hours of learners’ time. Counted from the first signal (median of needs) ${days('deliveryDays', 'the first delivery')}, and ${days('capabilityDays', 'the first improvement shown')}.`,
  ];
}
