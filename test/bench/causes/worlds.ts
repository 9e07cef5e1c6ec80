import { Cause, isLearnable } from '../../../lib/domain/cause/cause.ts';
import type { DecidedCause } from '../../../lib/domain/cause/learn-answers.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { dice } from '../../support/random-faults.ts';

/** How often each cause is at work, in the order of `Cause`. */
const MIXES = {
  'as shipped': Cause.options.map((cause) => SHIPPED_POLICY.causes.prior[cause]),
  'mostly learning': [0.4, 0.25, 0.1, 0.05, 0.05, 0.05, 0.05, 0.05],
  'mostly process': [0.06, 0.06, 0.45, 0.1, 0.08, 0.1, 0.1, 0.05],
  'mostly tools': [0.1, 0.1, 0.1, 0.4, 0.1, 0.08, 0.06, 0.06],
};
/** Shares of answers that are given by a coin, and as if skill were the cause. */
const ANSWERERS = {
  informed: { careless: 0, forTraining: 0 },
  careless: { careless: 0.5, forTraining: 0 },
  'training-loving': { careless: 0.05, forTraining: 0.45 },
};

export interface AnswerWorld {
  name: string;
  mix: readonly number[];
  careless: number;
  forTraining: number;
}

/** Twelve worlds: four mixes of causes, three kinds of people who answer. */
export const worlds: readonly AnswerWorld[] = Object.entries(MIXES).flatMap(([causes, mix]) =>
  Object.entries(ANSWERERS).map(([who, habits]) => ({ name: `${causes}, ${who}`, mix, ...habits })),
);

/** A need with its true cause, what humans said, and what one to four people answered to two to five questions. */
export interface AnsweredNeed extends DecidedCause {
  truth: Cause;
  seen: 'below' | 'reached';
}

/** How often a group is seen below the target where it lacks what is learnable; where something else, as rarely not. */
const BELOW = 0.85;

/** Human decisions that are right; the others are drawn from the mix. */
const RIGHT = 0.9;
/** Deviation by which the chances of a company lie from the shipped ones, in log odds. */
const APART = 0.5;

/** Draws a company’s needs. How its people answer is drawn once, so all needs of one company share it. */
export function companyOf({ mix, careless, forTraining }: AnswerWorld, seed: number) {
  const roll = dice(seed);
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
  const nearby = (chance: number): number =>
    Math.min(0.97, Math.max(0.03, 1 / (1 + Math.exp(-Math.log(chance / (1 - chance)) - APART * gauss()))));
  const chances = SHIPPED_POLICY.causes.questions.map(({ questionId, yes }) => ({
    questionId,
    yes: Object.fromEntries(Cause.options.map((cause) => [cause, nearby(yes[cause])])) as Record<
      Cause,
      number
    >,
  }));
  const below = Object.fromEntries(
    Cause.options.map((cause) => [cause, nearby(isLearnable(cause) ? BELOW : 1 - BELOW)]),
  ) as Record<Cause, number>;
  const drawn = (): Cause => {
    let left = roll() * mix.reduce((sum, share) => sum + share, 0);
    return Cause.options.find((_, i) => (left -= mix[i] ?? 0) < 0) ?? 'skill';
  };
  const chanceFor = (yes: Record<Cause, number>, truth: Cause): number => {
    const which = roll();
    if (which < careless) return 0.5;
    return which < careless + forTraining ? yes.skill : yes[truth];
  };
  const need = (): AnsweredNeed => {
    const truth = drawn();
    const asked = chances
      .map((question) => ({ question, place: roll() }))
      .toSorted((a, b) => a.place - b.place)
      .slice(0, 2 + Math.floor(4 * roll()));
    const people = 1 + Math.floor(4 * roll());
    const answers = Object.fromEntries(
      asked.map(({ question: { questionId, yes } }) => {
        const saying = Array.from({ length: people }, () => roll() < chanceFor(yes, truth));
        const count = saying.filter(Boolean).length;
        return [questionId, { yes: count, no: people - count, unsure: 0 }];
      }),
    );
    const cause = roll() < RIGHT ? truth : drawn();
    return { truth, cause, answers, seen: roll() < below[truth] ? 'below' : 'reached' };
  };
  return (count: number): AnsweredNeed[] => Array.from({ length: count }, need);
}
