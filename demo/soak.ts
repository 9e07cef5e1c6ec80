// Plays stories while random processes of the stack are killed and its services have bad spells, and compares what each
// leaves with an undisturbed one.
import { parseArgs } from 'node:util';
import { Listr } from 'listr2';
import type { Report } from './report.ts';
import { processNames } from '../local/stack.ts';
import { draw, pick } from '../sample/random.ts';
import { apart, newStory } from './played-story.ts';
import { explain } from '../scripts/shared/explain.ts';

explain(`npm run soak -- [options]   plays stories while random processes die and services turn calls
away in bursts, and compares what each leaves with an undisturbed one

  --kills N    until so many processes were killed (30)
  --seed N     which process dies when follows from it (another each time; it is printed)
  --people N   people in the company (200)

It exits with 1 if a story left something else. Next: the same again with the seed that it printed.
`);

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    people: { type: 'string', default: '200' },
  },
});
const [kills, people] = [Number(values.kills), Number(values.people)];

/** `power` takes every process at once, the one that plays the story too. */
const targets = [...processNames, 'power'] as const;
type Target = (typeof targets)[number];

/**
 * Pause between two kills (ms of real time): long enough for some work, short enough to strike a start now and then.
 */
const SHORTEST_MS = 300;
const LONGEST_MS = 3_000;

interface Outcome {
  killed: Target[];
  differs: string[];
  report: Report;
  seconds: number;
}

async function playedWithKills(story: number, most: number, tell: (line: string) => void): Promise<Outcome> {
  const began = performance.now();
  const played = await newStory(people);
  const killed: Target[] = [];
  const badSpells = most > 0 ? `${values.seed}.${story}` : undefined;
  let running = played.run(badSpells);
  while (killed.length < most) {
    const pause = SHORTEST_MS + draw(values.seed, story, killed.length, 'pause') * (LONGEST_MS - SHORTEST_MS);
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (running.isOver()) break;
    const target = pick(targets, values.seed, story, killed.length);
    if (target === 'power') {
      await running.cutPower();
      running = played.run(badSpells);
    } else if (!played.kill(target)) continue;
    killed.push(target);
    tell(`${killed.length} killed, now ${target}`);
  }
  const report = await running.report();
  played.remove();
  return {
    killed,
    report,
    differs: differences(report),
    seconds: Math.round((performance.now() - began) / 1_000),
  };
}

let undisturbed: Report | undefined;

/** What is not as the undisturbed story left it, by name. */
function differences(report: Report): string[] {
  if (!undisturbed) return [];
  return [
    ...apart(report, undisturbed),
    ...Object.entries(report.effects).flatMap(([name, { duplicated, lost }]) =>
      duplicated + lost === 0 ? [] : [`${name}: ${duplicated} duplicated, ${lost} lost`],
    ),
    ...(report.left.decisionLogWhole ? [] : ['the decision log is broken']),
  ];
}

const outcomes: Outcome[] = [];
const killedSoFar = (): number => outcomes.reduce((sum, { killed }) => sum + killed.length, 0);
const listrOptions = { fallbackRenderer: 'simple' } as const;

process.stdout.write(`seed ${values.seed}, ${kills} kills, ${people} people\n`);
await new Listr(
  [
    {
      title: 'an undisturbed story',
      task: async () => void ({ report: undisturbed } = await playedWithKills(0, 0, () => undefined)),
    },
  ],
  listrOptions,
).run();
for (let story = 1; killedSoFar() < kills; story += 1)
  await new Listr(
    [
      {
        title: `story ${story}`,
        task: async (_, task) =>
          void outcomes.push(
            await playedWithKills(story, kills - killedSoFar(), (line) => (task.output = line)),
          ),
      },
    ],
    listrOptions,
  ).run();

const rows = outcomes.map(({ killed, differs, report, seconds }, i) => {
  const counted = targets.map((target) => killed.filter((name) => name === target).length);
  const unknown = Object.values(report.effects).reduce((sum, { unknown }) => sum + unknown, 0);
  return [i + 1, ...counted, unknown, seconds, differs.join(', ') || 'the same'];
});
const table = [['story', ...targets, 'unknown', 'seconds', 'left'], ...rows];
for (const row of table) process.stdout.write(`${row.map((cell) => String(cell).padEnd(12)).join('')}\n`);
process.stdout.write(`\n${killedSoFar()} kills in ${outcomes.length} stories, seed ${values.seed}\n`);
if (outcomes.some(({ differs }) => differs.length > 0)) process.exitCode = 1;
