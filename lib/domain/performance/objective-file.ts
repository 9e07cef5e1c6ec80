import { dayIn, faultOfText, isDay } from '../table-file/cells.ts';
import { cellTexts } from '../table-file/cell-texts.ts';
import { columnsFound, type Columns, type KindOfRows } from '../table-file/mapping.ts';
import type { FaultyRow } from '../table-file/report.ts';
import { cellOf, whoInCell, type Table, type TableRow } from '../table-file/table.ts';
import { inOneLine } from '../text/plain-text.ts';

/** What is read of a list of objectives; whatever else stands in it is passed over and not kept. */
export const OBJECTIVE_FIELDS = ['person', 'objective', 'due', 'skill', 'level', 'id', 'withdrawn'] as const;
export type ObjectiveField = (typeof OBJECTIVE_FIELDS)[number];
const MUST_HAVE: readonly ObjectiveField[] = ['person', 'objective', 'due'];

/** As much as a system may say of one. */
const MOST_WORDS = 600;

// cspell:disable
const OBJECTIVE_ROWS: KindOfRows<ObjectiveField> = {
  fields: OBJECTIVE_FIELDS,
  names: {
    person: [
      'person',
      'employee',
      'mail',
      'email',
      'objectid',
      'mitarbeiter',
      'mitarbeiterin',
      'mailadresse',
    ],
    objective: ['objective', 'goal', 'text', 'description', 'ziel', 'zielbeschreibung', 'beschreibung'],
    due: ['due', 'duedate', 'deadline', 'until', 'by', 'fällig', 'fälligam', 'frist', 'bis'],
    skill: ['skill', 'competency', 'capability', 'kompetenz', 'fähigkeit'],
    level: ['level', 'proficiency', 'targetlevel', 'stufe', 'niveau'],
    id: ['id', 'objectiveid', 'goalid', 'zielid', 'zielnummer'],
    withdrawn: ['withdrawn', 'cancelled', 'canceled', 'zurückgezogen', 'entfällt', 'storniert'],
  },
  looks: { due: isDay },
};
const YES = new Set(['yes', 'y', 'x', 'true', '1', 'ja', 'j', 'wahr']);
const NO = new Set(['', 'no', 'n', 'false', '0', 'nein', 'falsch']);
// cspell:enable

/** What is wrong with a row: each has a sentence that says what to do. */
export const OBJECTIVE_FAULTS = [
  'unreadable',
  'over-several-lines',
  'blank',
  'formula',
  'hidden-characters',
  'too-long',
  'no-objective',
  'bad-day',
  'ambiguous-day',
  'no-such-skill',
  'bad-target-level',
  'no-such-person',
  'neither-yes-nor-no',
  'objective-twice',
] as const;
export type ObjectiveFault = (typeof OBJECTIVE_FAULTS)[number];

/** Which column is which, by what it is called. */
export const objectiveColumns = (table: Pick<Table, 'headers' | 'rows'>) =>
  columnsFound(OBJECTIVE_ROWS, table, MUST_HAVE);

/** What a row says, before anybody looked which person and skill it names. */
export interface ObjectiveRow {
  row: number;
  person: string;
  text: string;
  due: string;
  skill: string;
  level?: number;
  /** What the list calls it; empty where it goes by its words. */
  id: string;
  isWithdrawn: boolean;
}

/** What a row says, or the first fault of it. */
export function objectiveOfRow(
  read: TableRow,
  columns: Columns<ObjectiveField>,
): ObjectiveRow | FaultyRow<ObjectiveField, ObjectiveFault> {
  const { row } = read;
  const text = cellTexts(
    read,
    columns,
    OBJECTIVE_FIELDS.filter((field) => field !== 'objective'),
  );
  if (typeof text !== 'function') return text;
  const fail = (field: ObjectiveField, fault: ObjectiveFault) => ({ row, field, fault });
  const written = columns.objective === undefined ? '' : cellOf(read, columns.objective);
  const fault = faultOfText(written, MOST_WORDS);
  if (fault) return fail('objective', fault);
  const words = inOneLine(written);
  if (words === '') return fail('objective', 'no-objective');
  const due = dayIn(text('due'));
  if (typeof due !== 'number') return fail('due', due === 'ambiguous' ? 'ambiguous-day' : 'bad-day');
  const level = levelIn(text('level'));
  if (level === 'none') return fail('level', 'bad-target-level');
  const withdrawn = text('withdrawn').toLowerCase();
  if (!YES.has(withdrawn) && !NO.has(withdrawn)) return fail('withdrawn', 'neither-yes-nor-no');
  return {
    row,
    person: columns.person === undefined ? '' : whoInCell(read, columns.person),
    text: words,
    due: new Date(due).toISOString().slice(0, 10),
    skill: text('skill'),
    ...(level === undefined ? {} : { level }),
    id: text('id'),
    isWithdrawn: YES.has(withdrawn),
  };
}

function levelIn(text: string): number | undefined | 'none' {
  if (text === '') return undefined;
  const level = /^\d(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return level <= 5 ? level : 'none';
}
