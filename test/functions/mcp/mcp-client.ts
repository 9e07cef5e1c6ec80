import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { serveMcp } from '../../../functions/mcp/mcp-serve.ts';
import type { App } from '../../../lib/wiring.ts';

const ADDRESS = 'https://localhost/api/mcp';

/** A message as the function meets it, from whomever App Service vouches for. */
export async function post(
  app: App,
  principal: string | null,
  text: string,
  headers: Record<string, string> = {},
): Promise<HttpResponseInit> {
  return serveMcp(
    requestOf(new Request(ADDRESS, { method: 'POST', body: text }), principal, {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    }),
    quiet,
    () => app,
  );
}

const quiet = {
  invocationId: '6a3ee2a9-0000-4000-8000-000000000002',
  error: () => undefined,
  warn: () => undefined,
  options: { extraInputs: [] },
  extraInputs: { get: () => undefined },
} as unknown as InvocationContext;

function requestOf(sent: Request, principal: string | null, headers: Record<string, string>): HttpRequest {
  const all = new Headers({ host: 'localhost', ...Object.fromEntries(sent.headers), ...headers });
  if (principal !== null) all.set('x-ms-client-principal', principal);
  const { method, url } = sent;
  return { method, url, headers: all, params: {}, text: () => sent.text() } as unknown as HttpRequest;
}

/** What a person answers when asked to confirm, and what they were shown. */
export interface Confirming {
  answer: 'yes' | 'no' | 'decline';
  shown: string[];
}

/**
 * The official client, connected to the function without a network. `confirming` makes it one that can ask its user;
 * `legacy` one of before 2026-07-28.
 */
export async function connected(
  app: App,
  principal: string,
  { confirming, legacy = false }: { confirming?: Confirming; legacy?: boolean } = {},
): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1' },
    {
      capabilities: confirming ? { elicitation: { form: {} } } : {},
      versionNegotiation: { mode: legacy ? 'legacy' : { pin: '2026-07-28' } },
    },
  );
  if (confirming)
    client.setRequestHandler('elicitation/create', ({ params }) => {
      confirming.shown.push(params.message);
      if (confirming.answer === 'decline') return { action: 'decline' };
      return { action: 'accept', content: { confirm: confirming.answer === 'yes' } };
    });
  const fetch = async (url: string | URL, init?: RequestInit): Promise<Response> => {
    const {
      status = 200,
      headers,
      body,
    } = await serveMcp(requestOf(new Request(url, init), principal, {}), quiet, () => app);
    const isEmpty = [202, 204].includes(status);
    return new Response(isEmpty ? null : (body as string), {
      status,
      headers: headers as Record<string, string>,
    });
  };
  await client.connect(new StreamableHTTPClientTransport(new URL(ADDRESS), { fetch }));
  return client;
}
