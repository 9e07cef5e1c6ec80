import { z } from 'zod';
import { Modality } from '../lib/domain/modality/modality.ts';

const share = z.number().min(0).max(1);
const day = z.int().nonnegative();
const level = z.number().min(0).max(5);

/** A place that is empty from a day on, and in which role there are people who would come to it. */
const Place = z.strictObject({
  title: z.string(),
  department: z.string(),
  /** Levels that it takes, by the label of the skill. */
  takes: z.record(z.string(), level),
  emptyOnDay: day,
  jobRole: z.string(),
  /** Share of them who would; each knows of themselves alone. */
  wouldCome: share,
});
export type Place = z.infer<typeof Place>;

/** People of a role who were set to reach a level, on a day. */
const Objective = z.strictObject({ jobRole: z.string(), skill: z.string(), level, onDay: day });

/** People who are hired for a role out of those who come, whose levels lie around what the role asks for today. */
const Hire = z.strictObject({
  jobRole: z.string(),
  people: z.int().positive(),
  applicants: z.int().positive(),
  spread: z.number().nonnegative(),
  opensOnDay: day,
});
export type Hire = z.infer<typeof Hire>;

/** What somebody knows by heart, and others need to. */
const Knowledge = z.strictObject({
  /** Of which role whoever knows it is. */
  jobRole: z.string(),
  subject: z.string(),
  /** Of the sample, in which some of it stands. */
  document: z.string(),
  /** The words in the document that answer it; absent where only their head holds the answer. */
  asked: z.array(z.strictObject({ question: z.string(), answer: z.string().exactOptional() })),
  /** The first of them is asked on that day, and the others so many days apart. */
  fromDay: day,
  everyDays: z.int().positive(),
});
export type Knowledge = z.infer<typeof Knowledge>;

/** A form of which fewer people can have theirs at once than may lack it, whoever lacks what. */
const Scarce = z.strictObject({ form: Modality, placesAtOnce: z.int().positive() });

/**
 * What is so at work beside what groups miss: who would move or follow, who is set to reach what, who comes when the
 * company hires, who knows what, of what there are places for few at once, and how fast what was learned is gone. It is
 * lived in `test/judge/at-work`.
 */
export const AtWork = z.strictObject({
  /** Days after which half of what somebody gained is gone, where they do not call it back. */
  halvesInDays: z.number().positive().exactOptional(),
  objectives: z.array(Objective).default([]),
  openings: z.array(Place).default([]),
  /** Those who hold them are known to go on that day. */
  toFollow: z.array(Place).default([]),
  hires: z.array(Hire).default([]),
  knowledge: z.array(Knowledge).default([]),
  scarce: z.array(Scarce).default([]),
  /** Days until somebody comes to a place: out of the company once they were chosen, and from outside. */
  daysToMove: day.default(30),
  daysFromOutside: day.default(120),
  /** What it takes to find somebody who knows something, by asking around. */
  askingAround: z.strictObject({ hours: z.number().nonnegative(), days: day }).default({ hours: 3, days: 5 }),
});
export type AtWork = z.infer<typeof AtWork>;
