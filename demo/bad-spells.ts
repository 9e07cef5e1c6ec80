import type { ProcessName, Stack } from '../local/stack.ts';
import { draw, pick } from '../sample/random.ts';

/** Between two spells, milliseconds of real time: the SDKs wait out some of them, and the longer ones meet retries. */
const SHORTEST_MS = 500;
const LONGEST_MS = 3_000;

type Spell = [ProcessName, Record<string, unknown>];

/** The spell that belongs to a number: a service turns calls away, so often and so long as it says. */
function spellOf(seed: string, spell: number): Spell {
  const between = (least: number, most: number, what: string) =>
    least + Math.floor(draw(seed, spell, what) * (most - least + 1));
  const throttle = (match: string, status: number) => ({
    throttle: { match, status, after: between(0, 3, 'after'), times: between(1, 6, 'times'), retryAfter: 1 },
  });
  return pick<Spell>(
    [
      ['cosmos', { throttle: between(5, 60, 'calls') }],
      ['cosmos', { unavailable: between(1, 12, 'calls') }],
      ['tenant', throttle('/_api', 429)],
      ['tenant', throttle('/_api', 503)],
      ['tenant', throttle('/graph', 429)],
      ['tenant', throttle('/graph', 503)],
      ['tenant', throttle('/workflows', 429)],
      ['model', { fail: '429', times: between(1, 5, 'calls'), retryAfterMs: 200 }],
      ['model', { fail: '503', times: between(1, 5, 'calls'), retryAfterMs: 200 }],
    ],
    seed,
    spell,
  );
}

/**
 * Lets services turn calls away now and then, until it is ended: Cosmos DB in bursts of 429 and 503, SharePoint, Graph
 * and Teams mid-way with a Retry-After, the model. Which spell comes after which follows from the seed.
 *
 * @returns ends it, and answers how many spells there were
 */
export function beginBadSpells(stack: Stack, seed: string): () => number {
  let spells = 0;
  let next: NodeJS.Timeout | undefined;
  const wait = (): void => {
    next = setTimeout(strike, SHORTEST_MS + draw(seed, spells, 'pause') * (LONGEST_MS - SHORTEST_MS));
  };
  const strike = (): void => {
    spells += 1;
    stack.faults(...spellOf(seed, spells)).then(wait, (error: unknown) => {
      process.stderr.write(`The bad spells end: ${String(error)}\n`);
    });
  };
  wait();
  return () => {
    clearTimeout(next);
    return spells;
  };
}
