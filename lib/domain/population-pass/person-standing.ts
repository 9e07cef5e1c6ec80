import type { SkillId } from '../ids.ts';
import type { Thresholds } from '../policy/policy.ts';
import { estimateOf, gapTo, isKnown, needsRecheck, stateOf } from '../skill/believed.ts';
import type { Learner } from '../person/learner.ts';
import type { RoleProfile, Skill } from '../skill/skill.ts';
import { shownBy } from '../skill-estimate/answers.ts';
import { readAs, type Links } from '../skill-estimate/links.ts';
import { feedKeyOf, kindOfKey } from '../skill-estimate/source-key.ts';
import type { SkillState } from '../skill-estimate/state.ts';
import type { HeardOf } from '../group-level/group-standing.ts';
import { lagOf } from '../skill-estimate/trend.ts';

/** How one person stands in one skill that their role asks for. */
export interface PersonStanding {
  skillId: SkillId;
  target: number;
  /** 0–5; absent where they are not known. */
  level?: number;
  /** Levels missing, never below zero; absent with the level. */
  gap?: number;
  isBelow: boolean;
  /** The same, read where the latest evidence has moved to. */
  isBelowByTrend: boolean;
  /** Whether it should be looked at again: something was seen, and they are not known. */
  isDue: boolean;
  /** Of the latest evidence; absent with the level. */
  latestAt?: number;
  /**
   * Mean level (0–5) of what managers saw of the work, and whether a course in it was passed before; absent where none
   * saw it.
   */
  work?: { level: number; trained: boolean };
  /** What each source says, by itself; empty where they are not known. */
  words: readonly SourceShort[];
}

/**
 * How a person stands in each skill of their role profile, in its order, for sums about groups. Whether they contest a
 * level changes nothing in them: a group that lost one of its people on that day would tell who it was. It is not used
 * against the person all the same (`levelOf`).
 */
export const personStandings = (
  learner: Learner,
  { targets }: RoleProfile,
  skills: ReadonlyMap<SkillId, Skill>,
  thresholds: Pick<Thresholds, 'noticeableGap' | 'recheckUncertainty'>,
  at: number,
): PersonStanding[] =>
  Object.entries(targets).map(([skillId, target]) => {
    const skill = skills.get(skillId);
    const believed = skill && estimateOf(learner, skill, target, at);
    const isDue = needsRecheck(believed, false, thresholds);
    if (!skill || !isKnown(believed, thresholds))
      return { skillId, target, isBelow: false, isBelowByTrend: false, isDue, words: [] };
    const { level, ofEvidence, lastEvidenceAt: latestAt = at } = believed;
    const state = stateOf(learner, skill);
    const moved = state ? lagOf(state) * ofEvidence : 0;
    const gap = gapTo(target, level);
    return {
      skillId,
      target,
      level,
      gap,
      isDue,
      latestAt,
      isBelow: gap >= thresholds.noticeableGap,
      isBelowByTrend: gapTo(target, level + moved) >= thresholds.noticeableGap,
      ...workIn(state),
      words: wordsIn(state, target, skill.links),
    };
  });

/** What managers saw. Colleagues see less of it, and assessments show what somebody can do and not what they do. */
function workIn(state: SkillState | undefined): Pick<PersonStanding, 'work'> {
  let [seen, levels, trained] = [0, 0, false];
  for (const [key, { count, level }] of Object.entries(state?.sources ?? {})) {
    const kind = kindOfKey(key);
    if (kind === 'completion') trained ||= count > 0;
    if (kind !== 'manager-observation') continue;
    seen += count;
    levels += level;
  }
  return seen > 0 ? { work: { level: levels / seen, trained } } : {};
}

type SourceShort = Omit<HeardOf, 'people'>;

/** Levels beyond which it is not told how far a source says that somebody is from the target. */
const MOST_SHORT = 2;
const MOST_ABOVE = 1;

/**
 * What each feed says of them by itself, raters read as its others would have said it. Of exercise answers together, at
 * the level that the role asks for.
 */
function wordsIn(state: SkillState | undefined, target: number, links: Links | undefined): SourceShort[] {
  if (!state) return [];
  const sums = new Map<string, { count: number; level: number }>();
  for (const key in state.sources) {
    const { count = 0, level = 0 } = state.sources[key] ?? {};
    if (count <= 0 || kindOfKey(key) === 'role-history') continue;
    const among = links?.get(key)?.among;
    const read = among ? readAs(among, level / count) * count : level;
    const feed = feedKeyOf(key);
    const sum = sums.get(feed);
    if (!sum) sums.set(feed, { count, level: read });
    else [sum.count, sum.level] = [sum.count + count, sum.level + read];
  }
  const said = [...sums].map(([source, { count, level }]) => ({ source, level: level / count }));
  if (state.answers) said.push({ source: 'exercise-answer', level: shownBy(state.answers, target).level });
  return said.map(({ source, level }) => ({
    source,
    short: Math.min(MOST_SHORT, Math.max(-MOST_ABOVE, target - level)),
  }));
}
