import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { Certificate } from '../shared/certificate.ts';
import { listen, type Served } from '../shared/loopback.ts';
import { badRequest } from './refusal.ts';

export type { Served };

export interface Asked {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: string;
  /** The body before it was read as text. */
  bytes: Buffer;
  /** Paths of the others that came before it and are not answered yet. */
  underWay?: readonly string[];
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** Sent as it is when it is a string or bytes, as JSON otherwise. */
  body?: unknown;
}

/**
 * Serves `answer` on loopback: over TLS with a certificate, over plain HTTP without.
 * `dropped` commits nothing to the wire and cuts the connection. `answer` words its own refusals and never rejects.
 */
export async function serve(options: {
  port: number;
  certificate?: Certificate;
  answer: (asked: Asked) => Promise<Reply | 'dropped'>;
}): Promise<Served> {
  const underWay = new Map<IncomingMessage, string>();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const before = [...underWay.values()];
    underWay.set(request, (request.url ?? '/').split('?')[0] ?? '/');
    response.on('close', () => underWay.delete(request));
    void read(request)
      .then((asked) => options.answer({ ...asked, underWay: before }))
      .then(
        (reply) => (reply === 'dropped' ? request.socket.destroy() : send(response, reply)),
        () => request.socket.destroy(),
      );
  };
  const { certificate } = options;
  const server = certificate
    ? createServer({ key: certificate.key, cert: certificate.cert }, handle)
    : createPlainServer(handle);
  return listen(server, options.port);
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'https://localhost'),
    headers: request.headers,
    body: bytes.toString(),
    bytes,
  };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  const isJson = body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body);
  const sent = isJson ? JSON.stringify(body) : (body ?? '');
  response.writeHead(status, {
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(sent) }),
    ...headers,
  });
  response.end(sent);
}

/** The JSON body. */
export function jsonOf({ body }: Pick<Asked, 'body'>): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw badRequest('The body is not JSON.');
  }
}
