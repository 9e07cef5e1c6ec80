import type { Forecast } from '../../domain/forecast.ts';
import type { GroupPulse, PulseChange } from '../../domain/pulse.ts';
import type { Groups } from '../../ports/groups.ts';
import { afterRaces } from '../../races.ts';
import { save, type Documents } from './documents.ts';

interface Holder<T> {
  type: string;
  value: T;
}

export function cosmosGroups(documents: Documents): Groups {
  async function* every<T>(type: string): AsyncGenerator<T> {
    for await (const { value } of documents.query<Holder<T>>('c.type = @type', { type })) yield value.value;
  }
  const keep = (key: string, id: string, type: string, value: object, etag?: string) =>
    documents.batch(key, [save(id, { type, value }, etag)]);
  return {
    async pulse(groupId, question) {
      const found = await documents.read<Holder<GroupPulse>>(groupId, `pulse:${question}`);
      return found && { value: found.value.value, etag: found.etag };
    },
    savePulse: ({ value, etag }) => keep(value.groupId, `pulse:${value.question}`, 'pulse', value, etag),
    pulses: () => every<GroupPulse>('pulse'),
    async saveChange(change) {
      const body = { type: 'change', value: change };
      await documents.batch(change.groupId, [{ write: 'upsert', id: `change:${change.changeId}`, body }]);
    },
    changes: () => every<PulseChange>('change'),
    saveForecast: (forecast) =>
      afterRaces(async () => {
        const id = `forecast:${forecast.skillId}`;
        const found = await documents.read<Holder<Forecast>>(forecast.roleId, id);
        if (found && found.value.value.at >= forecast.at) return;
        await keep(forecast.roleId, id, 'forecast', forecast, found?.etag);
      }),
    forecasts: () => every<Forecast>('forecast'),
  };
}
