import { openGraph, type Graph } from '../../lib/adapters/graph.ts';
import type { SeedUser } from '../../local/tenant/seed.ts';
import { onChoice } from '../../m365/permissions.ts';
import { outside, places, tokenFor } from '../m365/facts/outside.ts';

/** Roles with which the attributes of people are read. */
export const READS_ATTRIBUTES = [onChoice.people.role, onChoice.checkedAttributes.role];

/**
 * Microsoft Graph as the local tenant plays it, in this process: the app's own client, with a token of these roles,
 * speaks the protocol, and no network is there. `end` gives `fetch` back.
 */
export function graphAtHand(
  users: readonly Partial<SeedUser>[],
  roles: readonly string[] = READS_ATTRIBUTES,
  intercept: () => { status: number; headers?: Record<string, string> } | undefined = () => undefined,
): { graph: Graph; asked: URL[]; end: () => void } {
  const { answer, tenant } = outside();
  for (const user of users) tenant.shelf.keep('user', user.id ?? '', user as never);
  const asked: URL[] = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    const { method, url } = request;
    asked.push(new URL(url));
    const reply = intercept() ?? answer({ method, url, headers: Object.fromEntries(request.headers), body });
    const said = 'body' in reply ? JSON.stringify(reply.body) : null;
    const headers = { 'content-type': 'application/json', ...reply.headers };
    return new Response(said, { status: reply.status, headers });
  };
  const token = tokenFor('https://graph.microsoft.com', [...roles]);
  const credential = {
    getToken: () => Promise.resolve({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
  };
  return {
    graph: openGraph({ endpoint: places.graph, credential }),
    asked,
    end: () => {
      globalThis.fetch = real;
    },
  };
}
