import { z } from 'zod';

/** Proficiency runs from 0 (none) to this, the scale of the taxonomy. */
export const TOP_LEVEL = 5;

/**
 * Variance, in levels², of one full-strength observation around the true level. With the default prior weight of 0.5 it
 * makes a person without evidence uncertain by 1.2 levels (the deviation of levels in a mixed population) and by 0.7
 * after one assessment.
 */
export const EVIDENCE_VARIANCE = 0.72;
export const DEFAULT_PRIOR = { level: 1.5, weight: 0.5 } as const;

/** Where the average learner of a question pool stands on the level scale; one logit of ability is one level. */
export const AVERAGE_LEVEL = 2.5;

/**
 * Prior variances, in logits², of what the answer model learns. They are the usual spreads of item response models (a
 * unit of difficulty between items, half a unit between skills). Halving or doubling any of them moves AUC by .0006 at
 * most in any generated world, so they are not tuned; docs/decisions/0005 has the figures.
 */
export const PRIOR_VARIANCE = {
  base: 1,
  item: 1,
  skill: 0.5,
  combination: 0.1,
  ability: 0.7,
  skillAbility: 0.5,
  itemMemory: 0.3,
  repetition: 0.1,
  practice: 0.05,
  skillPractice: 0.02,
  gap: 0.01,
  recentPractice: 0.1,
  skillRecentPractice: 0.05,
  affinity: 0.3,
} as const;

/** Prior means, in logits: people are right more often than not, and practice helps. */
export const PRIOR_MEAN = { base: 0.5, right: 0.15, wrong: -0.02, sameItemRight: 0.2 } as const;

/** Hidden dimensions along which learners and skills agree, and how far apart skills start on each. */
export const AFFINITY = { dimensions: 3, scatter: 0.1 } as const;

/**
 * Variance added to a learner's ability in a skill with every answer: learning itself moves it (Glicko's c², Glickman
 * 1999).
 */
export const ABILITY_DRIFT = 0.01;

/**
 * Half-lives, in days, of the counts of recent practice: within a day, a week, a month (DAS3H time windows, Choffin et
 * al. 2019).
 */
export const WINDOWS = [0.5, 5, 30] as const;
/** Which of WINDOWS has a weight of its own for each skill. */
export const SKILL_WINDOW = 1;

/**
 * Bayesian knowledge tracing (Corbett & Anderson 1995) with the customary mid-range parameters, used as one feature
 * only.
 */
export const MASTERY = { start: 0.4, learn: 0.12, guess: 0.25, slip: 0.1 } as const;

/**
 * How much of the running averages of surprises the newest answer makes: a lasting and a passing one, per skill and per
 * learner.
 */
export const SURPRISE = { skill: [0.12, 0.4], learner: [0.05, 0.3] } as const;

/** Prior variance of the blend's weights and what is added per answer so that it never stops adapting. */
export const BLEND = { variance: 0.03, drift: 1e-8 } as const;

/** Curvature never falls below this, so that one surprise at p ≈ 0 or 1 cannot throw a belief far. */
export const LEAST_CURVATURE = 0.02;

/** Where evidence of a skill comes from. */
export const EvidenceSource = z.enum([
  'assessment',
  'practice-rubric',
  'manager-observation',
  'peer-observation',
  'objective-met',
  'role-history',
  'exercise-answer',
  'completion',
  'self-report',
  'recall',
  'figure',
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/**
 * The one table of what a piece of evidence is worth against a scored assessment. Starting points, rounded from
 * published agreement with measured performance: supervisors agree with each other at .52 (Viswesvaran et al. 1996),
 * peers with supervisors at .62, squared .38 (Harris & Schaubroeck 1988), self-evaluation with ability at .29, squared
 * .08 (Zell & Krizan 2014). An exercise answer is the information of one even item. Completion, tenure and facts
 * recalled by one's own word are set low by judgement. `strengthOf` moves each by its own record.
 */
export const STRENGTH = {
  assessment: 1,
  'practice-rubric': 0.6,
  'manager-observation': 0.5,
  'peer-observation': 0.4,
  'objective-met': 0.4,
  'role-history': 0.2,
  'exercise-answer': 0.18,
  completion: 0.1,
  'self-report': 0.1,
  recall: 0.05,
  /**
   * A business figure says what came of the work and not what somebody can: it is kept for readings of outcomes, and
   * never folded.
   */
  figure: 1,
} as const satisfies Record<EvidenceSource, number>;
/** Comparisons after which a source's own record weighs as much as custom. */
export const PRIOR_COMPARISONS = 30;

/** Used where nobody says how fast a skill fades: one that was imported, or that the taxonomy does not hold yet. */
export const UNKNOWN_SKILL_HALF_LIFE_DAYS = 365;
