import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { appSettings } from '../../local/settings.ts';
import type { Manifest } from '../../scripts/commands/personal-data/export-all.ts';
import { runningStack, type RunningStack } from './running-stack.ts';
import { until } from './until.ts';

const LIMIT_MS = 180_000;

let running: RunningStack;
beforeAll(async () => {
  running = await runningStack(30);
}, LIMIT_MS);
afterAll(() => running.stop());

/** A command as the operator types it, with the real SDK over the wire. */
async function run(
  script: 'export' | 'erase',
  ...words: string[]
): Promise<{ code: number | null; text: string }> {
  const { stateDir, ports } = running.stack;
  const env = {
    PATH: process.env['PATH'],
    NODE_EXTRA_CA_CERTS: join(stateDir, 'localhost.crt'),
    NODE_NO_WARNINGS: '1',
    IDENTITY_ENDPOINT: `http://127.0.0.1:${ports.identity}/msi/token`,
    IDENTITY_HEADER: readFileSync(join(stateDir, 'identity-header'), 'utf8'),
    ...appSettings(ports),
  };
  const child = spawn(
    process.execPath,
    ['scripts/commands/main.ts', script, '--sign-in', 'identity', ...words],
    { env },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, text };
}

it(
  'exports everything, and erases one person, through the real client',
  async () => {
    const [employee] = running.sample.employees;
    const { personId, ...data } = employee?.person ?? { personId: '' };
    const time = new Date(running.stack.now()).toISOString();
    const about = { specversion: '1.0', id: 'for-export', source: 'hris', time, subject: personId, data };
    const body = JSON.stringify({ signals: [{ ...about, type: 'learning-os.workforce.person' }] });
    await running.call('POST', '/api/signals', {
      app: true,
      roles: ['Signal.Send'],
      body,
      key: 'export-test-1',
    });
    const out = join(running.stack.stateDir, 'export');
    await until(
      'the person is stored',
      async () => (await run('erase', '--person', personId)).text.includes('learners'),
      60_000,
    );
    const person = await run('export', '--person', personId, '--out', out);
    expect([person.code, person.text]).toEqual([0, expect.stringContaining('2 documents')]);
    const whole = await run('export', '--out', out);
    expect([whole.code, whole.text]).toEqual([0, expect.stringContaining('Complete')]);
    const { containers } = JSON.parse(readFileSync(join(out, 'export.json'), 'utf8')) as Manifest;
    expect(containers['learners']?.documents).toBe(2);
    const erased = await run('erase', '--person', personId, '--apply');
    expect([erased.code, erased.text]).toEqual([0, expect.stringContaining('document deleted')]);
    const again = await run('erase', '--person', personId);
    expect(again.text).toMatch(/Would be erased:\n\s+nothing/);
  },
  LIMIT_MS,
);
