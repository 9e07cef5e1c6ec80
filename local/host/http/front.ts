import { createPublicKey } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { signingKey, TokenRefused, verifyToken } from '../../shared/tokens.ts';
import type { Invoker } from '../invocation.ts';
import { challenge, metadataAt, type Published } from './metadata.ts';
import { principalHeaders, withoutPrincipal } from './principal.ts';
import type { createRouter } from './routes.ts';

interface RpcHttp {
  statusCode: string;
  headers: Record<string, string>;
  cookies?: { name: string; value: string }[];
  body?: { bytes?: Uint8Array; string?: string };
}

interface Front {
  route: ReturnType<typeof createRouter>;
  invoke: Invoker['invoke'];
  stateDir: string;
  audience: string;
  /** What tokens of version 2 carry in its place. */
  clientId: string;
  /** Paths that Entra authentication lets through without a token. */
  excludedPaths: readonly string[];
  published: Published;
  now: () => number;
}

const nullable = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Answers an HTTP request as App Service with Entra authentication and the Functions host behind it would. */
export function createFront({
  route,
  invoke,
  stateDir,
  audience,
  clientId,
  excludedPaths,
  published,
  now,
}: Front) {
  const key = createPublicKey(signingKey(stateDir));

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const metadata = metadataAt(url, published);
    if (metadata)
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(metadata));
    const sent = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    let headers = withoutPrincipal(Object.fromEntries(sent) as Record<string, string>);
    if (!excludedPaths.includes(url.pathname)) {
      try {
        const claims = verifyToken(request.headers.authorization, {
          audience: [audience, clientId],
          key,
          now: now(),
        });
        headers = { ...headers, ...principalHeaders(claims) };
      } catch (error) {
        const reason = error instanceof TokenRefused ? error.message : 'The token cannot be read.';
        response.writeHead(401, { 'www-authenticate': challenge(url, audience, published) }).end(reason);
        return;
      }
    }
    const method = request.method ?? 'GET';
    const match = route(method, url.pathname);
    if (!match) return void response.writeHead(404).end();
    const http = {
      method,
      url: url.href,
      nullableHeaders: nullable(headers),
      nullableParams: nullable(match.params),
      nullableQuery: nullable(Object.fromEntries(url.searchParams)),
      body: { bytes: await bodyOf(request) },
    };
    try {
      const answer = (await invoke({ fn: match.fn, data: { http } })).http as RpcHttp | undefined;
      const {
        statusCode = '204',
        headers: answered = {},
        cookies = [],
        body,
      } = answer ?? ({} as Partial<RpcHttp>);
      for (const { name, value } of cookies) response.appendHeader('set-cookie', `${name}=${value}`);
      response.writeHead(Number(statusCode), answered).end(body?.bytes ?? body?.string);
    } catch {
      response.writeHead(500).end();
    }
  };
}
