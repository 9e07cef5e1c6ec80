// cspell:words Dawid Skene ICML
import { z } from 'zod';
import { Cause, isLearnable } from './cause.ts';
import { afterAnswers, priorBelief, shifted, type AnswerCounts, type CauseModel } from './cause-model.ts';
import type { CauseQuestion, CauseQuestions } from './cause-questions.ts';

/** A need of which a human said what its cause is, with what those who asked had answered. */
export interface DecidedCause {
  cause: Cause;
  answers: AnswerCounts;
  /** On which side of the target the group was seen; absent where too little was seen. */
  seen?: 'below' | 'reached' | undefined;
}

const OfEach = z.record(Cause, z.number());

/** How people here answer, learned from what humans decided afterwards. Nothing of it is about one need or person. */
export const LearnedAnswers = z.object({
  /** Decided needs that it was learned from. */
  decided: z.int(),
  prior: OfEach,
  /** By question: how often the answer is yes under each cause. */
  yes: z.record(z.string(), OfEach),
  /** The power that answers count with: below 1 where together they say less than each for itself. */
  power: z.number(),
  /** How often a group is seen on each side under each cause; absent in what earlier versions learned. */
  standings: z.strictObject({ below: OfEach, reached: OfEach }).exactOptional(),
});
export type LearnedAnswers = z.infer<typeof LearnedAnswers>;

/** Fewer decided needs say nothing of how people answer. */
const LEAST_DECIDED = 30;
/** Decided needs that what is shipped counts as, for the prior and for one question under one cause. */
const CUSTOM = 4;
/** As the register bounds them: no answer proves anything. */
const [RAREST, SUREST] = [0.02, 0.98];

/**
 * Learns how people here answer from decided needs: the error rates of observers (Dawid & Skene 1979, Applied
 * Statistics 28, 20–28) with the human’s decision for the truth. A cell of question and cause has few answers, so it is
 * drawn towards what two habits make of the shipped chances: answering without looking, and answering as whoever wants
 * a training would. Their shares are those under which the answers are likeliest. Last, the power at which the beliefs
 * agree best with the decisions (temperature scaling, Guo et al. 2017, ICML). Undefined below thirty decided needs.
 * Work: decided needs × questions, some ten times.
 */
export function learnAnswers(
  decided: readonly DecidedCause[],
  causes: CauseQuestions,
): LearnedAnswers | undefined {
  if (decided.length < LEAST_DECIDED) return undefined;
  const seen = causes.questions.map((question) => answersTo(question, decided));
  const habits = likeliestHabits(causes.questions, seen);
  const shipped = priorBelief(causes);
  const ofCause = (cause: Cause): number => decided.filter((one) => one.cause === cause).length;
  const standings = standingsOf(decided);
  const model = {
    prior: eachCause((cause) => (shipped[cause] * CUSTOM + ofCause(cause)) / (CUSTOM + decided.length)),
    questions: causes.questions.map((question, i) => ({
      ...question,
      yes: eachCause((cause) => {
        const { yes = 0, all = 0 } = seen[i]?.[cause] ?? {};
        return bounded((under(habits, question, cause) * CUSTOM + yes) / (CUSTOM + all));
      }),
    })),
  };
  return {
    decided: decided.length,
    prior: model.prior,
    yes: Object.fromEntries(model.questions.map(({ questionId, yes }) => [questionId, yes])),
    ...(standings ? { standings } : {}),
    power: bestPower(decided, { ...model, ...(standings ? { standings } : {}) }),
  };
}

/** The questions of the register with what was learned of them; one that is newer stays as it was written. */
export const asLearned = (causes: CauseQuestions, learned: LearnedAnswers | undefined): CauseModel =>
  learned
    ? {
        ...causes,
        prior: learned.prior,
        questions: causes.questions.map((question) => ({
          ...question,
          yes: learned.yes[question.questionId] ?? question.yes,
        })),
        power: learned.power,
        ...(learned.standings === undefined ? {} : { standings: learned.standings }),
      }
    : causes;

const eachCause = (value: (cause: Cause) => number): Record<Cause, number> =>
  Object.fromEntries(Cause.options.map((cause) => [cause, value(cause)])) as Record<Cause, number>;

const bounded = (chance: number): number => Math.min(SUREST, Math.max(RAREST, chance));

/** Of needs with one cause: in how many a question was answered, and in how many of these with yes, shares added up. */
type Seen = Record<Cause, { yes: number; all: number }>;

function answersTo({ questionId }: CauseQuestion, decided: readonly DecidedCause[]): Seen {
  const seen = Object.fromEntries(Cause.options.map((cause) => [cause, { yes: 0, all: 0 }])) as Seen;
  for (const { cause, answers } of decided) {
    const { yes = 0, no = 0 } = answers[questionId] ?? {};
    if (yes + no === 0) continue;
    seen[cause].yes += yes / (yes + no);
    seen[cause].all += 1;
  }
  return seen;
}

/** Shares of answers, together below 1: given without looking, and given as if skill were the cause. */
interface Habits {
  careless: number;
  forTraining: number;
}

const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const MOST_TOGETHER = 0.9;
/** Log-likelihood that a habit of everybody costs: without answers there is none. */
const COST_OF_HABIT = 2;

/** How often the answer is yes where people have these habits. */
const under = ({ careless, forTraining }: Habits, { yes }: CauseQuestion, cause: Cause): number =>
  (1 - careless - forTraining) * yes[cause] + careless / 2 + forTraining * yes.skill;

function likeliestHabits(questions: readonly CauseQuestion[], seen: readonly Seen[]): Habits {
  const likelihood = (habits: Habits): number =>
    questions.reduce(
      (sum, question, i) => {
        const those = seen[i];
        if (!those) return sum;
        return Cause.options.reduce((total, cause) => {
          const chance = under(habits, question, cause);
          const { yes, all } = those[cause];
          return total + yes * Math.log(chance) + (all - yes) * Math.log(1 - chance);
        }, sum);
      },
      -COST_OF_HABIT * (habits.careless + habits.forTraining),
    );
  return best(
    SHARES.flatMap((careless) => SHARES.map((forTraining) => ({ careless, forTraining }))).filter(
      ({ careless, forTraining }) => careless + forTraining <= MOST_TOGETHER,
    ),
    likelihood,
  );
}

const POWERS = Array.from({ length: 15 }, (_, i) => (i + 2) / 10);
/** Log-likelihood that a power of 0 or 2 costs. */
const COST_OF_POWER = 3;

const bestPower = (
  decided: readonly DecidedCause[],
  { prior, questions, standings }: Pick<CauseModel, 'prior' | 'questions' | 'standings'>,
): number => {
  const beliefs = decided.map(({ seen }) => (seen && standings ? shifted(prior, standings[seen]) : prior));
  return best(POWERS, (power) =>
    decided.reduce(
      (sum, { cause, answers }, i) =>
        sum + Math.log(afterAnswers(beliefs[i] ?? prior, answers, questions, power)[cause]),
      -COST_OF_POWER * (power - 1) ** 2,
    ),
  );
};

/**
 * How often groups are seen below under each cause. A cause has few needs, so it is drawn towards its side of learning,
 * and that to one half (beta-binomial shrinkage, Gelman et al. 2013, Bayesian Data Analysis, ch. 5). Undefined where
 * too few groups were seen.
 */
function standingsOf(decided: readonly DecidedCause[]): CauseModel['standings'] {
  const seen = decided.filter((one) => one.seen !== undefined);
  if (seen.length < LEAST_DECIDED) return undefined;
  const countOf = (which: (cause: Cause) => boolean) => {
    const those = seen.filter(({ cause }) => which(cause));
    return { all: those.length, below: those.filter((one) => one.seen === 'below').length };
  };
  const below = eachCause((cause) => {
    const side = countOf((other) => isLearnable(other) === isLearnable(cause));
    const own = countOf((other) => other === cause);
    const drawn = (CUSTOM / 2 + side.below) / (CUSTOM + side.all);
    return bounded((CUSTOM * drawn + own.below) / (CUSTOM + own.all));
  });
  return { below, reached: eachCause((cause) => 1 - below[cause]) };
}

/** The one of which most speaks; the first of several. */
function best<T>(all: readonly T[], worth: (one: T) => number): T {
  const [first, ...others] = all.map((one) => ({ one, worth: worth(one) }));
  if (!first) throw new RangeError('Nothing to choose from.');
  return others.reduce((before, next) => (next.worth > before.worth ? next : before), first).one;
}
