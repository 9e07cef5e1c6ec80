import type { Effect } from '../domain/effect.ts';

/** The ledger of writes to other people's systems. */
export interface Effects {
  find: (instanceId: string, key: string) => Promise<Effect | undefined>;
  /**
   * Writes down the intent before the write. Of several at the same attempt one succeeds.
   * @throws NamedError `stale` when the ledger does not hold the attempt before this one under the key.
   */
  intend: (effect: Effect) => Promise<void>;
  record: (effect: Effect) => Promise<void>;
  /** Effects whose result is not known, for a human; those under way at the moment are among them. */
  unknown: () => AsyncIterable<Effect>;
  all: () => AsyncIterable<Effect>;
}
