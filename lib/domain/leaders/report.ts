import { z } from 'zod';
import { Share } from '../disclosure/share-in-words.ts';
import { SeenIn, OutcomeAnswer } from '../outcome/outcome-terms.ts';
import { Money } from '../spent/rates.ts';
import { SaidHours } from '../spent/team-hours.ts';
import { KeptPace } from '../spent/team-pace.ts';
import { Took } from '../spent/took.ts';
import { ProposedDecision } from './proposals.ts';
import { RolePart } from '../need/role-part.ts';

/** How many of those whom a line speaks about can do one thing that it asks for, as it was said. */
export const SkillStands = z.object({
  skillId: z.string(),
  /** About, in fives; absent where words are used. */
  counts: z.object({ can: z.number(), cannot: z.number() }).exactOptional(),
  /** About, in fives: those of whom it is not known, 0 where that is fewer than a group. */
  notKnown: z.number(),
  /** In words, of those of whom it is known; absent where that is said of too few. */
  word: Share.exactOptional(),
});
export type SkillStands = z.infer<typeof SkillStands>;

/** Where a line or a skill of it stands against what is asked; `below` has nothing to be compared with yet. */
export const WhereItStands = z.enum(['behind', 'below', 'not-known', 'on-track', 'reached']);
export type WhereItStands = z.infer<typeof WhereItStands>;

export const LineTrend = z.object({
  way: z.enum(['rises', 'falls', 'steady']),
  /** Of what it is compared with, epoch milliseconds. */
  since: z.number(),
  /** What could then, as it was said then. */
  then: SkillStands,
});
export type LineTrend = z.infer<typeof LineTrend>;

/** What was read last of one need of the line. */
export const ReturnRead = z.object({
  needId: z.string(),
  roleId: z.string(),
  /** The part of the role that it is about, as far as it may be named; absent where it is about all of it. */
  group: RolePart.exactOptional(),
  skillId: z.string(),
  verdict: z.enum(['improved', 'changed', 'no-change-shown', 'worse', 'too-few']),
  effect: z.number(),
  interval: z.tuple([z.number(), z.number()]).readonly(),
  isCompared: z.boolean(),
  seenIn: SeenIn,
  /** Of a figure; absent where it is levels. */
  unit: z.string().exactOptional(),
  answer: OutcomeAnswer.exactOptional(),
  /** Another window of its round, or another kind of evidence, speaks for it. */
  spokenFor: z.literal(true).exactOptional(),
  day: z.number(),
  at: z.number(),
  /** What the need took by then; absent in readings of earlier versions. */
  took: Took.exactOptional(),
  pageUrl: z.string().exactOptional(),
});
export type ReturnRead = z.infer<typeof ReturnRead>;

/** What was spent, as it was counted: never about fewer people than a group. */
export const Spent = z.object({
  /** People to whom something was sent, in full groups; whoever got two things counts twice. */
  people: z.number(),
  /** Of their time, at most: not everybody takes up what they were sent. */
  learnerHours: z.number(),
  /** At least, of those who are known to have finished it; absent in reports of earlier versions. */
  takenHours: z.number().exactOptional(),
  tokens: z.number(),
  /** Responses that the company had, and new ones. */
  existing: z.number(),
  made: z.number(),
});
export type Spent = z.infer<typeof Spent>;
export const NOTHING_SPENT: Spent = {
  people: 0,
  learnerHours: 0,
  takenHours: 0,
  tokens: 0,
  existing: 0,
  made: 0,
};

export const LineReport = z.object({
  lineId: z.string(),
  stands: WhereItStands,
  /** The skill that it is told of: the one that stands worst. */
  weakest: SkillStands.exactOptional(),
  /** Every skill that it asks for, the worst first. */
  skills: z.array(SkillStands.extend({ stands: WhereItStands, trend: LineTrend.exactOptional() })),
  spent: Spent,
  /** The same in money; absent where nobody has said what an hour or a token costs, and in earlier reports. */
  money: Money.exactOptional(),
  /** Days from the first signal to delivery, and to a reading that shows a gain: the middle one of its needs. */
  days: Took.shape.days.exactOptional(),
  /** By need, which the next report takes up where the account is not kept any more. */
  spentOn: z.record(z.string(), Spent),
  /** The last of each need, the newest first. */
  readings: z.array(ReturnRead),
  /** Whether a forecast asks for more than its roles do today: then what is reached is reached as asked today. */
  ahead: z.literal(true).exactOptional(),
  /** Needs that are answered and whose first reading is to come. */
  unread: z.number(),
  figure: z.object({ before: z.number(), now: z.number(), unit: z.string(), at: z.number() }).exactOptional(),
});
export type LineReport = z.infer<typeof LineReport>;

/** How Learning & Development's own work goes, over the whole team: never of one person. */
export const TeamWork = z.object({
  pace: KeptPace,
  /** What that is compared with: the oldest count that is kept. */
  before: z.object({ at: z.number(), pace: KeptPace }).exactOptional(),
  /** As the team entered them; absent where it entered none. */
  hours: SaidHours.or(z.literal('too-few')).exactOptional(),
  /** Of all hours that were entered; absent where nobody has said what one costs. */
  money: z.object({ currency: z.string(), amount: z.number() }).exactOptional(),
});
export type TeamWork = z.infer<typeof TeamWork>;

/**
 * What leaders are told, once for every surface: the page, the card and the tool say it in words and count nothing
 * again, so that their figures agree and have one date.
 */
export const LeadersReport = z.object({
  /** Epoch milliseconds. */
  at: z.number(),
  /** Of the pass over everybody that it rests on. */
  countedAt: z.number(),
  /** The smallest group when it was made. */
  minimumGroup: z.number(),
  /** Share of those of whom it is known from which on no need is opened, 0–1. */
  target: z.number(),
  lines: z.array(LineReport),
  proposals: z.array(ProposedDecision),
  /** Absent in reports of earlier versions. */
  team: TeamWork.exactOptional(),
});
export type LeadersReport = z.infer<typeof LeadersReport>;
