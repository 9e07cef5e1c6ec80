import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DatabaseSync } from 'node:sqlite';
import type { Report } from './report.ts';
import { portsFrom } from '../local/shared/ports.ts';
import type { ProcessName } from '../local/stack.ts';
import type { TenantRecords } from './tenant-records.ts';
import { freeBase } from '../local/shared/free-ports.ts';

/** A Monday on which nobody works yet, so that every run meets the same working days. */
const TODAY = '2031-03-03T05:00:00Z';

/** Long enough for a first reading of outcomes. */
const DAYS = '48';

/** Signals folded into skill states: the inbox of the store keeps an entry for each, found by the signal's key. */
export function foldedIn(stateDir: string, key = '%'): number {
  const store = new DatabaseSync(join(stateDir, 'cosmos.sqlite'), { readOnly: true });
  try {
    const row = store
      .prepare('SELECT count(*) AS n FROM "items learners" WHERE id LIKE ?')
      .get(`inbox:${key}`);
    return Number(row?.['n']);
  } finally {
    store.close();
  }
}

export class StoryFailed extends Error {
  override name = 'StoryFailed';
}

/** A company whose story can be killed and gone on with; `npm start` itself, in a process group of its own. */
export async function newStory(people = 200) {
  const portBase = await freeBase();
  const stateDir = mkdtempSync(join(tmpdir(), 'story-'));
  const reportFile = `${stateDir}.json`;
  return {
    stateDir,
    /** Begins the story, or goes on with it; with a seed for the bad spells of services, if it is to have any. */
    run(badSpells?: string) {
      let told = '';
      const child = spawn(
        process.execPath,
        [
          'demo/start.ts',
          '--once',
          '--auto',
          '--today',
          TODAY,
          '--people',
          String(people),
          '--days',
          DAYS,
          '--report',
          reportFile,
          '--state',
          stateDir,
          '--port-base',
          String(portBase),
          ...(badSpells === undefined ? [] : ['--bad-spells', badSpells]),
        ],
        { detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
      );
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (told += chunk.toString()));
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      return {
        isOver: (): boolean => child.exitCode !== null || child.signalCode !== null,
        said: (words: string): boolean => told.includes(words),
        /** What the stores and the tenant hold at the end. */
        async report(): Promise<Report> {
          const code = await ended;
          if (code !== 0) throw new StoryFailed(`The story ended with ${code ?? 'a signal'}: ${told}`);
          return JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
        },
        /** Everything at once, as a power cut does. */
        async cutPower(): Promise<void> {
          if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
          await ended;
        },
      };
    },
    /** False when the process was gone already, as in the moment before it is started again. */
    kill(name: ProcessName): boolean {
      try {
        return process.kill(Number(readFileSync(join(stateDir, `${name}.pid`), 'utf8')), 'SIGKILL');
      } catch {
        return false;
      }
    },
    folded: () => foldedIn(stateDir),
    /** What the tenant shows right now. */
    async tenant(): Promise<TenantRecords> {
      const address = `http://127.0.0.1:${portsFrom(portBase).identity}/records.json`;
      return (await (await fetch(address)).json()) as TenantRecords;
    },
    remove: () => {
      for (const path of [stateDir, reportFile]) rmSync(path, { recursive: true, force: true });
    },
  };
}

export type Story = Awaited<ReturnType<typeof newStory>>;

/**
 * Everything that a story leaves and that no crash may change; what was shown at most once is looked at by itself. An
 * analysis looks at whoever has received something by then, and deliveries are under way: how a group stood at that
 * moment is a matter of timing, crash or not.
 */
const leftBy = (report: Report) => ({
  ...report,
  ...report.left,
  left: undefined,
  effects: undefined,
  // Who looked at what before somebody decided is a matter of the moment at which a crash came.
  sources: { ...report.sources, saidAtOnce: undefined },
  // What was answered in an act that a crash cut short is counted where it goes on.
  answered: undefined,
  explanations: { ...report.explanations, toldOfSources: undefined },
  agents: undefined,
  wallSeconds: undefined,
  decisions: undefined,
  // What happens at one moment happens in any order.
  // Whether a gap near its bar is found by a night or by the wish that comes next is a matter of the moment, too.
  needs: inOrder(
    report.left.needs.map((need) => ({ ...need, origin: undefined })),
    ({ needId }) => needId,
  ),
  groupChanges: inOrder(report.left.groupChanges, JSON.stringify),
  pages: inOrder(report.left.pages, ({ name }) => name),
  // Whom a reading counts depends on the moment at which they had finished, and a crash moves that by minutes: how much
  // is read stays, what it says and the picture of it do not.
  outcomes: Object.values(report.outcomes).reduce((sum, count) => sum + count, 0),
  sentences: report.left.sentences.length,
  // What stands for somebody in a key is drawn by chance, anew in each company; coverage counts what was folded by that
  // night, which a crash moves by minutes, and by which hour somebody is reminded follows from when they were reached.
  // Whether a question is first shown as asked depends on whether somebody is at work when it is put, and on which day
  // of its week coverage is looked at on where time was stopped for something that was due. What is written into a list
  // is known by its words and its moment, and an own agent’s row says what was known on which day.
  effectKeys: report.left.effectKeys
    .filter(
      (key) =>
        !AS_ASKED.test(key) &&
        !key.startsWith('lists-sync:') &&
        !/measure-outcome\.day-\d+:[0-9a-f]{16}$/.test(key),
    )
    .map((key) =>
      key
        .replace(COVERAGE_DAY, 'coverage')
        .replace(/publish-coverage:[0-9a-f]{16}$/, 'publish-coverage:picture')
        // A door that takes a list over first writes into it as the list’s own turn does.
        .replace(/:register-save:([0-9a-f]{24})\.\d{13}$/, ':register-save:row-$1')
        .replace(/:[0-9a-f]{24}$/, ':somebody')
        .replace(/^practice-[\d-]+:/, 'practice:')
        .replace(RENEWAL, 'renewal-$1'),
    )
    .toSorted(),
  decisionIds: report.left.decisionIds
    .filter((id) => !id.startsWith('unfair:'))
    // An edit of a register is known by what was sent, and the vendor's key in its entry is drawn by chance.
    .map((id) => id.replace(/^registers:[0-9a-f]{64}$/, 'registers').replace(COVERAGE_DAY, 'coverage'))
    .map((id) => id.replace(RENEWAL, 'renewal-$1'))
    .toSorted(),
});

/**
 * What one story left and the other did not, a line a name, short enough to be followed up where a log cuts what is
 * long.
 */
export function apart(report: Report, expected: Report): string[] {
  const [left, asExpected] = [leftBy(report), leftBy(expected)];
  return (Object.keys(asExpected) as (keyof typeof asExpected)[])
    .filter((name) => !isDeepStrictEqual(left[name], asExpected[name]))
    .map(
      (name) =>
        `${name}: ${without(left[name], asExpected[name], '+')}${without(asExpected[name], left[name], '-')}`,
    );
}

function without(all: unknown, some: unknown, sign: string): string {
  const known = new Set(linesOf(some));
  const more = linesOf(all).filter((line) => !known.has(line));
  return more
    .map((line) => `${sign}${line.slice(0, 200)} `)
    .join('')
    .slice(0, 1_500);
}
const linesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) => JSON.stringify([one]));

const AS_ASKED = /:(?:show|change)-question:.*\.asked(?:$|\.)/;

/** How many questions were shown as asked, which hangs on who is at work when they are put. */
export const shownAsAsked = ({ left }: Report): number =>
  left.effectKeys.filter((key) => AS_ASKED.test(key)).length;

const COVERAGE_DAY = /^coverage-\d{4}-\d\d-\d\d/;

/** A flow that asks for a new version is named after the millisecond at which its page was marked. */
const RENEWAL = /renewal-(.+?)-\d{13}/;

const inOrder = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  items.toSorted((a, b) => key(a).localeCompare(key(b)));
