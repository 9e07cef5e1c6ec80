import { z } from 'zod';
import { Level, OneLine, PersonId, RegisterId } from '../ids.ts';

/** Levels gained, and their interval. */
const Gain = z.strictObject({ about: z.number(), low: z.number(), high: z.number() });

export type Gain = z.infer<typeof Gain>;

/** What was expected of one skill when it was opened, in levels, and what came. */
const Expected = z.strictObject({
  skillId: RegisterId,
  level: Level,
  dayOne: Level,
  /** Levels that were said to be learned here in ninety days. */
  said: Gain,
  /** As the first reading of the role had it that was taken once their ninety days were over (`learnedSince`). */
  came: Gain.extend({
    insightId: z.string(),
    /** About how many were read, in fives, and between which levels so few were to come out; absent of before. */
    people: z.number().exactOptional(),
    foreseen: z.strictObject({ low: z.number(), high: z.number() }).exactOptional(),
    /** Whether it came out there; of before, within what was said. */
    isWithin: z.boolean(),
  }).exactOptional(),
});
export type Expected = z.infer<typeof Expected>;

/** By what an answer is told apart, the weakest first. */
const Anchors = z.strictObject({
  criterion: z.string().min(1).max(1_200),
  /** Worded for this criterion; absent where the four general ones hold. */
  levels: z.array(z.string().min(1).max(300)).max(4).exactOptional(),
});
export type Anchors = z.infer<typeof Anchors>;

/** What everybody who comes is asked about one skill, in the same words and order. */
const InterviewPart = z.strictObject({
  skillId: RegisterId,
  /** Made up, of something that was published here, for what somebody would do; absent where there is none. */
  situation: z.string().min(1).max(8_000).exactOptional(),
  anchors: z.array(Anchors).max(3),
});
export type InterviewPart = z.infer<typeof InterviewPart>;

export const RequisitionStanding = z.enum(['open', 'filled', 'withdrawn']);
export type RequisitionStanding = z.infer<typeof RequisitionStanding>;

/** Somebody is to be hired for a role: whom for, how many, from when, and who hires. Nobody who applies is in it. */
export const Requisition = z.strictObject({
  requisitionId: RegisterId,
  roleId: RegisterId,
  department: OneLine(120).exactOptional(),
  people: z.int().positive().max(500),
  /** What the plan chose to hire for, where it is for that. */
  choiceId: RegisterId.exactOptional(),
  startsOn: z.iso.date(),
  /** Who hires, and reads the brief. */
  ownerId: PersonId,
  standing: RequisitionStanding,
  /** Epoch milliseconds, with what follows. */
  saidAt: z.number(),
  expected: z.array(Expected).max(200),
  /** As it was when it was opened, and stays, so that everybody who comes is asked the same. */
  interview: z.array(InterviewPart).max(6),
  /** When some of it was last held against what came, epoch milliseconds; each skill waits by itself. */
  comparedAt: z.number().exactOptional(),
});
export type Requisition = z.infer<typeof Requisition>;

/** What saving one says, as the log has it. */
export const actOfRequisition = ({ requisitionId, roleId, people, standing }: Requisition): string =>
  standing === 'open'
    ? `opens ${requisitionId}: ${people} of ${roleId} are to be hired`
    : `${requisitionId} is ${standing}`;

/** What holding one against what came says, as the log has it. */
export const actOfComparing = ({ requisitionId, expected }: Requisition): string => {
  const read = expected.flatMap(({ came }) => came ?? []);
  const within = read.filter(({ isWithin }) => isWithin).length;
  return `of ${expected.length} skills that ${requisitionId} said are learned here ${read.length} were read since, ${within} as said`;
};
