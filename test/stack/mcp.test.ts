import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  Client,
  discoverOAuthProtectedResourceMetadata,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { appRoles } from '../../functions/http/door/principal.ts';
import { doors } from '../../functions/http/index.ts';
import { runningStack, type RunningStack } from './running-stack.ts';

const LIMIT_MS = 180_000;
const everyRole = Object.keys(appRoles);

let running: RunningStack;
let origin: string;
beforeAll(async () => {
  running = await runningStack(30);
  await running.putAllIntoUse();
  origin = `http://127.0.0.1:${running.stack.ports.host}`;
}, LIMIT_MS);
afterAll(() => running.stop());

/** The official client over loopback, with a token of somebody who holds these roles. */
async function connected(
  roles: string[],
  { asksNobody = false, asked = [] as unknown[] } = {},
): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    {
      capabilities: asksNobody ? {} : { elicitation: { form: {} } },
      versionNegotiation: { mode: asksNobody ? 'legacy' : 'auto' },
    },
  );
  if (!asksNobody)
    client.setRequestHandler('elicitation/create', ({ params }) => {
      asked.push(params);
      return { action: 'accept', content: { confirm: true } };
    });
  const authProvider = { token: () => Promise.resolve(running.tokenFor({ roles })) };
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/api/mcp`), { authProvider }));
  return client;
}

describe('the official client', () => {
  test('finds tools, reads, and writes what its person confirms', async () => {
    const asked: unknown[] = [];
    const client = await connected(everyRole, { asked });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      doors.filter(({ tool }) => tool !== undefined).map(({ name }) => name),
    );
    const registers = {
      skills: [
        {
          skillId: 'negotiation',
          label: 'Negotiation',
          description: 'Price and terms',
          halfLifeDays: 365,
          neighbours: [],
        },
      ],
      roleProfiles: [{ roleId: 'seller', title: 'Seller', targets: { negotiation: 3.5 } }],
    };
    const saved = { roles: everyRole, key: 'registers-of-mcp', body: JSON.stringify(registers) };
    expect(await running.call('POST', '/api/registers', saved)).toMatchObject({ status: 200 });
    const read = await client.callTool({ name: 'me-identity-read', arguments: {} });
    expect(read.structuredContent).toMatchObject({ roles: everyRole });
    const { contents } = await client.readResource({ uri: 'learning-os://needs' });
    expect(contents).toHaveLength(1);
    expect(asked).toEqual([]);
    const made = await client.callTool({
      name: 'requests-make',
      arguments: { roleId: 'seller', text: 'Help with negotiation' },
    });
    expect(made.structuredContent).toMatchObject({ understood: { skillId: 'negotiation' } });
    expect(asked).toHaveLength(1);
  });

  test('of before 2026-07-28 works too, and reads', async () => {
    const client = await connected(everyRole, { asksNobody: true });
    const { tools } = await client.listTools();
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
    const plain = tools.filter(({ inputSchema }) => (inputSchema.required ?? []).length === 0);
    expect(plain.length).toBeGreaterThan(3);
    for (const { name } of plain)
      expect([name, (await client.callTool({ name, arguments: {} })).isError ?? false]).toEqual([
        name,
        false,
      ]);
  });

  test('with another role is refused by the door that it comes to', async () => {
    const client = await connected(['Need.Request']);
    const result = await client.callTool({ name: 'needs-list', arguments: {} });
    expect([result.isError, JSON.stringify(result.content)]).toEqual([
      true,
      expect.stringContaining('This needs the app role Need.Read'),
    ]);
  });

  test('without a token, or with a forged one, is told where to sign in', async () => {
    const { token } = { token: running.tokenFor({ roles: everyRole }) };
    const forged = `${token.slice(0, token.lastIndexOf('.'))}.${Buffer.from('forged').toString('base64url')}`;
    const initialise = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
    for (const headers of [{}, { authorization: `Bearer ${forged}` }]) {
      const answer = await fetch(`${origin}/api/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: initialise,
      });
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
        401,
        expect.stringContaining(`resource_metadata="${origin}/.well-known/oauth-protected-resource/api/mcp"`),
      ]);
    }
    const metadata = await discoverOAuthProtectedResourceMetadata(`${origin}/api/mcp`);
    expect(metadata).toMatchObject({
      resource: `${origin}/api/mcp`,
      scopes_supported: ['api://learning-os/user_impersonation'],
    });
    expect(metadata.authorization_servers).toEqual([expect.stringMatching(/\/v2\.0$/)]);
  });
});

/** A request whose Host says something else than where it went, which `fetch` cannot send. */
const sentTo = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(
      `${origin}/api/mcp`,
      {
        method: 'POST',
        headers: {
          host,
          accept: 'application/json, text/event-stream',
          'content-type': 'application/json',
          authorization: `Bearer ${running.tokenFor({ roles: [] })}`,
        },
      },
      ({ statusCode = 0 }) => resolve(statusCode),
    )
      .once('error', reject)
      .end(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' }));
  });

test('under another name than the app’s own nobody is answered', async () => {
  expect(await sentTo('evil.example.com')).toBe(403);
  expect(await sentTo(`127.0.0.1:${running.stack.ports.host}`)).toBe(200);
});

describe('without a token', () => {
  /** Everything that answers over HTTP, and what Functions and App Service bring along. */
  const paths = [
    ...doors.map(({ method, route }) => [method, `/api/${route.replaceAll(/\{\w+\}/g, 'x')}`] as const),
    ['POST', '/api/mcp'],
    ['GET', '/api/mcp'],
    ['DELETE', '/api/mcp'],
    ['GET', '/api/health'],
    ['GET', '/api/health/'],
    ['GET', '/api/HEALTH'],
    ['GET', '/api/health/../mcp'],
    ['POST', '/api/messages'],
    ['POST', '/api/artefacts'],
    ['POST', '/api/xapi/statements'],
    ['GET', '/api/xapi/statements'],
    ['PUT', '/api/xapi/statements'],
    ['GET', '/api/xapi/about'],
    ['GET', '/api/xapi/about/../../mcp'],
    ['GET', '/admin/functions'],
    ['GET', '/.well-known/oauth-protected-resource'],
    ['GET', '/.well-known/oauth-protected-resource/api/mcp'],
    ['GET', '/.well-known/oauth-protected-resourceful'],
    ['GET', '/.well-known/openid-configuration'],
    ['GET', '/'],
  ] as const;

  test('exactly health, the versions of xAPI and the metadata of sign-in are open', async () => {
    const open: string[] = [];
    for (const [method, path] of paths)
      if ((await running.call(method, path, method === 'POST' ? { body: '{}' } : {})).status !== 401)
        open.push(`${method} ${path}`);
    expect(open).toEqual([
      'GET /api/health',
      'GET /api/xapi/about',
      'GET /.well-known/oauth-protected-resource',
      'GET /.well-known/oauth-protected-resource/api/mcp',
    ]);
  });
});
