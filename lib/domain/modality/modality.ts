import { z } from 'zod';
import { SkillKind } from '../skill/skill-kind.ts';

/** The forms a response can take. `none` is a decision too. */
export const Modality = z.enum([
  'micro-text',
  'micro-video-script',
  'job-aid',
  'role-play',
  'cohort',
  'long-form-program',
  'coaching',
  'none',
]);
export type Modality = z.infer<typeof Modality>;

/** Every form but the one that makes nothing. */
export const MADE = Modality.exclude(['none']).options;
export type Made = (typeof MADE)[number];

/** Forms that a human runs with people, who read a side of their own. */
export const isRunByHuman = (modality: Modality): boolean =>
  modality === 'cohort' || modality === 'long-form-program' || modality === 'coaching';

/** Forms in which somebody practises and somebody else watches. */
export const isObserved = (modality: Modality): boolean => modality === 'role-play';

/** What a response costs. */
export const Cost = z.object({
  /** Minutes of each learner's time. */
  learnerMinutes: z.number(),
  /** Learners it is for. */
  people: z.number(),
  /** Tokens of the model, counted where something was drafted and estimated where not. */
  draftingTokens: z.number(),
  /** Hours of L&D, facilitators and coaches in all. */
  hours: z.number(),
});
export type Cost = z.infer<typeof Cost>;

/** What the choice of a form rests on, about a group and never about one person. */
export const ModalityFacts = z.object({
  kind: SkillKind,
  cause: z.enum(['skill', 'knowledge']),
  /** Weight of the charter line, 0–1. */
  stakes: z.number(),
  /** Learners with the gap, or in the role where that is not shown. */
  people: z.number(),
  /** Days until the charter line ends. */
  daysLeft: z.number(),
  /** How new the subject is to them: 1 at level 0, 0 from level 2.5 on. */
  novelty: z.number(),
  /** How much of it comes by practice alone, 0–1. */
  practice: z.number(),
  /** Mean levels missing. */
  gap: z.number(),
});
export type ModalityFacts = z.infer<typeof ModalityFacts>;

/** One line of the score: how many points it gave or took, and why. */
export const ScoreTerm = z.object({
  points: z.number(),
  because: z.string(),
  /** What it costs, which says nothing against what is cheaper than another. */
  isCost: z.literal(true).exactOptional(),
});
export type ScoreTerm = z.infer<typeof ScoreTerm>;

/** One form with its score and what the score is the sum of. */
export const ModalityOption = z.object({
  modality: Modality,
  score: z.number(),
  terms: z.array(ScoreTerm),
  reason: z.string(),
  cost: Cost,
});
export type ModalityOption = z.infer<typeof ModalityOption>;

/**
 * What decides who comes first where places are short: chance alone, or how well placed somebody is to close the gap
 * and chance among equals (`short-places.ts`).
 */
export const PlacesBy = z.enum(['chance', 'position']);
export type PlacesBy = z.infer<typeof PlacesBy>;

/** Why chance does, though somebody may answer for targeting: a switch, or the setting of the installation. */
const TargetingOff = z.enum(['stopped', 'disabled']);
export type TargetingOff = z.infer<typeof TargetingOff>;

/** Why this form and not another. */
export const ModalityDecision = z.object({
  chosen: Modality,
  reason: z.string(),
  score: z.number(),
  terms: z.array(ScoreTerm),
  cost: Cost,
  /** Every other form, the nearest first. */
  rejected: z.array(ModalityOption),
  facts: ModalityFacts,
  /**
   * Where it takes only so many people at once: how many, what decides who comes first, and by which attributes that
   * the company provides for this alone the draw is checked besides department and time zone.
   */
  places: z
    .object({
      atOnce: z.int().min(1),
      by: PlacesBy,
      off: TargetingOff.exactOptional(),
      checkedBy: z.array(z.string()).exactOptional(),
    })
    .exactOptional(),
  /** The form that the rules would have chosen, where a human asked for another. */
  insteadOf: Modality.exactOptional(),
});
export type ModalityDecision = z.infer<typeof ModalityDecision>;
