import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { theApp } from '../../lib/wiring.ts';

const { Completed, Failed, Terminated, Canceled } = df.OrchestrationRuntimeStatus;

/** Removes the histories of flows that are over and were started longer ago than histories are kept, once a day. */
app.timer('histories-purge', {
  schedule: '0 15 3 * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const { retention } = await theApp().ports.registers.policy();
    const { instancesDeleted } = await df.getClient(context).purgeInstanceHistoryBy({
      createdTimeFrom: new Date(0),
      createdTimeTo: new Date(Date.now() - retention.historyDays * DAY),
      runtimeStatus: [Completed, Failed, Terminated, Canceled],
    });
    if (instancesDeleted > 0) context.log(`${instancesDeleted} histories of flows were too old and are gone`);
  },
});
