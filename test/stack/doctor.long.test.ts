import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { appSettings, TENANT_ID } from '../../local/settings.ts';
import { runningStack, type RunningStack } from './running-stack.ts';
import { until } from './until.ts';

const LIMIT_MS = 180_000;

let running: RunningStack;
beforeAll(async () => {
  running = await runningStack(30);
}, LIMIT_MS);
afterAll(() => running.stop());

interface Found {
  id: string;
  state: 'ok' | 'failed' | 'not run';
}

/** The command as IT types it, signed in with the real library at the local tenant. */
async function run(script: 'preflight' | 'doctor'): Promise<{ code: number | null; checks: Found[] }> {
  const { stateDir, ports } = running.stack;
  const env = {
    PATH: process.env['PATH'],
    NODE_EXTRA_CA_CERTS: join(stateDir, 'localhost.crt'),
    NODE_NO_WARNINGS: '1',
    AZURE_AUTHORITY_HOST: `https://localhost:${ports.tenant}`,
    AZURE_TENANT_ID: TENANT_ID,
    APP_URL: `http://127.0.0.1:${ports.host}`,
    RESOURCE_PREFIX: 'learn',
    ...appSettings(ports),
  };
  const child = spawn(process.execPath, ['scripts/commands/main.ts', script, '--json', '--sign-in', 'code'], {
    env,
  });
  let text = '';
  child.stdout.on('data', (chunk) => (text += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...(JSON.parse(text) as { checks: Found[] }) };
}

const idsOf = (checks: Found[], state: Found['state']): string[] =>
  checks.filter((check) => check.state === state).map(({ id }) => id);

it(
  'finds nothing wrong with a stack that is well, and asks the app what it knows itself',
  async () => {
    const [employee] = running.sample.employees;
    const { personId, ...data } = employee?.person ?? { personId: '' };
    const time = new Date(running.stack.now()).toISOString();
    const about = { specversion: '1.0', id: 'for-doctor', source: 'hris', time, subject: personId, data };
    const body = JSON.stringify({ signals: [{ ...about, type: 'learning-os.workforce.person' }] });
    await running.call('POST', '/api/signals', {
      app: true,
      roles: ['Signal.Send'],
      body,
      key: 'doctor-test-1',
    });
    await until(
      'the feed was seen',
      async () => {
        const { text } = await running.call('GET', '/api/checks', { roles: ['Log.Read'] });
        return text.includes(' 0 d ago');
      },
      20_000,
    );
    const { code, checks } = await run('doctor');
    expect(idsOf(checks, 'failed')).toEqual([]);
    // The libraries are asked every quarter of an hour, and the stack is younger.
    expect(idsOf(checks, 'not run').toSorted()).toEqual(['app-hr-files-taken', 'app-sources-watched']);
    expect(idsOf(checks, 'ok')).toEqual(
      expect.arrayContaining([
        'app-cosmos',
        'app-service-bus',
        'app-openai',
        'app-viva-learning',
        'app-sharepoint',
        'app-feeds',
      ]),
    );
    expect(code).toBe(0);
  },
  LIMIT_MS,
);

it(
  'says before the deployment what would go wrong, and what nobody here could look at',
  async () => {
    const { code, checks } = await run('preflight');
    // Thirty people out of a company seldom have their managers among them.
    expect(idsOf(checks, 'failed')).toEqual(['managers']);
    expect(idsOf(checks, 'ok')).toEqual(expect.arrayContaining(['site', 'employee-ids-unique', 'sources']));
    expect(idsOf(checks, 'not run')).toEqual([
      'time-zones',
      'parameters-own',
      'parameters-tenant',
      'azure-deployer',
      'azure-provider',
      'azure-region',
      'azure-quota-models',
      'azure-names-free',
    ]);
    expect(code).toBe(1);
  },
  LIMIT_MS,
);
