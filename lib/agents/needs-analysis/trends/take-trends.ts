import { z } from 'zod';
import { linesOn, trendIdOf, type MarketTrend } from '../../../domain/signal/market-trend.ts';
import { skillsByName } from '../../../domain/skill/skill-called.ts';
import {
  trendColumns,
  trendIn,
  type TrendFault,
  type TrendField,
  type TrendRow,
} from '../../../domain/signal/trend-file.ts';
import { closed, listReport, type ListReport } from '../../../domain/table-file/report.ts';
import { badInput } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { step } from '../../../step.ts';

/** Rows of one file: a list of trends is read by humans. */
const MOST_TRENDS = 1_000;

/** What came, or would come, of a list of trends. */
interface TakenTrends extends ListReport<TrendField, TrendFault> {
  trends: (MarketTrend & { row: number; isNew: boolean; lines: string[] })[];
}

/**
 * Reads a list of what the market moves to. Each new row is kept as a question to the owners of the charter, who are
 * asked with the next question about demand where no line asks for any of its skills. Nothing else reads it: no need is
 * opened, and no evidence is made of it. The same list again changes nothing.
 * @throws NamedError `bad-input` for what is no table, lacks a column or has too many rows
 */
export const takeTrends = step({
  name: 'take-trends',
  agent: 'needs-analysis',
  input: z.strictObject({ content: z.base64(), isDry: z.boolean() }),
  async run({ content, isDry }, { tables, groups, registers }, { at }): Promise<TakenTrends> {
    const read = await tables.read(Buffer.from(content, 'base64'));
    if ('why' in read) throw badInput(message('problem.table-file.unread', { why: read.why }));
    const { table } = read;
    const { columns, missing } = trendColumns(table);
    if (missing.length > 0)
      throw badInput(message('problem.trend-file.columns', { columns: missing.join(', ') }));
    const rows = table.rows.length + table.faults.length;
    if (rows > MOST_TRENDS) throw badInput(message('problem.trend-file.rows', { most: MOST_TRENDS }));
    const [skills, charter] = await Promise.all([registers.skills(), registers.charter()]);
    const called = skillsByName(skills);
    const report: TakenTrends = { ...listReport(table, columns), trends: [] };
    const seen = new Set<string>();
    for (const said of table.rows.map((row) => trendIn(row, columns, at))) {
      if ('fault' in said) {
        report.faulty.push(said);
        continue;
      }
      const trend = trendOf(said, called, at);
      const isNew = !seen.has(trend.trendId) && (await groups.trend(trend.trendId)) === undefined;
      seen.add(trend.trendId);
      if (isNew) report.changed += 1;
      else report.unchanged += 1;
      if (isNew && !isDry) {
        await groups.saveTrend({ value: trend });
        report.taken += 1;
      }
      report.trends.push({ ...trend, row: said.row, isNew, lines: linesOn(charter, trend, at) });
    }
    return closed(report);
  },
});

function trendOf(
  { trend, source, day, words }: TrendRow,
  called: (name: string) => string | undefined,
  at: number,
): MarketTrend {
  const found = words.map((word) => ({ word, skillId: called(word) }));
  return {
    trendId: trendIdOf({ trend, source, day }),
    trend,
    source,
    day,
    skillIds: [...new Set(found.flatMap(({ skillId }) => skillId ?? []))],
    unknown: found.flatMap(({ word, skillId }) => (skillId === undefined ? word : [])),
    at,
  };
}
