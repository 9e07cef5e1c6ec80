import { app } from '@azure/functions';
import * as df from 'durable-functions';
import { monthOf } from '../../lib/domain/policy/budget.ts';
import { sha256 } from '../../lib/domain/sha256.ts';
import { theApp } from '../../lib/wiring.ts';
import { planWorkforce } from '../../orchestrators/plan-workforce.ts';
import { startOnce } from '../start-flow.ts';

/**
 * Looks at the plan within the hour in which a line of the charter or an undertaking changed: the id holds what they
 * say, so that one version of them is one look a month.
 */
app.timer('plan-follow', {
  schedule: '0 15 * * * *',
  extraInputs: [df.input.durableClient()],
  handler: async (_timer, context) => {
    const { ports, isDraining } = theApp();
    if (isDraining) return;
    const [charter, undertakings] = await Promise.all([
      ports.registers.charter(),
      ports.registers.entries('undertaking'),
    ]);
    const said = undertakings.map(({ id, version }) => `${id} ${version}`).toSorted();
    const version = sha256(JSON.stringify([charter.version, said]), 16);
    await startOnce(df.getClient(context), planWorkforce, `workforce-${monthOf(Date.now())}-${version}`, {
      counts: false,
    });
  },
});
