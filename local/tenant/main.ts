import { join } from 'node:path';
import { certificateFor } from '../shared/certificate.ts';
import { runProcess } from '../shared/process.ts';
import { CONNECTOR_KEY, signingKey } from '../shared/tokens.ts';
import { tenantFaults } from './faults.ts';
import { readSeed } from './seed.ts';
import { serveTenant } from './server.ts';
import { openTenant } from './tenant.ts';

await runProcess(async ({ stateDir, ports, clock }) => {
  const { now } = clock;
  const seed = () => readSeed(process.env['LOCAL_TENANT_SEED']);
  const tenant = openTenant({ file: join(stateDir, 'tenant.sqlite'), seed, now });
  const faults = tenantFaults(tenant.saves);
  const served = await serveTenant({
    tenant,
    faults,
    certificate: await certificateFor(stateDir),
    signingKey: signingKey(stateDir),
    connectorKey: signingKey(stateDir, CONNECTOR_KEY),
    identityHeader: process.env['LOCAL_IDENTITY_HEADER'] ?? '',
    ports,
    now,
  });
  return { idle: served.idle, faults: faults.set };
});
