import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { forked, newPlace } from '../host/running.ts';
import { freeBase } from '../../../local/shared/free-ports.ts';
import { portsFrom } from '../../../local/shared/ports.ts';
import { runningTenant } from '../tenant/tenant-running.ts';

const LIMIT_MS = 400_000;
const project = join(import.meta.dirname, 'dotnet', 'client.csproj');
const artifacts = join(process.cwd(), '.local', 'dotnet-client');
const program = join(artifacts, 'bin', 'client', 'release', 'client.dll');
const quiet = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' };

const hasSdk = spawnSync('dotnet', ['--version'], { env: quiet }).status === 0;
if (!hasSdk) process.stdout.write('Service Bus by its .NET client: not run, there is no .NET SDK\n');

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

(hasSdk ? describe : describe.skip)('Microsoft’s client for .NET against the stand-in', () => {
  let tenant: Awaited<ReturnType<typeof runningTenant>>;
  let broker: ReturnType<typeof forked>;
  let address: string;

  async function run(scenario: string[], surroundings: Record<string, string>): Promise<unknown> {
    const env = {
      ...quiet,
      SSL_CERT_FILE: tenant.certFile,
      IDENTITY_ENDPOINT: `${tenant.identity}/msi/token`,
      IDENTITY_HEADER: 'header',
      ...surroundings,
    };
    const { stdout } = await promisify(execFile)('dotnet', [program, ...scenario], { env, timeout: 120_000 });
    return JSON.parse(stdout) as unknown;
  }

  beforeAll(async () => {
    const build = ['build', project, '--artifacts-path', artifacts, '--configuration', 'Release'];
    execFileSync('dotnet', [...build, '--verbosity', 'quiet'], { env: quiet, stdio: 'inherit' });
    const app = { clientId: 'app', objectId: 'app', name: 'app', roles: {} };
    tenant = await runningTenant({
      tenantId: 'tenant',
      apps: [app],
      users: [],
      documents: [],
      providers: [],
    });
    const base = await freeBase();
    const ports = portsFrom(base);
    address = `localhost:${ports.serviceBus}`;
    broker = forked('service-bus/main.ts', { stateDir: dirname(tenant.certFile), base, ports });
    await broker.start();
  }, LIMIT_MS);
  afterAll(async () => {
    await broker.kill('SIGKILL');
    await tenant.kill();
  });

  it(
    'sends, receives, settles in every way, renews, schedules, processes and peeks',
    async () => {
      expect(await run([], { SERVICE_BUS: address })).toEqual({
        received: ['abandon', 'complete', 'dead', 'defer', 'renew'],
        body: '{"id":"complete"}',
        properties: { route: 'evidence', weight: 1.5 },
        renewed: true,
        again: { deliveries: 1, note: 'try again' },
        twice: 'MessageLockLost',
        deferred: 'defer',
        dead: {
          MessageId: 'dead',
          DeadLetterReason: 'why',
          DeadLetterErrorDescription: 'because',
          DeadLetterSource: 'signals/Subscriptions/evidence',
        },
        handled: 'soon',
        left: 0,
        nowhere: 'MessagingEntityNotFound',
      });
    },
    LIMIT_MS,
  );

  it('is refused with a token of another tenant', async () => {
    const place = await newPlace();
    const stranger = forked('service-bus/main.ts', place);
    await stranger.start();
    const there = {
      SERVICE_BUS: `localhost:${place.ports.serviceBus}`,
      SSL_CERT_FILE: join(place.stateDir, 'localhost.crt'),
    };
    expect(await run(['send'], there)).toBe('Unauthorized');
    await stranger.kill('SIGKILL');
  });

  it('finds a namespace without a port at 5671', async () => {
    if (!(await isFree(5671)))
      return void process.stdout.write('A namespace without a port: not run, 5671 is taken\n');
    await broker.kill('SIGKILL');
    await broker.start({ LOCAL_SERVICE_BUS_PORT: '5671' });
    expect(await run(['send'], {})).toBe('accepted');
  });
});
