import { z } from 'zod';
import type { SkillKind } from './skill-kind.ts';

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

/** Forms that a human runs with people: what the layer makes is an outline for whoever does. */
export const isRunByHuman = (modality: Modality): boolean =>
  modality === 'cohort' || modality === 'long-form-program' || modality === 'coaching';

/** Forms in which somebody practises and somebody else watches. */
export const isObserved = (modality: Modality): boolean => modality === 'role-play';

/** What a response costs. */
export interface Cost {
  /** Minutes of each learner's time. */
  learnerMinutes: number;
  /** Learners it is for. */
  people: number;
  /** Tokens of the model, counted where something was drafted and estimated where not. */
  draftingTokens: number;
  /** Hours of L&D, facilitators and coaches in all. */
  hours: number;
}

/** What the choice of a form rests on, about a group and never about one person. */
export interface ModalityFacts {
  kind: SkillKind;
  cause: 'skill' | 'knowledge';
  /** Weight of the charter line, 0–1. */
  stakes: number;
  /** Learners with the gap, or in the role where that is not shown. */
  people: number;
  /** Days until the charter line ends. */
  daysLeft: number;
  /** How new the subject is to them: 1 at level 0, 0 from level 2.5 on. */
  novelty: number;
  /** How much of it comes by practice alone, 0–1. */
  practice: number;
  /** Mean levels missing. */
  gap: number;
}

/** One line of the score: how many points it gave or took, and why. */
export interface Term {
  points: number;
  because: string;
}

/** One form with its score and what the score is the sum of. */
export interface ModalityOption {
  modality: Modality;
  score: number;
  terms: Term[];
  reason: string;
  cost: Cost;
}

/** Why this form and not another. */
export interface ModalityDecision {
  chosen: Modality;
  reason: string;
  score: number;
  terms: Term[];
  cost: Cost;
  /** Every other form, the nearest first. */
  rejected: ModalityOption[];
  facts: ModalityFacts;
  /** The form that the rules would have chosen, where a human asked for another. */
  insteadOf?: Modality;
}
