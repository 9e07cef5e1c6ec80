import { createPublicKey } from 'node:crypto';
import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { certificateFor } from '../shared/certificate.ts';
import { listen } from '../shared/loopback.ts';
import type { Running, Surroundings } from '../shared/process.ts';
import { signingKey, TokenRefused, verifyToken } from '../shared/tokens.ts';
import { calls, type Call } from './calls.ts';
import { embeddingsOf } from './embeddings.ts';
import { faultSwitches } from './faults.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { badRequest, ModelRefusal } from './refusal.ts';
import { responsesOf } from './responses.ts';
import { usageBook } from './usage.ts';

const FLOOD = 10 * 1024 * 1024;
const AUDIENCE = 'https://ai.azure.com';

/** Azure OpenAI's v1 API over TLS on loopback, without a language model: see `calls` and `FaultSwitches`. */
export async function startModel({ stateDir, ports, clock }: Surroundings): Promise<Running> {
  const { now } = clock;
  const faults = faultSwitches();
  const usage = usageBook();
  const { key, cert } = await certificateFor(stateDir);
  const publicKey = createPublicKey(signingKey(stateDir));
  const answers: Record<Call, (body: unknown) => unknown> = {
    'POST /openai/v1/responses': responsesOf(faults, usage, now),
    'POST /openai/v1/embeddings': embeddingsOf(usage),
    'GET /usage.json': usage.read,
  };
  const server = createServer({ key, cert }, (request, response) => {
    void answer(request)
      .then((body) => ({ status: 200, headers: {}, body }))
      .catch(refused)
      .then(({ status, headers, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(body));
      });
  });

  async function answer(request: IncomingMessage): Promise<unknown> {
    const body = await text(request);
    const asked = `${request.method ?? 'GET'} ${(request.url ?? '/').split('?')[0] ?? '/'}`;
    const call = calls.find((known) => known.call === asked)?.call;
    if (!call)
      throw new ServiceRefusal(
        404,
        'not_in_calls',
        `${asked} is not in the list of calls of the local model.`,
      );
    if (call === 'GET /usage.json') return answers[call](undefined);
    verifyToken(request.headers.authorization, { audience: AUDIENCE, key: publicKey, now: now() });
    faults.turnAway();
    const answered = await answers[call](JSON.parse(body));
    return faults.takes('flood') ? 'x'.repeat(FLOOD) : answered;
  }

  const { idle } = await listen(server, ports.model);
  return { idle, faults: faults.set };
}

function refused(error: unknown) {
  const refusal = asRefusal(error);
  const { status, code, message, headers } = refusal;
  const param = refusal instanceof ModelRefusal ? refusal.param : null;
  return { status, headers, body: { error: { code, message, param, type: 'invalid_request_error' } } };
}

function asRefusal(error: unknown): ServiceRefusal {
  if (error instanceof ServiceRefusal) return error;
  if (error instanceof TokenRefused) return new ServiceRefusal(401, 'unauthorized', error.message);
  if (error instanceof z.ZodError) return badRequest(inOurWords(error));
  if (error instanceof SyntaxError) return badRequest(error.message);
  return new ServiceRefusal(500, 'server_error', String(error));
}

/** What the facts word themselves stands alone. */
function inOurWords(error: z.ZodError): string {
  return error.issues.find(({ code }) => code === 'custom')?.message ?? z.prettifyError(error);
}
