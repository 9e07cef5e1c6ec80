import { belief, type Belief } from './belief.ts';
import { AFFINITY, PRIOR_MEAN, PRIOR_VARIANCE } from './constants.ts';
import { recall } from './remembered.ts';

/** What is known of a skill, in logits. */
export interface SkillTraits {
  /** How much easier than the average skill. */
  ease: Belief;
  /** What each doubling or so of right and of wrong answers, of the time away and of recent practice changes. */
  perRight: Belief;
  perWrong: Belief;
  perGap: Belief;
  perRecent: Belief;
  affinity: Belief[];
}

/** Everything learned about questions, shared by all learners. */
export interface Difficulty {
  base: Belief;
  perRight: Belief;
  perWrong: Belief;
  perGap: Belief;
  perRecent: Belief;
  sameItemRight: Belief;
  sameItemWrong: Belief;
  /** How much easier than its skills each item is; an item never seen is as easy as its skills. */
  items: Map<string, Belief>;
  skills: Map<string, SkillTraits>;
  /** What several skills together add to the mean of each. */
  combinations: Map<string, Belief>;
}

export const unknownDifficulty = (): Difficulty => ({
  base: belief(PRIOR_VARIANCE.base, PRIOR_MEAN.base),
  perRight: belief(PRIOR_VARIANCE.practice, PRIOR_MEAN.right),
  perWrong: belief(PRIOR_VARIANCE.practice, PRIOR_MEAN.wrong),
  perGap: belief(PRIOR_VARIANCE.gap),
  perRecent: belief(PRIOR_VARIANCE.recentPractice),
  sameItemRight: belief(PRIOR_VARIANCE.repetition, PRIOR_MEAN.sameItemRight),
  sameItemWrong: belief(PRIOR_VARIANCE.repetition),
  items: new Map(),
  skills: new Map(),
  combinations: new Map(),
});

export const itemEase = (difficulty: Difficulty, item: string): Belief =>
  recall(difficulty.items, item, () => belief(PRIOR_VARIANCE.item));

export const combinationEase = (difficulty: Difficulty, skills: readonly string[]): Belief =>
  recall(difficulty.combinations, [...skills].sort().join('~'), () => belief(PRIOR_VARIANCE.combination));

export const skillTraits = (difficulty: Difficulty, skill: string): SkillTraits =>
  recall(difficulty.skills, skill, () => ({
    ease: belief(PRIOR_VARIANCE.skill),
    perRight: belief(PRIOR_VARIANCE.skillPractice),
    perWrong: belief(PRIOR_VARIANCE.skillPractice),
    perGap: belief(PRIOR_VARIANCE.gap),
    perRecent: belief(PRIOR_VARIANCE.skillRecentPractice),
    affinity: scattered(skill),
  }));

/** Skills must start apart on the hidden dimensions or they could never part; their name decides where, so replays agree. */
function scattered(skill: string): Belief[] {
  let hash = 2166136261;
  for (const character of skill) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return Array.from({ length: AFFINITY.dimensions }, () => {
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
    return belief(PRIOR_VARIANCE.affinity, ((hash >>> 0) / 2 ** 31 - 1) * AFFINITY.scatter);
  });
}
