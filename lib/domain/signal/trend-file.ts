import { isPast } from '../policy/retention.ts';
import { inOneLine } from '../text/plain-text.ts';
import { dayIn, isDay } from '../table-file/cells.ts';
import { columnsFound, type Columns, type KindOfRows } from '../table-file/mapping.ts';
import type { FaultyRow } from '../table-file/report.ts';
import type { Table, TableRow } from '../table-file/table.ts';
import { cellTexts } from '../table-file/cell-texts.ts';
import { isAhead, TREND_DAYS, type MarketTrend } from './market-trend.ts';

/** What is read of a list of market trends; whatever else stands in it is passed over and not kept. */
export const TREND_FIELDS = ['trend', 'skills', 'source', 'day'] as const;
export type TrendField = (typeof TREND_FIELDS)[number];

// cspell:disable
const TREND_ROWS: KindOfRows<TrendField> = {
  fields: TREND_FIELDS,
  names: {
    trend: ['trend', 'markettrend', 'title', 'topic', 'signal', 'headline', 'thema', 'titel', 'entwicklung'],
    skills: [
      'skills',
      'skill',
      'skillwords',
      'keywords',
      'competencies',
      'kompetenzen',
      'fähigkeiten',
      'stichworte',
    ],
    source: [
      'source',
      'publisher',
      'report',
      'publication',
      'link',
      'url',
      'quelle',
      'bericht',
      'herausgeber',
    ],
    day: ['date', 'day', 'published', 'publishedon', 'publicationdate', 'datum', 'tag', 'veröffentlicht'],
  },
  looks: { day: isDay },
};
// cspell:enable

/** What is wrong with a row: each has a sentence that says what to do. */
export const TREND_FAULTS = [
  'unreadable',
  'over-several-lines',
  'blank',
  'formula',
  'hidden-characters',
  'too-long',
  'no-trend',
  'no-skill-words',
  'no-trend-source',
  'bad-day',
  'ambiguous-day',
  'day-ahead',
  'trend-too-old',
] as const;
export type TrendFault = (typeof TREND_FAULTS)[number];

/** Which column is which, by what it is called; nobody confirms it: a trend is about nobody, and asks a human. */
export const trendColumns = (table: Pick<Table, 'headers' | 'rows'>) =>
  columnsFound(TREND_ROWS, table, TREND_FIELDS);

/** Words of one row that are looked for among the skills. */
const MOST_WORDS = 20;

/** What a row says, before anybody looked which skills it names. */
export type TrendRow = { row: number; words: string[] } & Pick<MarketTrend, 'trend' | 'source' | 'day'>;

/** What a row says, or the first fault of it. */
export function trendIn(
  read: TableRow,
  columns: Columns<TrendField>,
  at: number,
): TrendRow | FaultyRow<TrendField, TrendFault> {
  const { row } = read;
  const text = cellTexts(read, columns, TREND_FIELDS);
  if (typeof text !== 'function') return text;
  const fail = (field: TrendField, fault: TrendFault) => ({ row, field, fault });
  const [trend, source] = [inOneLine(text('trend')), inOneLine(text('source'))];
  if (trend === '') return fail('trend', 'no-trend');
  if (source === '') return fail('source', 'no-trend-source');
  const words = [...new Set(text('skills').split(/[;,|]/).map(inOneLine))].filter((word) => word !== '');
  if (words.length === 0) return fail('skills', 'no-skill-words');
  const said = dayIn(text('day'));
  if (typeof said !== 'number') return fail('day', said === 'ambiguous' ? 'ambiguous-day' : 'bad-day');
  const day = new Date(said).toISOString().slice(0, 10);
  if (isAhead(day, at)) return fail('day', 'day-ahead');
  if (isPast(said, TREND_DAYS, at)) return fail('day', 'trend-too-old');
  return { row, trend, source, day, words: words.slice(0, MOST_WORDS) };
}
