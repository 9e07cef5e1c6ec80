import { MINUTE } from '../../lib/domain/milliseconds.ts';
import type { Stack } from '../../local/stack.ts';
import { passTime } from '../time-lapse.ts';

/** The layer looks at its lists every five minutes, at the half of the first. */
const EVERY = 5 * MINUTE;
const AT = MINUTE / 2;

/** When the layer next looks at its lists; epoch milliseconds, as `at`. */
export const looksAfter = (at: number): number => (Math.floor((at - AT) / EVERY) + 1) * EVERY + AT;

/** The minutes after which the layer answers, in a demonstration that stands still while a human decides. */
export interface Minutes {
  /** Time stands while this is under way, but for what `pass` lets pass. */
  whileWaiting: <T>(wait: () => Promise<T>) => Promise<T>;
  /** Somebody did what the layer answers within minutes: where time stands, these pass at once. */
  pass: () => void;
  /** Whether the layer has looked at what was done at a moment, epoch milliseconds. */
  haveAnswered: (at: number) => boolean;
}

export function minutes(stack: Stack): Minutes {
  let waiting = 0;
  let asked = 0;
  let passing: Promise<void> | undefined;

  async function passThem(): Promise<void> {
    // What was done while they passed is answered by the next.
    for (let seen = -1; seen !== asked;) {
      seen = asked;
      await passTime(stack, looksAfter(stack.now()), () => Promise.resolve(undefined));
    }
  }

  return {
    async whileWaiting(wait) {
      waiting += 1;
      try {
        return await wait();
      } finally {
        waiting -= 1;
        // Two that move the clock at once would let work under way run out of time.
        await passing;
      }
    },
    pass() {
      asked += 1;
      if (waiting === 0 || passing) return;
      passing = passThem()
        .catch((error: unknown) => void process.stderr.write(`No minutes passed: ${String(error)}\n`))
        .finally(() => (passing = undefined));
    },
    haveAnswered: (at) => !passing && looksAfter(at) < stack.now(),
  };
}
