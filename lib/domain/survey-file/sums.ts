import type { PulseSums } from '../signal/pulse.ts';
import type { SurveyFile } from './mapping.ts';
import type { SurveyFault, SurveyRow } from './row.ts';

/** What is told on of one group, one question and one day, and the rows that are in it. */
export interface SurveyReport {
  groupId: string;
  /** ISO 8601. */
  day: string;
  data: PulseSums;
  rows: readonly number[];
}

/** Why nothing is told of a group: whatever its answers are, by how many there are and what was told before. */
export const LEFT_OUT = ['too-few', 'tells-the-rest', 'others-wait', 'told-otherwise'] as const;

export interface SumLeftOut {
  groupId: string;
  question: string;
  day: string;
  why: (typeof LEFT_OUT)[number];
  rows: readonly number[];
}

/** What a human is asked to name, by what stands in the file. */
export interface Unnamed {
  text: string;
  rows: number;
}

interface Summed {
  reports: SurveyReport[];
  leftOut: SumLeftOut[];
  faulty: { row: number; fault: SurveyFault }[];
  /** Groups that nobody named, where as many rows of one time as make a smallest group say the same. */
  unnamed: Unnamed[];
}

type Entry = Pick<SurveyFile, 'row' | 'groups' | 'whole' | 'every'>;

/** Sums of one group and question while they are made. */
interface Gathered extends Omit<SumLeftOut, 'why'> {
  of: Omit<PulseSums, 'question'>;
  rows: number[];
}

/**
 * The sums that the rows come to, made before anything is kept, of periods that are over: so each answer is in one
 * report of its group, and one of the whole. Rules that look at counts alone decide what is left out (decision 37):
 * fewer than the smallest group; a whole of which, less the parts that are told, fewer than that would be left; a whole
 * of which some rows still wait. A row that is in no sum has a fault that says why.
 */
export function surveySums(rows: readonly SurveyRow[], entry: Entry, least: number, at: number): Summed {
  const faulty: Summed['faulty'] = [];
  const groups = new Map(Object.entries(entry.groups));
  const times = timesOf(rows.map(({ group }) => group));
  const gathered = new Map<string, Gathered>();
  const isOfResponses = entry.row === 'response';
  const every = isOfResponses ? entry.every : undefined;
  const atOnce = mostAtOnce(rows, every);
  const waitingIn = new Set<string>();
  const placed: number[] = [];
  const add = (
    groupId: string,
    day: string,
    row: SurveyRow,
    within: string | undefined,
    roles?: string[],
  ) => {
    for (const { question, answers, sum, squares } of row.said) {
      const key = JSON.stringify([groupId, question, day]);
      const before = gathered.get(key) ?? {
        groupId,
        question,
        day,
        of: nothing(every, within, roles),
        rows: [],
      };
      before.of.answers += answers;
      before.of.sum += sum;
      before.of.squares += squares;
      before.rows.push(row.row);
      gathered.set(key, before);
    }
  };
  const { whole } = entry;
  const saidOften = isOfResponses ? new Map<string, number>() : timesOf(rows.map(whatIsSaid));
  for (const row of rows) {
    if (!isOfResponses && (saidOften.get(whatIsSaid(row)) ?? 0) > 1) {
      faulty.push({ row: row.row, fault: 'said-twice' });
      continue;
    }
    const group = groups.get(row.group);
    const day = isOfResponses ? periodOf(row.day, entry.every) : { day: dayText(row.day), end: row.day };
    if (day.end > at) faulty.push({ row: row.row, fault: 'period-open' });
    else if (group === 'none') faulty.push({ row: row.row, fault: 'group-left-out' });
    else if (!group && (isOfResponses ? (atOnce.get(row.group) ?? 0) >= least && row.group !== '' : true)) {
      faulty.push({ row: row.row, fault: 'group-waits' });
      waitingIn.add(day.day);
    } else if (!group && whole === undefined)
      faulty.push({ row: row.row, fault: row.group === '' ? 'no-group' : 'too-few-answers' });
    else {
      const within = group && group.groupId !== whole ? whole : undefined;
      if (group) add(group.groupId, day.day, row, within, group.roles);
      if (isOfResponses && whole !== undefined && group?.groupId !== whole)
        add(whole, day.day, row, undefined);
      placed.push(row.row);
    }
  }
  const { told, leftOut } = disclosed([...gathered.values()], { least, whole, waitingIn });
  const inSums = new Set(told.flatMap((one) => one.rows));
  const inWaiting = new Set(leftOut.flatMap(({ why, rows: held }) => (why === 'others-wait' ? held : [])));
  for (const row of placed)
    if (!inSums.has(row)) faulty.push({ row, fault: inWaiting.has(row) ? 'others-wait' : 'too-few-answers' });
  const unnamed = [...times]
    .filter(([text]) => text !== '' && !groups.has(text) && (atOnce.get(text) ?? 0) >= least)
    .map(([text, count]) => ({ text, rows: count }));
  return { reports: told.map(reportOf), leftOut, faulty, unnamed };
}

/** Of a row about a group: two of them that say the same would count its answers twice. */
const whatIsSaid = ({ group, day, said }: SurveyRow): string =>
  JSON.stringify([group, day, said.map(({ question }) => question)]);

const nothing = (
  every: SurveyFile['every'] | undefined,
  within: string | undefined,
  roles: string[] | undefined,
): Gathered['of'] => ({
  ...(every === undefined ? {} : { every }),
  ...(within === undefined ? {} : { within }),
  ...(roles === undefined ? {} : { roles }),
  answers: 0,
  sum: 0,
  squares: 0,
});

/** Which of the sums may be told, by how many answers are in them. */
function disclosed(
  all: readonly Gathered[],
  { least, whole, waitingIn }: { least: number; whole: string | undefined; waitingIn: ReadonlySet<string> },
): { told: Gathered[]; leftOut: SumLeftOut[] } {
  const toldParts = new Map<string, number>();
  for (const { groupId, question, day, of } of all)
    if (groupId !== whole && of.answers >= least) {
      const key = JSON.stringify([question, day]);
      toldParts.set(key, (toldParts.get(key) ?? 0) + of.answers);
    }
  const [told, leftOut]: [Gathered[], SumLeftOut[]] = [[], []];
  for (const one of all) {
    const { groupId, question, day, of } = one;
    const rest = of.answers - (toldParts.get(JSON.stringify([question, day])) ?? 0);
    const why =
      of.answers < least
        ? 'too-few'
        : groupId !== whole
          ? undefined
          : waitingIn.has(day)
            ? 'others-wait'
            : rest > 0 && rest < least
              ? 'tells-the-rest'
              : undefined;
    if (why === undefined) told.push(one);
    else leftOut.push({ groupId, question, day, why, rows: one.rows });
  }
  return { told, leftOut };
}

const reportOf = ({ groupId, question, day, of, rows }: Gathered): SurveyReport => ({
  groupId,
  day,
  data: { question, ...of },
  rows,
});

/** How many rows say the same group in one week, month or day, at most: one person may say it each time. */
function mostAtOnce(rows: readonly SurveyRow[], every: SurveyFile['every'] | undefined): Map<string, number> {
  const most = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { group, day } of rows) {
    const key = JSON.stringify([group, every === undefined ? day : periodOf(day, every).day]);
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    most.set(group, Math.max(count, most.get(group) ?? 0));
  }
  return most;
}

/** How often each is said. */
export function timesOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The week (from Monday) or month that a day is in: its first day, and when it is over. */
function periodOf(at: number, every: SurveyFile['every']): { day: string; end: number } {
  const day = new Date(at);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  if (every === 'month') return { day: dayText(Date.UTC(year, month)), end: Date.UTC(year, month + 1) };
  const monday = date - ((day.getUTCDay() + 6) % 7);
  return { day: dayText(Date.UTC(year, month, monday)), end: Date.UTC(year, month, monday + 7) };
}
