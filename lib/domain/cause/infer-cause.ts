import {
  afterAnswers,
  byLikelihood,
  priorBelief,
  shifted,
  type AnswerCounts,
  type CauseModel,
  type CauseProbabilities,
} from './cause-model.ts';
import type { Policy } from '../policy/policy.ts';
import type { Insight } from '../outcome/insight.ts';
import type { Hypothesis } from '../need/need.ts';
import type { Standing } from '../group-level/group-standing.ts';
import { isLearnable } from './cause.ts';
import type { CauseQuestions } from './cause-questions.ts';
import { wouldDecide } from '../group-level/worst-case-bounds-of-unassessed.ts';
import { inFives } from '../disclosure/share-in-words.ts';
import { figuresOf } from '../population-pass/figures.ts';
import { belowInWords, isGap, isReached, trainedErrToo } from '../group-level/group-gap.ts';
import { toThousandths } from '../rounding.ts';
import { message, type Message } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';

/** Everything that is known about why a group does not do it. */
export interface CauseClues {
  standing: Standing | undefined;
  answers: AnswerCounts;
  /** How the last response to this need came out, where there was one. */
  lastOutcome: Insight['verdict'] | undefined;
}

/** The sections of the policy that a belief rests on. */
export type Believing = Pick<Policy, 'thresholds'> & { causes: CauseModel };

interface Clue {
  ratios: Partial<CauseProbabilities>;
  /** 0–1. */
  strength: number;
  reason: Message;
}

/**
 * Likelihood ratios against a cause of which the evidence says nothing (1): how much oftener such evidence is met where
 * that cause is at work. Assessments see what people can do, so they speak for or against skill first, and for
 * knowledge next.
 */
const GROUP_BELOW: Partial<CauseProbabilities> = { skill: 20, knowledge: 8, clarity: 1.5 };
const GROUP_REACHES: Partial<CauseProbabilities> = {
  skill: 0.05,
  knowledge: 0.15,
  process: 4,
  tool: 2.5,
  clarity: 2,
  capacity: 2,
  incentive: 1.5,
  motivation: 1.2,
};
/** Trained and untrained err alike: what was taught was not what was missing. */
const TRAINING_CHANGED_NOTHING: Partial<CauseProbabilities> = {
  skill: 0.3,
  knowledge: 0.25,
  process: 2,
  tool: 1.8,
  clarity: 1.3,
  capacity: 1.5,
  incentive: 1.6,
  motivation: 1.4,
};

/** The more people were assessed, the more their standing says: 1 − 1/√n of the normal error of a share. */
const strengthOf = ({ assessed }: Standing): number => 1 - 1 / Math.sqrt(assessed);

/** On which side of the target a group is seen; undefined where too little is seen. */
export const sideSeen = (
  standing: Standing,
  thresholds: Believing['thresholds'],
): 'below' | 'reached' | undefined =>
  isGap(standing, thresholds) ? 'below' : isReached(standing, thresholds) ? 'reached' : undefined;

/** As shipped, unless it was learned how often a group is seen so here under each cause. */
function clueOf(standing: Standing, side: 'below' | 'reached', { thresholds, causes }: Believing): Clue {
  const reason =
    side === 'below' ? belowInWords(standing, thresholds.minimumGroup) : message('because.reached');
  const learned = causes.standings?.[side];
  if (learned) return { ratios: learned, strength: 1, reason };
  return { ratios: side === 'below' ? GROUP_BELOW : GROUP_REACHES, strength: strengthOf(standing), reason };
}

function cluesIn({ standing, lastOutcome }: CauseClues, policy: Believing): Clue[] {
  const { thresholds } = policy;
  const clues: Clue[] = [];
  const side = standing && sideSeen(standing, thresholds);
  if (side) clues.push(clueOf(standing, side, policy));
  if (standing && trainedErrToo(standing, thresholds))
    clues.push({
      ratios: TRAINING_CHANGED_NOTHING,
      strength: 1,
      reason: message('because.trained-err-too'),
    });
  if (lastOutcome === 'no-change-shown' || lastOutcome === 'worse')
    clues.push({
      ratios: TRAINING_CHANGED_NOTHING,
      strength: 1,
      reason: message('because.changed-nothing'),
    });
  return clues;
}

/** What is believed about the cause, given what is known. */
export const causeBeliefOf = (known: CauseClues, policy: Believing): CauseProbabilities =>
  afterAnswers(
    cluesIn(known, policy).reduce(
      (belief, { ratios, strength }) => shifted(belief, ratios, strength),
      priorBelief(policy.causes),
    ),
    known.answers,
    policy.causes.questions,
    policy.causes.power,
  );

/** Highest confidence shown, whatever the posterior. */
const SUREST = 0.95;
/** Other causes that a human is shown, where they are not far-fetched. */
const OTHERS = 2;
const FAR_FETCHED = 0.1;

/** From this probability on a cause is named, and from this one on a side of learning; by judgement. */
const NAMED = 0.5;
const SIDE_NAMED = 0.8;

/** A cause below one half is more likely wrong than right: then what is said is how much is known of it. */
function knownOf(belief: CauseProbabilities): NonNullable<Hypothesis['known']> {
  const causes = byLikelihood(belief);
  if ((causes[0]?.probability ?? 0) >= NAMED) return 'cause';
  const learning = causes
    .filter(({ cause }) => isLearnable(cause))
    .reduce((sum, { probability }) => sum + probability, 0);
  if (learning >= SIDE_NAMED) return 'learnable';
  return learning <= 1 - SIDE_NAMED ? 'not-learnable' : 'nothing';
}

/** The likeliest cause, and what else it may be. Only a supposition: a human confirms the cause. */
export function likeliestCause(known: CauseClues, policy: Believing): Omit<Hypothesis, 'reasons'> {
  const belief = causeBeliefOf(known, policy);
  const [first, ...rest] = byLikelihood(belief).map(({ cause, probability }) => ({
    cause,
    confidence: toThousandths(Math.min(SUREST, probability)),
  }));
  return {
    ...(first as { cause: Hypothesis['cause']; confidence: number }),
    known: knownOf(belief),
    others: rest.filter(({ confidence }) => confidence >= FAR_FETCHED).slice(0, OTHERS),
  };
}

/** `likeliestCause`, with its reasons as sentences. */
export function inferCause(known: CauseClues, policy: Believing, words: Words): Hypothesis {
  const reasons = [
    ...cluesIn(known, policy).map(({ reason }) => reason),
    ...agedIn(known.standing),
    ...boundsIn(known.standing, policy.thresholds),
    ...saidIn(known.answers, policy.causes),
  ];
  return {
    ...likeliestCause(known, policy),
    reasons: (reasons.length > 0 ? reasons : [unseen(known.standing, policy.thresholds)]).map(
      words.sayMessage,
    ),
  };
}

/** Where a group is seen on neither side: too few of it are known, or it is known and lies between. */
const unseen = (standing: Standing | undefined, { minimumGroup }: Believing['thresholds']): Message =>
  message(standing && standing.assessed >= minimumGroup ? 'because.between' : 'because.too-few');

/** As many as are known may be known no more: then the group should be looked at again before much is made of it. */
const agedIn = (standing: Standing | undefined): Message[] =>
  standing && standing.assessed > 0 && (standing.dueForRecheck ?? 0) >= standing.assessed
    ? [message('because.aged')]
    : [];

/** Where those who are not known decide whether the group lacks it, more of them should be looked at first. */
function boundsIn(standing: Standing | undefined, thresholds: Believing['thresholds']): Message[] {
  if (!standing || standing.assessed < thresholds.minimumGroup) return [];
  const { population, assessed, belowTarget } = figuresOf(standing);
  const sides = { atTarget: assessed - belowTarget, below: belowTarget, notKnown: population - assessed };
  return wouldDecide(sides, thresholds)
    ? [message('because.others-decide', { known: inFives(assessed), all: inFives(population) })]
    : [];
}

/** What those who asked said, without how many they were: few ask, and each of them would be known by a number. */
const saidIn = (answers: AnswerCounts, { questions }: CauseQuestions): Message[] =>
  questions.flatMap(({ questionId, text }) => {
    const { yes = 0, no = 0 } = answers[questionId] ?? {};
    if (yes + no === 0) return [];
    const said = yes === no ? 'both' : yes > no ? 'yes' : 'no';
    return [message(`because.answered.${said}`, { question: `“${text}”` })];
  });
