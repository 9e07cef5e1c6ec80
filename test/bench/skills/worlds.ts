/**
 * A generated population of learners and questions whose true probabilities are known. Spreads are deviations in
 * logits.
 */
export interface World {
  name: string;
  users: number;
  /** Answers per user: mean, and deviation of its logarithm. */
  answers: number;
  answersTail: number;
  skills: number;
  items: number;
  /** Share of items that need two skills. */
  twoSkills: number;
  /** Logit of the average learner on the average item. */
  ease: number;
  spread: {
    user: number;
    userSkill: number;
    skill: number;
    item: number;
    discrimination: number;
    day: number;
  };
  guess: number;
  slip: number;
  /**
   * What an answer adds to practice in its skill, the most that practice can add, and what part of it is never
   * forgotten.
   */
  gain: number;
  mostGain: number;
  retained: number;
  forgetDays: number;
  /** Mean answers to one skill in a row. */
  block: number;
  /** Days between two sittings: median, and deviation of the logarithm. */
  gapDays: number;
  gapTail: number;
  /** Skills are either mastered or not (knowledge tracing) instead of growing. */
  mastery: boolean;
  /** Everyone meets the skills in the same order. */
  syllabus: boolean;
  /** How often a wrong answer is followed by the same item again. */
  retry: number;
  /** How often an answer starts a run, four long on average, of careless guesses. */
  careless: number;
  order: 'by user' | 'by time';
  timestamps: boolean;
}

const usual: World = {
  name: 'usual',
  users: 1000,
  answers: 80,
  answersTail: 1,
  skills: 50,
  items: 1000,
  twoSkills: 0.1,
  ease: 0.5,
  spread: { user: 0.8, userSkill: 0.7, skill: 0.7, item: 0.9, discrimination: 0.25, day: 0.3 },
  guess: 0.1,
  slip: 0.05,
  gain: 0.12,
  mostGain: 1.5,
  retained: 0.5,
  forgetDays: 60,
  block: 8,
  gapDays: 3,
  gapTail: 0.7,
  mastery: false,
  syllabus: false,
  retry: 0.15,
  careless: 0.01,
  order: 'by time',
  timestamps: true,
};

/** Worlds that differ in what matters to an estimator; choices are made on their average, never on one. */
export const WORLDS: readonly World[] = [
  {
    ...usual,
    name: 'homework',
    users: 4000,
    answersTail: 1.3,
    skills: 123,
    items: 17_000,
    twoSkills: 0.12,
    retry: 0.24,
    spread: { ...usual.spread, user: 0.9, userSkill: 1, item: 1.3, day: 0.4 },
    order: 'by user',
    timestamps: false,
  },
  {
    ...usual,
    name: 'course',
    users: 333,
    answers: 560,
    answersTail: 0.4,
    skills: 81,
    items: 1223,
    twoSkills: 0.15,
    ease: 1.2,
    spread: { ...usual.spread, user: 0.6, item: 1.9 },
    gain: 0.25,
    block: 5,
    gapDays: 2,
    syllabus: true,
    retry: 0.6,
  },
  {
    ...usual,
    name: 'forgetting',
    users: 600,
    answers: 150,
    skills: 12,
    items: 300,
    twoSkills: 0,
    ease: -0.8,
    guess: 0.05,
    slip: 0.02,
    gain: 0.6,
    mostGain: 3,
    retained: 0,
    forgetDays: 4,
    block: 4,
    gapDays: 2,
    gapTail: 1.3,
    spread: { ...usual.spread, item: 0.6 },
  },
  {
    ...usual,
    name: 'testing',
    users: 1500,
    answers: 60,
    skills: 20,
    items: 1500,
    twoSkills: 0,
    guess: 0,
    slip: 0,
    gain: 0,
    block: 1,
    timestamps: false,
    spread: { ...usual.spread, user: 1, userSkill: 0.5, day: 0 },
  },
  {
    ...usual,
    name: 'mastery',
    skills: 60,
    items: 600,
    twoSkills: 0,
    mastery: true,
    guess: 0.22,
    slip: 0.1,
    block: 10,
    order: 'by user',
    spread: { ...usual.spread, item: 0.5 },
  },
  {
    ...usual,
    name: 'company',
    users: 6000,
    answers: 9,
    answersTail: 0.6,
    skills: 300,
    items: 3000,
    twoSkills: 0.2,
    block: 3,
    gapDays: 20,
    forgetDays: 120,
    retry: 0.06,
  },
];
