import { z } from 'zod';
import { AVERAGE_LEVEL, PRIOR_VARIANCE, STRENGTH, type EvidenceSource } from './constants.ts';
import type { LearnedAnswers } from '../cause/learn-answers.ts';
import type { Links } from './links.ts';
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

/** What is told of a feed to whoever runs the layer, about at least twenty pairs of person and skill. */
export const FeedReading = z.object({
  /** Kind and feed, as `sourceKeyOf` joins them. */
  source: z.string(),
  isYardstick: z.boolean(),
  /** Levels that it says more than the yardstick of the average person whom both saw. */
  offset: z.number(),
  /** Its scale against the yardstick's: 0.7 says that a level there is 0.7 here. */
  factor: z.number(),
  /** Mean change of what it says of the same people, levels, where its scale seems to have moved lately. */
  shift: z.number().exactOptional(),
});
export type FeedReading = z.infer<typeof FeedReading>;

/**
 * What was learned about the evidence itself: how far each source is to be believed, how hard each question is, and how
 * each source and rater is read.
 */
export interface Calibration {
  strengths: Readonly<Record<EvidenceSource, number>>;
  items: ReadonlyMap<string, ItemDifficulty>;
  links: Links;
  feeds: readonly FeedReading[];
  /** How people here answer questions about causes; absent until enough was decided. */
  answers?: LearnedAnswers;
}

/** What is customary, before anything was learned. */
export const uncalibrated: Calibration = {
  strengths: STRENGTH,
  items: new Map(),
  links: new Map(),
  feeds: [],
};

const unknownItem: ItemDifficulty = {
  level: AVERAGE_LEVEL,
  variance: PRIOR_VARIANCE.item + PRIOR_VARIANCE.skill,
};

export const difficultyOf = ({ items }: Calibration, itemId: string): ItemDifficulty =>
  items.get(itemId) ?? unknownItem;

/** How much of an answer's information is left where the difficulty is uncertain, 0–1. */
export const trustIn = ({ variance }: ItemDifficulty): number => 1 / (1 + curvature(0.5) * variance);
