import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Listr } from 'listr2';
import { HELP, values } from './options.ts';
import type { Verdict } from '../lib/domain/gate/approval.ts';
import { STORY_SETTINGS } from './connect.ts';
import { readPeopleFile } from './people-file.ts';
import { chatRelay, followed } from './chat/relay.ts';
import { minutes } from './lists/minutes-pass.ts';
import { daysIn, notOver, pace } from './pace.ts';
import { siteLists } from './lists/site-lists.ts';
import { company, type Company } from '../sample/company.ts';
import { tenantSeed, withPeopleRead } from './seed.ts';
import { compareWithServiceDesk } from './service-desk.ts';
import type { Act, Lived } from './act.ts';
import { story } from './story.ts';
import { DEFAULT_TRUTH, FIRST_TALK_TRUTH, readTruth } from '../sample/truth.ts';
import { firstLines, firstTalkCompany } from '../sample/first-talk/company.ts';
import { daysToPlay, firstTalk } from './first-talk/acts.ts';
import { inTerminal } from './ask-in-terminal.ts';
import { inBrowser } from './in-browser.ts';
import { byScript } from './simulated-approver.ts';
import { beginBadSpells } from './bad-spells.ts';
import { answerAsOneOf, approversOf, type Decider } from './gates.ts';
import { makerHost, serveMaker } from './maker.ts';
import { FIRST_TALK_STORY, forget, keep, progressIn, type Progress } from './progress.ts';
import { reportOn } from './report.ts';
import { startStack, type Stack } from '../local/stack.ts';
import { print, tellEnvelope, tellReport, viewerUrl, whatItDid } from './ending.ts';
import { portsFrom } from '../local/shared/ports.ts';
import type { Served } from '../local/tenant/web.ts';
import { look, ownItemsOf, type Question } from './viewer/seen.ts';
import { pictureIn } from './tenant-records.ts';
import { practiceUrl, teamsSignIn } from './viewer/practice.ts';
import { serveViewer } from './viewer/server.ts';
import type { Told } from './viewer/story-so-far.ts';

const listrOptions = { fallbackRenderer: 'simple', rendererOptions: { collapseErrors: false } } as const;

async function main(): Promise<void> {
  if (values.help) {
    print(HELP);
    return;
  }
  const began = performance.now();
  const stateDir = resolve(values.state);
  const progress = progressIn(stateDir, values);
  const isFirstTalk = progress.story === FIRST_TALK_STORY;
  const others =
    progress.peopleFile === undefined
      ? undefined
      : await readPeopleFile(readFileSync(progress.peopleFile), progress.people);
  const today = new Date(progress.today);
  const sample = isFirstTalk ? firstTalkCompany(today) : company(today, progress.people, others);
  const truth = readTruth(progress.truth ?? (isFirstTalk ? FIRST_TALK_TRUTH : DEFAULT_TRUTH), sample);
  const life = { company: sample, truth, seed: progress.seed, start: progress.today };
  print(
    `${sample.name}: ${sample.employees.length.toLocaleString('en')} people, day 1. A simulated company with an offline drafter; nothing leaves this machine.`,
  );
  print('Its charter, which people set and the layer cites:');
  for (const { lineId, text } of isFirstTalk ? firstLines(sample) : sample.charterLines)
    print(`  ${lineId} ${text}`);
  for (const note of others?.notes ?? []) print(`  ${progress.peopleFile ?? ''} ${note}`);
  const decider = values.auto ? byScript : whoDecides();
  const playedDays = isFirstTalk && decider !== byScript ? daysToPlay : [];
  const stops = values['stop-days'] === undefined ? playedDays : daysIn(values['stop-days']);
  if (decider === byScript)
    print(
      `The gates are decided by script${values.auto ? ' (--auto)' : ', because there is no terminal to ask in'}.`,
    );

  const seedFile = join(stateDir, 'tenant-seed.json');
  writeFileSync(seedFile, JSON.stringify(withPeopleRead(tenantSeed(sample))));
  const stack = await start(stateDir, seedFile, progress.today);
  const stopOnSignal = () => void stack.stop().then(() => process.exit(130));
  process.once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  let viewer: Served | undefined;
  let maker: Served | undefined;
  let endBadSpells: (() => number) | undefined;
  try {
    if (values['stand-ins']) {
      print(
        `The stand-ins run; docs/core-tools.md says how to point a host at them. Their files are in ${values.state}.`,
      );
      await untilInterrupted();
    }
    maker = await serveMaker(stack.ports, stateDir, stack.now);
    const { 'bad-spells': badSpells } = values;
    if (badSpells !== undefined) endBadSpells = beginBadSpells(stack, badSpells);
    const decided: Told['decided'] = [];
    const note = ({ approval }: Question, verdict: Verdict): void =>
      void decided.push({ question: approval.question, answer: answerOf(verdict), at: stack.now() });
    const passing = minutes(stack);
    const paced = pace(life.start, notOver(stops, life.start, stack.now()), (wait) => {
      print(`Time stands still until you let it go on: ${viewerUrl(stack)}`);
      return passing.whileWaiting(wait);
    });
    const deciding: Decider = async (question, answered) => {
      const verdict = await passing.whileWaiting(() => decider(question, answered));
      if (verdict) note(question, verdict);
      return verdict;
    };
    const tell = isFirstTalk ? firstTalk : story;
    const acts = tell(life, progress.days, stack, deciding, paced);
    const told: Told = { ...beginning(sample, progress, acts), decided, byScript: decider === byScript };
    const approvers = approversOf(stack.ports);
    const { lead } = approvers;
    const see = () => look(lead, stack.ports);
    viewer = await serveViewer({
      port: stack.ports.viewer,
      told,
      now: stack.now,
      see,
      pace: paced,
      chat: followed(chatRelay(stack, stack.now), passing.pass),
      lists: { site: siteLists(stack), minutes: passing },
      practiceUrl: practiceUrl(stack.ports),
      signIn: (who) => teamsSignIn(stack.ports, who),
      picture: (path) => pictureIn(stack.ports, path),
      itemsOf: (userPrincipalName) => ownItemsOf(stack.ports, userPrincipalName),
      async decide(needId, approvalId, verdict) {
        const path = `needs/${needId}/approvals/${approvalId}`;
        const question = await lead.get<Question>(path);
        await answerAsOneOf(approvers, { needId, approvalId }, verdict, `viewer-${approvalId}`);
        note(question, verdict);
      },
    });
    print(`Watch it in the browser: ${viewerUrl(stack)}`);
    for (const [i, act] of acts.entries()) {
      if (i < progress.acts) continue;
      const remembered = await show(act, told.acts[i], progress.lived, decider === inTerminal);
      Object.assign(progress.lived, remembered);
      Object.assign(told, {
        coverageBefore: progress.lived.coverageBefore,
        personId: progress.lived.personId,
      });
      progress.acts += 1;
      keep(progress, stateDir);
    }
    forget(stateDir);
    if (endBadSpells) print(`Services turned calls away in ${endBadSpells()} bad spells.`);
    const { lived } = progress;
    const wallSeconds = (performance.now() - began) / 1_000;
    const seen = await see();
    const report = await reportOn(stack, seen, life, { days: progress.days, ...lived, wallSeconds });
    const { all: planted, ...judged } = report.planted;
    told.envelope = { opened: { ...judged, planted } };
    if (values.compare === 'service-desk')
      told.envelope.compared = compareWithServiceDesk(life, whatItDid(seen, report, sample), progress.days);
    tellEnvelope(told.envelope);
    if (values.report) writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`);
    tellReport(report, stack, told.byScript);
    if (values.once) return;
    await passing.whileWaiting(untilInterrupted);
  } finally {
    endBadSpells?.();
    viewer?.close();
    maker?.close();
    await stack.stop();
  }
}

const whoDecides = (): Decider => (values.browser ? inBrowser : process.stdin.isTTY ? inTerminal : byScript);

/** A verdict in words. */
const answerOf = ({ verdict, cause, modality, corrections, comment }: Verdict): string =>
  [verdict, cause, modality, corrections && `${corrections.length} corrected by hand`, comment]
    .filter(Boolean)
    .join(', ');

const beginning = (
  sample: Company,
  { today, days, acts: over, lived }: Progress,
  acts: readonly Act[],
): Omit<Told, 'decided' | 'byScript'> => ({
  company: sample.name,
  people: sample.employees.length,
  began: today,
  days,
  coverageBefore: lived.coverageBefore,
  ...(lived.personId ? { personId: lived.personId } : {}),
  acts: acts.map(({ title }, i) => ({ title, state: i < over ? 'done' : 'to come', lines: [] })),
});

async function untilInterrupted(): Promise<never> {
  print('\nCtrl-C ends it.');
  return await new Promise<never>(() => setInterval(() => undefined, 60_000));
}

async function start(stateDir: string, tenantSeedFile: string, today: number): Promise<Stack> {
  let stack: Stack | undefined;
  const portBase = Number(values['port-base']);
  const ports = portsFrom(portBase);
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
            settings: {
              ...STORY_SETTINGS,
              WEBHOOK_HOSTS: [`localhost:${ports.tenant}`, makerHost(ports)].join(','),
            },
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

/** Shows one act while it runs, then what came of it. An act that asks in the terminal gets it for itself. */
async function show(
  { title, play, asks }: Act,
  told: Told['acts'][number] | undefined,
  lived: Lived,
  inTerminal: boolean,
): Promise<Partial<Lived>> {
  const act = told ?? { title, state: 'now', lines: [] };
  act.state = 'now';
  const say = (line: string): void => void act.lines.push(line);
  const progress = (tell: (line: string) => void) => (line: string) => {
    act.progress = line;
    tell(line);
  };
  let remembered: Partial<Lived> = {};
  if (asks && inTerminal) {
    print(`? ${title}`);
    remembered = await play(say, progress(print), lived);
  } else {
    const task = async (_: unknown, shown: { output: unknown }) => {
      remembered = await play(
        say,
        progress((line) => (shown.output = line)),
        lived,
      );
    };
    await new Listr([{ title, task }], listrOptions).run();
  }
  act.state = 'done';
  for (const line of act.lines) print(`    ${line}`);
  return remembered;
}

await main();
