import type { Decision, LoggedDecision } from '../domain/decision.ts';

/** The append-only log. */
export interface Decisions {
  /** Appends to the chain; an entry with this id that is there already is left alone. */
  append: (decision: Decision) => Promise<void>;
  /** Every entry in order. */
  all: () => AsyncIterable<LoggedDecision>;
  head: () => Promise<{ seq: number; hash: string } | undefined>;
}
