import type { Decision, Forgotten, Head } from '../domain/decision.ts';

/** The append-only log. */
export interface Decisions {
  /**
   * Appends to the chain; an entry with this id that is there already is left alone.
   * @throws NamedError `conflict` when that one, or this, is a human's and they differ in more than their time
   */
  append: (decision: Decision) => Promise<void>;
  /**
   * Every entry in order, as it stands in the store, whatever was made of it there; `follow` tells whether it was
   * changed.
   */
  all: () => AsyncIterable<unknown>;
  head: () => Promise<Head | undefined>;
  /**
   * The place before the first entry that is still kept, with the moment of the entry that stood there, where it is
   * known; undefined while every entry is kept.
   */
  forgotten: () => Promise<Forgotten | undefined>;
}
