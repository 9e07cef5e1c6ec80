/** When each source was last heard of, so that one that fell silent is seen. */
export interface Feeds {
  /** `at` in epoch milliseconds; kept to within ten minutes, because it is called for every signal. */
  saw: (source: string, at: number) => Promise<void>;
  all: () => AsyncIterable<{ source: string; at: number }>;
}
