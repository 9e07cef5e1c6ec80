// Searches for what statements about groups give away: npm run simulate:disclosure -- --seed N --histories M
import { parseArgs } from 'node:util';
import { loadCopy, weaknesses, type Weakness } from './copy.ts';
import { searched, type Find } from './finds.ts';
import { historyFrom, type History } from './history.ts';
import { exact, geometric } from './observer.ts';

const help = `npm run simulate:disclosure -- [options]: lives random histories of small companies and looks for anything that tells of one person.

  --seed N         first seed (1)
  --histories M    how many (10000)
  --weakened NAME  search a copy that is weakened on purpose: ${Object.keys(weaknesses).join(', ')}
  --help

Exits 1 on a find, with the smallest history found that shows it.
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '10000' },
    weakened: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

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

if (values.help) process.stdout.write(help);
else {
  const { weakened } = values;
  if (weakened !== undefined && !isWeakness(weakened))
    throw new RangeError(`--weakened is one of ${Object.keys(weaknesses).join(', ')}.`);
  const [first, histories] = [Number(values.seed), Number(values.histories)];
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(histories))
    throw new RangeError('--seed and --histories are whole numbers.');
  const copy = await loadCopy(weakened);
  const law = weakened === 'no noise' ? exact : geometric;
  const breaks = (history: History) => searched(copy, history, law).find;
  let [shown, surest] = [0, 0];
  for (let seed = first; seed < first + histories; seed += 1) {
    const history = historyFrom(seed);
    const { find: found, sure } = searched(copy, history, law);
    surest = Math.max(surest, sure);
    if (!found) {
      if ((shown += 1) % 50_000 === 0) say(`${shown} histories, nothing found`);
      continue;
    }
    const least = smallest(history, breaks, found);
    say(
      `Seed ${seed} breaks “${found.rule}” after ${seed - first} histories that do not.\n${least.found.what}`,
    );
    say(
      `What happens, in ${least.history.events.length} events (five unknown: ${least.history.unknown.join(', ')}):`,
    );
    for (const event of least.history.events) say(`  ${JSON.stringify(event)}`);
    process.exitCode = 1;
    break;
  }
  if (process.exitCode === undefined)
    say(
      `${histories} histories from seed ${first}: nothing found; the surest observer was ${(100 * surest).toFixed(2)}% sure of a side.`,
    );
}
