import { z } from 'zod';
import { takeTrends } from '../../../lib/agents/needs-analysis/trends/take-trends.ts';
import { TREND_FAULTS, TREND_FIELDS } from '../../../lib/domain/signal/trend-file.ts';
import { door, none } from '../door/door.ts';
import { listInWords, ListOfRows, listReply, MOST_LIST_BYTES } from './list-of-rows.ts';

export const trendsTake = door({
  name: 'trends-take',
  method: 'POST',
  route: 'market-trends',
  tag: 'Needs',
  role: 'Register.Write',
  callers: 'people',
  scope: 'company',
  summary:
    'Send a list of what the market moves to, as CSV or as a workbook, with columns for trend, skills, source and date: a dry run says of each row what would come of it. Each new row becomes a question to the owners of the charter, asked with the monthly one about demand where no line asks for its skills; it opens no need.',
  params: none,
  body: ListOfRows,
  status: 200,
  reply: z.object({
    ...listReply(TREND_FIELDS, TREND_FAULTS),
    trends: z.array(
      z.object({
        row: z.number(),
        trendId: z.string(),
        trend: z.string(),
        skillIds: z.array(z.string()),
        unknown: z.array(z.string()).describe('No skill of the taxonomy is called so, or several are'),
        isNew: z.boolean(),
        lines: z
          .array(z.string())
          .describe('Lines in force that ask for one of its skills: then nobody is asked'),
      }),
    ),
  }),
  repeatable: true,
  mostBytes: MOST_LIST_BYTES,
  example: {
    params: {},
    body: {
      content: Buffer.from(
        'Trend,Skills,Source,Date\nBuyers compare prices by agents,Negotiation; Pricing,Trade press,2026-03-02\n',
      ).toString('base64'),
      run: 'dry',
    },
  },
  async handle({ body: { content, run: kind }, callersWords, run }) {
    const found = await run(takeTrends, { content, isDry: kind === 'dry' });
    return { json: listInWords(found, await callersWords()) };
  },
});
