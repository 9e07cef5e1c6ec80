import { z } from 'zod';
import { isTrendToAsk, latestTrendFirst, linesOn } from '../../../lib/domain/signal/market-trend.ts';
import { collect } from '../door/collect.ts';
import { door, none } from '../door/door.ts';
import { listOf, Moment } from '../door/views.ts';

const TrendView = z
  .object({
    trendId: z.string(),
    trend: z.string().describe('As whoever sent the list wrote it'),
    source: z.string(),
    day: z.string(),
    skillIds: z.array(z.string()),
    unknown: z.array(z.string()).describe('What it names that no skill is called'),
    lines: z.array(z.string()).describe('Lines in force that ask for one of its skills'),
    isAsked: z.boolean().describe('Whether the next question to the owners of the charter may name it'),
    leftUntil: Moment.optional().describe('The owners of the charter left it until then'),
  })
  .meta({ id: 'MarketTrend' });

export const trendsList = door({
  name: 'trends-list',
  method: 'GET',
  route: 'market-trends',
  tag: 'Needs',
  role: 'Need.Read',
  callers: 'anyone',
  scope: 'company',
  tool: 'reads',
  summary:
    'List what the market is said to move to, the latest first, with the skills that it names and the lines of the charter that ask for them; no need is opened by one.',
  params: none,
  body: none,
  status: 200,
  reply: listOf(TrendView),
  example: { params: {}, body: {} },
  async handle({ ports: { groups, registers }, at }) {
    const charter = await registers.charter();
    const { items, more } = await collect(groups.trends());
    return {
      json: {
        items: items.toSorted(latestTrendFirst).map((trend) => ({
          ...trend,
          lines: linesOn(charter, trend, at),
          isAsked: isTrendToAsk(trend, charter, at),
        })),
        more,
      },
    };
  },
});
