import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Words } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { answer, letIn, understood, type DoorRequest } from './door.ts';
import type { Principal } from './principal.ts';
import { problem } from './problem.ts';
import type { doors } from '../index.ts';

/** A door of the route table, whatever it takes and answers. */
export type TabledDoor = (typeof doors)[number];

/** Who came with a message, and by which request; what they may, each door says for itself. */
export interface Visit {
  request: HttpRequest;
  context: InvocationContext;
  principal: Principal;
  words: Words;
  open: () => App;
}

/** What a door is asked, apart: what stands in its path, and its body. */
export interface Asking {
  params: Record<string, string>;
  body: object;
}

export interface DoorAnswer {
  status: number;
  /** JSON: what the door replies, or problem details. */
  text: string;
}

/** Opens a door in the visitor's name and says what it answers, as it does over HTTP. */
export async function openDoor(
  entry: TabledDoor,
  asking: Asking,
  { request, context, principal, open }: Visit,
  idempotencyKey = '',
): Promise<DoorAnswer> {
  const at = atDoor(entry, asking, request, idempotencyKey);
  return read(await answer(entry, at, context, open, () => principal));
}

/** The refusal that a door would answer before it does anything; undefined where it would let the call in. */
export function refusalAt(
  entry: TabledDoor,
  asking: Asking,
  { request, context, principal, words }: Visit,
): DoorAnswer | undefined {
  try {
    letIn(entry, atDoor(entry, asking, request, ''), principal);
    understood(entry, JSON.stringify(asking.body));
    return undefined;
  } catch (error) {
    return read(problem(error, context, words));
  }
}

/** The call as it would come over HTTP: the door's own address, the body as text. */
function atDoor(
  entry: TabledDoor,
  { params, body }: Asking,
  request: HttpRequest,
  idempotencyKey: string,
): DoorRequest {
  // Of what a model sends, only a text can stand in a path; the schema of the path refuses everything else.
  const inPath = (value: unknown): string => (typeof value === 'string' ? value : '-');
  const path = entry.route.replaceAll(/\{(\w+)\}/g, (_, name: string) => inPath(params[name]));
  return {
    url: new URL(`/api/${path}`, request.url).href,
    params,
    headers: { get: (name) => (name === 'idempotency-key' ? idempotencyKey : null) },
    text: () => Promise.resolve(JSON.stringify(body)),
  };
}

const read = ({ status = 500, body }: HttpResponseInit): DoorAnswer => ({
  status,
  text: typeof body === 'string' ? body : '',
});
