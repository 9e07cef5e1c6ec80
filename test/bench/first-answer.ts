// The first answer of a fresh process at a door, from the import of the built app on: what a caller waits for behind a
// cold start. The lightest door beside the Model Context Protocol, which loads its own library at its first message; and
// the same door through it. Run `npm run build` first.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from 'simple-statistics';
import { appSettings } from '../../local/settings.ts';
import { portsFrom } from '../../local/shared/ports.ts';

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
} as const;
type Asked = (typeof asked)[keyof typeof asked];

const principal = Buffer.from(
  JSON.stringify({
    auth_typ: 'aad',
    claims: [
      { typ: 'oid', val: '11111111-2222-4333-8444-555555555555' },
      { typ: 'scp', val: 'user_impersonation' },
    ],
  }),
).toString('base64');

/** Milliseconds until a fresh process has answered, without the start of Node and of the host that it needs. */
function firstAnswer({ fn, path, body }: Asked): number {
  const headers = {
    host: 'localhost',
    accept: 'application/json, text/event-stream',
    'content-type': 'application/json',
    'x-ms-client-principal': principal,
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
    await loadApp(${JSON.stringify(root)}, app);
    const { invoke } = createInvoker(app, () => ({}), () => undefined);
    const fn = app.functions.get(${JSON.stringify(fn)});
    const { http } = await invoke({ fn, data: ${JSON.stringify({ http })} });
    if (http.statusCode !== '200') throw new Error(JSON.stringify(http));
    process.stdout.write('\\n' + String(performance.now() - start));
    process.exit(0);`;
  const answer = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', program], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      WEBSITE_AUTH_ENABLED: 'True',
      WEBSITE_HOSTNAME: 'localhost',
      ...appSettings(portsFrom(7070)),
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Number(answer.split('\n').at(-1));
}

const entries = Object.entries(asked);
const times = new Map(entries.map(([name]) => [name, [] as number[]]));
// The first round fills the page cache and is not counted.
for (let round = 0; round <= rounds; round++)
  for (const [name, each] of entries) {
    const took = firstAnswer(each);
    if (round > 0) times.get(name)?.push(took);
  }
const medians = new Map([...times].map(([name, all]) => [name, median(all)]));
const lightest = medians.get('me-identity-read') ?? NaN;
for (const [name, took] of medians)
  process.stdout.write(
    `first answer, median of ${rounds}: ${name} ${took.toFixed(0)} ms, ratio ${(took / lightest).toFixed(2)} (goal: at most 1.30)\n`,
  );
