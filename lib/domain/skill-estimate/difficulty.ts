import { gaussian, type Gaussian } from './gaussian.ts';
import { AFFINITY, PRIOR_MEAN, PRIOR_VARIANCE } from './constants.ts';
import { getOrCreate } from './get-or-create.ts';

/** What is known of a skill, in logits. */
export interface SkillTraits {
  /** How much easier than the average skill. */
  ease: Gaussian;
  /** What each doubling or so of right and of wrong answers, of the time away and of recent practice changes. */
  perRight: Gaussian;
  perWrong: Gaussian;
  perGap: Gaussian;
  perRecent: Gaussian;
  affinity: Gaussian[];
}

/** Everything learned about questions, shared by all learners. */
export interface Difficulty {
  base: Gaussian;
  perRight: Gaussian;
  perWrong: Gaussian;
  perGap: Gaussian;
  perRecent: Gaussian;
  sameItemRight: Gaussian;
  sameItemWrong: Gaussian;
  /** How much easier than its skills each item is; an item never seen is as easy as its skills. */
  items: Map<string, Gaussian>;
  skills: Map<string, SkillTraits>;
  /** What several skills together add to the mean of each. */
  combinations: Map<string, Gaussian>;
}

export const unknownDifficulty = (): Difficulty => ({
  base: gaussian(PRIOR_VARIANCE.base, PRIOR_MEAN.base),
  perRight: gaussian(PRIOR_VARIANCE.practice, PRIOR_MEAN.right),
  perWrong: gaussian(PRIOR_VARIANCE.practice, PRIOR_MEAN.wrong),
  perGap: gaussian(PRIOR_VARIANCE.gap),
  perRecent: gaussian(PRIOR_VARIANCE.recentPractice),
  sameItemRight: gaussian(PRIOR_VARIANCE.repetition, PRIOR_MEAN.sameItemRight),
  sameItemWrong: gaussian(PRIOR_VARIANCE.repetition),
  items: new Map(),
  skills: new Map(),
  combinations: new Map(),
});

export const itemEase = (difficulty: Difficulty, item: string): Gaussian =>
  getOrCreate(difficulty.items, item, () => gaussian(PRIOR_VARIANCE.item));

export const combinationEase = (difficulty: Difficulty, skills: readonly string[]): Gaussian =>
  getOrCreate(difficulty.combinations, [...skills].sort().join('~'), () =>
    gaussian(PRIOR_VARIANCE.combination),
  );

export const skillTraits = (difficulty: Difficulty, skill: string): SkillTraits =>
  getOrCreate(difficulty.skills, skill, () => ({
    ease: gaussian(PRIOR_VARIANCE.skill),
    perRight: gaussian(PRIOR_VARIANCE.skillPractice),
    perWrong: gaussian(PRIOR_VARIANCE.skillPractice),
    perGap: gaussian(PRIOR_VARIANCE.gap),
    perRecent: gaussian(PRIOR_VARIANCE.skillRecentPractice),
    affinity: scattered(skill),
  }));

/**
 * Skills must start apart on the hidden dimensions or they could never part; their name decides where, so replays
 * agree.
 */
function scattered(skill: string): Gaussian[] {
  let hash = 2166136261;
  for (const character of skill) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return Array.from({ length: AFFINITY.dimensions }, () => {
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
    return gaussian(PRIOR_VARIANCE.affinity, ((hash >>> 0) / 2 ** 31 - 1) * AFFINITY.scatter);
  });
}
