import { z } from 'zod';

/** How it went to recall something. */
export const Recalled = z.enum(['again', 'hard', 'good', 'easy']);
export type Recalled = z.infer<typeof Recalled>;

/** What is remembered of one item that somebody practises: the state of FSRS, of constant size. */
export const RecallState = z.object({
  /** Epoch milliseconds. */
  due: z.number(),
  /** Days after which nine in ten would still recall it. */
  stability: z.number(),
  /** 1–10. */
  difficulty: z.number(),
  reps: z.number(),
  lapses: z.number(),
  /** Epoch milliseconds. */
  lastAt: z.number(),
});
export type RecallState = z.infer<typeof RecallState>;

/** One person's practice: theirs alone, and for nothing but their development. */
export const Practice = z.object({
  /** By item; one that was never answered has none. */
  cards: z.record(z.string(), RecallState),
  /** When they were last told that something is due. */
  remindedAt: z.number().exactOptional(),
  /** The person asked for no more of it. */
  optedOut: z.literal(true).exactOptional(),
});
export type Practice = z.infer<typeof Practice>;
