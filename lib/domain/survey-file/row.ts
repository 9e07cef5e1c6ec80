import { dayIn, faultOfText } from '../table-file/cells.ts';
import type { FaultyRow } from '../table-file/report.ts';
import { cellOf, type TableRow } from '../table-file/table.ts';
import { answerOnFive, numberInCell } from './answers.ts';
import type { SurveyField } from './fields.ts';
import type { SurveyFile } from './mapping.ts';

/** What is wrong with a row, or has to come first: each has a sentence that says what to do. */
export const SURVEY_FAULTS = [
  'unreadable',
  'over-several-lines',
  'blank',
  'formula',
  'hidden-characters',
  'too-long',
  'bad-day',
  'day-or-month',
  'no-survey-day',
  'no-group',
  'no-answer',
  'bad-answer',
  'bad-count',
  'bad-mean',
  'said-twice',
  'survey-too-old',
  'group-left-out',
  'too-few-answers',
  'told-otherwise',
  'fuller-told',
  'group-waits',
  'item-waits',
  'others-wait',
  'period-open',
] as const;
export type SurveyFault = (typeof SURVEY_FAULTS)[number];

const WAITING: ReadonlySet<SurveyFault> = new Set([
  'group-waits',
  'item-waits',
  'others-wait',
  'period-open',
]);
export const surveyWaits = (fault: SurveyFault): boolean => WAITING.has(fault);

/** Of an item nothing but its column is said, and never what stands in it. */
export type FaultySurveyRow = FaultyRow<SurveyField, SurveyFault> & { column?: string };

/** What one row says, by the sums that it is a part of: of a response one answer each, of a group many. */
export interface SurveyRow {
  row: number;
  /** What stands in the column of the group; empty where nothing does. */
  group: string;
  /** The day at its beginning in UTC, epoch milliseconds. */
  day: number;
  /** On 1–5, 5 being best. */
  said: { question: string; answers: number; sum: number; squares: number }[];
}

type Entry = Pick<SurveyFile, 'row' | 'columns' | 'items' | 'slashes'>;

/**
 * What a row says, or the first fault of it. Answers that are the same are held once, however many rows give them.
 * @param answers those that were read before, by their items
 */
export function surveyRowIn(
  read: TableRow,
  entry: Entry,
  answers: KnownAnswers = new Map(),
): SurveyRow | FaultySurveyRow {
  const [{ row }, { columns, items, slashes }] = [read, entry];
  const text = (field: SurveyField): string => {
    const column = columns[field];
    return column === undefined ? '' : cellOf(read, column);
  };
  const fields = Object.keys(columns) as SurveyField[];
  const asked = entry.row === 'response' ? items : [];
  if (fields.every((field) => text(field) === '') && asked.every((item) => cellOf(read, item.asked) === ''))
    return { row, fault: 'blank' };
  for (const field of fields) {
    const fault = faultOfText(text(field));
    if (fault) return { row, field, fault };
  }
  if (text('day') === '') return { row, field: 'day', fault: 'no-survey-day' };
  const day = dayIn(text('day'), slashes);
  if (typeof day !== 'number')
    return { row, field: 'day', fault: day === 'ambiguous' ? 'day-or-month' : 'bad-day' };
  const said =
    entry.row === 'response' ? saidInResponse(read, entry, answers) : saidOfGroup(row, text, entry);
  return 'fault' in said ? said : { row, group: text('group'), day, said };
}

/** What answers to an item say, by the item and by what stands in the cell. */
type KnownAnswers = Map<string, Map<string, SurveyRow['said'][number]>>;

function saidInResponse(
  read: TableRow,
  { items }: Entry,
  known: KnownAnswers,
): SurveyRow['said'] | FaultySurveyRow {
  const { row } = read;
  const said: SurveyRow['said'] = [];
  for (const item of items) {
    const cell = cellOf(read, item.asked);
    if (cell === '') continue;
    const ofItem = known.get(item.question) ?? new Map<string, SurveyRow['said'][number]>();
    let one = ofItem.get(cell);
    if (!one) {
      const answer = answerOnFive(cell, item);
      if (answer === undefined) return { row, column: item.asked, fault: 'bad-answer' };
      one = { question: item.question, answers: 1, sum: answer, squares: answer ** 2 };
      known.set(item.question, ofItem.set(cell, one));
    }
    said.push(one);
  }
  return said.length > 0 ? said : { row, fault: 'no-answer' };
}

/** Variance of an answer on 1–5 where an export says the mean alone; nothing is read from it. */
const SPREAD = 0.8;

function saidOfGroup(
  row: number,
  text: (field: SurveyField) => string,
  { items }: Entry,
): SurveyRow['said'] | FaultySurveyRow {
  if (text('group') === '') return { row, field: 'group', fault: 'no-group' };
  const item = items.find(({ asked }) => asked === text('question'));
  if (!item) return { row, field: 'question', fault: 'item-waits' };
  const answers = /^\d{1,6}$/.test(text('answers')) ? Number(text('answers')) : 0;
  if (answers === 0) return { row, field: 'answers', fault: 'bad-count' };
  const mean = numberInCell(text('score')) === undefined ? undefined : answerOnFive(text('score'), item);
  if (mean === undefined) return { row, field: 'score', fault: 'bad-mean' };
  const spread = Math.min(SPREAD, (5 - mean) * (mean - 1));
  const squares = answers * (mean ** 2 + spread);
  return [{ question: item.question, answers, sum: answers * mean, squares }];
}
