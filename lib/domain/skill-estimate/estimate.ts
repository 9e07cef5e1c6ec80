import { timeAway, memoryOf, newHistory, noteAnswer, practiceOf, type AnswerHistory } from './ability.ts';
import { learn, sum, type Gaussian, type LogitSum, type LogitTerm } from './gaussian.ts';
import { adapt, expect, newBlend, type Blend, type Expectation } from './blend.ts';
import { BLEND, SKILL_WINDOW, WINDOWS } from './constants.ts';
import { days, halvings } from './decay.ts';
import { combinationEase, itemEase, skillTraits, unknownDifficulty, type Difficulty } from './difficulty.ts';
import { features, FIRST_WEIGHTS } from './features.ts';

/** What is shared between learners: how hard questions are and how much each feature counts. */
export interface AnswerModel {
  difficulty: Difficulty;
  blend: Blend;
}

/** A question put to a learner. `at` is in epoch milliseconds, where known. */
export interface ItemAsked {
  item: string;
  skills: readonly string[];
  at?: number;
}

/** What was expected of an answer, kept until it is known. */
export interface AnswerForecast {
  question: ItemAsked;
  /** Probability of a right answer, 0–1. */
  probability: number;
  terms: readonly LogitTerm[];
  before: LogitSum;
  expectation: Expectation;
}

export const newModel = (): AnswerModel => ({
  difficulty: unknownDifficulty(),
  blend: newBlend(FIRST_WEIGHTS, BLEND.variance),
});
export { newHistory };

/**
 * Expects an answer from what was seen before it. Constant time in the length of any history. Creates empty records for
 * a new item or skill and changes nothing else.
 */
export function forecast(model: AnswerModel, learner: AnswerHistory, question: ItemAsked): AnswerForecast {
  const { difficulty } = model;
  const { item, at } = question;
  const skills = [...new Set(question.skills)];
  const ease = itemEase(difficulty, item);
  const memory = memoryOf(learner, item);
  const terms: LogitTerm[] = [
    { belief: difficulty.base, by: 1 },
    { belief: ease, by: 1 },
    { belief: learner.ability, by: 1 },
  ];
  add(terms, difficulty.sameItemRight, Math.log1p(memory.right));
  add(terms, difficulty.sameItemWrong, Math.log1p(memory.wrong));
  if (memory.right + memory.wrong > 0) add(terms, memory.ability, 1);
  if (skills.length > 1) add(terms, combinationEase(difficulty, skills), 1);

  let shared = 0;
  const practices = skills.map((skill) => {
    const traits = skillTraits(difficulty, skill);
    const practice = practiceOf(learner, skill);
    const part = 1 / skills.length;
    const elapsed = timeAway(practice, at);
    const amounts = [
      [traits.perRight, difficulty.perRight, Math.log1p(practice.right)],
      [traits.perWrong, difficulty.perWrong, Math.log1p(practice.wrong)],
      [traits.perGap, difficulty.perGap, Math.log1p(4 * days(elapsed))],
      [traits.perRecent, difficulty.perRecent, at === undefined ? 0 : Math.log1p(recent(practice, elapsed))],
    ] as const;
    add(terms, traits.ease, part);
    add(terms, practice.ability, part);
    for (const [own, common, amount] of amounts) {
      add(terms, own, amount * part);
      add(terms, common, amount * part);
    }
    shared += agree(terms, learner.affinity, traits.affinity, part);
    return { practice, skillEase: traits.ease.mean };
  });

  // A product of two beliefs enters the sum once through each of them: one is taken off again.
  const before = sum(terms, -shared);
  const continues = skills.some((skill) => learner.lastSkills.includes(skill));
  const situation = { learner, memory, practices, continues, expected: before.moderated, itemEase: ease, at };
  const expectation = expect(model.blend, features(situation));
  return {
    question: { ...question, skills },
    probability: expectation.probability,
    terms,
    before,
    expectation,
  };
}

/**
 * Learns from the answer to a forecast, in place: difficulty, the learner's abilities and record, the weights of
 * features.
 */
export function learnAnswer(
  model: AnswerModel,
  learner: AnswerHistory,
  made: AnswerForecast,
  outcome: 0 | 1,
): void {
  const { item, skills, at } = made.question;
  learn(made.terms, made.before, outcome);
  adapt(model.blend, made.expectation, outcome, BLEND.drift);
  noteAnswer(learner, item, skills, outcome, outcome - made.probability, at);
}

function add(terms: LogitTerm[], belief: Gaussian, by: number): void {
  if (by !== 0) terms.push({ belief, by });
}

/** Answers in the skill still fresh in the window that each skill weighs for itself. */
function recent(
  { recentRight, recentWrong }: { recentRight: number[]; recentWrong: number[] },
  elapsed: number,
): number {
  const counted = (recentRight[SKILL_WINDOW] ?? 0) + (recentWrong[SKILL_WINDOW] ?? 0);
  return counted * halvings(elapsed, WINDOWS[SKILL_WINDOW]);
}

/** Adds the products of learner and skill on the hidden dimensions (matrix factorisation) and returns their sum. */
function agree(
  terms: LogitTerm[],
  learner: readonly Gaussian[],
  skill: readonly Gaussian[],
  part: number,
): number {
  let total = 0;
  learner.forEach((ofLearner, i) => {
    const ofSkill = skill[i];
    if (ofSkill === undefined) return;
    total += ofLearner.mean * ofSkill.mean * part;
    const [toLearner, toSkill] = [ofSkill.mean * part, ofLearner.mean * part];
    add(terms, ofLearner, toLearner);
    add(terms, ofSkill, toSkill);
  });
  return total;
}
