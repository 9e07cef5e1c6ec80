/** Something that is read often and changes seldom, kept in this process. */
export interface Cached<T> {
  /** What was read last; read again once it is too old. A reading that failed is not kept. */
  read: () => Promise<T>;
  /** Has it read again at the next use. */
  forget: () => void;
}

export function cached<T>(milliseconds: number, readAnew: () => Promise<T>): Cached<T> {
  let held: { until: number; reading: Promise<T> } | undefined;
  return {
    read() {
      if (held && held.until > Date.now()) return held.reading;
      const now = { until: Date.now() + milliseconds, reading: readAnew() };
      held = now;
      now.reading.catch(() => (held = held === now ? undefined : held));
      return now.reading;
    },
    forget() {
      held = undefined;
    },
  };
}
