/** A message that could not be handled, kept with the reason. */
export interface DeadLetter {
  deadLetterId: string;
  /** Subscription that it was on. */
  subscription: string;
  reason: string;
  description: string;
  /** The message as it came. May hold personal data: shown one at a time, never listed. */
  body: string;
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
