import { gaussian, type Gaussian } from './gaussian.ts';
import { ABILITY_DRIFT, AFFINITY, MASTERY, PRIOR_VARIANCE, SURPRISE, WINDOWS } from './constants.ts';
import { halvings } from './decay.ts';
import { getOrCreate } from './get-or-create.ts';

/** One learner's record in one skill. */
export interface SkillPractice {
  /** Ability beyond the learner's general one, in logits. */
  ability: Gaussian;
  right: number;
  wrong: number;
  /** The same counts decayed with each half-life of WINDOWS, as they stood at `lastAt`. */
  recentRight: number[];
  recentWrong: number[];
  /** Probability of mastery by knowledge tracing. */
  mastery: number;
  /** Running averages of outcome minus expectation, with the rates of SURPRISE. */
  surprises: number[];
  lastTurn: number;
  lastAt?: number;
}

/** One learner's record with one item. */
export interface ItemMemory {
  ability: Gaussian;
  right: number;
  wrong: number;
}

/** Everything the answer model knows of one learner; nothing in it refers to another person. */
export interface AnswerHistory {
  ability: Gaussian;
  affinity: Gaussian[];
  practices: Map<string, SkillPractice>;
  items: Map<string, ItemMemory>;
  right: number;
  wrong: number;
  surprises: number[];
  lastSkills: readonly string[];
}

export const newHistory = (): AnswerHistory => ({
  ability: gaussian(PRIOR_VARIANCE.ability),
  affinity: Array.from({ length: AFFINITY.dimensions }, () => gaussian(PRIOR_VARIANCE.affinity)),
  practices: new Map(),
  items: new Map(),
  right: 0,
  wrong: 0,
  surprises: SURPRISE.learner.map(() => 0),
  lastSkills: [],
});

export const practiceOf = (learner: AnswerHistory, skill: string): SkillPractice =>
  getOrCreate(learner.practices, skill, () => ({
    ability: gaussian(PRIOR_VARIANCE.skillAbility),
    right: 0,
    wrong: 0,
    recentRight: WINDOWS.map(() => 0),
    recentWrong: WINDOWS.map(() => 0),
    mastery: MASTERY.start,
    surprises: SURPRISE.skill.map(() => 0),
    lastTurn: 0,
  }));

export const memoryOf = (learner: AnswerHistory, item: string): ItemMemory =>
  getOrCreate(learner.items, item, () => ({
    ability: gaussian(PRIOR_VARIANCE.itemMemory),
    right: 0,
    wrong: 0,
  }));

/** Milliseconds since the skill was last practised; zero when either moment is unknown. */
export const timeAway = (practice: SkillPractice, at: number | undefined): number =>
  at === undefined || practice.lastAt === undefined ? 0 : Math.max(0, at - practice.lastAt);

/** Notes an answer in the learner's record; beliefs are learned elsewhere. */
export function noteAnswer(
  learner: AnswerHistory,
  item: string,
  skills: readonly string[],
  outcome: 0 | 1,
  surprise: number,
  at?: number,
) {
  const memory = memoryOf(learner, item);
  for (const counts of [learner, memory]) {
    counts.right += outcome;
    counts.wrong += 1 - outcome;
  }
  learner.surprises = moved(learner.surprises, SURPRISE.learner, surprise);
  learner.lastSkills = skills;
  for (const skill of skills)
    notePractice(practiceOf(learner, skill), outcome, surprise, learner.right + learner.wrong, at);
}

function notePractice(
  practice: SkillPractice,
  outcome: 0 | 1,
  surprise: number,
  turn: number,
  at?: number,
): void {
  if (at !== undefined) {
    const elapsed = timeAway(practice, at);
    WINDOWS.forEach((halfLife, i) => {
      const kept = halvings(elapsed, halfLife);
      practice.recentRight[i] = (practice.recentRight[i] ?? 0) * kept + outcome;
      practice.recentWrong[i] = (practice.recentWrong[i] ?? 0) * kept + 1 - outcome;
    });
    practice.lastAt = Math.max(at, practice.lastAt ?? at);
  }
  practice.right += outcome;
  practice.wrong += 1 - outcome;
  practice.mastery = traced(practice.mastery, outcome);
  practice.surprises = moved(practice.surprises, SURPRISE.skill, surprise);
  practice.ability.variance += ABILITY_DRIFT;
  practice.lastTurn = turn;
}

function traced(mastery: number, outcome: 0 | 1): number {
  const ifMastered = mastery * (outcome === 1 ? 1 - MASTERY.slip : MASTERY.slip);
  const ifNot = (1 - mastery) * (outcome === 1 ? MASTERY.guess : 1 - MASTERY.guess);
  const known = ifMastered / (ifMastered + ifNot);
  return known + (1 - known) * MASTERY.learn;
}

const moved = (averages: readonly number[], rates: readonly number[], value: number): number[] =>
  averages.map((average, i) => average + (rates[i] ?? 0) * (value - average));
