import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import { z } from 'zod';
import { runStep, type Call, type Step } from '../../lib/agents/step.ts';
import { badInput, tooLarge } from '../../lib/errors.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { theApp } from '../../lib/wiring.ts';
import { idempotencyKey, withFirstReply } from './first-reply.ts';
import { admit, requirePerson, type AppRole, type Principal } from './principal.ts';
import { problem } from './problem.ts';

/** What a door's handler is given: checked, and with the time of the call. */
export interface Visit<Params, Body> {
  params: Params;
  body: Body;
  principal: Principal;
  at: number;
  ports: Ports;
  /** Identifies the call: its idempotency key for a POST, the invocation otherwise. */
  callId: string;
  /** Runs an agent's step on behalf of this call, with its input checked and its switch respected. */
  run: <I, O>(step: Step<I, O>, input: NoInfer<I>) => Promise<O>;
  durable: () => df.DurableClient;
}

/** The reply of a door; `json` is sent as it is. */
export interface DoorReply {
  status: number;
  headers?: Record<string, string>;
  json: unknown;
}

/** One door. The list of doors is the route table. */
export interface Door<Params = unknown, Body = unknown> {
  name: string;
  method: 'GET' | 'POST';
  route: string;
  /** Role that opens it; null opens it to every signed-in caller. */
  role: AppRole | null;
  /** Whether only a person may pass, and no app or flow on its own behalf. */
  peopleOnly?: true;
  summary: string;
  params: z.ZodType<Params>;
  body: z.ZodType<Body>;
  handle: (visit: Visit<Params, Body>) => Promise<DoorReply>;
}

export const door = <Params, Body>(definition: Door<Params, Body>): Door<Params, Body> => definition;

/** For doors without parameters or without a body. */
export const none = z.strictObject({});

/** Larger bodies than this hold more than one call should. */
const MAX_BODY = 1024 * 1024;

export function register<Params, Body>(entry: Door<Params, Body>): void {
  app.http(entry.name, {
    methods: [entry.method],
    route: entry.route,
    authLevel: 'anonymous', // Entra authentication stands in front; `admit` refuses everybody when it does not
    extraInputs: [df.input.durableClient()],
    handler: (request, context) => answer(entry, request, context),
  });
}

async function answer<Params, Body>(
  entry: Door<Params, Body>,
  request: HttpRequest,
  context: InvocationContext,
): Promise<HttpResponseInit> {
  try {
    const inFront = process.env['WEBSITE_AUTH_ENABLED']?.toLowerCase() === 'true';
    const principal = admit(request.headers.get('x-ms-client-principal'), entry.role, inFront);
    if (entry.peopleOnly) requirePerson(principal);
    const params = checked(entry.params, request.params, 'path');
    const text = entry.method === 'POST' ? await bodyOf(request) : '{}';
    const { ports, disabledAgents } = theApp();
    const open = async (callId: string) => {
      const at = Date.now();
      const call: Call = { at, instanceId: `call-${callId}`, step: entry.name };
      const reply = await entry.handle({
        params,
        body: checked(entry.body, json(text), 'body'),
        principal,
        at,
        ports,
        callId,
        run: (step, input) => runStep(step, input, call, { ports, disabledAgents }),
        durable: () => df.getClient(context),
      });
      return {
        status: reply.status,
        headers: { 'content-type': 'application/json', ...reply.headers },
        body: JSON.stringify(reply.json),
      };
    };
    if (entry.method === 'GET') return await open(context.invocationId);
    const key = idempotencyKey(request.headers.get('idempotency-key'));
    const route = new URL(request.url).pathname;
    return await withFirstReply(ports.replies, { caller: principal.id, route, key, body: text }, () =>
      open(key),
    );
  } catch (error) {
    return problem(error, context);
  }
}

async function bodyOf(request: HttpRequest): Promise<string> {
  const text = await request.text();
  if (text.length > MAX_BODY)
    throw tooLarge(`The body has over ${MAX_BODY} characters. Send it in several calls.`);
  return text;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw badInput('The body is not JSON.');
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badInput(`The ${where} does not fit: ${z.prettifyError(parsed.error)}`);
}
