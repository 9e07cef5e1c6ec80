import { z } from 'zod';

/**
 * What makes a moment of one person's: the company's systems said that their role or team changed, or they said what
 * lies before them. Nothing is concluded from how somebody behaves, or feels.
 */
export const MomentKind = z.enum(['role', 'team', 'situation', 'objective', 'practice']);
export type MomentKind = z.infer<typeof MomentKind>;

/** What somebody may say of a moment of theirs; the others are sensed. */
export const ToldMoment = MomentKind.exclude(['role', 'team']);

/** What is kept of somebody's moments: the latest, and what they said about being offered something. */
export const Moments = z.object({
  /** Sensed, and not answered yet. */
  open: z
    .object({
      kind: MomentKind.extract(['role', 'team']),
      /** As the signal says, epoch milliseconds. */
      at: z.number(),
      formerRoleId: z.string(),
    })
    .exactOptional(),
  /** Objectives were set: the levels that they ask for, by skill; kept until something is offered, or it has passed. */
  objective: z.object({ at: z.number(), targets: z.record(z.string(), z.number()) }).exactOptional(),
  /** They want to be told of an offer once more then, as earlier versions kept it; now it stands with their part. */
  later: z.object({ needId: z.string(), at: z.number() }).exactOptional(),
  /** They want nothing offered at such moments. */
  stoppedAt: z.number().exactOptional(),
});
export type Moments = z.infer<typeof Moments>;
