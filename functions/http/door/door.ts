import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import { z } from 'zod';
import { isEntraInFront } from '../../../lib/config.ts';
import { cleaned } from '../../../lib/domain/text/plain-text.ts';
import type { RateLimitedAct } from '../../../lib/domain/policy/rate-limit-per-person.ts';
import { spend } from '../../../lib/count-against-rate-limit.ts';
import { runStep, type Call, type Step } from '../../../lib/step.ts';
import { badInput, tooLarge } from '../../../lib/errors.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { Words } from '../../../lib/messages/words.ts';
import { theApp, type App } from '../../../lib/wiring.ts';
import { idempotencyKey, withFirstReply } from './first-reply.ts';
import { admit, requireKind, requireRole, type AppRole, type Callers, type Principal } from './principal.ts';
import { problem } from './problem.ts';
import { wordsAsked, wordsToCaller } from './reader.ts';
import { message } from '../../../lib/messages/message.ts';

/** What a door's handler is given: checked, and with the time of the call. */
export interface DoorCall<Params, Body> {
  params: Params;
  body: Body;
  principal: Principal;
  at: number;
  ports: Ports;
  /** Identifies the call: for a POST by who calls which route under which idempotency key, else by the invocation. */
  callId: string;
  /** ETag of the version that the caller saw, from the header If-Match. */
  ifMatch: string | undefined;
  /** Runs an agent's step on behalf of this call, with its input checked and its switch respected. */
  run: <I, O>(step: Step<I, O>, input: NoInfer<I>) => Promise<O>;
  durable: () => df.DurableClient;
  /** The words in which the caller reads, found once a call; `ports.words` are the company’s, for what is stored. */
  callersWords: () => Promise<Words>;
}

/** What a door's handler answers. Of `json` only what the reply schema names leaves the layer. */
export interface DoorReply<Reply> {
  /** Absent for the usual status of the door. */
  status?: 202;
  headers?: Record<string, string>;
  json: Reply;
}

/** Headings under which the documents list the doors. */
export const tags = {
  Signals: 'What the company observes, sent in',
  Files: 'What HR, learning systems and surveys export, tried and taken',
  Identities: 'Whose an address or a number is that other systems send',
  Needs: 'Needs, and the questions that wait for a human',
  Registers: 'What humans own: charter, taxonomy, role profiles',
  Insights: 'What changed, for groups and never for people',
  Hiring: 'Openings: what somebody has to bring, and what is learned here',
  Me: 'Your own data',
  Hooks: 'Being told when something happens',
  Operations: 'Long work, dead letters and the logs',
} as const;

/**
 * Whose data a door shows or changes, besides what its role says:
 * - `company`: groups, settings and work of the layer; nothing about one person's skills
 * - `own`: the caller's own data; the person is always the caller and never a parameter
 * - `reports`: of a manager's own reports, what each of them released
 */
export type Scope = 'company' | 'own' | 'reports';

/** What a door reads of a call, by whichever way it comes. */
export type DoorRequest = Pick<HttpRequest, 'url' | 'params' | 'text'> & {
  headers: Pick<HttpRequest['headers'], 'get'>;
};

/** One door. The list of doors is the route table, and the API documents are generated from it: `npm run api`. */
export interface Door<Params = unknown, Body = unknown, Reply = unknown> {
  name: string;
  method: 'GET' | 'POST' | 'DELETE';
  route: string;
  tag: keyof typeof tags;
  /** Role that opens it; null opens it to every signed-in caller. */
  role: AppRole | null;
  callers: Callers;
  scope: Scope;
  summary: string;
  params: z.ZodType<Params>;
  body: z.ZodType<Body>;
  /** What the usual reply says: 202 where the work goes on after it. */
  status: 200 | 201 | 202;
  /** Fields that it does not name are removed from the answer. */
  reply: z.ZodType<Reply>;
  /** A call that makes sense in the sample company; shown in the documents and sent by tests. */
  example: { params: NoInfer<Params>; body: NoInfer<Body> };
  /** `starts` answers 202 and where to follow the work; `follows` is where: 202 until it is over. */
  operation?: 'starts' | 'follows';
  /** Takes the ETag that the caller saw as If-Match. */
  conditional?: true;
  /**
   * How much of it one person may send: each call counts as one act of the caller's; `named`: the step counts what is
   * said in the name of each person. Answers 429 to what is more.
   */
  limit?: RateLimitedAct | 'named';
  /** Most bytes of a body, where it takes files. */
  mostBytes?: number;
  /** Of a POST: again is the same as once, whenever it comes, so that it needs no Idempotency-Key. */
  repeatable?: true;
  /**
   * Offered as a tool to Copilot and other MCP clients: what `reads` changes nothing, what `writes` is done after its
   * caller has confirmed it. Its fields are a flat list of plain values. Absent: no tool, as where people decide for
   * others, and where what is said is promised not to be kept.
   */
  tool?: 'reads' | 'writes';
  /**
   * Offered to people as a card in Teams, whose look `functions/teams/cards` holds: what `reads` is opened by one
   * press, what `writes` is done by it once, however often the same button is pressed, and what `sets` is set anew by
   * each press: a button that is pressed again after somebody thought otherwise means what it says. What `decides`
   * takes one answer however it is asked; an answer that it refused may be mended on the same card.
   */
  card?: 'reads' | 'writes' | 'sets' | 'decides';
  /**
   * What it carries is promised to stay where its person alone reads it: no surface that keeps what is said offers it,
   * neither cards nor tools, nor the connector and actions of flows, whose runs are kept; and no cache keeps it.
   */
  unrecorded?: true;
  /**
   * Offered by neither the connector nor actions of flows, whose runs are kept for whoever may open the flow, or which
   * nobody would build for what one person says once; a card or the page has it.
   */
  keptFromFlows?: true;
  /** Opened from a chat only with its person's own token, though it asks for no role. */
  signsIn?: true;
  /** Of a door that is read as MCP resources: their names, each with the parameters of its call. */
  resources?: Readonly<Record<string, NoInfer<Params>>>;
  /** Of a subscription: what will be posted to the address in the body. */
  notifies?: z.ZodType;
  handle: (visit: DoorCall<Params, Body>) => Promise<DoorReply<Reply>>;
}

export const door = <Params, Body, Reply>(definition: Door<Params, Body, Reply>): Door<Params, Body, Reply> =>
  definition;

/** For doors without parameters or without a body. */
export const none = z.strictObject({});

/** Most bytes of a body. */
const MAX_BODY = 1024 * 1024;
/** Most faults that an answer names. */
const MOST_ISSUES = 20;

export function register<Params, Body, Reply>(entry: Door<Params, Body, Reply>): void {
  app.http(entry.name, {
    methods: [entry.method],
    route: entry.route,
    authLevel: 'anonymous', // Entra authentication stands in front; `admit` refuses everybody when it does not
    extraInputs: [df.input.durableClient()],
    handler: (request, context) => answer(entry, request, context),
  });
}

/** Whoever App Service authentication vouches for. */
const signedIn = ({ headers }: DoorRequest): Principal =>
  admit(headers.get('x-ms-client-principal'), isEntraInFront());

/**
 * Answers one request at a door: the guard first, then the schemas, then the handler.
 * @param vouched says who calls; of what does not come through App Service authentication, its own guard
 */
export async function answer<Params, Body, Reply>(
  entry: Door<Params, Body, Reply>,
  request: DoorRequest,
  context: InvocationContext,
  app: () => App = theApp,
  vouched: (request: DoorRequest) => Principal = signedIn,
): Promise<HttpResponseInit> {
  let wordsNow = (): Words | Promise<Words> => wordsAsked(request);
  try {
    const principal = vouched(request);
    const params = letIn(entry, request, principal);
    let known: Promise<Words> | undefined;
    const callersWords = () => (known ??= wordsToCaller(principal, request, app));
    wordsNow = callersWords;
    const text = entry.method === 'POST' ? await bodyOf(request, entry.mostBytes) : '{}';
    const { ports, disabledAgents } = app();
    const open = async (callId: string) => {
      const at = Date.now();
      const body = understood(entry, text);
      const { limit } = entry;
      if (limit && limit !== 'named' && principal.kind === 'user')
        await spend(principal.id, limit, ports.rateLimits, at);
      const call: Call = { at, instanceId: `call-${callId}`, step: entry.name };
      const reply = await entry.handle({
        params,
        body,
        principal,
        at,
        ports,
        callId,
        ifMatch: request.headers.get('if-match') ?? undefined,
        run: (step, input) => runStep(step, input, call, { ports, disabledAgents }),
        durable: () => df.getClient(context),
        callersWords,
      });
      return {
        status: reply.status ?? entry.status,
        headers: {
          'content-type': 'application/json',
          ...(entry.unrecorded ? { 'cache-control': 'no-store' } : {}),
          // Of what people read of their own, so that a page around it can speak the same.
          ...(entry.scope === 'own' && principal.kind === 'user'
            ? { 'content-language': (await callersWords()).language }
            : {}),
          ...absolute(reply.headers ?? {}, request.url),
        },
        body: JSON.stringify(entry.reply.parse(reply.json)),
      };
    };
    if (entry.method !== 'POST' || entry.repeatable) return await open(context.invocationId);
    const key = idempotencyKey(request.headers.get('idempotency-key'));
    const route = new URL(request.url).pathname;
    return await withFirstReply(ports.replies, { caller: principal.id, route, key, body: text }, open);
  } catch (error) {
    return problem(error, context, await wordsNow());
  }
}

/**
 * What the path says, once the door and the schema of its path have let the caller through.
 * @throws NamedError `not-allowed`, `bad-input`
 */
export function letIn<Params>(
  entry: Pick<Door<Params>, 'role' | 'callers' | 'params'>,
  request: Pick<DoorRequest, 'params'>,
  principal: Principal,
): Params {
  requireRole(principal, entry.role);
  requireKind(principal, entry.callers);
  return checked(entry.params, request.params, 'path');
}

/**
 * What a body says, once its schema has let it through.
 * @throws NamedError `bad-input`
 */
export const understood = <Body>(entry: { body: z.ZodType<Body> }, text: string): Body =>
  checked(entry.body, json(text), 'body');

/** Power Automate follows a Location only where it is a whole address. */
function absolute(headers: Record<string, string>, url: string): Record<string, string> {
  const { location, ...others } = headers;
  return location === undefined ? headers : { ...others, location: new URL(location, url).href };
}

/**
 * The text of a body.
 * @throws NamedError `too-large`
 */
export async function bodyOf(request: Pick<DoorRequest, 'text'>, most = MAX_BODY): Promise<string> {
  const text = await request.text();
  if (text.length > most) throw tooLarge(message('problem.body.too-long', { limit: most }));
  return text;
}

function json(text: string): unknown {
  try {
    return cleaned(JSON.parse(text === '' ? '{}' : text));
  } catch {
    throw badInput(message('problem.body.no-json'));
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, MOST_ISSUES);
  throw badInput(message('problem.input.misfit', { where, faults: z.prettifyError({ issues }) }));
}
