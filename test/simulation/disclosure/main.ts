// Searches for what statements about groups give away: npm run simulate:disclosure -- --seed N --histories M
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { loadCopy, weaknesses, type Weakness } from './copy.ts';
import { searched } from './finds.ts';
import { historyFrom, type History } from './history.ts';
import { lawOf, type Find } from './observer.ts';
import type { Ended, Share } from './share.ts';

const help = `npm run simulate:disclosure -- [options]: lives random histories of small companies and looks for anything that tells of one person.

  --seed N         first seed (1)
  --histories M    how many (10000)
  --threads N      at once (as many as the machine runs)
  --weakened NAME  search a copy that is weakened on purpose: ${Object.keys(weaknesses).join(', ')}
  --help

Exits 1 on a find, with the smallest history found that shows it.
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '10000' },
    threads: { type: 'string', default: String(availableParallelism()) },
    weakened: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Histories from which on threads of their own are worth their start. */
const WORTH_THREADS = 2_000;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const isWeakness = (name: string): name is Weakness => Object.hasOwn(weaknesses, name);

/** Leaves out events as long as the same rule is still broken. */
function smallest(
  history: History,
  breaks: (one: History) => Find | undefined,
  found: Find,
): { history: History; found: Find } {
  let [best, why] = [history, found];
  for (let size = Math.ceil(best.events.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let i = 0; i < best.events.length;) {
      const fewer = { ...best, events: best.events.toSpliced(i, size) };
      const still = breaks(fewer);
      if (still?.rule === found.rule) [best, why] = [fewer, still];
      else i += size;
    }
  return { history: best, found: why };
}

/** Each thread takes every so many-th seed. */
async function search(first: number, end: number, weakened: Weakness | undefined): Promise<Ended[]> {
  const threads = end - first < WORTH_THREADS ? 1 : Number(values.threads);
  const inThread = (i: number): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const workerData: Share = { first: first + i, step: threads, end, weakened };
      const worker = new Worker(new URL('share.ts', import.meta.url), { workerData });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  return Promise.all(Array.from({ length: threads }, (_, i) => inThread(i)));
}

async function tell(seed: number, weakened: Weakness | undefined): Promise<void> {
  const [copy, law] = [await loadCopy(weakened), lawOf(weakened)];
  const breaks = (history: History): Find | undefined => searched(copy, history, law).find;
  const history = historyFrom(seed);
  const found = breaks(history);
  if (!found) throw new Error(`Seed ${seed} lets something out once and not again.`);
  const least = smallest(history, breaks, found);
  say(`Seed ${seed} breaks “${found.rule}”.\n${least.found.what}`);
  say(
    `What happens, in ${least.history.events.length} events (five unknown: ${least.history.unknown.join(', ')}):`,
  );
  for (const event of least.history.events) say(`  ${JSON.stringify(event)}`);
}

if (values.help) process.stdout.write(help);
else {
  const { weakened } = values;
  if (weakened !== undefined && !isWeakness(weakened))
    throw new RangeError(`--weakened is one of ${Object.keys(weaknesses).join(', ')}.`);
  const [first, histories] = [Number(values.seed), Number(values.histories)];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(histories))
    throw new RangeError('--seed and --histories are whole numbers.');
  const ended = await search(first, first + histories, weakened);
  const seeds = ended.flatMap(({ seed = [] }) => seed);
  if (seeds.length > 0) {
    await tell(Math.min(...seeds), weakened);
    process.exitCode = 1;
  } else {
    const surest = Math.max(...ended.map((one) => one.surest));
    say(
      `${histories} histories from seed ${first}: nothing found; the surest observer was ${(100 * surest).toFixed(2)}% sure of a side.`,
    );
  }
}
