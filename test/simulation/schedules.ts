// Many lives of a need under faults, on all cores. CI runs a few thousand of the flows, and a few whole ones
// (respond-to-need.long.test.ts).
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { liveFlow, wrongWith } from './flow-life.ts';
import { schedule } from './run.ts';

const HELP = `npm run schedules -- [options]   lives a need many times, each time under the faults that follow from a seed

It stops at the first that violates anything, a flow that stands still among it, names its seed and ends with 1.

  --schedules N   how many, 10000
  --seed N        the first seed, 1
  --flows         only the flows, with what they call answered by the seed: 10,000 take a few minutes, whole lives an hour
`;

/** What came of one seed. */
interface Lived {
  seed: number;
  stage: string;
  deaths: number;
  wrong?: string | undefined;
}
interface Share {
  first: number;
  step: number;
  end: number;
  flows: boolean;
}

if (isMainThread) await liveAll();
else await liveShare(workerData as Share);

async function liveAll(): Promise<void> {
  const { values } = parseArgs({
    options: {
      schedules: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      flows: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const first = Number(values.seed);
  const end = first + Number(values.schedules);
  const stages: Record<string, number> = {};
  let deaths = 0;
  let done = 0;
  const take = (lived: Lived) => {
    if (lived.wrong !== undefined) {
      process.stderr.write(`seed ${lived.seed}: ${lived.wrong}\n`);
      process.exit(1);
    }
    deaths += lived.deaths;
    stages[lived.stage] = (stages[lived.stage] ?? 0) + 1;
    done += 1;
    if (done % 500 === 0 || done === end - first)
      process.stdout.write(
        `${done} schedules from seed ${first}: ${deaths} deaths, none hangs, ${JSON.stringify(stages)}\n`,
      );
  };
  const step = availableParallelism();
  const shares = Array.from({ length: step }, (_, i) => ({
    first: first + i,
    step,
    end,
    flows: values.flows,
  }));
  await Promise.all(shares.map((share) => ended(share, take)));
}

async function ended(share: Share, take: (lived: Lived) => void): Promise<void> {
  const worker = new Worker(new URL(import.meta.url), { workerData: share }).on('message', take);
  await once(worker, 'exit'); // rejects with what the worker threw: no finding, but a defect of ours
}

async function liveShare({ first, step, end, flows }: Share): Promise<void> {
  for (let seed = first; seed < end; seed += step)
    parentPort?.postMessage(await (flows ? flowOf(seed) : wholeOf(seed)));
}

async function flowOf(seed: number): Promise<Lived> {
  const life = await liveFlow(seed);
  return { seed, stage: life.stage, deaths: life.deaths, wrong: wrongWith(life) };
}

async function wholeOf(seed: number): Promise<Lived> {
  const { stage, deaths, wrong } = await schedule(seed);
  return { seed, stage, deaths, ...(wrong.length > 0 ? { wrong: wrong.join('; ') } : {}) };
}
