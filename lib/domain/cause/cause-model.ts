import { z } from 'zod';
import { Cause } from './cause.ts';
import type { CauseQuestion, CauseQuestions } from './cause-questions.ts';

/** Questions with what is known of how people here answer them. */
export type CauseModel = CauseQuestions & {
  /** The power that answers count with, where it was learned; absent: 1. */
  power?: number;
  /** How often a group is seen on each side under each cause, where it was learned. */
  standings?: Record<'below' | 'reached', CauseProbabilities>;
};

/** A probability for each cause; together 1. */
export type CauseProbabilities = Record<Cause, number>;

/** What was answered: yes, no, or that whoever was asked cannot tell. */
export const QuestionAnswer = z.enum(['yes', 'no', 'unsure']);
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/** How many people answered a question so, of all who were asked it about one need. */
export const AnswerCounts = z.record(z.string(), z.record(QuestionAnswer, z.number()));
export type AnswerCounts = z.infer<typeof AnswerCounts>;

const eachCause = (value: (cause: Cause) => number): CauseProbabilities =>
  Object.fromEntries(Cause.options.map((cause) => [cause, value(cause)])) as CauseProbabilities;

function normalised(weights: CauseProbabilities): CauseProbabilities {
  const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
  return eachCause((cause) => weights[cause] / sum);
}

export const priorBelief = ({ prior }: Pick<CauseQuestions, 'prior'>): CauseProbabilities =>
  normalised(prior);

/**
 * Bayes’ rule with likelihood ratios; a cause that is not named keeps 1. `strength` (0–1) is the power that the ratios
 * are raised to: evidence that may itself be wrong shifts less.
 */
export const shifted = (
  belief: CauseProbabilities,
  ratios: Partial<CauseProbabilities>,
  strength = 1,
): CauseProbabilities => normalised(eachCause((cause) => belief[cause] * (ratios[cause] ?? 1) ** strength));

/**
 * The belief after what was answered. However many people answer one question it counts as one answer, with their share
 * as its strength: they describe the same work, so their answers are no independent observations. Naive otherwise:
 * questions count independently, unless the `power` says that together they tell less.
 */
export function afterAnswers(
  belief: CauseProbabilities,
  answers: AnswerCounts,
  questions: readonly CauseQuestion[],
  power = 1,
): CauseProbabilities {
  return questions.reduce((before, { questionId, yes: chances }) => {
    const { yes = 0, no = 0 } = answers[questionId] ?? {};
    if (yes + no === 0) return before;
    const saidYes = shifted(before, chances, (power * yes) / (yes + no));
    return shifted(
      saidYes,
      eachCause((cause) => 1 - chances[cause]),
      (power * no) / (yes + no),
    );
  }, belief);
}

/** The causes, the likeliest first. */
export const byLikelihood = (belief: CauseProbabilities): { cause: Cause; probability: number }[] =>
  Cause.options
    .map((cause) => ({ cause, probability: belief[cause] }))
    .toSorted((a, b) => b.probability - a.probability);

/** Uncertainty of a belief in bits: 0 where it is certain, 3 where all eight causes are alike. */
export const entropy = (belief: CauseProbabilities): number =>
  -Object.values(belief).reduce((sum, p) => sum + (p > 0 ? p * Math.log2(p) : 0), 0);

/** Bits that the answer to a question is expected to tell. */
export function expectedInformationGain(belief: CauseProbabilities, { yes: chances }: CauseQuestion): number {
  const chanceOfYes = Cause.options.reduce((sum, cause) => sum + belief[cause] * chances[cause], 0);
  const ifYes = entropy(shifted(belief, chances));
  const ifNo = entropy(
    shifted(
      belief,
      eachCause((cause) => 1 - chances[cause]),
    ),
  );
  return entropy(belief) - chanceOfYes * ifYes - (1 - chanceOfYes) * ifNo;
}

/** A question that is expected to tell less than this many bits is not worth anybody’s time. */
const WORTH_ASKING = 0.03;

/**
 * The question to ask next: the one expected to tell the most, or undefined where it is sure enough, enough was asked,
 * or nothing is left that would tell much.
 */
export function nextQuestion(
  belief: CauseProbabilities,
  asked: readonly string[],
  { questions, enough, most }: CauseQuestions,
): CauseQuestion | undefined {
  if (asked.length >= most || (byLikelihood(belief)[0]?.probability ?? 0) >= enough) return undefined;
  return questions
    .filter(({ questionId }) => !asked.includes(questionId))
    .map((question) => ({ question, gain: expectedInformationGain(belief, question) }))
    .filter(({ gain }) => gain >= WORTH_ASKING)
    .toSorted((a, b) => b.gain - a.gain)[0]?.question;
}
