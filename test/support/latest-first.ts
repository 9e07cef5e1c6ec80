type Method = (...given: never[]) => unknown;

/**
 * An outside that answers the latest of several calls first. Whoever does not wait for one has gone on to the end
 * before it is answered, so a forgotten `await` shows: in memory everything would have been done by then.
 */
export function latestFirst() {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  let races = 0;
  const turn = () =>
    new Promise<void>((goOn) => {
      waiting.push(goOn);
      setImmediate(() => (races > 0 ? waiting.shift() : waiting.pop())?.());
    });
  async function inTurn(answer: Promise<unknown>): Promise<unknown> {
    underWay += 1;
    try {
      return (await Promise.all([answer, turn()]))[0];
    } finally {
      underWay -= 1;
    }
  }
  const method =
    (ask: Method): Method =>
    (...given) => {
      const answer = ask(...given);
      return answer instanceof Promise ? inTurn(answer) : answer;
    };

  function over<T extends object>(ports: T): T {
    const wrapped = Object.entries(ports).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'function' ? method(value as Method) : isPlain(value) ? over(value) : value,
    ]);
    return Object.fromEntries(wrapped) as T;
  }

  return {
    /** The same ports, answering so. */
    over,
    /**
     * Two of the same side by side, each answered in its turn: with the latest first, one would end before the other
     * goes on.
     */
    race: async <T>(run: () => Promise<T>, other: () => Promise<unknown>): Promise<T> => {
      races += 1;
      try {
        // Both to their end, also where one is refused at once: the other takes no longer than the pause of a retry.
        const [answer] = await Promise.allSettled([run(), other()]);
        if (answer.status === 'rejected') throw answer.reason;
        return answer.value;
      } finally {
        races -= 1;
      }
    },
    /** @throws when what ran is over before everything that it asked for was answered */
    waitsForAll: async <T>(what: string, run: () => Promise<T>): Promise<T> => {
      const before = underWay;
      const answer = await run();
      if (underWay > before)
        throw new Error(`${what} did not wait for ${underWay - before} of what it asked for`);
      return answer;
    },
  };
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
