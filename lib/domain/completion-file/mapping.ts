import { z } from 'zod';
import { CourseSkills } from '../content/course-skills.ts';
import { RegisterId, type PersonId } from '../ids.ts';
import { guidOf } from '../sha256.ts';
import { Source, sourceOfFile } from '../signal/signal-source.ts';
import {
  columnCalled,
  columnsAmiss,
  Header,
  proposalOf,
  type Columns,
  type Misfit,
} from '../table-file/mapping.ts';
import type { Table } from '../table-file/table.ts';
import type { NamesPeople } from '../xapi/identifier-of.ts';
import { ATTENDANCE_NAMES, COMPLETION_FIELDS, COMPLETION_ROWS, type CompletionField } from './fields.ts';

/**
 * How the completions that one learning system exports are read. The layer proposes, a human confirms; nothing is taken
 * in by a proposal.
 */
export const CompletionFile = z.strictObject({
  fileId: RegisterId,
  /** Under which its signals come: no app and no other entry may use it. */
  source: Source,
  /** Headers by field; a field that no column has is absent. Exactly one column says whom a row is about. */
  columns: z.partialRecord(z.enum(COMPLETION_FIELDS), Header),
  /** What a score without a unit is out of. */
  scoreOutOf: z.number().positive().max(1_000_000),
  /** Which number comes first in days such as 3/4/2026; without it they are read by nobody. */
  slashes: z.enum(['day-first', 'month-first']).exactOptional(),
  /** By the course’s id or else its title. */
  skills: CourseSkills,
  standing: z.enum(['proposed', 'confirmed']),
});
export type CompletionFile = z.infer<typeof CompletionFile>;

type CompletionColumns = Columns<CompletionField>;

/** By what whoever a row is about is found, the surest first: an object id needs no finding. */
const WHO = ['objectId', 'mail', 'upn', 'employeeId'] as const;
type Who = (typeof WHO)[number];
export const isWho = (field: CompletionField): boolean => WHO.some((one) => one === field);
export const KINDS = { mail: 'mail', upn: 'upn', employeeId: 'employee-id' } as const;

/** The one field that says whom a row is about; undefined where none does. */
export const whoIn = (columns: CompletionColumns): Who | undefined =>
  WHO.find((field) => columns[field] !== undefined);

/**
 * What seems to be which column, for a human. Of several that say whom a row is about one is proposed: two of them may
 * name two people, and nobody could say which one is right.
 * @param known by what the company finds people
 */
export function proposedCompletions(
  fileId: string,
  table: Pick<Table, 'headers' | 'rows'>,
  known: readonly string[],
): CompletionFile {
  const { objectId, mail, upn, employeeId, ...columns } = withAttendance(
    proposalOf(COMPLETION_ROWS, table),
    table,
  );
  const naming = { objectId, mail, upn, employeeId };
  const given = WHO.filter((field) => naming[field] !== undefined);
  const who = given.find((field) => field === 'objectId' || known.includes(KINDS[field])) ?? given[0];
  return {
    fileId,
    source: sourceOfFile('lms-file', fileId),
    columns: { ...(who === undefined ? {} : { [who]: naming[who] }), ...columns },
    scoreOutOf: 100,
    skills: {},
    standing: 'proposed',
  };
}

/** With what a list of attendance calls what no column is taken for. */
function withAttendance(
  columns: CompletionColumns,
  table: Pick<Table, 'headers' | 'rows'>,
): CompletionColumns {
  const found = { ...columns };
  for (const field of ['courseTitle', 'completedAt', 'result'] as const) {
    if (found[field] !== undefined || (field === 'courseTitle' && found.courseId !== undefined)) continue;
    const column = columnCalled(ATTENDANCE_NAMES[field] ?? [], table, COMPLETION_ROWS.looks[field]);
    if (column !== undefined) found[field] = column;
  }
  return found;
}

/** Why a file cannot be read by a mapping, each with the column; nothing where it can. */
export function completionMisfits(
  columns: CompletionColumns,
  table: Pick<Table, 'headers'>,
): Misfit<'nobody-found' | 'who-twice' | 'no-course' | 'no-day'>[] {
  const who = WHO.filter((field) => columns[field] !== undefined);
  return [
    ...columnsAmiss(columns, table),
    ...(who.length === 0 ? [{ why: 'nobody-found' as const, column: '' }] : []),
    ...who.slice(1).map((field) => ({ why: 'who-twice' as const, column: columns[field] ?? '' })),
    ...(columns.courseId === undefined && columns.courseTitle === undefined
      ? [{ why: 'no-course' as const, column: '' }]
      : []),
    ...(columns.completedAt === undefined ? [{ why: 'no-day' as const, column: '' }] : []),
  ];
}

/** Where accounts, courses and skills of these exports have their place. */
export const homeOf = ({ fileId }: Pick<CompletionFile, 'fileId'>): string =>
  `urn:learning-os:completion-file:${fileId}`;

/** How the records that are made of the rows name people. */
export function namesOfFile(entry: Pick<CompletionFile, 'fileId' | 'columns'>): NamesPeople {
  const who = whoIn(entry.columns) ?? 'objectId';
  return { accountHomePage: homeOf(entry), ...(who === 'objectId' ? {} : { accountNames: KINDS[who] }) };
}

/** What stands for the entry where callers are known by an id. */
export const callerOfFile = ({ fileId }: Pick<CompletionFile, 'fileId'>): PersonId =>
  guidOf(`completion file ${fileId}`);
