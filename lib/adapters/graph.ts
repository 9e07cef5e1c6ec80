import { setTimeout as pause } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import type { IGraphQueryable } from '@pnp/graph';
import { z } from 'zod';
import { unavailable } from '../errors.ts';
import { NotWritten } from '../ports/outbound-connector.ts';
import { message } from '../messages/message.ts';
import { answeredStatus } from './answered-status.ts';

/** Microsoft Graph v1.0. Paths have no leading slash. What it answers is parsed by whoever asked. */
export interface Graph {
  /**
   * Undefined where there is no such thing.
   * @param goneBy codes of Graph's that say so, where a 404 may say something else, too; absent where every 404 does
   */
  get: (path: string, goneBy?: readonly string[]) => Promise<unknown>;
  /** Every item of a collection, page after page. */
  all: (path: string) => Promise<unknown[]>;
  /** One page of a collection, and the path at which it goes on. */
  page: (path: string) => Promise<{ value: readonly unknown[]; nextPath?: string }>;
  /** One page of what changed, and the path at which it goes on. */
  delta: (path: string) => Promise<DeltaPage>;
  /** @param ifMatch etag without which nothing is changed */
  patch: (path: string, body: object, ifMatch?: string) => Promise<void>;
  post: (path: string, body: object) => Promise<unknown>;
  /** The content of a file, whole. @param ifMatch etag without which nothing is put */
  putBytes: (path: string, bytes: Uint8Array<ArrayBuffer>, type: string, ifMatch?: string) => Promise<void>;
}

/**
 * A page of a delta query: there is more of it at `nextPath`, or it was the last and later changes are at `deltaPath`.
 */
export type DeltaPage = { value: readonly unknown[] } & (
  { nextPath: string; deltaPath?: never } | { nextPath?: never; deltaPath: string }
);

/** Graph answered that it did not do it. */
export class GraphRefused extends NotWritten {
  override name = 'GraphRefused';
  readonly status: number;
  /** What Graph calls it, such as ErrorItemNotFound; absent where it did not say. */
  readonly code: string | undefined;
  /** Milliseconds that Graph asks to wait; absent where it does not say. */
  readonly wait: number | undefined;
  constructor(message: string, status: number, options?: ErrorOptions & { code?: string | undefined }) {
    super(message, options);
    this.status = status;
    this.code = options?.code;
    const headers = property(property(options?.cause, 'response'), 'headers');
    const wait = headers instanceof Headers ? waitAskedBy(headers) : undefined;
    this.wait = Number.isFinite(wait) ? wait : undefined;
  }
}

const SCOPE = 'https://graph.microsoft.com/.default';
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 3;
/** A longer wait is left to the retry of the activity, which costs nothing while it waits. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Graph through PnPjs, opened at the first call.
 * @throws GraphRefused for what Graph turned down; any other error leaves it unknown whether a write happened
 */
export function openGraph({
  endpoint,
  credential,
}: {
  endpoint: string;
  credential: TokenCredential;
}): Graph {
  const root = `${endpoint.replace(/\/+$/, '')}/v1.0`;
  let opened: Promise<IGraphQueryable> | undefined;
  const at = async (path: string) => {
    const [{ GraphQueryable }, graph] = await Promise.all([
      import('@pnp/graph'),
      (opened ??= open(root, credential)),
    ]);
    return GraphQueryable(graph, path);
  };
  async function pageAt<T>(path: string, read: (answer: unknown) => T): Promise<T> {
    const [{ graphGet }, { JSONParse }] = await Promise.all([import('@pnp/graph'), import('@pnp/queryable')]);
    try {
      return read(await graphGet((await at(path)).using(JSONParse())));
    } catch (error) {
      throw await named(error, `GET ${path}`);
    }
  }
  return {
    async get(path, goneBy) {
      const { graphGet } = await import('@pnp/graph');
      try {
        return await graphGet<unknown>(await at(path));
      } catch (error) {
        const isGone = goneBy === undefined || goneBy.includes((await codeOf(error)) ?? '');
        if (answeredStatus(error) === 404 && isGone) return undefined;
        throw await named(error, `GET ${path}`);
      }
    },
    async all(path) {
      const { GraphCollection } = await import('@pnp/graph');
      const items: unknown[] = [];
      try {
        for await (const page of GraphCollection(await at(path)))
          items.push(...z.array(z.unknown()).parse(page));
      } catch (error) {
        throw await named(error, `GET ${path}`);
      }
      return items;
    },
    page: (path) => pageAt(path, (answer) => pageOf(answer, root, path)),
    delta: (path) => pageAt(path, (answer) => deltaPageOf(answer, root, path)),
    async patch(path, body, ifMatch) {
      const { graphPatch } = await import('@pnp/graph');
      const headers = ifMatch === undefined ? {} : { headers: { 'If-Match': ifMatch } };
      try {
        await graphPatch(await at(path), { body: JSON.stringify(body), ...headers });
      } catch (error) {
        throw await named(error, `PATCH ${path}`);
      }
    },
    async post(path, body) {
      const { graphPost } = await import('@pnp/graph');
      try {
        return await graphPost<unknown>(await at(path), { body: JSON.stringify(body) });
      } catch (error) {
        throw await named(error, `POST ${path}`);
      }
    },
    async putBytes(path, bytes, type, ifMatch) {
      const { graphPut } = await import('@pnp/graph');
      const headers = { 'Content-Type': type, ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }) };
      try {
        await graphPut(await at(path), { body: bytes, headers });
      } catch (error) {
        throw await named(error, `PUT ${path}`);
      }
    },
  };
}

const Coded = z.object({ error: z.object({ code: z.string().regex(/^[\w.-]{1,80}$/) }) });

/** What Graph calls a refusal; undefined where it says nothing that can be read. */
async function codeOf(error: unknown): Promise<string | undefined> {
  const response = property(error, 'response');
  if (!(response instanceof Response) || response.bodyUsed) return undefined;
  const answered: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return Coded.safeParse(answered).data?.error.code;
}

async function open(root: string, credential: TokenCredential): Promise<IGraphQueryable> {
  const [{ DefaultHeaders, DefaultInit, GraphQueryable }, { DefaultParse }] = await Promise.all([
    import('@pnp/graph'),
    import('@pnp/queryable'),
  ]);
  const graph = GraphQueryable(root).using(DefaultHeaders(), DefaultInit(root), DefaultParse());
  graph.on.send.replace(sendPatiently);
  graph.on.auth.replace(async (url, init) => {
    const token = await tokenFrom(credential);
    // PnPjs keeps headers as a plain object, and loses those of a Headers instance.
    const headers = { ...(init.headers as Record<string, string>), Authorization: `Bearer ${token}` };
    return [url, { ...init, headers }];
  });
  return graph;
}

/** @throws NotWritten, because a call without a token is not made */
async function tokenFrom(credential: TokenCredential): Promise<string> {
  const noToken = (cause?: unknown) =>
    new NotWritten('The managed identity got no token for Microsoft Graph; check its assignment.', { cause });
  const token = await credential.getToken(SCOPE).catch((cause: unknown) => {
    throw noToken(cause);
  });
  if (!token) throw noToken();
  return token.token;
}

/**
 * Sends again what was certainly not done, and nothing else: the retry that comes with PnPjs would also repeat a POST
 * whose answer was lost.
 */
async function sendPatiently(url: URL, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status !== 429 && response.status !== 503) return response;
    const wait = waitAskedBy(response.headers) ?? attempt * 1_000;
    if (attempt === ATTEMPTS || !(wait <= LONGEST_WAIT_MS)) return response;
    await response.body?.cancel();
    await pause(wait);
  }
}

/**
 * Milliseconds that both headers ask for, the longer of them; undefined where there is none, NaN where one is no number
 * of seconds.
 */
function waitAskedBy(headers: Headers): number | undefined {
  const asked = ['retry-after', 'ratelimit-reset']
    .map((name) => headers.get(name))
    .filter((value) => value !== null);
  return asked.length === 0 ? undefined : Math.max(...asked.map(Number)) * 1_000;
}

const Page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/**
 * Links are followed as paths of the one Graph that the settings name, and among what was asked for: an answer cannot
 * send a token elsewhere.
 */
function pathOf(link: string, root: string, asked: string): string {
  const [collection = ''] = asked.split('/');
  if (!link.startsWith(`${root}/${collection}/`)) throw unavailable(message('problem.graph.elsewhere'));
  return link.slice(root.length + 1);
}

function pageOf(
  answer: unknown,
  root: string,
  asked: string,
): { value: readonly unknown[]; nextPath?: string } {
  const { value, '@odata.nextLink': next } = Page.parse(answer);
  return next === undefined ? { value } : { value, nextPath: pathOf(next, root, asked) };
}

function deltaPageOf(answer: unknown, root: string, asked: string): DeltaPage {
  const { value, '@odata.nextLink': next, '@odata.deltaLink': delta } = Page.parse(answer);
  return next === undefined
    ? { value, deltaPath: pathOf(delta ?? '', root, asked) }
    : { value, nextPath: pathOf(next, root, asked) };
}

/**
 * Without a status there was no answer: it is not known whether it happened, unless Graph could not be reached. What
 * stands in a query may be somebody’s name, and what went wrong is logged: the call is named without it.
 */
async function named(error: unknown, asked: string): Promise<unknown> {
  const [call = asked] = asked.split('?');
  if (isUnsent(error))
    return new NotWritten(`Microsoft Graph cannot be reached for ${call}.`, { cause: error });
  const status = answeredStatus(error);
  if (status === undefined) return error;
  const code = await codeOf(error);
  const answered = code === undefined ? String(status) : `${status} ${code}`;
  return status < 500 || status === 503
    ? new GraphRefused(`Microsoft Graph answered ${call} with ${answered}.`, status, { cause: error, code })
    : unavailable(message('problem.graph.failed', { call, status }), { cause: error });
}

const UNSENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

const isUnsent = (error: unknown): boolean =>
  UNSENT.includes(String(property(property(error, 'cause'), 'code')));

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
