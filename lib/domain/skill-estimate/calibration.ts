import { z } from 'zod';
import { AVERAGE_LEVEL, PRIOR_VARIANCE, STRENGTH, type EvidenceSource } from './constants.ts';
import { curvature } from './logistic.ts';

/**
 * How hard a question is: the level (0–5) at which half of the people answer it, and how far that may be off, in
 * levels².
 */
export const ItemDifficulty = z.object({
  level: z.number(),
  variance: z.number(),
});
export type ItemDifficulty = z.infer<typeof ItemDifficulty>;

/** What was learned about the evidence itself: how far each source is to be believed, and how hard each question is. */
export interface Calibration {
  strengths: Readonly<Record<EvidenceSource, number>>;
  items: ReadonlyMap<string, ItemDifficulty>;
}

/** What is customary, before anything was learned. */
export const uncalibrated: Calibration = { strengths: STRENGTH, items: new Map() };

const unknownItem: ItemDifficulty = {
  level: AVERAGE_LEVEL,
  variance: PRIOR_VARIANCE.item + PRIOR_VARIANCE.skill,
};

export const difficultyOf = ({ items }: Calibration, itemId: string): ItemDifficulty =>
  items.get(itemId) ?? unknownItem;

/** How much of an answer's information is left where the difficulty is uncertain, 0–1. */
export const trustIn = ({ variance }: ItemDifficulty): number => 1 / (1 + curvature(0.5) * variance);
