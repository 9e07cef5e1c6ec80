import type { Claims } from '../shared/tokens.ts';
import { calls, type Answered } from './calls.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { siteOf } from './site-names.ts';
import { jsonOf, type Asked, type Reply } from './web.ts';

/** A listed call, ready to be handled. */
export interface Request {
  params: Record<string, string>;
  query: URLSearchParams;
  url: URL;
  headers: Asked['headers'];
  /** The body as it came. */
  text: string;
  bytes: Buffer;
  /** The body as a JSON object's fields. */
  json: () => Record<string, unknown>;
  /** Whose token it came with; only where the call needs one. */
  claims: Claims | undefined;
}

export type Handler = (request: Request) => Reply;

const escaped = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');

const patterns = calls.map((entry) => {
  const [method = '', path = ''] = entry.call.split(' ');
  const source = path
    .split(/\{\w+\}/)
    .map(escaped)
    .join('([^/]+?)');
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return { entry, method, names, pattern: new RegExp(`^${source}$`, 'i') };
});

/**
 * The listed call that was asked for, with its parameters decoded (a doubled quote is one).
 * @throws ServiceRefusal 501 naming a call that is not in the list
 */
export function routeOf({ method, url, headers }: Asked): {
  entry: Answered;
  params: Record<string, string>;
} {
  const override = headers['x-http-method'];
  const effective = method === 'POST' && typeof override === 'string' ? override.toUpperCase() : method;
  // Every site answers the same calls; the list has them once.
  const path = url.pathname
    .replace(`/sites/${siteOf(url.pathname)}/`, '/sites/learning/')
    .replace(/(?<=.)\/$/, '')
    .replaceAll('%27', "'")
    .replaceAll('%28', '(')
    .replaceAll('%29', ')');
  for (const { entry, method: wanted, names, pattern } of patterns) {
    const found = wanted === effective ? pattern.exec(path) : null;
    if (!found) continue;
    const values = found.slice(1).map((value) => decodeURIComponent(value).replaceAll("''", "'"));
    const params = Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']));
    return { entry, params };
  }
  throw new ServiceRefusal(
    501,
    'NotImplemented',
    `The local tenant has no call ${effective} ${path} in its list (m365/facts).`,
  );
}

export const requestOf = (
  asked: Asked,
  params: Record<string, string>,
  claims: Claims | undefined,
): Request => ({
  params,
  claims,
  query: asked.url.searchParams,
  url: asked.url,
  headers: asked.headers,
  text: asked.body,
  bytes: asked.bytes,
  json: () => jsonOf(asked) as Record<string, unknown>,
});

/** A parameter of the path. */
export const param = ({ params }: Request, name: string): string => params[name] ?? '';
