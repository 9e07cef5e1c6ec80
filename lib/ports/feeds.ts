import type { Came, FeedSeen } from '../domain/signal/feed-health.ts';

/** Whom each source belongs to, when it was last heard of and how much came of it. */
export interface Feeds {
  /**
   * `at` in epoch milliseconds. Called for every signal, and written once for many: the moment is right within ten
   * minutes, and of what came up to a fifth is missing.
   */
  saw: (source: string, at: number, came: Came) => Promise<void>;
  /** The app that took a source by using it. */
  ownerOf: (source: string) => Promise<string | undefined>;
  /** Takes a source for an app, unless another has it; answers the app that has it. */
  claim: (source: string, appId: string) => Promise<string>;
  /** How many sources an app has taken. */
  claimedBy: (appId: string) => Promise<number>;
  all: () => AsyncIterable<FeedSeen>;
}
