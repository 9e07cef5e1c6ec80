import type { Sender } from '../domain/source.ts';

/** A message that could not be handled, kept with the reason. */
export interface DeadLetter {
  deadLetterId: string;
  /** Subscription that it was on. */
  subscription: string;
  reason: string;
  description: string;
  /** The message as it came. May hold personal data: shown one at a time, never listed. */
  body: string;
  /** Who sent it; absent where it was kept before that was known (until 0.1.0). */
  sender?: Sender;
  /** Epoch milliseconds. */
  at: number;
  status: 'open' | 'replayed';
}

export interface DeadLetters {
  /** Keeps it; the same id again changes nothing. */
  keep: (deadLetter: DeadLetter) => Promise<void>;
  /** @throws NamedError `not-found` */
  read: (deadLetterId: string) => Promise<DeadLetter>;
  open: () => AsyncIterable<DeadLetter>;
  markReplayed: (deadLetterId: string) => Promise<void>;
}
