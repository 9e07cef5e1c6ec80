import { createPublicKey, randomUUID } from 'node:crypto';
import { createServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Certificate } from '../shared/certificate.ts';
import { listen, type Served } from '../shared/loopback.ts';
import { TokenRefused, verifyToken } from '../shared/tokens.ts';
import { answerFrom, type Answer } from './answers.ts';
import type { FaultSwitches } from './faults.ts';
import { badRequest, CosmosRefusal } from './refusal.ts';
import { routeOf } from './routing.ts';
import type { Store } from './store.ts';

export interface GatewayOptions {
  store: Store;
  faults: FaultSwitches;
  certificate: Certificate;
  /** PEM of the tenant's signing key. */
  signingKey: string;
  port: number;
  now: () => number;
}

const largestRequest = 4 * 1024 * 1024;
const retryAfter = 20;

/** Serves the store over https on loopback, in the REST protocol that the SDK speaks. */
export async function openGateway(options: GatewayOptions): Promise<Served> {
  const { store, faults, certificate, port, now } = options;
  const endpoint = `https://localhost:${port}`;
  const publicKey = createPublicKey(options.signingKey);
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    void answer(request)
      .catch(refused)
      .then((answered) => {
        if (answered === 'dropped') request.socket.destroy();
        else send(response, answered);
      });
  });

  async function answer(request: IncomingMessage): Promise<Answer | 'dropped'> {
    const body = await bodyOf(request);
    checkToken(request.headers.authorization);
    const { method = 'GET', headers } = request;
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const route = routeOf(method, path, headers);
    const write = /^(PUT|DELETE)|^POST {items}($| upsert| batch)/.test(route.call);
    if (route.call.includes('{items}') && faults.takes('throttle'))
      throw new CosmosRefusal(429, 'Too many requests; try again later.', 3200);
    if (route.call.includes('{items}') && faults.takes('unavailable'))
      throw new CosmosRefusal(503, 'Service is currently unavailable; try again later.');
    const content = body === '' ? undefined : (JSON.parse(body) as unknown);
    const answered = answerFrom(store, `${endpoint}/`, { ...route, headers, body: content });
    return write && faults.takes('writeTimeoutAfterCommit') ? 'dropped' : answered;
  }

  function checkToken(header = ''): void {
    const token = /^type=aad&ver=1\.0&sig=(.+)$/.exec(decodeURIComponent(header))?.[1];
    try {
      verifyToken(token, { audience: endpoint, key: publicKey, now: now() });
    } catch (error) {
      if (error instanceof TokenRefused) throw new CosmosRefusal(401, error.message);
      throw error;
    }
  }

  return listen(server, port);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largestRequest) chunks.push(chunk);
  }
  if (size > largestRequest) throw new CosmosRefusal(413, 'The request is larger than 4 MB.');
  return Buffer.concat(chunks).toString();
}

function refused(error: unknown): Answer {
  if (error instanceof SyntaxError || error instanceof URIError) return refused(badRequest(error.message));
  if (!(error instanceof CosmosRefusal))
    return { status: 500, body: JSON.stringify({ code: 'InternalServerError', message: String(error) }) };
  const { status, code, substatus, message } = error;
  const headers = {
    ...(substatus === 0 ? {} : { 'x-ms-substatus': String(substatus) }),
    ...(status === 429 ? { 'x-ms-retry-after-ms': String(retryAfter) } : {}),
  };
  return status === 304 ? { status, headers } : { status, headers, body: JSON.stringify({ code, message }) };
}

function send(response: ServerResponse, { status, headers, body = '' }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
    'x-ms-activity-id': randomUUID(),
    ...headers,
  });
  response.end(body);
}
