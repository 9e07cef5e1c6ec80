import { inOneLine } from '../text/plain-text.ts';
import { dayIn, isDay } from '../table-file/cells.ts';
import { columnsFound, type Columns, type KindOfRows } from '../table-file/mapping.ts';
import type { FaultyRow } from '../table-file/report.ts';
import { whoInCell, type Table, type TableRow } from '../table-file/table.ts';
import { cellTexts } from '../table-file/cell-texts.ts';
import { UndertakingKind, type Undertaking } from './undertaking.ts';

/** What is read of a list of undertakings; whatever else stands in it is passed over and not kept. */
export const UNDERTAKING_FIELDS = [
  'title',
  'kind',
  'role',
  'skill',
  'level',
  'people',
  'from',
  'until',
  'owner',
] as const;
export type UndertakingField = (typeof UNDERTAKING_FIELDS)[number];
const MAY_LACK: ReadonlySet<UndertakingField> = new Set(['kind', 'until']);
const MUST_HAVE = UNDERTAKING_FIELDS.filter((field) => !MAY_LACK.has(field));

// cspell:disable
const UNDERTAKING_ROWS: KindOfRows<UndertakingField> = {
  fields: UNDERTAKING_FIELDS,
  names: {
    title: [
      'title',
      'name',
      'project',
      'order',
      'item',
      'undertaking',
      'titel',
      'projekt',
      'auftrag',
      'vorhaben',
    ],
    kind: ['kind', 'type', 'category', 'art', 'typ'],
    role: ['role', 'jobrole', 'position', 'rolle', 'funktion'],
    skill: ['skill', 'competency', 'capability', 'kompetenz', 'fähigkeit'],
    level: ['level', 'proficiency', 'targetlevel', 'stufe', 'niveau'],
    people: ['people', 'headcount', 'fte', 'number', 'count', 'personen', 'anzahl', 'köpfe'],
    from: ['from', 'start', 'startdate', 'neededby', 'needed', 'date', 'von', 'ab', 'beginn', 'datum'],
    until: ['until', 'end', 'enddate', 'to', 'bis', 'ende'],
    owner: ['owner', 'responsible', 'projectowner', 'lead', 'verantwortlich', 'eigner', 'inhaber'],
  },
  looks: { from: isDay, until: (text) => text === '' || isDay(text) },
};
// cspell:enable

/** What is wrong with a row: each has a sentence that says what to do. */
export const UNDERTAKING_FAULTS = [
  'unreadable',
  'over-several-lines',
  'blank',
  'formula',
  'hidden-characters',
  'too-long',
  'no-title-of-it',
  'unknown-kind',
  'no-such-role',
  'no-such-skill',
  'bad-target-level',
  'bad-people',
  'bad-day',
  'ambiguous-day',
  'ends-before',
  'no-such-owner',
  'undertaking-twice',
] as const;
export type UndertakingFault = (typeof UNDERTAKING_FAULTS)[number];

/** Which column is which, by what it is called; whoever owns what a row says confirms it, and so no column is. */
export const undertakingColumns = (table: Pick<Table, 'headers' | 'rows'>) =>
  columnsFound(UNDERTAKING_ROWS, table, MUST_HAVE);

/** What a row says, before anybody looked which role, skill and person it names. */
export interface UndertakingRow extends Pick<
  Undertaking,
  'kind' | 'title' | 'level' | 'people' | 'from' | 'until'
> {
  row: number;
  role: string;
  skill: string;
  owner: string;
}

type FaultyUndertaking = FaultyRow<UndertakingField, UndertakingFault>;

/** What a row says, or the first fault of it. */
export function undertakingIn(
  read: TableRow,
  columns: Columns<UndertakingField>,
): UndertakingRow | FaultyUndertaking {
  const { row } = read;
  const text = cellTexts(read, columns, UNDERTAKING_FIELDS);
  if (typeof text !== 'function') return text;
  const fail = (field: UndertakingField, fault: UndertakingFault) => ({ row, field, fault });
  const title = inOneLine(text('title'));
  if (title === '') return fail('title', 'no-title-of-it');
  const kind = UndertakingKind.safeParse(text('kind') === '' ? 'project' : text('kind').toLowerCase());
  if (!kind.success) return fail('kind', 'unknown-kind');
  const level = amountIn(text('level'));
  if (level === undefined || level < 0 || level > 5) return fail('level', 'bad-target-level');
  const people = amountIn(text('people'));
  if (people === undefined || people <= 0 || people > 1_000_000) return fail('people', 'bad-people');
  const from = dayIn(text('from'));
  if (typeof from !== 'number') return fail('from', from === 'ambiguous' ? 'ambiguous-day' : 'bad-day');
  const until = text('until') === '' ? undefined : dayIn(text('until'));
  if (until !== undefined && typeof until !== 'number')
    return fail('until', until === 'ambiguous' ? 'ambiguous-day' : 'bad-day');
  if (until !== undefined && until < from) return fail('until', 'ends-before');
  return {
    row,
    kind: kind.data,
    title,
    role: text('role'),
    skill: text('skill'),
    level,
    // Half a person is one who has to be able to.
    people: Math.ceil(people),
    from: isoDay(from),
    ...(until === undefined ? {} : { until: isoDay(until) }),
    owner: columns.owner === undefined ? '' : whoInCell(read, columns.owner),
  };
}

/** Of any length, and below nothing. */
const amountIn = (text: string): number | undefined =>
  /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
