import { z } from 'zod';
import { ForecastMade } from '../../domain/signal/signal.ts';
import { step } from '../../step.ts';

/** Keeps a forecast; a later one about the same role and skill replaces it. */
export const noteForecast = step({
  name: 'note-forecast',
  agent: 'workforce-planning',
  input: z.strictObject({ forecast: ForecastMade }),
  async run({ forecast: { subject: roleId, time, data } }, { groups }) {
    await groups.saveForecast({ ...data, roleId, at: Date.parse(time) });
    return {};
  },
});
