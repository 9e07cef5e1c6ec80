import { KINDS, whoIn, type CompletionFile } from '../../../domain/completion-file/mapping.ts';
import {
  completionIn,
  type CompletionFault,
  type CompletionRow,
  type FaultyCompletion,
} from '../../../domain/completion-file/row.ts';
import { statementOf } from '../../../domain/completion-file/statement.ts';
import { DAY } from '../../../domain/milliseconds.ts';
import { isPast } from '../../../domain/policy/retention.ts';
import type { Table } from '../../../domain/table-file/table.ts';
import { momentOf, timeOf } from '../../../domain/xapi/parts.ts';
import type { Ports } from '../../../ports/index.ts';
import { holders } from '../identities/find-holder.ts';
import { isKnownPerson } from '../identities/is-known-person.ts';
import { skillsOfCourses, waitingCourses, type WaitingCourse } from './skill-of-course.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** A row that says something new, as the statement that is kept of it. */
export interface NewCompletion {
  row: number;
  statement: ReturnType<typeof statementOf>;
  /** Whether it waits until it is known whom it is about. */
  waits: boolean;
}

type Said = Omit<NewCompletion, 'waits'>;

/** Every row of a file is counted in `unchanged`, in `faulty`, or is one of `fresh` that does not wait. */
export interface WeighedCompletions {
  unchanged: number;
  /** To be kept: those that count now, and those that wait and were not kept or asked about before. */
  fresh: NewCompletion[];
  faulty: FaultyCompletion[];
  courses: WaitingCourse[];
}

type Needed = 'identities' | 'registers' | 'statements' | 'learners' | 'directoryAccounts';

/** Rows that are looked up side by side. */
const TOGETHER = 50;

/** Fewer rows are looked up one by one; of more, all that is kept of the source is read once, a thousand a page. */
const MANY = 100;

/** As they are taken: however many wait, they hold up none that counts now. */
export const inOrderOf = (fresh: readonly NewCompletion[]): NewCompletion[] =>
  fresh.toSorted((a, b) => Number(a.waits) - Number(b.waits) || a.row - b.row);

/**
 * What each row says that is new, or why it is not taken. Nothing is stored. Work: reading once what is kept of the
 * source, or of few rows each, and one look-up for each person of whom a row says something new.
 */
export async function weighCompletions(
  table: Table,
  entry: CompletionFile,
  { ports, at }: { ports: Pick<Ports, Needed>; at: number },
): Promise<WeighedCompletions> {
  const weighed: WeighedCompletions = {
    unchanged: 0,
    fresh: [],
    faulty: table.faults.map(({ row, why }) => ({ row, fault: why })),
    courses: [],
  };
  const who = whoIn(entry.columns);
  const fail = (row: number, fault: CompletionFault, field?: FaultyCompletion['field']) =>
    weighed.faulty.push({ row, fault, ...(field ? { field } : {}) });
  const skills = await ports.registers.skills();
  const { retention } = await ports.registers.policy();
  const skillOf = skillsOfCourses(entry, skills);
  const [waiting, toFind, saying]: [CompletionRow[], Said[], Said[]] = [[], [], []];
  for (const one of table.rows.map((row) => completionIn(row, entry))) {
    if ('fault' in one) {
      weighed.faulty.push(one);
      continue;
    }
    const found = skillOf(one);
    if ('fault' in found) {
      if (found.fault === 'course-waits') waiting.push(one);
      fail(one.row, found.fault, found.fault === 'unknown-skill' ? 'skill' : undefined);
      continue;
    }
    saying.push({ row: one.row, statement: statementOf(one, found.skillId, entry) });
  }
  const before = await keptBefore(saying, entry.source, ports.statements);
  const seen = new Set<string>();
  for (const { row, statement } of saying) {
    const moment = momentOf(statement.timestamp);
    // What the file says twice it says once.
    if (seen.has(statement.id) || before.get(statement.id) === 'sent') weighed.unchanged += 1;
    else if (moment > at + DAY) fail(row, 'day-ahead', 'completedAt');
    else if (isPast(moment, retention.evidenceDays, at)) fail(row, 'too-old', 'completedAt');
    // What was kept and not sent on, because the run ended between, is theirs already.
    else if (before.get(statement.id) === 'unsent') weighed.fresh.push({ row, statement, waits: false });
    else toFind.push({ row, statement });
    seen.add(statement.id);
  }
  weighed.courses = waitingCourses(waiting, skills);
  const find = holders(ports);
  const open = new Map<string, Promise<boolean>>();
  const people = new Map<string, Promise<boolean>>();
  for (const some of someAtATime(toFind, TOGETHER)) await Promise.all(some.map(place));
  return weighed;

  async function place({ row, statement }: Said): Promise<void> {
    const { account } = statement.actor;
    if (who === undefined || who === 'objectId') {
      // An object id needs no finding, and so nothing else says that whoever had it was erased.
      if (await isSomebody(account.name)) weighed.fresh.push({ row, statement, waits: false });
      else fail(row, 'nobody-known', who);
      return;
    }
    const found = await find({ kind: KINDS[who], value: account.name }, timeOf(statement.timestamp));
    if (!('why' in found)) {
      if (found.person === undefined) fail(row, 'has-left', who);
      else weighed.fresh.push({ row, statement, waits: false });
      return;
    }
    if (found.wasErased) {
      // An export says again what it said before they were erased, and whoever has it since is not asked for that.
      fail(row, 'was-erased', who);
      return;
    }
    fail(row, found.why === 'unmatched' ? 'waits-for-whom' : 'waits-unclear-whom', who);
    if (!before.has(statement.id) || !(await isAsked(found.key)))
      weighed.fresh.push({ row, statement, waits: true });
  }

  /** Each is looked up once. */
  async function isSomebody(personId: string): Promise<boolean> {
    const known = people.get(personId) ?? isKnownPerson(personId, ports);
    people.set(personId, known);
    return await known;
  }

  /** Whether a human is asked already; each is looked up once. */
  async function isAsked(key: string | undefined): Promise<boolean> {
    if (key === undefined) return true;
    const known = open.get(key) ?? ports.identities.question(key).then((question) => question !== undefined);
    open.set(key, known);
    return await known;
  }
}

/** Which of these records are kept, and what became of them. */
async function keptBefore(
  saying: readonly Said[],
  source: string,
  statements: Ports['statements'],
): Promise<Map<string, 'waits' | 'unsent' | 'sent'>> {
  const before = new Map<string, 'waits' | 'unsent' | 'sent'>();
  const note = (id: string, isAttributed: boolean, isUnsent: boolean) =>
    before.set(id.toLowerCase(), !isAttributed ? 'waits' : isUnsent ? 'unsent' : 'sent');
  if (saying.length < MANY) {
    const found = await Promise.all(saying.map(({ statement }) => statements.find(source, statement.id)));
    for (const one of found)
      if (one) note(one.statement.id, one.personId !== undefined, one.isUnsent ?? false);
  } else
    for await (const { statementId, isAttributed, isUnsent } of statements.kept(source))
      note(statementId, isAttributed, isUnsent);
  return before;
}
