import { z } from 'zod';

/** How it went to recall something. */
export const Recalled = z.enum(['again', 'hard', 'good', 'easy']);
export type Recalled = z.infer<typeof Recalled>;

/** What is remembered of one item that somebody practises: the state of FSRS, of constant size. */
export interface PracticeCard {
  /** Epoch milliseconds. */
  due: number;
  /** Days after which nine in ten would still recall it. */
  stability: number;
  /** 1–10. */
  difficulty: number;
  reps: number;
  lapses: number;
  /** Epoch milliseconds. */
  lastAt: number;
}

/** One person's practice: theirs alone, and for nothing but their development. */
export interface Practice {
  /** By item; one that was never answered has none. */
  cards: Record<string, PracticeCard>;
  /** When they were last told that something is due. */
  remindedAt?: number;
  /** Said by the person: no more of it. */
  optedOut?: true;
}
