import { lineFor, type CharterLine } from '../../../domain/charter.ts';
import type { DeclinedDemand } from '../../../domain/declined-demand.ts';
import { peopleBelow } from '../../../domain/group-gap.ts';
import { isOpen, needIdOf, type Need } from '../../../domain/need.ts';
import type { HeldFeeds } from '../../../domain/feed-health.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Skill } from '../../../domain/skill.ts';
import type { Standing } from '../../../domain/standing.ts';
import { gapsIn } from '../../../domain/seen-by-two.ts';
import { weighGap } from '../../../domain/weigh-gap.ts';

/** A line of the charter as far as decisions depend on it. */
export type Line = Omit<CharterLine, 'ownerId'>;

/** What a change of the charter is weighed on: all of it stored already, about groups. */
export interface TrialGround {
  now: readonly Line[];
  tried: readonly Line[];
  standings: readonly Standing[];
  needs: readonly Need[];
  declined: readonly DeclinedDemand[];
  skills: ReadonlyMap<string, Skill>;
  policy: Policy;
  /** Feeds whose word does not count now. */
  held: HeldFeeds;
  at: number;
}

interface Place {
  charterLineId: string;
  priority: number;
  /** Among all that the charter asks for, 1 for the first. */
  rank: number;
}

/** What would be different. */
export interface CharterTrial {
  /** Gaps that the next analysis would open a need for. */
  starts: { needId: string; charterLineId: string; priority: number; people: number; learnerHours: number }[];
  /**
   * Open needs that no line would ask for any more. One that is not yet agreed on ends with that reason; the others go
   * on to their end.
   */
  stops: { needId: string; stage: Need['stage']; charterLineId: string; goesOn: boolean }[];
  /** Gaps that are asked for before and after, by another line or in another place. */
  moves: { needId: string; from: Place; to: Place }[];
  /** Declined demand that would be weighed from then on, and how often it was asked for. */
  takenUp: { demandId: string; charterLineId: string; requests: number }[];
  people: number;
  /** Of those reached by what starts, if the response were a job aid. */
  learnerHours: number;
}

/**
 * Tries a charter on what is known today. Linear in standings, needs and declined demand, times lines; nothing is
 * stored.
 */
export function trialOf(ground: TrialGround): CharterTrial {
  const { needs, declined, at } = ground;
  const [before, after] = [placesUnder(ground.now, ground), placesUnder(ground.tried, ground)];
  const open = new Map(needs.filter(isOpen).map((need) => [need.needId, need]));
  const starts = [...after]
    .filter(([needId]) => !before.has(needId) && !open.has(needId))
    .map(([needId, { place, people }]) => ({
      needId,
      charterLineId: place.charterLineId,
      priority: place.priority,
      people,
      learnerHours: hoursOf(people, ground),
    }));
  const lineAfter = (skillId: string, roleId: string) =>
    lineFor({ lines: ground.tried }, skillId, roleId, at);
  return {
    starts,
    stops: [...open.values()]
      .filter(({ skillId, roleId }) => !lineAfter(skillId, roleId))
      .map(({ needId, stage, charterLineId, contract }) => ({
        needId,
        stage,
        charterLineId,
        goesOn: contract !== undefined,
      })),
    moves: [...after].flatMap(([needId, { place: to }]) => {
      const from = before.get(needId)?.place;
      return from && JSON.stringify(from) !== JSON.stringify(to) ? [{ needId, from, to }] : [];
    }),
    takenUp: declined.flatMap(({ demandId, roleId, skillId, count }) => {
      const line = skillId === null ? undefined : lineAfter(skillId, roleId);
      return line ? [{ demandId, charterLineId: line.lineId, requests: count }] : [];
    }),
    people: starts.reduce((sum, { people }) => sum + people, 0),
    learnerHours: starts.reduce((sum, { learnerHours }) => sum + learnerHours, 0),
  };
}

/** Every gap that these lines ask for, in the order of priority. */
function placesUnder(
  lines: readonly Line[],
  { standings, skills, policy, held, at }: TrialGround,
): Map<string, { place: Place; people: number }> {
  const asked = gapsIn(standings, policy, held).flatMap(({ standing, isEnough }) => {
    const { roleId, skillId } = standing;
    const line = isEnough ? lineFor({ lines }, skillId, roleId, at) : undefined;
    if (!line) return [];
    const { value: priority } = weighGap(standing, line, { ...policy, skills, at }).priority;
    const people = peopleBelow(standing, policy.thresholds.minimumGroup);
    return [{ needId: needIdOf(roleId, skillId), charterLineId: line.lineId, priority, people }];
  });
  const ordered = asked.toSorted((a, b) => b.priority - a.priority || a.needId.localeCompare(b.needId));
  return new Map(
    ordered.map(({ needId, people, ...place }, i) => [needId, { place: { ...place, rank: i + 1 }, people }]),
  );
}

const hoursOf = (people: number, { policy }: TrialGround): number =>
  Math.round((people * policy.modality.costs['job-aid'].learnerMinutes) / 60);
