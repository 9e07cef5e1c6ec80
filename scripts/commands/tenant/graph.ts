import { setTimeout as pause } from 'node:timers/promises';

/** Microsoft Graph v1.0 for a person who administers. Paths have no leading slash. */
export interface AdminGraph {
  /** Undefined where there is no such thing. */
  get: <T>(path: string) => Promise<T | undefined>;
  all: <T>(path: string) => Promise<T[]>;
  /** A body of bytes is sent as a zip. */
  send: <T>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object | Uint8Array) => Promise<T>;
}

/** Graph said no. `status` and `code` are Graph's own. */
export class GraphSaidNo extends Error {
  override name = 'GraphSaidNo';
  readonly status: number;
  constructor(call: string, status: number, said: string) {
    super(`Microsoft Graph answered ${call} with ${status}: ${said}`);
    this.status = status;
  }
}

const ATTEMPTS = 4;
const TIMEOUT_MS = 30_000;

/**
 * @param token an access token for Graph, asked for at each call
 * @throws GraphSaidNo
 */
export function openAdminGraph({
  endpoint,
  token,
  fetch = globalThis.fetch,
}: {
  endpoint: string;
  token: () => Promise<string>;
  fetch?: typeof globalThis.fetch;
}): AdminGraph {
  const root = `${endpoint.replace(/\/+$/, '')}/`;
  const at = (path: string): string => `${root}v1.0/${path}`;

  const ask = async (method: string, url: string, body?: object | Uint8Array): Promise<Response> => {
    const bytes = body instanceof Uint8Array;
    const headers: Record<string, string> = { authorization: `Bearer ${await token()}` };
    if (body) headers['content-type'] = bytes ? 'application/zip' : 'application/json';
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(url, {
        method,
        headers,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body ? { body: bytes ? Buffer.from(body) : JSON.stringify(body) } : {}),
      });
      if (answer.ok) return answer;
      const text = await answer.text();
      const isThrottled = answer.status === 429 || answer.status === 503;
      if (!isThrottled || attempt === ATTEMPTS)
        throw new GraphSaidNo(`${method} ${url.replace(root, '')}`, answer.status, saidIn(text));
      await pause(Number(answer.headers.get('retry-after') ?? attempt) * 1_000);
    }
  };

  return {
    async get<T>(path: string) {
      try {
        return (await (await ask('GET', at(path))).json()) as T;
      } catch (error) {
        if (error instanceof GraphSaidNo && error.status === 404) return undefined;
        throw error;
      }
    },
    async all<T>(path: string) {
      const items: T[] = [];
      for (let next: string | undefined = at(path); next;) {
        const page = (await (await ask('GET', next)).json()) as { value: T[]; '@odata.nextLink'?: string };
        items.push(...page.value);
        next = page['@odata.nextLink'];
      }
      return items;
    },
    async send<T>(method: string, path: string, body?: object | Uint8Array) {
      const text = await (await ask(method, at(path), body)).text();
      return (text ? JSON.parse(text) : undefined) as T;
    },
  };
}

function saidIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: string; message?: string } };
    return `${error?.code ?? ''} ${error?.message ?? ''}`.trim();
  } catch {
    return text.slice(0, 200);
  }
}
