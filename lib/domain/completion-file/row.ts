import { comparable } from '../identity/identifier.ts';
import { faultOfText, dayIn, isAddress, isObjectId } from '../table-file/cells.ts';
import type { FaultyRow } from '../table-file/report.ts';
import { cellOf, whoInCell, type TableRow } from '../table-file/table.ts';
import { isoDayIn, resultIn, shareIn, type CompletionField, type Result } from './fields.ts';
import { isWho, KINDS, whoIn, type CompletionFile } from './mapping.ts';

/** What is wrong with a row, or has to come first: each has a sentence that says what to do. */
export const COMPLETION_FAULTS = [
  'unreadable',
  'over-several-lines',
  'blank',
  'no-identifier',
  'bad-object-id',
  'bad-mail',
  'bad-upn',
  'formula',
  'hidden-characters',
  'too-long',
  'bad-day',
  'day-or-month',
  'has-left',
  'was-erased',
  'no-course',
  'no-completed-day',
  'unknown-result',
  'bad-score',
  'too-old',
  'course-left-out',
  'not-attended',
  'not-completed-yet',
  'day-ahead',
  'course-waits',
  'unknown-skill',
  'nobody-known',
  'waits-for-whom',
  'waits-unclear-whom',
] as const;
export type CompletionFault = (typeof COMPLETION_FAULTS)[number];

const WAITING: ReadonlySet<CompletionFault> = new Set([
  'not-completed-yet',
  'day-ahead',
  'course-waits',
  'unknown-skill',
  'nobody-known',
  'waits-for-whom',
  'waits-unclear-whom',
]);
export const completionWaits = (fault: CompletionFault): boolean => WAITING.has(fault);

export type FaultyCompletion = FaultyRow<CompletionField, CompletionFault>;

/** A row as it is read: whom it is about, as the file names them, and what it says that they learned. */
export interface CompletionRow {
  row: number;
  who: string;
  /** Its id, or its title where it has none. */
  course: string;
  title?: string;
  skill?: string;
  /** Of whatever zone, as ISO 8601 writes it. */
  day: string;
  result: Exclude<Result, 'not-yet' | 'absent'>;
  /** 0–1 */
  share?: number;
}

/** What a row says, or the first fault of it. */
export function completionIn(
  read: TableRow,
  entry: Pick<CompletionFile, 'columns' | 'scoreOutOf' | 'slashes'>,
): CompletionRow | FaultyCompletion {
  const [{ row }, { columns, scoreOutOf, slashes }] = [read, entry];
  const text = (field: CompletionField): string => {
    const column = columns[field];
    return column === undefined ? '' : (isWho(field) ? whoInCell : cellOf)(read, column);
  };
  const fields = Object.keys(columns) as CompletionField[];
  if (fields.every((field) => text(field) === '')) return { row, fault: 'blank' };
  for (const field of fields) {
    const fault = faultOf(field, text(field), entry);
    if (fault) return { row, field, fault };
  }
  const whoField = whoIn(columns);
  const who = whoField === undefined ? '' : asKnown(whoField, text(whoField));
  if (who === '') return { row, ...(whoField ? { field: whoField } : {}), fault: 'no-identifier' };
  const course = text('courseId') || text('courseTitle');
  if (course === '') return { row, fault: 'no-course' };
  const [result, day] = [resultIn(text('result')), isoDayIn(text('completedAt'), slashes)];
  if (result === 'absent') return { row, field: 'result', fault: 'not-attended' };
  if (result === 'not-yet' || (result === undefined && day === undefined))
    return { row, fault: 'not-completed-yet' };
  if (day === undefined) return { row, field: 'completedAt', fault: 'no-completed-day' };
  const [title, skill, score] = [text('courseTitle'), text('skill'), text('score')];
  const share = shareIn(score, scoreOutOf);
  return {
    row,
    who,
    course,
    ...(title === '' ? {} : { title }),
    ...(skill === '' ? {} : { skill }),
    day,
    result: result ?? 'completed',
    ...(share === undefined ? {} : { share }),
  };
}

/** As it is compared, so that other letters of one address are no other record. */
const asKnown = (field: NonNullable<ReturnType<typeof whoIn>>, value: string): string =>
  field === 'objectId' ? value.toLowerCase() : (comparable({ kind: KINDS[field], value })?.value ?? '');

function faultOf(
  field: CompletionField,
  text: string,
  { scoreOutOf, slashes }: Pick<CompletionFile, 'scoreOutOf' | 'slashes'>,
): CompletionFault | undefined {
  if (text === '') return undefined;
  const unread = faultOfText(text);
  if (unread) return unread;
  switch (field) {
    case 'objectId':
      return isObjectId(text) ? undefined : 'bad-object-id';
    case 'mail':
    case 'upn':
      return isAddress(text) ? undefined : `bad-${field}`;
    case 'completedAt': {
      const day = dayIn(text, slashes);
      return day === 'ambiguous' ? 'day-or-month' : day === 'none' ? 'bad-day' : undefined;
    }
    case 'result':
      return resultIn(text) === undefined ? 'unknown-result' : undefined;
    case 'score':
      return shareIn(text, scoreOutOf) === undefined ? 'bad-score' : undefined;
    default:
      return undefined;
  }
}
