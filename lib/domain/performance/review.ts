import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Id, PersonId, RegisterId } from '../ids.ts';
import { REVIEW_DAYS } from '../policy/retention.ts';
import { ObjectiveText } from './objective.ts';

/** What somebody says against an objective, a piece of evidence, or everything about one skill. */
export const Contested = z.strictObject({
  about: z.string().min(1).max(120),
  note: z.string().trim().min(1).max(600),
});

/** An objective that somebody would agree to for the time to come. */
export const ProposedObjective = z.strictObject({
  text: ObjectiveText,
  due: z.iso.date(),
  skillId: RegisterId.exactOptional(),
});
export type ProposedObjective = z.infer<typeof ProposedObjective>;

/** What a person adds to their brief, in their own words. */
export const Additions = z.strictObject({
  contested: z.array(Contested).max(50),
  word: z.string().trim().max(2_000),
  proposed: z.array(ProposedObjective).max(6),
});
export type Additions = z.infer<typeof Additions>;

export const noAdditions: Additions = { contested: [], word: '', proposed: [] };

/** What a person shares of a brief: nothing that it says, only what makes it the same again, and with whom. */
export const SharedBrief = z.object({
  at: z.number(),
  /** What stands for whoever reads it: made of a salt of theirs, so that it tells nobody once they are erased. */
  with: z.string(),
  /** Until when, epoch milliseconds. */
  until: z.number(),
  /** Of what they saw (`briefVersion`). */
  version: z.string(),
  /** Their name as their sign-in says it: the layer holds no names. */
  name: z.string(),
  pieces: z.array(z.string()),
  objectives: z.array(z.string()),
  /** On which rules it was given (`groundOf`): with others it ends, also once those end. */
  ground: z.string().exactOptional(),
});

export type SharedBrief = z.infer<typeof SharedBrief>;

/** A talk between two people that comes, about a time that has passed; it lies with its person alone. */
export const Review = z.object({
  personId: PersonId,
  reviewId: Id,
  /** The days that it is about, both of them included. */
  from: z.string(),
  until: z.string(),
  /** The day of the talk. */
  on: z.string(),
  /** When somebody said these days, epoch milliseconds; absent of earlier versions. */
  announcedAt: z.number().exactOptional(),
  additions: Additions,
  shared: SharedBrief.exactOptional(),
  /** What was shared ended without a word of theirs; until they share again or take back. */
  hasEnded: z.literal(true).exactOptional(),
  /** When their manager said yes to what they proposed, of which version. */
  agreed: z.object({ at: z.number(), version: z.string() }).exactOptional(),
});
export type Review = z.infer<typeof Review>;

/** When nothing is left of it, by itself. */
export const endOfReview = ({ on }: Pick<Review, 'on'>): number => Date.parse(on) + REVIEW_DAYS * DAY;

/** The same review with other days: whatever was shared was about others, and is shared no more. */
export function onOtherDays(
  review: Review,
  { from, until, on }: Pick<Review, 'from' | 'until' | 'on'>,
): Review {
  const next = { ...review, from, until, on };
  return from === review.from && until === review.until && on === review.on ? review : withEnded(next);
}

export function withoutShared(review: Review): Review {
  const next = { ...review };
  delete next.shared;
  delete next.hasEnded;
  return next;
}

/** The same, where it was not they who ended it. */
export const withEnded = (review: Review): Review =>
  review.shared || review.hasEnded ? { ...withoutShared(review), hasEnded: true } : review;

/** A review without a word of what its person said to it, or whether anybody reads that: flows may ask for this. */
export const reviewHeld = ({ reviewId, from, until, on, additions }: Review) => ({
  reviewId,
  from,
  until,
  on,
  contested: additions.contested.length,
  proposed: additions.proposed.length,
});
