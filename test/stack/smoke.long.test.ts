import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APP_AUDIENCE, appSettings, TENANT_ID } from '../../local/settings.ts';
import type { Probed } from '../../scripts/commands/smoke/probe.ts';
import type { Undone } from '../../scripts/commands/smoke/put-away.ts';
import { withAttributesRead, withPeopleRead } from '../../demo/seed.ts';
import { CHECKED_ATTRIBUTE } from '../../sample/staff.ts';
import { certificateFor } from '../../local/shared/certificate.ts';
import { freePorts } from '../../local/shared/free-ports.ts';
import { connectorContracts } from '../contracts/outbound-connectors.ts';
import { runningStack, type RunningStack } from './running-stack.ts';

const LIMIT_MS = 180_000;

let running: RunningStack;
beforeAll(async () => {
  // Whoever signs in to the doors may start a shadow replay.
  running = await runningStack(30, {
    seeded: (seed) => ({
      ...withAttributesRead(withPeopleRead(seed)),
      users: seed.users.map((user) =>
        user.directoryRoles ? { ...user, roles: { [APP_AUDIENCE]: ['Register.Write'] } } : user,
      ),
    }),
  });
}, LIMIT_MS);
afterAll(() => running.stop());

type Report = {
  identity: string;
  probes: (Omit<Probed, 'finding'> & {
    state: string;
    found?: string;
    because?: string;
    settles: string[];
  })[];
  undone: Undone[];
};

function settingsFile(settings: Record<string, string>): string {
  const { stateDir, ports } = running.stack;
  const file = join(stateDir, 'smoke-settings.json');
  writeFileSync(
    file,
    JSON.stringify({
      Values: {
        ...appSettings(ports),
        PEOPLE_FROM_DIRECTORY: 'with-hire-dates',
        CHECKED_ATTRIBUTES: `${CHECKED_ATTRIBUTE.set}.${CHECKED_ATTRIBUTE.name}`,
        ...settings,
      },
    }),
  );
  return file;
}

/** A program on a machine that has the app's identity, and what it said. */
async function start(words: string[]): Promise<{ code: number | null; said: string }> {
  const { stateDir, ports } = running.stack;
  const env = {
    PATH: process.env['PATH'],
    NODE_EXTRA_CA_CERTS: join(stateDir, 'localhost.crt'),
    NODE_NO_WARNINGS: '1',
    AZURE_AUTHORITY_HOST: `https://localhost:${ports.tenant}`,
    IDENTITY_ENDPOINT: `http://127.0.0.1:${ports.identity}/msi/token`,
    IDENTITY_HEADER: readFileSync(join(stateDir, 'identity-header'), 'utf8'),
  };
  const child = spawn(process.execPath, words, { env });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

/** The command as somebody types it. */
async function run(settings: Record<string, string>, ...options: string[]) {
  const report = join(running.stack.stateDir, 'smoke.json');
  const words = ['scripts/commands/main.ts', 'smoke', '--settings', settingsFile(settings)];
  const ended = await start([...words, '--report', report, '--sign-in', 'code', ...options]);
  return { ...ended, text: () => readFileSync(report, 'utf8') };
}

const reportIn = ({ text }: Awaited<ReturnType<typeof run>>): Report => JSON.parse(text()) as Report;
const statesOf = ({ probes }: Report) => Object.fromEntries(probes.map(({ id, state }) => [id, state]));

describe('the smoke command against the stand-ins', () => {
  it(
    'passes with the app’s own adapters, puts everything away, and reports nobody and no secret',
    async () => {
      const person = running.sample.employees[0]?.person.personId ?? '';
      const before = running.stack.ports.identity;
      const own = { AZURE_TENANT_ID: TENANT_ID, APP_URL: `http://127.0.0.1:${running.stack.ports.host}` };
      const ran = await run(own, '--person', person, '--seen', 'static-tab,card,install-bot');
      // The local company asks no learning system and tells no record store; their own tests do.
      expect(ran.said).toContain('0 failed, 2 not run');
      const report = reportIn(ran);
      expect(report.identity).toBe('an app');
      // What hangs on the one registration is said first.
      expect(report.probes.slice(0, 3).map(({ id }) => id)).toEqual(['bot', 'install-bot', 'teams-sender']);
      const { 'learning-system': asked, receivers: told, ...states } = statesOf(report);
      expect([asked, told]).toEqual(['not run', 'not run']);
      expect(new Set(Object.values(states))).toEqual(new Set(['ok']));
      expect(report.undone.filter(({ state }) => state === 'left behind')).toEqual([]);
      expect(
        report.undone
          .filter(({ state }) => state === 'undone')
          .map(({ what }) => what)
          .sort(),
      ).toEqual([
        'a dead letter',
        'a document in replies',
        'a page in SitePages',
        'a page on the site for facilitators',
        'a picture in Site Assets',
        'a recommendation in Viva Learning',
        'an item in the catalogue of Viva Learning',
      ]);
      expect(ran.code).toBe(0);

      const held = (await (await fetch(`http://127.0.0.1:${before}/records.json`)).json()) as {
        counts: Record<string, number>;
      };
      expect(held.counts).toMatchObject({ pages: 0, activities: 0 });

      const published = report.probes.find(({ id }) => id === 'page-publish');
      expect(published?.exchanges.length).toBeGreaterThan(0);
      const [create] = report.probes.find(({ id }) => id === 'page-create')?.exchanges ?? [];
      expect(create).toMatchObject({
        request: expect.stringContaining('{SHAREPOINT_SITE_URL}/_api/'),
        status: expect.any(Number),
      });
      const open = Object.fromEntries(report.probes.map(({ id, settles }) => [id, settles.join()]));
      expect(open['page-publish']).toMatch(/^POST \/_api\/sitepages\/pages\(\{id\}\)\/publish: /);
      expect(open['notice']).toContain('webApplicationInfo.id');
      expect(open['viva-assignment']).toContain('learningProviderId');
      expect(ran.text()).not.toMatch(/sig=local|eyJ|[0-9a-f]{8}-[0-9a-f]{4}-4/);
      for (const { person: one } of running.sample.employees) expect(ran.text()).not.toContain(one.personId);
    },
    LIMIT_MS,
  );

  it(
    'goes on after a probe that fails, and says what the service said and what to do',
    async () => {
      const ran = await run(
        {
          OPENAI_DRAFT_DEPLOYMENT: 'nobody-made-it',
          SHAREPOINT_SITE_URL: `https://localhost:${running.stack.ports.tenant}/sites/elsewhere`,
        },
        '--only',
        'page-create,cosmos,viva-assignment,static-tab',
      );
      const report = reportIn(ran);
      expect(statesOf(report)).toEqual({
        'page-create': 'failed',
        cosmos: 'ok',
        'viva-assignment': 'not run',
        'static-tab': 'not run',
      });
      expect(ran.said).toMatch(/501[^]*→ Grant fullcontrol/);
      expect(ran.code).toBe(1);
    },
    LIMIT_MS,
  );

  it(
    'has the contracts of all adapters run on the same settings',
    async () => {
      const { ports, stateDir } = running.stack;
      const port = await freePorts();
      const taken: string[] = [];
      const receiver = createServer(await certificateFor(stateDir), (request, response) => {
        taken.push(String(request.headers['webhook-id']));
        response.writeHead(202).end();
      }).listen(port, '127.0.0.1');
      const settings = settingsFile({
        APP_URL: `http://127.0.0.1:${ports.host}`,
        WEBHOOK_HOSTS: `localhost:${port}`,
      });
      const callback = `https://localhost:${port}/notices`;
      const { code, said } = await start([
        'test/contracts/main.ts',
        ...['--settings', settings, '--callback', callback],
      ]).finally(() => receiver.close());
      const lines = said
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { check: string; result: string });
      expect(lines.filter(({ result }) => result === 'failed')).toEqual([]);
      const noProgramMay = connectorContracts.filter(({ notRun }) => notRun?.({ callback }) !== undefined);
      const notRun = lines.filter(({ result }) => result === 'not run').map(({ check }) => check);
      expect(notRun.filter((check) => check !== 'learningSystem')).toEqual(
        noProgramMay.map(({ name }) => name),
      );
      const passed = lines.filter(({ result }) => result === 'passed').map(({ check }) => check);
      for (const name of [
        'bus',
        'model',
        'sources',
        'catalogue',
        'directory',
        'checkedAttributes',
        'webhooks',
        'pages',
        'Learners',
      ])
        expect(passed.filter((check) => check.startsWith(`${name}: `))).not.toEqual([]);
      // A notice and a record, each sent again under its own id.
      expect(taken).toHaveLength(4);
      expect(new Set(taken).size).toBe(2);
      expect(code).toBe(0);
    },
    LIMIT_MS,
  );

  it(
    'refuses what it does not understand',
    async () => {
      expect(await run({}, '--only', 'page')).toMatchObject({
        code: 2,
        said: expect.stringContaining('no probe page'),
      });
      expect(await run({}, '--person', 'Ann')).toMatchObject({ code: 2 });
    },
    LIMIT_MS,
  );
});
