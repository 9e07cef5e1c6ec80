import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Listr } from 'listr2';
import { company, type Company } from '../sample/company.ts';
import { APPROVER_NAME, tenantSeed } from '../sample/seed.ts';
import { story, type Act } from '../sample/story.ts';
import { DEFAULT_TRUTH, readTruth } from '../sample/truth.ts';
import { byScript, inTerminal } from './ask.ts';
import { doorsFor } from './doors.ts';
import { reportOn, type Report } from './report.ts';
import { startStack, type Stack } from './stack.ts';
import type { Served } from './tenant/web.ts';
import { look } from './viewer/seen.ts';
import { serveViewer } from './viewer/server.ts';
import type { Told } from './viewer/told.ts';

const HELP = `npm start -- [options]   a company of 1,540 people runs on learning-os, on this machine only

  --auto            decide at the human gates by script (a run without a terminal does so too)
  --once            exit when the story is over; without it the pages stay readable until Ctrl-C
  --report FILE     write what the stores and the tenant hold at the end, as JSON
  --people N        only the first N people
  --people-file CSV an HRIS export of your own people; sample/README.md documents its columns
  --truth FILE      another hidden truth than sample/truth/larkfield.json
  --seed N          what chance draws follows from it (1)
  --today ISO       the moment at which the story begins, not in the past (now)
  --fresh           begin anew instead of going on where an interrupted run stopped
  --state DIR       where the stand-ins keep their files (.local/company)
  --stand-ins       start the stand-ins only, for Core Tools (docs/core-tools.md)
  --port-base N     the stack uses the seven ports above N (7070)
`;

const { values } = parseArgs({
  options: {
    auto: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
    report: { type: 'string' },
    people: { type: 'string' },
    'people-file': { type: 'string' },
    truth: { type: 'string' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    state: { type: 'string', default: '.local/company' },
    'port-base': { type: 'string', default: '7070' },
    'stand-ins': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** What a run remembers so that the next one can go on: the day on which its story began, and how many acts are over. */
interface Progress {
  today: number;
  people?: number;
  peopleFile?: string;
  truth?: string;
  seed: number;
  acts: number;
}

/** Days that the story lasts. */
const DAYS = 105;
const PROGRESS_FILE = 'progress.json';
const listrOptions = { fallbackRenderer: 'simple', rendererOptions: { collapseErrors: false } } as const;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  if (values.help) {
    print(HELP);
    return;
  }
  const began = performance.now();
  const stateDir = resolve(values.state);
  const progress = progressIn(stateDir);
  const sample = company(
    new Date(progress.today),
    progress.people,
    progress.peopleFile && readFileSync(progress.peopleFile, 'utf8'),
  );
  const truth = readTruth(progress.truth ?? DEFAULT_TRUTH, sample);
  const life = { company: sample, truth, seed: progress.seed, start: progress.today };
  print(
    `${sample.name}: ${sample.employees.length.toLocaleString('en')} people. A simulated company with an offline drafter; nothing leaves this machine.`,
  );
  for (const { line, reason } of sample.notes)
    print(`  ${values['people-file'] ?? ''} line ${line}: ${reason}.`);
  if (sample.employees.length === 0)
    throw new Error('Nobody can be taken from the people file; correct it and start again with --fresh.');
  const decider = values.auto || !process.stdin.isTTY ? byScript : inTerminal;
  if (decider === byScript)
    print(
      `The gates are decided by script${values.auto ? ' (--auto)' : ', because there is no terminal to ask in'}.`,
    );

  const seedFile = join(stateDir, 'tenant-seed.json');
  writeFileSync(seedFile, JSON.stringify(tenantSeed(sample)));
  const stack = await start(stateDir, seedFile, progress.today);
  const stopOnSignal = () => void stack.stop().then(() => process.exit(130));
  process.once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  let viewer: Served | undefined;
  try {
    if (values['stand-ins']) {
      print(
        `The stand-ins run; docs/core-tools.md says how to point a host at them. Their files are in ${values.state}.`,
      );
      await untilInterrupted();
    }
    const acts = story(life, stack, decider);
    const told = beginning(sample, progress, acts);
    const lead = doorsFor(stack.ports, { person: APPROVER_NAME });
    viewer = await serveViewer({
      ...{ port: stack.ports.viewer, told, now: stack.now },
      see: () => look(lead, stack.ports),
      decide: (needId, approvalId, verdict) =>
        lead.post(`needs/${needId}/approvals/${approvalId}/decision`, verdict, `viewer-${approvalId}`),
    });
    print(`Watch it in the browser: ${viewerUrl(stack)}`);
    for (const [i, act] of acts.entries()) {
      if (i < progress.acts) continue;
      await show(act, told.acts[i], decider === inTerminal && act.asks === true);
      progress.acts += 1;
      keep(progress, stateDir);
    }
    rmSync(join(stateDir, PROGRESS_FILE));
    const report = await reportOn(stack, (performance.now() - began) / 1_000);
    if (values.report) writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`);
    tell(report, stack);
    if (values.once) return;
    await untilInterrupted();
  } finally {
    viewer?.close();
    await stack.stop();
  }
}

const beginning = (sample: Company, { today, acts: over }: Progress, acts: readonly Act[]): Told => ({
  ...{ company: sample.name, people: sample.employees.length, began: today, days: DAYS },
  acts: acts.map(({ title }, i) => ({ title, state: i < over ? 'done' : 'to come', lines: [] })),
});

function progressIn(stateDir: string): Progress {
  const file = join(stateDir, PROGRESS_FILE);
  if (existsSync(file) && !values.fresh) {
    print('Going on where the last run stopped (--fresh begins anew).');
    return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  }
  const today = values.today === undefined ? Date.now() : Date.parse(values.today);
  if (!(today >= Date.now() - 60_000))
    throw new RangeError('--today is no moment from now on, such as 2031-03-03T08:00:00Z.');
  rmSync(stateDir, { recursive: true, force: true });
  mkdirSync(stateDir, { recursive: true });
  const begun: Progress = {
    today,
    ...(values.people === undefined ? {} : { people: Number(values.people) }),
    ...(values['people-file'] === undefined ? {} : { peopleFile: resolve(values['people-file']) }),
    ...(values.truth === undefined ? {} : { truth: resolve(values.truth) }),
    seed: Number(values.seed),
    acts: 0,
  };
  keep(begun, stateDir);
  return begun;
}

/** Whole or not at all, whenever the run is killed. */
function keep(progress: Progress, stateDir: string): void {
  const file = join(stateDir, PROGRESS_FILE);
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}

async function untilInterrupted(): Promise<never> {
  print('\nCtrl-C ends it.');
  return await new Promise<never>(() => setInterval(() => undefined, 60_000));
}

async function start(stateDir: string, tenantSeedFile: string, today: number): Promise<Stack> {
  let stack: Stack | undefined;
  const portBase = Number(values['port-base']);
  const tasks = new Listr(
    [
      {
        title:
          'Start Service Bus, Cosmos DB, Microsoft 365 and the model as stand-ins, and the Functions host',
        task: async () => {
          stack = await startStack({
            stateDir,
            portBase,
            appRoot: process.cwd(),
            tenantSeed: tenantSeedFile,
            startsAt: today,
            withoutHost: values['stand-ins'],
          });
        },
      },
    ],
    listrOptions,
  );
  await tasks.run();
  if (!stack) throw new Error('The stack did not start.');
  return stack;
}

/** Shows one act while it runs, then what came of it. An act that may ask in the terminal gets it for itself. */
async function show(
  { title, play }: Act,
  told: Told['acts'][number] | undefined,
  asks: boolean,
): Promise<void> {
  const act = told ?? { title, state: 'now', lines: [] };
  act.state = 'now';
  const say = (line: string): void => void act.lines.push(line);
  const progress = (tell: (line: string) => void) => (line: string) => {
    act.progress = line;
    tell(line);
  };
  if (asks) {
    print(`? ${title}`);
    await play(say, progress(print));
  } else {
    await new Listr(
      [
        {
          title,
          task: (_, task) =>
            play(
              say,
              progress((line) => (task.output = line)),
            ),
        },
      ],
      listrOptions,
    ).run();
  }
  act.state = 'done';
  for (const line of act.lines) print(`    ${line}`);
}

function tell(report: Report, stack: Stack): void {
  const { counts, stages, effectsByClass, wallSeconds } = report;
  print(
    `\n${Object.entries(counts)
      .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
      .join(', ')}`,
  );
  print(
    `needs by stage: ${JSON.stringify(stages)}; effects by class: ${JSON.stringify(effectsByClass)}; ${wallSeconds} s`,
  );
  print('\nRead it in the browser:');
  print(`  everything       ${viewerUrl(stack)}`);
  for (const { name, title } of report.pages)
    print(`  ${title.padEnd(40)} ${viewerUrl(stack, `pages/${name}`)}`);
}

const viewerUrl = ({ ports }: Stack, path = ''): string => `http://127.0.0.1:${ports.viewer}/${path}`;

await main();
