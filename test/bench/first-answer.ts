// The first answer of a fresh process at a door, from the import of the built app on: what a caller waits for behind a
// cold start. The lightest door beside the Model Context Protocol, which loads its own library at its first message;
// and the same door through it; and the bot's, up to the end of its guard, with the keys that it reads. Run `npm run
// build` first.
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { median } from 'simple-statistics';
import { appSettings, REGISTRATION_CLIENT_ID, TENANT_ID } from '../../local/settings.ts';
import { certificateFor } from '../../local/shared/certificate.ts';
import { freePorts } from '../../local/shared/free-ports.ts';
import { portsFrom } from '../../local/shared/ports.ts';
import { CONNECTOR_KEY, signingKey } from '../../local/shared/tokens.ts';
import { bringingToken, publishedKey, serviceUrl } from '../../local/tenant/connector.ts';

const root = join(import.meta.dirname, '..', '..');
const rounds = process.argv.includes('--short') ? 3 : 9;
const call = (method: string, params: object) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
const asked = {
  'me-identity-read': { fn: 'me-identity-read', path: 'me/identity', body: '' },
  'mcp, its list of tools': { fn: 'mcp-serve', path: 'mcp', body: call('tools/list', {}) },
  'mcp, me-identity-read as a tool': {
    fn: 'mcp-serve',
    path: 'mcp',
    body: call('tools/call', { name: 'me-identity-read', arguments: {} }),
  },
  // What the bot takes and does not answer: everything behind the guard is loaded for it, and no store is asked.
  'messages, as the Bot Connector brings them': {
    fn: 'messages-receive',
    path: 'messages',
    body: JSON.stringify({
      type: 'conversationUpdate',
      id: 'a',
      channelId: 'msteams',
      serviceUrl: serviceUrl('https://localhost'),
      from: { aadObjectId: '11111111-2222-4333-8444-555555555555' },
      recipient: { id: `28:${REGISTRATION_CLIENT_ID}` },
      conversation: { id: 'c', conversationType: 'personal', tenantId: TENANT_ID },
      channelData: { tenant: { id: TENANT_ID } },
    }),
  },
} as const;
type Asked = (typeof asked)[keyof typeof asked];

/** The keys of the Bot Connector, over TLS as it serves them. */
const stateDir = mkdtempSync(join(tmpdir(), 'first-answer-'));
const connectorKey = signingKey(stateDir, CONNECTOR_KEY);
const { key, cert, certFile } = await certificateFor(stateDir);
const keysPort = await freePorts();
const keys = JSON.stringify({
  keys: [publishedKey(connectorKey, 'connector', { endorsements: ['msteams'] })],
});
const server = createServer({ key, cert }, (_request, response) => response.end(keys)).listen(keysPort);

const principal = Buffer.from(
  JSON.stringify({
    auth_typ: 'aad',
    claims: [
      { typ: 'oid', val: '11111111-2222-4333-8444-555555555555' },
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
    authorization: `Bearer ${bringingToken(connectorKey, REGISTRATION_CLIENT_ID, 'https://localhost', Date.now())}`,
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
    if (http.statusCode !== '200') throw new Error(JSON.stringify(http));
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
      NODE_EXTRA_CA_CERTS: certFile,
      ...appSettings(portsFrom(7070)),
      BOT_KEYS_URL: `https://localhost:${keysPort}/keys`,
    },
    encoding: 'utf8',
  });
  return JSON.parse(stdout.split('\n').at(-1) ?? '') as Took;
}

const entries = Object.entries(asked);
const times = new Map(entries.map(([name]) => [name, [] as Took[]]));
// The first round fills the page cache and is not counted.
for (let round = 0; round <= rounds; round++)
  for (const [name, each] of entries) {
    const took = await firstAnswer(each);
    if (round > 0) times.get(name)?.push(took);
  }
const of = (name: string, kind: keyof Took): number =>
  median((times.get(name) ?? []).map((took) => took[kind]));
for (const [name] of entries) {
  const ratio = (kind: keyof Took) => (of(name, kind) / of('me-identity-read', kind)).toFixed(2);
  process.stdout.write(
    `first answer, median of ${rounds}: ${name} ${of(name, 'wall').toFixed(0)} ms, ratio ${ratio('wall')}; computing ${of(name, 'cpu').toFixed(0)} ms, ratio ${ratio('cpu')} (goal: at most 1.30)\n`,
  );
}
server.close();
