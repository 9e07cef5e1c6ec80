import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** One request of the app's adapters and what came back, with nothing of a body but the names of its fields. */
export interface Exchange {
  request: string;
  /** Paths of what the body held. */
  fields: string[];
  /** Absent without an answer. */
  status?: number;
  /** What the service said where it refused. */
  said?: string;
}

/** Getting tokens is Microsoft's library's own affair. */
const NOT_OURS = /\/oauth2\/|\/msi\/token|\/metadata\/identity|openid-configuration/;
const DEEPEST = 4;

export interface Watched {
  /** Everything since the last time. */
  take: () => Exchange[];
  /** Counts these among what is seen now: a probe looks at a part of what an earlier one set off. */
  count: (exchanges: readonly Exchange[]) => void;
}

/**
 * Watches what the adapters send, whichever client they use: `fetch` is looked through, requests of Node's own client,
 * which Cosmos DB's SDK uses, are told by Node's diagnostics. The clients and what they send stay as they are.
 */
export function watchRequests(scrub: (text: string) => string): Watched {
  let seen: Exchange[] = [];
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input);
    if (NOT_OURS.test(href)) return await send(input, init);
    const exchange: Exchange = { request: named(init?.method ?? 'GET', href), fields: fieldsIn(init?.body) };
    seen.push(exchange);
    const answer = await send(input, init);
    exchange.status = answer.status;
    if (!answer.ok) exchange.said = scrub(await answer.clone().text());
    return answer;
  };
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    const href = `${request.protocol}//${request.host}${request.path}`;
    if (NOT_OURS.test(href)) return;
    const status = response.statusCode === undefined ? {} : { status: response.statusCode };
    seen.push({ request: named(request.method, href), fields: [], ...status });
  });
  return {
    count: (exchanges) => void seen.push(...exchanges),
    take() {
      const taken = seen;
      seen = [];
      return taken;
    },
  };

  function named(method: string, href: string): string {
    const { origin, pathname, searchParams } = new URL(href);
    const query = [...searchParams.keys()].map((key) => `${key}=…`).join('&');
    return scrub(
      `${method.toUpperCase()} ${origin}${decodeURIComponent(pathname)}${query ? `?${query}` : ''}`,
    );
  }
}

function fieldsIn(body: unknown): string[] {
  if (typeof body !== 'string') return body ? ['(bytes)'] : [];
  try {
    return [...new Set(pathsIn(JSON.parse(body)))];
  } catch {
    return ['(text)'];
  }
}

function pathsIn(value: unknown, path = '', depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return path ? [path] : [];
  const entries = Array.isArray(value) ? value.map((one) => ['', one] as const) : Object.entries(value);
  if (entries.length === 0) return path ? [path] : [];
  return entries.flatMap(([key, inner]) =>
    pathsIn(inner, [path, key].filter(Boolean).join('.') + (Array.isArray(value) ? '[]' : ''), depth + 1),
  );
}
