import { DAY } from '../../../domain/milliseconds.ts';
import { isPast } from '../../../domain/policy/retention.ts';
import { againstTold, type AgainstTold } from '../../../domain/survey-file/known.ts';
import { idInWords, isNameOfSomebody, type SurveyFile } from '../../../domain/survey-file/mapping.ts';
import { surveyRowIn, type FaultySurveyRow, type SurveyRow } from '../../../domain/survey-file/row.ts';
import {
  surveySums,
  timesOf,
  type SumLeftOut,
  type SurveyReport,
  type Unnamed,
} from '../../../domain/survey-file/sums.ts';
import { cellOf, type Table } from '../../../domain/table-file/table.ts';
import type { Ports } from '../../../ports/index.ts';
import { someAtATime } from '../../../some-at-a-time.ts';

/** Something in the file that a human has to name in the entry, with a proposal. */
interface NamelessInFile extends Unnamed {
  proposed: string;
}

/** Every row of a file is counted in `unchanged`, in `changed`, or in `faulty`. */
interface WeighedSurvey {
  unchanged: number;
  changed: number;
  faulty: FaultySurveyRow[];
  reports: (SurveyReport & { isNew: boolean })[];
  leftOut: SumLeftOut[];
  groups: NamelessInFile[];
  items: NamelessInFile[];
  /** Answers of which a group is told, at least. */
  least: number;
}

/** A period is a month at most, and its sums are dated its first day. */
const LONGEST_PERIOD = 31 * DAY;

/**
 * The sums that a file comes to, and which of them are new; why each other row is in none. Nothing is stored, and of a
 * row nothing is kept but its number. Work: reading what is known of each group and question once, some at a
 * time.
 */
export async function weighSurvey(
  table: Table,
  entry: SurveyFile,
  { ports, at }: { ports: Pick<Ports, 'groups' | 'registers'>; at: number },
): Promise<WeighedSurvey> {
  const { thresholds, retention } = await ports.registers.policy();
  const faulty: FaultySurveyRow[] = table.faults.map(({ row, why }) => ({ row, fault: why }));
  const rows: SurveyRow[] = [];
  const answers: Parameters<typeof surveyRowIn>[2] = new Map();
  for (const read of table.rows) {
    const one = surveyRowIn(read, entry, answers);
    if ('fault' in one) faulty.push(one);
    else if (isPast(one.day - LONGEST_PERIOD, retention.evidenceDays, at))
      faulty.push({ row: one.row, field: 'day', fault: 'survey-too-old' });
    else rows.push(one);
  }
  const least = thresholds.minimumGroup * (entry.answersEach ?? 1);
  const summed = surveySums(rows, entry, least, at);
  for (const { row, fault } of summed.faulty)
    faulty.push({ row, field: fault === 'period-open' ? 'day' : 'group', fault });
  const standing = await asKnown(summed.reports, entry, ports);
  const rowsOf = (...kinds: AgainstTold[]) =>
    new Set(standing.flatMap(({ one, is }) => (kinds.includes(is) ? one.rows : [])));
  const inNew = rowsOf('new');
  const inOtherwise = rowsOf('told-otherwise');
  const inLate = [...rowsOf('fuller-told', 'told-otherwise')].filter((row) => !inNew.has(row));
  for (const row of inLate)
    faulty.push({ row, field: 'day', fault: inOtherwise.has(row) ? 'told-otherwise' : 'fuller-told' });
  const notOld = new Set([...inNew, ...inLate]);
  const inOld = new Set([...rowsOf('told')].filter((row) => !notOld.has(row)));
  const crossing = standing.flatMap(({ one: { groupId, day, data, rows: of }, is }) =>
    is === 'told-otherwise' ? [{ groupId, question: data.question, day, why: is, rows: of }] : [],
  );
  return {
    unchanged: inOld.size,
    changed: inNew.size,
    faulty,
    reports: standing.flatMap(({ one, is }) =>
      is === 'told-otherwise' ? [] : [{ ...one, isNew: is === 'new' }],
    ),
    leftOut: [...summed.leftOut, ...crossing],
    groups: namedFor(summed.unnamed),
    items: namedFor(itemsWaiting(table, entry, faulty).filter(({ rows: count }) => count >= least)),
    least,
  };
}

/** Groups and questions that are read at once. */
const READ_AT_ONCE = 50;

/** Each report with how it stands to what its entry told before: one reading for each group and question. */
async function asKnown(
  reports: readonly SurveyReport[],
  { source }: SurveyFile,
  { groups }: Pick<Ports, 'groups'>,
): Promise<{ one: SurveyReport; is: AgainstTold }[]> {
  const byPulse = [...Map.groupBy(reports, ({ groupId, data }) => `${groupId} ${data.question}`).values()];
  const standing: { one: SurveyReport; is: AgainstTold }[] = [];
  const look = async (of: SurveyReport[]) => {
    const [{ groupId, data }] = of as [SurveyReport];
    const points = (await groups.pulse(groupId, data.question))?.value.points ?? {};
    return of.map((one) => ({ one, is: againstTold(one, points, source) }));
  };
  for (const some of someAtATime(byPulse, READ_AT_ONCE))
    standing.push(...(await Promise.all(some.map(look))).flat());
  return standing;
}

/** Questions that rows about groups are asked under and no entry names. */
function itemsWaiting(table: Table, { columns }: SurveyFile, faulty: readonly FaultySurveyRow[]): Unnamed[] {
  const waiting = new Set(faulty.flatMap(({ row, fault }) => (fault === 'item-waits' ? [row] : [])));
  const asked = table.rows
    .filter(({ row }) => waiting.has(row))
    .map((row) => cellOf(row, columns.question ?? ''));
  return [...timesOf(asked)].map(([text, rows]) => ({ text, rows }));
}

/** What names somebody is not shown: nobody may name a group so. Nor is what fewer rows say than make a group. */
const namedFor = (unnamed: readonly Unnamed[]): NamelessInFile[] =>
  unnamed
    .filter(({ text }) => !isNameOfSomebody(text))
    .map((one) => ({ ...one, proposed: idInWords(one.text) }))
    .toSorted((a, b) => b.rows - a.rows || a.text.localeCompare(b.text));
