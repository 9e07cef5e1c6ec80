import type { HttpRequest, InvocationContext } from '@azure/functions';
import { answer } from '../../../functions/http/door/door.ts';
import type { doors } from '../../../functions/http/index.ts';
import type { App } from '../../../lib/wiring.ts';
import { latestFirst } from '../../support/latest-first.ts';

export type AnyDoor = (typeof doors)[number];

export interface Called {
  status: number;
  text: string;
  headers: Headers;
  /** Whether anything behind the guard was asked for. */
  touched: boolean;
}

let calls = 0;

/** Calls a door with its example, or with other parameters, past everything but its own guard. */
export async function callDoor(
  door: AnyDoor,
  {
    principal,
    params,
    app,
    key,
    ifMatch,
    body: sent = door.example.body,
    text = JSON.stringify(sent),
  }: {
    principal: string | null;
    params?: Record<string, string>;
    app: App;
    key?: string;
    ifMatch?: string;
    body?: unknown;
    /** What is sent where it is no JSON. */
    text?: string;
  },
): Promise<Called> {
  calls += 1;
  const headers = new Headers({ 'idempotency-key': key ?? `authorisation-${calls}` });
  if (ifMatch !== undefined) headers.set('if-match', ifMatch);
  if (principal !== null) headers.set('x-ms-client-principal', principal.replaceAll(/[^\x20-\x7e]/g, '?'));
  const request = {
    headers,
    url: `https://doors.example/api/${door.route}`,
    params: params ?? (door.example.params as object),
    text: () => Promise.resolve(text),
  } as unknown as HttpRequest;
  const silent = () => undefined;
  const context = {
    invocationId: '6a3ee2a9-0000-4000-8000-000000000001',
    error: silent,
    warn: silent,
    options: { extraInputs: [] },
    extraInputs: { get: silent },
  } as unknown as InvocationContext;
  const { over, waitsForAll } = latestFirst();
  let touched = false;
  const open = () => {
    touched = true;
    return { ...app, ports: over(app.ports) };
  };
  const answering = () => answer(door, request, context, open);
  const { status = 0, body, headers: answered } = await waitsForAll(door.name, answering);
  const said = new Headers(answered);
  return { status, headers: said, text: typeof body === 'string' ? body : '', touched };
}
