import type { Effect } from '../domain/effect.ts';

/** The ledger of writes to other people's systems. */
export interface Effects {
  find: (instanceId: string, key: string) => Promise<Effect | undefined>;
  /**
   * Writes down the intent before the write.
   * @throws NamedError `stale` when the key is taken already.
   */
  intend: (effect: Effect) => Promise<void>;
  record: (effect: Effect) => Promise<void>;
  /** Effects whose result is not known, for a human; those under way at the moment are among them. */
  unknown: () => AsyncIterable<Effect>;
  all: () => AsyncIterable<Effect>;
}
