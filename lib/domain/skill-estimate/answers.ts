import { z } from 'zod';
import { EVIDENCE_VARIANCE, TOP_LEVEL } from './constants.ts';
import { probability } from './logistic.ts';

/** One exercise answer as far as it concerns one skill. */
export const ItemAnswer = z.object({
  correct: z.boolean(),
  /** Of the item, as a level (0–5). */
  difficulty: z.number(),
  /** 0–1: an item of several skills says a part about each, and one of uncertain difficulty says less. */
  part: z.number(),
});
export type ItemAnswer = z.infer<typeof ItemAnswer>;

/** A person's answers in one skill as decayed sums, so that order does not matter. */
export const AnswerSums = z.object({
  count: z.number(),
  right: z.number(),
  difficulty: z.number(),
  square: z.number(),
});
export type AnswerSums = z.infer<typeof AnswerSums>;

export const answersOf = ({ correct, difficulty, part }: ItemAnswer): AnswerSums => ({
  count: part,
  right: correct ? part : 0,
  difficulty: part * difficulty,
  square: part * difficulty * difficulty,
});

/** What is left of answers after a thousand half-lives: below it numbers lose their digits, and 0 / 0 is no share. */
const FORGOTTEN = 1e-300;

/** Both together, each decayed by what is kept of it; undefined where nothing is left. */
export function addAnswers(
  a: AnswerSums | undefined,
  keptOfA: number,
  b: AnswerSums | undefined,
  keptOfB: number,
) {
  if (!a && !b) return undefined;
  const sum = (key: 'count' | 'right' | 'difficulty' | 'square') =>
    (a?.[key] ?? 0) * keptOfA + (b?.[key] ?? 0) * keptOfB;
  const count = sum('count');
  if (count < FORGOTTEN) return undefined;
  return {
    count,
    right: sum('right'),
    difficulty: sum('difficulty'),
    square: sum('square'),
  };
}

/** Variance that the logistic curve brings along where it stands in for a normal one (1.7²). */
const LOGISTIC = 2.89;
/** Halvings of the scale until the balance is found: less than rounding shows. */
const HALVINGS = 36;

/** What is believed apart from the answers. */
interface Believed {
  level: number;
  /** In full-strength observations. */
  weight: number;
}

/** What the answers alone would say (0–5), and how much they say in full-strength observations. */
interface Shown {
  level: number;
  weight: number;
}

/**
 * The average item, and how much flatter than one item's curve that of items of different difficulty is (PROX, Wright &
 * Stone 1979).
 */
function curveOf({ count, right, difficulty, square }: AnswerSums) {
  const mean = difficulty / count;
  const width = Math.sqrt(1 + Math.max(0, square / count - mean * mean) / LOGISTIC);
  return { mean, width, share: Math.min(1, right / count) };
}

/**
 * @param asked level (0–5) at which it matters how much they say: that much is the information of the items there (test
 *   information at a cut score, Lord 1980), whatever was answered
 */
export function shownBy(answers: AnswerSums, asked: number): Shown {
  const { mean, width, share } = curveOf(answers);
  const chance = probability((asked - mean) / width);
  return {
    level: Math.min(TOP_LEVEL, Math.max(0, mean + width * Math.log(share / (1 - share)))),
    weight: (EVIDENCE_VARIANCE * answers.count * chance * (1 - chance)) / (width * width),
  };
}

/**
 * The likeliest level (0–5) given the answers and what else is believed: where the pull of the one balances that of
 * the other, the mode of a normal belief times the likelihood of a Rasch model whose items are taken as spread
 * normally. One logit is one level. A right answer never lowers it, a wrong one never raises it. Age takes as much
 * from either side.
 */
export function balance(answers: AnswerSums, believed: Believed): number {
  const { mean, width, share } = curveOf(answers);
  const pull = (EVIDENCE_VARIANCE * answers.count) / width;
  let [low, high] = [0, TOP_LEVEL];
  for (let i = 0; i < HALVINGS; i++) {
    const level = (low + high) / 2;
    const excess =
      believed.weight * (level - believed.level) - pull * (share - probability((level - mean) / width));
    if (excess > 0) high = level;
    else low = level;
  }
  return (low + high) / 2;
}
