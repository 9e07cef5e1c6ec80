import { z } from 'zod';
import { holdsObjectId, Id, RegisterId } from '../ids.ts';
import { guidOf } from '../sha256.ts';
import { OWN_SOURCES, sourceOfFile, Source } from '../signal/signal-source.ts';
import { columnsAmiss, Header, proposalOf, type Columns, type Misfit } from '../table-file/mapping.ts';
import { cellOf, type Table } from '../table-file/table.ts';
import { scaleOf } from './answers.ts';
import { isBesideItems, SURVEY_FIELDS, SURVEY_ROWS, type SurveyField } from './fields.ts';

/** One question of the survey. */
const SurveyItem = z
  .strictObject({
    /** The header of its column; where a row is about a group, what stands in the column `question`. */
    asked: z
      .string()
      .min(1)
      .max(300)
      .refine(
        (header) => !isBesideItems(header),
        'must be asked of everybody: it says who answered, or is what the tool adds. Take it out of items',
      ),
    /** The question of the pulses that it is. */
    question: RegisterId,
    /** The answer that counts as worst, and the best: 1 and 5, 0 and 10, or 5 and 1 of a reversed item. */
    low: z.number(),
    high: z.number(),
  })
  .refine(({ low, high }) => low !== high, 'low and high must differ');
export type SurveyItem = z.infer<typeof SurveyItem>;

/** A number of an employee, with the letter that may lead it; a number within a name is none. */
const STAFF_NUMBER = /^[a-z]?[._-]?\d{3,}$|\d{6}/i;

/** What a group is called here: never the id or number of a person, whatever is put around it. */
const GroupName = Id.refine(
  (id) => !holdsObjectId(id) && !STAFF_NUMBER.test(id),
  'must be the name of a group, such as field-sales: no id of a person and no number of one',
);

/** A group that answers are summed for. */
const SurveyGroup = z.strictObject({
  groupId: GroupName,
  /** Roles of which at least a smallest group works in it. */
  roles: z.array(RegisterId).max(50).optional(),
});

/** What names one person is no group. */
const GroupText = z
  .string()
  .min(1)
  .max(200)
  .refine(
    (text) => !isNameOfSomebody(text),
    'must name a group, and neither an address nor an id of a person',
  );

/**
 * How what one survey tool exports is read. The layer proposes, a human confirms; nothing is taken in by a proposal,
 * and nobody can name a column that says who answered.
 */
export const SurveyFile = z
  .strictObject({
    fileId: RegisterId,
    /** Under which its sums come: no app and no other entry may use it. */
    source: Source.refine(
      (source) => !source.startsWith(OWN_SOURCES),
      `must not begin with ${OWN_SOURCES}, as what the layer says itself does`,
    ),
    /** What one row is: a response, or what one group answered to one question. */
    row: z.enum(['response', 'group']),
    /** Headers by field; a field that no column has is absent. */
    columns: z
      .partialRecord(z.enum(SURVEY_FIELDS), Header)
      .refine(
        ({ group, question }) =>
          [group, question].every((header) => header === undefined || !isBesideItems(header)),
        'must name no column as group or question that says who answered, or is what the tool adds; ask for the department in the survey and name its column',
      ),
    items: z.array(SurveyItem).max(200),
    /** By what stands in the column of the group; `none` of one that is left out. */
    groups: z
      .record(GroupText, z.union([z.literal('none'), SurveyGroup]))
      .refine((groups) => Object.keys(groups).length <= 2_000, 'must name 2000 groups at most'),
    /** The group that all others are parts of: whoever is in a group that is too small counts in it alone. */
    whole: GroupName.exactOptional(),
    /**
     * How long responses are gathered to one sum: no longer than the survey is asked anew, because answers are counted
     * and nobody knows whose they are.
     */
    every: z.enum(['week', 'month']),
    /**
     * How often one person may answer in that time: the smallest group is as many times larger. For a month a human
     * has to say it, because a survey may be asked each week.
     */
    answersEach: z.int().min(1).max(31).exactOptional(),
    /** Which number comes first in days such as 3/4/2026; without it they are read by nobody. */
    slashes: z.enum(['day-first', 'month-first']).exactOptional(),
    standing: z.enum(['proposed', 'confirmed']),
  })
  .refine(({ items }) => areApart(items.map(({ asked }) => asked)), 'an item is asked once')
  .refine(({ items }) => areApart(items.map(({ question }) => question)), 'a question is one item');
export type SurveyFile = z.infer<typeof SurveyFile>;

const areApart = (names: readonly string[]): boolean => new Set(names).size === names.length;

export const isNameOfSomebody = (text: string): boolean => /\S@\S/.test(text) || holdsObjectId(text);

/** What seems to be which column and on which scale, for a human. */
export function proposedSurvey(fileId: string, table: Pick<Table, 'headers' | 'rows'>): SurveyFile {
  const found = proposalOf(SURVEY_ROWS, table);
  const isOfGroups = found.question !== undefined && found.answers !== undefined && found.score !== undefined;
  const { group, day } = found;
  const columns = isOfGroups
    ? found
    : { ...(group === undefined ? {} : { group }), ...(day === undefined ? {} : { day }) };
  return {
    fileId,
    source: sourceOfFile('survey-file', fileId),
    row: isOfGroups ? 'group' : 'response',
    columns,
    items: isOfGroups ? [] : proposedItems(table, columns),
    groups: {},
    every: 'week',
    standing: 'proposed',
  };
}

function proposedItems(
  { headers, rows }: Pick<Table, 'headers' | 'rows'>,
  columns: Columns<SurveyField>,
): SurveyItem[] {
  const taken = new Set<string>(Object.values(columns));
  const items: SurveyItem[] = [];
  for (const asked of headers) {
    if (taken.has(asked) || isBesideItems(asked) || !Header.safeParse(asked).success) continue;
    const scale = scaleOf(rows.slice(0, SAMPLE).map((row) => cellOf(row, asked)));
    if (!scale || items.length >= 200) continue;
    const question = questionIdOf(asked, new Set(items.map((item) => item.question)));
    if (question !== undefined) items.push({ asked, question, ...scale });
  }
  return items.filter(({ asked }, i) => items.findIndex((one) => one.asked === asked) === i);
}

/** Rows that are looked at to tell on what an item is answered. */
const SAMPLE = 200;
const LONGEST_ID = 40;

/** A name for a question, from how it is asked; undefined where no letter of it may stand in one. */
function questionIdOf(asked: string, taken: ReadonlySet<string>): string | undefined {
  const name = idInWords(asked);
  if (name === '') return undefined;
  if (!taken.has(name)) return name;
  for (let i = 2; ; i += 1) {
    const other = `${name.slice(0, LONGEST_ID - 4)}-${i}`;
    if (!taken.has(other)) return other;
  }
}

/** A text as an id could say it; empty where nothing of it can. */
export const idInWords = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replaceAll(/^-+|-+$/g, '');

type SurveyMisfit = 'no-item' | 'no-survey-day' | 'no-group-column' | 'no-answers-each' | 'no-sums';

/** Why a file cannot be read by a mapping, each with the column; nothing where it can. */
export function surveyMisfits(
  {
    row,
    columns,
    items,
    every,
    answersEach,
  }: Pick<SurveyFile, 'row' | 'columns' | 'items' | 'every' | 'answersEach'>,
  table: Pick<Table, 'headers'>,
): Misfit<SurveyMisfit>[] {
  const wanting = (why: SurveyMisfit, is: boolean) => (is ? [{ why, column: '' }] : []);
  const named = row === 'response' ? { ...columns, ...itemColumns(items) } : columns;
  return [
    ...columnsAmiss(named, table),
    ...wanting('no-item', row === 'response' && items.length === 0),
    ...wanting('no-survey-day', columns.day === undefined),
    ...wanting('no-group-column', columns.group === undefined),
    ...wanting('no-answers-each', row === 'response' && every === 'month' && answersEach === undefined),
    ...wanting(
      'no-sums',
      row === 'group' && [columns.question, columns.answers, columns.score].includes(undefined),
    ),
  ];
}

const itemColumns = (items: readonly SurveyItem[]): Record<string, string> =>
  Object.fromEntries(items.map(({ question, asked }) => [`item ${question}`, asked]));

/** What stands for the entry where callers are known by an id. */
export const callerOfSurvey = ({ fileId }: Pick<SurveyFile, 'fileId'>): string =>
  guidOf(`survey file ${fileId}`);
