import { lineFor, type CharterLine } from '../../../domain/charter.ts';
import type { DeclinedDemand } from '../../../domain/need/declined-demand.ts';
import { isNeededNoMore, peopleBelow } from '../../../domain/group-level/group-gap.ts';
import { isOpen, needIdOf, type Need } from '../../../domain/need/need.ts';
import { mayOpen } from '../../../domain/need/need-transitions.ts';
import type { HeldFeeds } from '../../../domain/signal/feed-health.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { overlaps } from '../../../domain/need/overlapping-needs.ts';
import { liveId, type Skill } from '../../../domain/skill/skill.ts';
import { gapsFound, type SaidRole } from '../cells/gaps-found.ts';
import { standingsIn } from '../cells/said-roles.ts';
import { weighGap } from '../../../domain/need/weigh-gap.ts';

/** A line of the charter as far as decisions depend on it. */
export type Line = Omit<CharterLine, 'ownerId'>;

/** What it depends on which gaps are asked for. */
export interface Rules {
  lines: readonly Line[];
  policy: Policy;
  /** Feeds whose word does not count. */
  held: HeldFeeds;
}

/** What a change of the charter or of the policy is weighed on: all of it stored already, about groups. */
export interface TrialGround {
  now: Rules;
  tried: Rules;
  /** Roles as they were said, with their cells. */
  roles: readonly SaidRole[];
  needs: readonly Need[];
  declined: readonly DeclinedDemand[];
  skills: ReadonlyMap<string, Skill>;
  /** Whether the layer only observes. */
  observing: boolean;
  at: number;
}

interface Place {
  charterLineId: string;
  priority: number;
  /** Among all that the charter asks for, 1 for the first. */
  rank: number;
}

/** What would be different. */
export interface RulesTrial {
  /** Gaps that the next analysis would open a need for. */
  starts: { needId: string; charterLineId: string; priority: number; people: number; learnerHours: number }[];
  /**
   * Open needs that no line would ask for any more, or whose group would count as reaching the target. One that is not
   * yet agreed on ends with that reason; the others go on to their end.
   */
  stops: { needId: string; stage: Need['stage']; charterLineId: string; goesOn: boolean }[];
  /** Gaps that are asked for before and after, by another line or in another place. */
  moves: { needId: string; from: Place; to: Place }[];
  /** Gaps that would be none any more; a need that is open about one goes on, unless it stops. */
  noGapsAnyMore: string[];
  /** Gaps that are none now and would be one, about which a need is open or rests all the same. */
  gapsAgain: string[];
  /** Declined demand that would be weighed from then on, and how often it was asked for. */
  takenUp: { demandId: string; charterLineId: string; requests: number }[];
  people: number;
  /** Of those reached by what starts, if the response were a job aid. */
  learnerHours: number;
}

/**
 * Tries rules on what is known today. Linear in standings, needs and declined demand, times lines; nothing is stored.
 */
export function trialOf(ground: TrialGround): RulesTrial {
  const { needs, declined, tried, at } = ground;
  const [before, after] = [placesUnder(ground.now, ground), placesUnder(tried, ground)];
  const open = new Map(needs.filter(isOpen).map((need) => [need.needId, need]));
  const starts = [...after]
    .filter(([needId, { opens }]) => opens && !before.get(needId)?.opens && !open.has(needId))
    .map(([needId, { place, people }]) => ({
      needId,
      charterLineId: place.charterLineId,
      priority: place.priority,
      people,
      learnerHours: hoursOf(people, tried),
    }));
  const lineUnder = (rules: Rules, skillId: string, roleId: string) =>
    lineFor(rules, liveId(ground.skills, skillId), roleId, at);
  const reached = reachedOnlyWhenTried(ground);
  const stops = [...open.values()]
    .filter((need) => !lineUnder(tried, need.skillId, need.roleId) || reached.has(need.needId))
    .map(({ needId, stage, charterLineId, contract }) => ({
      needId,
      stage,
      charterLineId,
      goesOn: contract !== undefined && !reached.has(needId),
    }));
  return {
    starts,
    stops,
    moves: [...after].flatMap(([needId, { place: to }]) => {
      const from = before.get(needId)?.place;
      return from && JSON.stringify(from) !== JSON.stringify(to) ? [{ needId, from, to }] : [];
    }),
    noGapsAnyMore: [...before.keys()].filter(
      (needId) => !after.has(needId) && !stops.some((stop) => stop.needId === needId),
    ),
    gapsAgain: [...after.keys()].filter(
      (needId) => !before.has(needId) && !starts.some((start) => start.needId === needId),
    ),
    takenUp: declined.flatMap(({ demandId, roleId, skillId, count }) => {
      const line =
        skillId === null || lineUnder(ground.now, skillId, roleId)
          ? undefined
          : lineUnder(tried, skillId, roleId);
      return line ? [{ demandId, charterLineId: line.lineId, requests: count }] : [];
    }),
    people: starts.reduce((sum, { people }) => sum + people, 0),
    learnerHours: starts.reduce((sum, { learnerHours }) => sum + learnerHours, 0),
  };
}

/** Open needs whose group counts as reaching the target under the rules under trial, and not under those in force. */
function reachedOnlyWhenTried({ needs, roles, skills, now, tried }: TrialGround): ReadonlySet<string> {
  const standingOf = standingsIn(roles, skills);
  return new Set(
    needs.filter(isOpen).flatMap((need) => {
      const standing = standingOf(need)?.standing;
      const isGone = ({ policy }: Rules) =>
        standing !== undefined && isNeededNoMore(need, standing, policy.thresholds);
      return isGone(tried) && !isGone(now) ? [need.needId] : [];
    }),
  );
}

/** Every gap that these rules ask for, in the order of priority, and whether a need may be opened for it now. */
function placesUnder(
  rules: Rules,
  { roles, needs, skills, observing, at }: TrialGround,
): Map<string, { place: Place; people: number; opens: boolean }> {
  const { policy, held } = rules;
  const last = new Map(needs.map((need) => [need.needId, need]));
  const asked = gapsFound(roles, policy, held).flatMap((standing) => {
    const { roleId, skillId, group } = standing;
    const line = lineFor(rules, skillId, roleId, at);
    if (!line) return [];
    const needId = needIdOf(roleId, skillId, group);
    const { value: priority } = weighGap(standing, line, { ...policy, skills, at }).priority;
    const people = peopleBelow(standing, policy.thresholds.minimumGroup);
    const isInTheWay = (one: Need): boolean => one.needId !== needId && overlaps(one, standing, skills);
    const opens =
      mayOpen(last.get(needId), observing, policy.thresholds, at) &&
      !needs.some((one) => isInTheWay(one) && !mayOpen(one, observing, policy.thresholds, at));
    return [{ needId, charterLineId: line.lineId, priority, people, opens }];
  });
  const ordered = asked.toSorted((a, b) => b.priority - a.priority || a.needId.localeCompare(b.needId));
  return new Map(
    ordered.map(({ needId, people, opens, ...place }, i) => [
      needId,
      { place: { ...place, rank: i + 1 }, people, opens },
    ]),
  );
}

const hoursOf = (people: number, { policy }: Rules): number =>
  Math.round((people * policy.modality.costs['job-aid'].learnerMinutes) / 60);
