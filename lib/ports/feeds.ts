/** Whom each source belongs to, and when it was last heard of, so that one that fell silent is seen. */
export interface Feeds {
  /** `at` in epoch milliseconds; kept to within ten minutes, because it is called for every signal. */
  saw: (source: string, at: number) => Promise<void>;
  /** The app that took a source by using it. */
  ownerOf: (source: string) => Promise<string | undefined>;
  /** Takes a source for an app, unless another has it; answers the app that has it. */
  claim: (source: string, appId: string) => Promise<string>;
  /** How many sources an app has taken. */
  claimedBy: (appId: string) => Promise<number>;
  all: () => AsyncIterable<{ source: string; at: number }>;
}
