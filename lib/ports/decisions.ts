import type { Decision, Head, LoggedDecision } from '../domain/decision.ts';

/** The append-only log. */
export interface Decisions {
  /**
   * Appends to the chain; an entry with this id that is there already is left alone.
   * @throws NamedError `conflict` when that one, or this, is a human's and they differ in more than their time
   */
  append: (decision: Decision) => Promise<void>;
  /** Every entry in order, as it stands in the store; `follow` tells whether somebody changed it there. */
  all: () => AsyncIterable<LoggedDecision>;
  head: () => Promise<Head | undefined>;
}
