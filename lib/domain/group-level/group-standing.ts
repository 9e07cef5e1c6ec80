import { z } from 'zod';
import { Gathered } from '../disclosure/gathered.ts';
import { RolePart } from '../need/role-part.ts';

/** How a group stands in a skill: sums only, so that one pass over everybody needs no memory of anybody. */
export const Sums = z.object({
  population: z.number(),
  /** People who are known (`isKnown`): the others are neither below target nor at it. */
  assessed: z.number(),
  belowTarget: z.number(),
  levelSum: z.number(),
  gapSum: z.number(),
});
export type Sums = z.infer<typeof Sums>;

/** What was seen of the work of some people: sums of each one's mean level (0–5). */
export const WorkSums = z.object({
  people: z.number(),
  level: z.number(),
  square: z.number(),
});
export type WorkSums = z.infer<typeof WorkSums>;

/** What was seen at work of those who were trained in the skill before, and of those who were not. */
export const Work = z.object({
  trained: WorkSums,
  untrained: WorkSums,
});
export type Work = z.infer<typeof Work>;

/** What one source says of those whom it saw, raters read as the feed’s others would have said it. */
export const SourceWord = z.object({
  /** Kind and feed, as `sourceKeyOf` joins them. */
  source: z.string(),
  /** Levels by which they miss the target on average; below zero where they exceed it. */
  short: z.number(),
  /** Standard error of that, with the noise in it. */
  error: z.number(),
});
export type SourceWord = z.infer<typeof SourceWord>;

/** A group in figures, as it was said before decision 37. */
export const SaidBefore = z.object({
  atTarget: z.number(),
  below: z.number(),
  notAssessed: z.number(),
  meanLevel: z.number(),
});
export type SaidBefore = z.infer<typeof SaidBefore>;

/** How one skill stands in one role, or in a part of it. */
export const Standing = Sums.extend({
  roleId: z.string(),
  /** The part of the role that it is of; absent where it is of everybody in it. */
  group: RolePart.exactOptional(),
  skillId: z.string(),
  target: z.number(),
  /**
   * Moment by which the latest evidence on as many as make a group was there, epoch milliseconds; absent while fewer
   * are.
   */
  belowSince: z.number().exactOptional(),
  /** People of whom something was seen and who are not known; absent while they are fewer than make a group. */
  dueForRecheck: z.number().exactOptional(),
  /** Absent while those trained or those untrained whose work was seen are fewer than make a group. */
  work: Work.exactOptional(),
  /** The sources that saw as many as make a group; absent in what was stored before they were told apart. */
  bySource: z.array(SourceWord).exactOptional(),
  /** When it was said, epoch milliseconds. */
  saidAt: z.number().exactOptional(),
  /**
   * Where it is as said: standard deviations of the noise in `belowTarget`, people, and in the mean of `gapSum`,
   * levels; the latter absent where how far people are short is not said, and `gapSum` says nothing.
   */
  noise: z
    .object({
      below: z.number(),
      short: z.number().exactOptional(),
    })
    .exactOptional(),
  /** What everything that was told of it so far says together; absent in what was stored before that was kept. */
  gathered: Gathered.exactOptional(),
  /** The smallest group when it was said; absent where it was five. */
  minimumGroup: z.number().exactOptional(),
  /** Only in what was stored before decision 37. */
  said: SaidBefore.exactOptional(),
  /** Measured at what a forecast asks for, and not at what the role asks for today. */
  ahead: z.literal(true).exactOptional(),
});
export type Standing = z.infer<typeof Standing>;

/** A standing as it was counted, with how many each source saw: nothing may be said of it yet. */
export interface CountedStanding extends Omit<Standing, 'bySource'> {
  bySource?: HeardOf[];
}
export interface HeardOf extends Omit<SourceWord, 'error'> {
  people: number;
}
