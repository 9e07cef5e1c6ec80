import { z } from 'zod';
import { GroupFigure } from '../../domain/signal/figure.ts';
import { Forecast } from '../../domain/workforce/stated-forecast.ts';
import { MarketTrend } from '../../domain/signal/market-trend.ts';
import { GroupPulse, PulseChange } from '../../domain/signal/pulse.ts';
import { RoleHeads } from '../../domain/workforce/headcount.ts';
import type { Groups } from '../../ports/groups.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';

const PulseDocument = z.object({ value: GroupPulse });
const FigureDocument = z.object({ value: GroupFigure });
const ChangeDocument = z.object({ value: PulseChange });
const TrendDocument = z.object({ value: MarketTrend });
const HeadsDocument = z.object({ value: RoleHeads });
const ForecastDocument = z.object({ value: Forecast });

export function cosmosGroups(documents: Documents): Groups {
  async function* every<T>(schema: z.ZodType<{ value: T }>, type: string): AsyncGenerator<T> {
    for await (const { value } of documents.query(schema, 'c.type = @type', { type })) yield value.value;
  }
  const keep = (key: string, id: string, type: string, value: object, etag?: string) =>
    documents.batch(key, [save(id, { type, value }, etag)]);
  return {
    async pulse(groupId, question) {
      const found = await documents.read(PulseDocument, groupId, `pulse:${question}`);
      return found && { value: found.value.value, etag: found.etag };
    },
    savePulse: ({ value, etag }) => keep(value.groupId, `pulse:${value.question}`, 'pulse', value, etag),
    pulses: () => every(PulseDocument, 'pulse'),
    async figure(groupId, figureId) {
      const found = await documents.read(FigureDocument, groupId, `figure:${figureId}`);
      return found && { value: found.value.value, etag: found.etag };
    },
    saveFigure: ({ value, etag }) => keep(value.groupId, `figure:${value.figureId}`, 'figure', value, etag),
    async *figures(figureId) {
      for await (const figure of every(FigureDocument, 'figure'))
        if (figure.figureId === figureId) yield figure;
    },
    async saveChange(change) {
      const body = { type: 'change', value: change };
      await documents.batch(change.groupId, [{ write: 'upsert', id: `change:${change.changeId}`, body }]);
    },
    changes: () => every(ChangeDocument, 'change'),
    saveForecast: (forecast) =>
      withOptimisticRetry(async () => {
        const id = `forecast:${forecast.skillId}`;
        const found = await documents.read(ForecastDocument, forecast.roleId, id);
        if (found && found.value.value.at >= forecast.at) return;
        await keep(forecast.roleId, id, 'forecast', forecast, found?.etag);
      }),
    forecasts: () => every(ForecastDocument, 'forecast'),
    async heads(roleId) {
      const found = await documents.read(HeadsDocument, roleId, 'headcount');
      return found && { value: found.value.value, etag: found.etag };
    },
    // Read strictly before it is kept: one role that cannot be read again would end every count and forecast.
    saveHeads: async ({ value, etag }) =>
      keep(value.roleId, 'headcount', 'headcount', RoleHeads.parse(value), etag),
    allHeads: () => every(HeadsDocument, 'headcount'),
    async trend(trendId) {
      const found = await documents.read(TrendDocument, trendId, `trend:${trendId}`);
      return found && { value: found.value.value, etag: found.etag };
    },
    saveTrend: ({ value, etag }) => keep(value.trendId, `trend:${value.trendId}`, 'trend', value, etag),
    trends: () => every(TrendDocument, 'trend'),
  };
}
