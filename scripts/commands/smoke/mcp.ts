import { failed, notRun, ok, type CheckFinding } from '../checks/finding.ts';
import type { SmokeProbe } from './probe.ts';
import type { World } from './world.ts';

export const mcpProbe: SmokeProbe = {
  id: 'mcp',
  what: 'An MCP client is told where to sign in, and answered once it has',
  why: 'The metadata of App Service are a preview of which no source shows the answer; so is the host name under which messages arrive.',
  next: 'Look at WEBSITE_AUTH_PRM_DEFAULT_WITH_SCOPES, and whether APP_URL is the name that WEBSITE_HOSTNAME says.',
  run: signInToTools,
};

const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
const NAMED = /resource_metadata="([^"]+)"/;

async function signInToTools({ settings, doors }: World): Promise<CheckFinding> {
  if (!doors) return notRun('there is no app to ask: APP_URL is not given');
  const url = new URL('/api/mcp', settings.need('APP_URL'));
  const send = (headers: Record<string, string>) =>
    fetch(url, {
      method: 'POST',
      body: ping,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
    });
  const challenge = (await send({})).headers.get('www-authenticate') ?? 'nothing';
  const [, named] = NAMED.exec(challenge) ?? [];
  if (!named) return failed(`a caller without a token is told ${challenge}`, mcpProbe.next);
  const metadata = await fetch(named);
  if (!metadata.ok) return failed(`the metadata was answered ${metadata.status}`, mcpProbe.next);
  const { resource, scopes_supported: scopes } = (await metadata.json()) as Record<string, unknown>;
  if (resource !== url.href)
    return failed(`the metadata speak of another resource: ${String(resource)}`, mcpProbe.next);
  const answer = await send({ authorization: `Bearer ${await doors()}` });
  return answer.ok
    ? ok(`for ${String(scopes)}`)
    : failed(`a signed-in caller was answered ${answer.status}: ${await answer.text()}`, mcpProbe.next);
}
