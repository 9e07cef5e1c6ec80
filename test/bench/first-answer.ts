// The first answer of a fresh process at a door, from the import of the built app on: what a caller waits for behind a
// cold start. Each door of another protocol stands beside one over HTTP that does as much behind it: MCP, which loads
// its own library at its first message, beside the lightest door, which asks no store; the bot, which reads who decides
// and the keys of its channel, beside a door that reads one person. Run `npm run build` first.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from 'simple-statistics';
import { tenantRecords } from '../../demo/tenant-records.ts';
import { appSettings, REGISTRATION_CLIENT_ID, TENANT_ID } from '../../local/settings.ts';
import { CONNECTOR_KEY, signingKey } from '../../local/shared/tokens.ts';
import { bringingToken, conversationOf, serviceUrl } from '../../local/tenant/bot-connector.ts';
import { runningStack } from '../stack/running-stack.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = process.argv.includes('--short') ? 5 : 9;
/** What a door may take of the time of the one beside it. */
const GOAL = 1.3;

const running = await runningStack(30, { startsAt: Date.now() });
const { stack } = running;
const who = (await tenantRecords(stack.ports)).users.find(({ jobTitle }) => jobTitle !== '');
if (!who) throw new Error('Nobody works here.');
const origin = `https://localhost:${stack.ports.tenant}`;
const connectorKey = signingKey(stack.stateDir, CONNECTOR_KEY);

const call = (method: string, params: object) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
const lightest = { fn: 'me-identity-read', path: 'me/identity', body: '' };
const reading = { fn: 'me-objection-read', path: 'me/objection', body: '' };
const measured = {
  'mcp, its list of tools': { fn: 'mcp-serve', path: 'mcp', body: call('tools/list', {}), beside: lightest },
  'mcp, me-identity-read as a tool': {
    fn: 'mcp-serve',
    path: 'mcp',
    body: call('tools/call', { name: 'me-identity-read', arguments: {} }),
    beside: lightest,
  },
  'messages, as the Bot Connector brings them': {
    fn: 'messages-receive',
    path: 'messages',
    body: JSON.stringify({
      type: 'conversationUpdate',
      id: 'a',
      channelId: 'msteams',
      serviceUrl: serviceUrl(origin),
      from: { aadObjectId: who.id },
      recipient: { id: `28:${REGISTRATION_CLIENT_ID}` },
      conversation: { id: conversationOf(who.id), conversationType: 'personal', tenantId: TENANT_ID },
      channelData: { tenant: { id: TENANT_ID } },
    }),
    beside: reading,
  },
} as const;
interface Asked {
  fn: string;
  path: string;
  body: string;
}

const principal = Buffer.from(
  JSON.stringify({
    auth_typ: 'aad',
    claims: [
      { typ: 'oid', val: who.id },
      { typ: 'scp', val: 'user_impersonation' },
    ],
  }),
).toString('base64');

interface Took {
  wall: number;
  /** What the process computed: it says the same on a busy machine. */
  cpu: number;
}

/** Milliseconds until a fresh process has answered, without the start of Node and of the host that it needs. */
async function firstAnswer({ fn, path, body }: Asked): Promise<Took> {
  const headers = {
    host: 'localhost',
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
    'x-ms-client-principal': principal,
    authorization: `Bearer ${bringingToken(connectorKey, REGISTRATION_CLIENT_ID, origin, stack.now())}`,
  };
  const nullableHeaders = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { value }]),
  );
  const http = {
    method: body === '' ? 'GET' : 'POST',
    url: `http://localhost/api/${path}`,
    nullableHeaders,
    nullableParams: {},
    nullableQuery: {},
    body: { string: body },
  };
  const program = `
    import { injectCore } from './local/host/core.ts';
    import { createInvoker } from './local/host/invocation.ts';
    import { loadApp } from './local/host/load.ts';
    const app = injectCore(() => undefined);
    const start = performance.now();
    const used = process.cpuUsage();
    await loadApp(${JSON.stringify(root)}, app);
    const { invoke } = createInvoker(app, () => ({}), () => undefined);
    const fn = app.functions.get(${JSON.stringify(fn)});
    const { http } = await invoke({ fn, data: ${JSON.stringify({ http })} });
    if (http.statusCode !== '200') throw new Error('It answered ' + http.statusCode + ': ' + Buffer.from(http.body?.bytes ?? []).toString());
    const { user, system } = process.cpuUsage(used);
    process.stdout.write('\\n' + JSON.stringify({ wall: performance.now() - start, cpu: (user + system) / 1_000 }));
    process.exit(0);`;
  const run = ['--no-warnings', '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, run, {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      WEBSITE_AUTH_ENABLED: 'True',
      WEBSITE_HOSTNAME: 'localhost',
      NODE_EXTRA_CA_CERTS: join(stack.stateDir, 'localhost.crt'),
      IDENTITY_ENDPOINT: `http://127.0.0.1:${stack.ports.identity}/msi/token`,
      IDENTITY_HEADER: readFileSync(join(stack.stateDir, 'identity-header'), 'utf8'),
      ...appSettings(stack.ports),
    },
    encoding: 'utf8',
  });
  return JSON.parse(stdout.split('\n').at(-1) ?? '') as Took;
}

const doors = [
  ...new Map<string, Asked>(
    [lightest, reading, ...Object.values(measured)].map((asked) => [asked.fn + asked.body, asked]),
  ).values(),
];
const times = new Map(doors.map((asked) => [asked.fn + asked.body, [] as Took[]]));
// The first round fills the page cache and is not counted.
for (let round = 0; round <= rounds; round++)
  for (const asked of doors) {
    const took = await firstAnswer(asked);
    if (round > 0) times.get(asked.fn + asked.body)?.push(took);
  }
await running.stop();

const all = (asked: Asked, kind: keyof Took): number[] =>
  (times.get(asked.fn + asked.body) ?? []).map((took) => took[kind]);
const wall = (asked: Asked): number => median(all(asked, 'wall'));
/** What the answer needs at least: a neighbour of the machine can only add to it. */
const cpu = (asked: Asked): number => Math.min(...all(asked, 'cpu'));
for (const [name, asked] of Object.entries(measured)) {
  const computing = cpu(asked) / cpu(asked.beside);
  const within = computing <= GOAL;
  if (!within) process.exitCode = 1;
  process.stdout.write(
    `first answer, median of ${rounds}: ${name} ${wall(asked).toFixed(0)} ms, ${asked.beside.fn} ${wall(asked.beside).toFixed(0)} ms, ` +
      `ratio ${(wall(asked) / wall(asked.beside)).toFixed(2)}, of least computing ${computing.toFixed(2)} (goal: at most ${GOAL}${within ? '' : ', MISSED'})\n`,
  );
}
