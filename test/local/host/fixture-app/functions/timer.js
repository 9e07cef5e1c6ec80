import { appendFileSync } from 'node:fs';
import { app } from '@azure/functions';

app.timer('daily', {
  schedule: '0 0 6 * * *',
  handler: (timer) =>
    appendFileSync(process.env.FIXTURE_NOTES, `timer ${timer.isPastDue} ${timer.scheduleStatus.next}\n`),
});
