import type { Insight } from '../outcome/insight.ts';
import type { SeenIn } from '../outcome/outcome-terms.ts';
import { whomOf, type Need } from '../need/need.ts';
import type { ReturnRead } from './report.ts';

/** The last reading of each need, whatever it shows: what an earlier one showed may have faded. */
export const lastReadings = (insights: readonly Insight[]): ReadonlyMap<string, Insight> =>
  new Map(insights.toSorted((a, b) => a.at - b.at).map((insight) => [insight.needId, insight]));

/** Levels, in which more is better; figures may be better where they fall, and people’s own word shows no gain. */
const IN_LEVELS: readonly (SeenIn | undefined)[] = ['assessments', 'work'];

/**
 * Whether something else that was read speaks for a response: an earlier reading of its round that improved, or another
 * kind of evidence that rose beside the last one. Then one window alone ends nothing.
 */
const isSpokenForElsewhere = (
  { at, besides = [] }: Insight,
  all: readonly Insight[],
  { deliveredAt = Infinity }: Pick<Need, 'deliveredAt'>,
): boolean =>
  all.some((one) => one.at < at && one.at >= deliveredAt && one.verdict === 'improved') ||
  besides.some(({ seenIn, interval: [low] }) => IN_LEVELS.includes(seenIn) && low > 0);

/** What was read last of each of these needs, the newest first. */
export const readingsOfNeeds = (
  needs: readonly Pick<
    Need,
    'needId' | 'roleId' | 'group' | 'evidence' | 'skillId' | 'contract' | 'deliveredAt'
  >[],
  latest: ReadonlyMap<string, Insight>,
  least: number,
  all: ReadonlyMap<string, readonly Insight[]> = new Map(),
): ReturnRead[] =>
  newestFirst(
    needs.flatMap((need): ReturnRead[] => {
      const { needId, skillId, contract } = need;
      const read = latest.get(needId);
      if (!read) return [];
      const { seenIn = 'assessments', agreed, comparison, took, pageUrl, ...insight } = read;
      const unit =
        seenIn === 'figures' || seenIn === 'team-figures'
          ? (agreed?.unit ?? contract?.terms?.unit)
          : undefined;
      return [
        {
          needId,
          ...whomOf(need, least),
          skillId,
          verdict: insight.verdict,
          effect: insight.effect,
          interval: insight.interval,
          isCompared: comparison !== undefined,
          seenIn,
          ...(unit === undefined ? {} : { unit }),
          ...(agreed ? { answer: agreed.answer } : {}),
          ...(isSpokenForElsewhere(read, all.get(needId) ?? [], need) ? { spokenFor: true as const } : {}),
          day: insight.checkDay,
          at: insight.at,
          ...(took ? { took } : {}),
          ...(pageUrl === undefined ? {} : { pageUrl }),
        },
      ];
    }),
  );

/**
 * Which readings of a line are told, and which are counted: the newest fall before the newest of the others, so that
 * what improved never hides what fell; in `few` nothing can be said.
 */
export function readingsTold(readings: readonly ReturnRead[]): {
  told: ReturnRead[];
  others: ReturnRead[];
  few: ReturnRead[];
} {
  const all = newestFirst(readings);
  const fell = all.filter(({ verdict }) => verdict === 'worse');
  const other = all.filter(({ verdict }) => verdict !== 'worse' && verdict !== 'too-few');
  return {
    told: [...fell.slice(0, 1), ...other.slice(0, 1)],
    others: [...fell.slice(1), ...other.slice(1)],
    few: all.filter(({ verdict }) => verdict === 'too-few'),
  };
}

const newestFirst = (readings: readonly ReturnRead[]): ReturnRead[] =>
  readings.toSorted((a, b) => b.at - a.at || a.needId.localeCompare(b.needId));
