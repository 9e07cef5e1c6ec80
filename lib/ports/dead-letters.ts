import { z } from 'zod';
import { Sender } from '../domain/signal/signal-source.ts';

/** A message that could not be handled, kept with the reason. */
export const DeadLetter = z.object({
  deadLetterId: z.string(),
  /** Subscription that it was on. */
  subscription: z.string(),
  reason: z.string(),
  description: z.string(),
  /** The message as it came. May hold personal data: shown one at a time, never listed. */
  body: z.string(),
  /** Who sent it; absent where it was kept before that was known (until 0.1.0). */
  sender: Sender.exactOptional(),
  /** Epoch milliseconds. */
  at: z.number(),
  status: z.enum(['open', 'replayed']),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

export interface DeadLetters {
  /** Keeps it; the same id again changes nothing. */
  keep: (deadLetter: DeadLetter) => Promise<void>;
  /** @throws NamedError `not-found` */
  read: (deadLetterId: string) => Promise<DeadLetter>;
  open: () => AsyncIterable<DeadLetter>;
  markReplayed: (deadLetterId: string) => Promise<void>;
}
