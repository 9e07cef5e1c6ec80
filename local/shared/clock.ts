/** The stack's one clock: real time plus an offset that only ever grows. Cores take `clock.now`, never `Date`. */
export interface Clock {
  /** Milliseconds since the epoch, shifted. */
  now: () => number;
  /** Milliseconds added to real time. */
  readonly offset: number;
  /** Moves the clock forward; a smaller offset than today's is refused, because time does not run backwards. */
  shiftTo: (offset: number) => void;
}

const realNow = Date.now.bind(Date);

export function createClock(offset = 0): Clock {
  let shift = offset;
  return {
    now: () => realNow() + shift,
    get offset() {
      return shift;
    },
    shiftTo(next) {
      if (next < shift)
        throw new RangeError(`The clock is ${shift} ms ahead; it cannot go back to ${next} ms.`);
      shift = next;
    },
  };
}

/**
 * Makes `new Date()` and `Date.now()` of this process read the shifted clock: the one place where the host bends time.
 */
export function shiftDate(clock: Clock): void {
  const RealDate = Date;
  class ShiftedDate extends RealDate {
    constructor(...args: [] | [number | string | Date]) {
      if (args.length === 0) super(clock.now());
      else super(...(args as [number]));
    }
    static override now(): number {
      return clock.now();
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}
