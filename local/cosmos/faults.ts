/** Faults that can be switched on, each for the next n requests; 0 switches off. */
export interface Faults {
  /** Data requests answered 429 with x-ms-retry-after-ms. */
  throttle: number;
  /** Data requests answered 503, as while a partition moves: the SDK sends a read again at once, and a write never. */
  unavailable: number;
  /** Writes that commit, but whose connection is then dropped without an answer. */
  writeTimeoutAfterCommit: number;
  /** Conditional writes (If-Match) that meet a 412 although their etag is current. */
  conflict412: number;
}

export interface FaultSwitches {
  set: (faults: Record<string, unknown>) => void;
  /** True, and one fewer left, when this fault is on. */
  takes: (fault: keyof Faults) => boolean;
}

export function faultSwitches(): FaultSwitches {
  const left: Faults = { throttle: 0, unavailable: 0, writeTimeoutAfterCommit: 0, conflict412: 0 };
  return {
    set(faults) {
      for (const [name, count] of Object.entries(faults)) {
        if (!(name in left) || !Number.isInteger(count))
          throw new RangeError(
            `Local Cosmos has the faults ${Object.keys(left).join(', ')}; not ${name}: ${String(count)}.`,
          );
        left[name as keyof Faults] = count as number;
      }
    },
    takes: (fault) => left[fault] > 0 && left[fault]-- > 0,
  };
}
