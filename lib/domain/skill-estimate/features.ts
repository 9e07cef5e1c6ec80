import { timeAway, type ItemMemory, type AnswerHistory, type SkillPractice } from './ability.ts';
import { MASTERY, WINDOWS } from './constants.ts';
import { halvings } from './decay.ts';

/**
 * A feature's name and the weight it has before any answer was seen. Only ability against difficulty counts at first.
 */
const LEARNER_FEATURES = [
  'constant',
  'ability against difficulty',
  'its size',
  'it, where the item is little known',
  'ease of the item',
  'lasting surprises',
  'passing surprises',
  'right answers in all',
  'wrong answers in all',
  'same item right before',
  'same item wrong before',
  'skill continues',
] as const;
const SKILL_FEATURES = [
  'ease of the skill',
  'ability in the skill',
  'lasting surprises in the skill',
  'passing surprises in the skill',
  'right answers in the skill',
  'wrong answers in the skill',
  'answers since the skill',
  'mastery traced',
  ...WINDOWS.map((days) => `right within about ${days} days`),
  ...WINDOWS.map((days) => `wrong within about ${days} days`),
];
const MASTERY_FEATURE = SKILL_FEATURES.indexOf('mastery traced');
export const FEATURE_NAMES: readonly string[] = [
  ...LEARNER_FEATURES,
  'mastery against difficulty',
  ...SKILL_FEATURES,
];
export const FIRST_WEIGHTS: readonly number[] = FEATURE_NAMES.map((name) =>
  name === 'ability against difficulty' ? 1 : 0,
);

/** What the features are made of. */
export interface Situation {
  learner: AnswerHistory;
  memory: ItemMemory;
  practices: readonly { practice: SkillPractice; skillEase: number }[];
  continues: boolean;
  /** Ability against difficulty, moderated, in logits. */
  expected: number;
  itemEase: { mean: number; variance: number };
  at: number | undefined;
}

/**
 * The features of one answer, in the order of FEATURE_NAMES: the counts of Best-LR (Gervet et al. 2020) and DAS3H on a
 * log scale, shifted and scaled to about ±1 so that one prior variance suits all.
 */
export function features(situation: Situation): number[] {
  const { learner, memory, practices, expected, itemEase } = situation;
  const skills = practices.map(({ practice, skillEase }) => skillFeatures(practice, skillEase, situation));
  const ofSkills = SKILL_FEATURES.map((_, i) => mean(skills, i));
  const mastery = practices.length === 0 ? 0 : (ofSkills[MASTERY_FEATURE] ?? 0);
  return [
    1,
    expected,
    Math.abs(expected) - 0.8,
    expected * (Math.sqrt(itemEase.variance) - 0.4),
    itemEase.mean,
    ...learner.surprises.map((surprise) => 2 * surprise),
    0.3 * Math.log1p(learner.right) - 0.8,
    0.3 * Math.log1p(learner.wrong) - 0.6,
    memory.right > 0 ? 1 : 0,
    memory.wrong > 0 ? 1 : 0,
    situation.continues ? 1 : 0,
    expected * mastery,
    ...ofSkills,
  ];
}

function skillFeatures(practice: SkillPractice, skillEase: number, { learner, at }: Situation): number[] {
  const answered = practice.right + practice.wrong > 0;
  const turns = answered ? learner.right + learner.wrong - practice.lastTurn : 0;
  const window = (counts: readonly number[]) =>
    WINDOWS.map((halfLife, i) =>
      at === undefined ? 0 : Math.log1p((counts[i] ?? 0) * halvings(timeAway(practice, at), halfLife)),
    );
  return [
    skillEase,
    practice.ability.mean,
    ...practice.surprises.map((surprise) => 2 * surprise),
    Math.log1p(practice.right) - 0.7,
    Math.log1p(practice.wrong) - 0.5,
    0.3 * Math.log1p(turns),
    2 * (practice.mastery - MASTERY.start),
    ...window(practice.recentRight),
    ...window(practice.recentWrong),
  ];
}

const mean = (rows: readonly (readonly number[])[], column: number): number =>
  rows.length === 0 ? 0 : rows.reduce((total, row) => total + (row[column] ?? 0), 0) / rows.length;
