import { randomUUID } from 'node:crypto';
import { APP_AUDIENCE, APP_CLIENT_ID, TENANT_ID } from '../local/settings.ts';
import type { StackPorts } from '../local/shared/ports.ts';
import { DoorRefused, untilThrough } from './until-through.ts';

/** Who knocks: a person of the tenant by name, or an app by client id. */
export type Caller = { person: string } | { app: string; secret: string };

export interface Doors {
  get: <T>(path: string) => Promise<T>;
  /**
   * @param key the Idempotency-Key: the same one for the same thing to do, also after a restart
   * @param etag of the entry that was seen, where it stands already
   */
  post: <T>(path: string, body: unknown, key?: string, etag?: string) => Promise<T>;
}

/** How long a call may take. */
const TIMEOUT_MS = 60_000;

/** The app's HTTP doors as a caller with a token from the tenant meets them; sends again as Power Automate would. */
export function doorsFor(ports: StackPorts, caller: Caller): Doors {
  const call = <T>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: string,
  ): Promise<T> =>
    untilThrough(async () => {
      const authorization = `Bearer ${await tokenFor(ports, caller)}`;
      const answer = await fetch(`http://127.0.0.1:${ports.host}/api/${path}`, {
        method,
        headers: { authorization, ...headers },
        signal: AbortSignal.timeout(TIMEOUT_MS),
        ...(body === undefined ? {} : { body }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new DoorRefused(answer.status, `${method} ${path}: ${text}`, detailIn(text));
      return JSON.parse(text) as T;
    });
  return {
    get: (path) => call('GET', path, {}),
    post: (path, body, key = randomUUID(), etag) =>
      call(
        'POST',
        path,
        {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(etag === undefined ? {} : { 'if-match': etag }),
        },
        JSON.stringify(body),
      ),
  };
}

/** The detail of a problem (RFC 9457), or all that was answered. */
function detailIn(text: string): string {
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? text;
  } catch {
    return text;
  }
}

/** A token that a client gets somebody for a scope, as Entra gives it. */
export const scopedTokenFor = (
  ports: StackPorts,
  clientId: string,
  username: string,
  scope: string,
): Promise<string> =>
  tokenOf(ports, { grant_type: 'password', client_id: clientId, username, password: 'local', scope });

/** A token of the local tenant for the doors. */
export async function tokenFor(ports: StackPorts, caller: Caller): Promise<string> {
  const scope = `${APP_AUDIENCE}/.default`;
  const form =
    'app' in caller
      ? { grant_type: 'client_credentials', client_id: caller.app, client_secret: caller.secret, scope }
      : {
          grant_type: 'password',
          client_id: APP_CLIENT_ID,
          username: caller.person,
          password: 'local',
          scope,
        };
  return await tokenOf(ports, form);
}

/** A token with which somebody signs in to the pages of SharePoint. */
export const siteTokenFor = (ports: StackPorts, username: string): Promise<string> =>
  scopedTokenFor(ports, APP_CLIENT_ID, username, `https://localhost:${ports.tenant}/.default`);

/** A token of the first administrator of the tenant, with these delegated permissions of Graph. */
export const administratorsToken = (
  ports: StackPorts,
  clientId: string,
  scopes: readonly string[],
): Promise<string> =>
  tokenOf(ports, {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    client_id: clientId,
    device_code: 'local',
    scope: scopes.map((scope) => `https://graph.microsoft.com/${scope}`).join(' '),
  });

async function tokenOf(ports: StackPorts, form: Record<string, string>): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${ports.identity}/${TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  if (!answer.ok)
    throw new DoorRefused(
      answer.status,
      `No token for ${form['username'] ?? form['client_id'] ?? ''}: ${await answer.text()}`,
    );
  return ((await answer.json()) as { access_token: string }).access_token;
}
