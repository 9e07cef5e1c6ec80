import { z } from 'zod';
import { OneLine } from '../ids.ts';
import { Modality } from './modality.ts';
import { SkillKind } from '../skill/skill-kind.ts';

/** One documented reason for or against forms, in points: ten points are an expected gain of one level. */
export const ModalityRule = z.strictObject({
  fact: z.enum(['kind', 'cause', 'stakes', 'people', 'daysLeft', 'novelty', 'practice', 'gap']),
  /** For `kind` and `cause`: the value that it speaks of. */
  is: z.string().optional(),
  /** For the other facts: from this value on, and below that one. */
  from: z.number().optional(),
  below: z.number().optional(),
  because: OneLine(200),
  points: z.partialRecord(Modality, z.number().min(-20).max(20)),
});
export type ModalityRule = z.infer<typeof ModalityRule>;

/** What a form costs to take and to run. */
const FormCost = z.strictObject({
  /** Minutes of each learner's time. */
  learnerMinutes: z.number().min(0),
  /** Hours of a facilitator or coach for one group, and people in a group. */
  facilitatorHours: z.number().min(0),
  groupSize: z.int().min(1),
  /** Hours of L&D to review and prepare it once. */
  preparationHours: z.number().min(0),
  /** People that it can take at once, else everybody; where more lack it, some come first (`short-places.ts`). */
  placesAtOnce: z.int().min(1).exactOptional(),
});

const rule = (
  fact: ModalityRule['fact'],
  when: Pick<ModalityRule, 'is' | 'from' | 'below'>,
  because: string,
  points: ModalityRule['points'],
): ModalityRule => ({ fact, ...when, because, points });

const costs = (
  learnerMinutes: number,
  preparationHours: number,
  facilitatorHours = 0,
  groupSize = 1,
): z.infer<typeof FormCost> => ({ learnerMinutes, preparationHours, facilitatorHours, groupSize });

/**
 * The directions follow what reviews of training agree on: practice with feedback changes what people do where telling
 * does not (Taylor, Russ-Eft & Chan 2005 on behaviour modelling), job aids serve procedures (Rossett & Schafer 2007),
 * coaching works and is dear (Jones, Woods & Guillaume 2016). The sizes are starting points, which outcomes move.
 */
const shippedRules: ModalityRule[] = [
  rule('kind', { is: 'interpersonal' }, 'a difficult conversation needs practice, not a nudge', {
    'role-play': 5,
    coaching: 4,
    cohort: 3,
    'long-form-program': 1,
    'job-aid': 1,
  }),
  rule('kind', { is: 'judgement' }, 'judgement grows on cases that people weigh together', {
    cohort: 5,
    coaching: 5,
    'role-play': 2,
    'long-form-program': 2,
    'job-aid': 2,
  }),
  rule('kind', { is: 'procedure' }, 'steps at hand while they work serve better than something read before', {
    'job-aid': 5,
    'micro-video-script': 3,
    'micro-text': 2,
  }),
  rule('kind', { is: 'technical' }, 'a craft is learned at the thing itself, with the steps beside it', {
    'job-aid': 4,
    'micro-video-script': 3,
    cohort: 3,
    'long-form-program': 3,
    coaching: 2,
  }),
  rule('kind', { is: 'knowledge' }, 'facts are learned by reading them and recalling them', {
    'micro-text': 4,
    'micro-video-script': 3,
    'job-aid': 3,
    'long-form-program': 1,
  }),
  rule('cause', { is: 'skill' }, 'they have to do it, not only know it', {
    'role-play': 1,
    coaching: 1,
    cohort: 1,
    'job-aid': 1,
    'micro-text': -2,
  }),
  rule('cause', { is: 'knowledge' }, 'they lack a fact rather than practice', {
    'micro-text': 3,
    'micro-video-script': 2,
    'job-aid': 1,
    'role-play': -3,
    coaching: -3,
    cohort: -2,
  }),
  rule('practice', { from: 0.8 }, 'it comes by doing it and hearing how it went', {
    'role-play': 2,
    coaching: 2,
    'micro-text': -2,
    'micro-video-script': -1,
  }),
  rule('gap', { below: 0.3 }, 'hardly anything is missing: attention is worth more', { none: 9 }),
  rule('gap', { from: 1.5 }, 'the gap is wide', {
    cohort: 3,
    'long-form-program': 2,
    'role-play': 1,
    coaching: 1,
    'job-aid': -1,
    'micro-video-script': -1,
    'micro-text': -2,
  }),
  rule('gap', { from: 2.5 }, 'the gap is too wide to be closed in minutes', {
    'long-form-program': 5,
    cohort: 2,
    coaching: 2,
    'job-aid': -2,
    'micro-text': -2,
  }),
  rule('novelty', { from: 0.6 }, 'the subject is new to them', {
    'long-form-program': 2,
    cohort: 1,
    'micro-video-script': 2,
    'job-aid': -1,
    'role-play': -1,
  }),
  rule('stakes', { from: 0.7 }, 'much of the strategy rests on it', {
    'role-play': 1,
    coaching: 1,
    cohort: 1,
    'micro-text': -1,
  }),
  rule('stakes', { below: 0.3 }, 'little of the strategy rests on it', {
    'micro-text': 1,
    'job-aid': 1,
    cohort: -1,
    coaching: -2,
    'long-form-program': -2,
  }),
  rule('people', { below: 12 }, 'so few can be coached one by one', { coaching: 2, cohort: -1 }),
  rule('people', { from: 60 }, 'too many to be coached one by one', {
    coaching: -4,
    'micro-video-script': 1,
  }),
  rule('daysLeft', { below: 45 }, 'the line of the charter ends soon', {
    'micro-text': 2,
    'job-aid': 2,
    'micro-video-script': 1,
    cohort: -3,
    'long-form-program': -5,
    coaching: -2,
  }),
  rule('daysLeft', { below: 7 }, 'nothing would change before the line of the charter ends', { none: 12 }),
];

const shippedCosts: Record<Modality, z.infer<typeof FormCost>> = {
  'micro-text': costs(5, 0.5),
  'micro-video-script': costs(5, 4),
  'job-aid': costs(10, 1),
  'role-play': costs(45, 1),
  cohort: costs(240, 8, 6, 12),
  'long-form-program': costs(960, 40, 20, 16),
  coaching: costs(180, 2, 4, 1),
  none: costs(0, 0),
};

/** Everything that learning and development decides about the forms of a response. */
export const ModalityPolicy = z.strictObject({
  rules: z.array(ModalityRule).max(100).default(shippedRules),
  costs: z.record(Modality, FormCost).default(shippedCosts),
  /** Share of each kind of skill that comes by practice alone. */
  practice: z
    .record(SkillKind, z.number().min(0).max(1))
    .default({ interpersonal: 1, judgement: 0.6, procedure: 0.5, technical: 0.5, knowledge: 0 }),
  /** Learner and facilitator hours a person that cost one point, and the most that cost takes off. */
  hoursPerPoint: z.number().positive().default(1.5),
  mostForCost: z.number().min(0).default(4),
  /** Most that earlier wishes of humans add or take off. */
  mostForWishes: z.number().min(0).default(2),
});
export type ModalityPolicy = z.infer<typeof ModalityPolicy>;
