import { join } from 'node:path';
import { certificateFor } from '../shared/certificate.ts';
import { runProcess } from '../shared/process.ts';
import { signingKey } from '../shared/tokens.ts';
import { faultSwitches } from './faults.ts';
import { openGateway } from './gateway.ts';
import { openStore } from './store.ts';

await runProcess(async ({ stateDir, ports, clock }) => {
  const faults = faultSwitches();
  const certificate = await certificateFor(stateDir);
  const store = openStore({
    file: join(stateDir, 'cosmos.sqlite'),
    now: clock.now,
    conflictNext: () => faults.takes('conflict412'),
  });
  // As if the app had drawn its secret long ago: the same story has the same noise each time. Refused where it is there
  // already.
  store.container('registers').batch(JSON.stringify(['disclosure']), [
    {
      operationType: 'Create',
      resourceBody: { id: 'secret', register: 'disclosure', type: 'disclosure-secret', secret: 'local' },
    },
  ]);
  const gateway = await openGateway({
    store,
    faults,
    certificate,
    signingKey: signingKey(stateDir),
    port: ports.cosmos,
    now: clock.now,
  });
  return { idle: gateway.idle, faults: faults.set };
});
