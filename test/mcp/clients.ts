import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { resources } from '../../functions/mcp/read-resource.ts';
import { tools } from '../../functions/mcp/tools.ts';
import { usualQuestions } from '../../functions/mcp/prompts.ts';
import { inspected } from './inspector.ts';
import type { Verdict } from './suite.ts';

const reading = tools.filter(({ tool }) => tool === 'reads').map(({ name }) => name);
const READ = 'me-identity-read';
const RESOURCE = 'learning-os://needs';
const all = (names: readonly string[]): string => names.toSorted().join();

/** What is asked of the product through a client, and what has to come of it. @throws Error saying what came instead */
type Check = (url: string) => Promise<void>;

function mustBe(what: string, found: string, expected: string): void {
  if (found !== expected) throw new Error(`${what}: ${found}\ninstead of ${expected}`);
}
function mustHold(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`${part} is not in ${text.slice(0, 500)}`);
}

/** The official client, which asks its person before something is written. */
async function withClient<T>(url: string, use: (client: Client, asked: string[]) => Promise<T>): Promise<T> {
  const asks = { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode: 'auto' as const } };
  const client = new Client({ name: 'conformance', version: '1' }, asks);
  const asked: string[] = [];
  client.setRequestHandler('elicitation/create', ({ params }) => {
    asked.push(params.message);
    return { action: 'accept', content: { confirm: true } };
  });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  try {
    return await use(client, asked);
  } finally {
    await client.close();
  }
}

interface Listed {
  tools: { name: string }[];
  resources: { uri: string }[];
  prompts: { name: string }[];
}

/** The official client, and the Inspector from its command line: everything that they find and call. */
const checks: Record<string, Check> = {
  'the official client: tools, resources and prompts': (url) =>
    withClient(url, async (client) => {
      const listed = {
        ...(await client.listTools()),
        ...(await client.listResources()),
        ...(await client.listPrompts()),
      };
      mustBe('tools', all(listed.tools.map(({ name }) => name)), all(tools.map(({ name }) => name)));
      mustBe(
        'resources',
        all(listed.resources.map(({ uri }) => uri)),
        all(resources.map(({ shown }) => shown.uri)),
      );
      mustBe(
        'prompts',
        all(listed.prompts.map(({ name }) => name)),
        all(usualQuestions.map(({ name }) => name)),
      );
    }),
  'the official client: a tool and a resource are read': (url) =>
    withClient(url, async (client) => {
      mustHold(JSON.stringify(await client.callTool({ name: READ, arguments: {} })), 'Need.Read');
      mustHold(JSON.stringify(await client.readResource({ uri: RESOURCE })), 'items');
    }),
  'the official client: what writes is confirmed by its person': (url) =>
    withClient(url, async (client, asked) => {
      const wish = { roleId: 'seller', text: 'Help with negotiation' };
      // The company of this stack has no such role: that the door says so shows that the confirmed call came to it.
      mustHold(JSON.stringify(await client.callTool({ name: 'requests-make', arguments: wish })), 'seller');
      mustHold(asked.join(), wish.text);
    }),
  // It asks nobody, so it is offered what reads. Strictly: a schema that some clients do not take fails.
  'the Inspector: tools/list': async (url) => {
    const { tools: found } = await inspected<Listed>(url, 'tools/list', '--strict');
    mustBe('tools', all(found.map(({ name }) => name)), all(reading));
  },
  'the Inspector: tools/call': async (url) => {
    const called = await inspected<object>(url, 'tools/call', '--tool-name', READ);
    mustHold(JSON.stringify(called), 'Need.Read');
  },
  'the Inspector: resources/list': async (url) => {
    const { resources: found } = await inspected<Listed>(url, 'resources/list');
    mustBe('resources', all(found.map(({ uri }) => uri)), all(resources.map(({ shown }) => shown.uri)));
  },
  'the Inspector: resources/read': async (url) => {
    mustHold(JSON.stringify(await inspected<object>(url, 'resources/read', '--uri', RESOURCE)), 'items');
  },
  'the Inspector: prompts/list': async (url) => {
    const { prompts: found } = await inspected<Listed>(url, 'prompts/list');
    mustHold(all(found.map(({ name }) => name)), 'what-next');
  },
};

/** Each client against the server at `url`. */
export async function* throughClients(url: string): AsyncGenerator<Verdict> {
  for (const [scenario, check] of Object.entries(checks))
    yield await check(url).then(
      () => ({ scenario, passed: true, said: '' }),
      (error: unknown) => ({ scenario, passed: false, said: String(error) }),
    );
}
