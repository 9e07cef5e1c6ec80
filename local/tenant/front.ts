import { doorkeeper } from './access.ts';
import { entra } from './entra.ts';
import type { faultSwitches } from './faults.ts';
import { graph } from './graph.ts';
import { Refusal } from './refusal.ts';
import { param, requestOf, routeOf, type Handler } from './routing.ts';
import type { Call } from './calls.ts';
import { sharepoint } from './sharepoint.ts';
import type { Tenant } from './tenant.ts';
import type { Asked, Reply } from './web.ts';

export interface FrontOptions {
  tenant: Tenant;
  signingKey: string;
  origin: string;
  identityHeader: string;
  now: () => number;
  faults: ReturnType<typeof faultSwitches>;
}

/** Answers every call on the list: checks the token, plays the faults, and words refusals as the service would. */
export function openFront(options: FrontOptions): (asked: Asked) => Promise<Reply | 'dropped'> {
  const { tenant, origin, now, faults } = options;
  const tokens = entra(options);
  const admit = doorkeeper({ ...options, isRevoked: faults.isRevoked });
  const handlers: Record<Call, Handler> = {
    ...graph(tenant, { origin, now }),
    ...sharepoint(tenant.site, origin),
    'GET /msi/token': tokens.managedIdentity,
    'POST /{tenant}/oauth2/v2.0/token': tokens.token,
    'POST /workflows/{workflow}/triggers/manual/paths/invoke': (request) => {
      tenant.teams.postCard(param(request, 'workflow'), request.text);
      return { status: 202 };
    },
  };
  const answer = (asked: Asked): Reply => {
    const { call, needs, params } = routeOf(asked);
    const { pathname } = asked.url;
    const claims =
      needs.length > 0
        ? admit(asked.headers.authorization, pathname, needs, asked.method !== 'GET')
        : undefined;
    const throttled = faults.throttled(pathname);
    if (throttled)
      throw new Refusal(throttled.status, 'TooManyRequests', 'Too many requests.', {
        'retry-after': String(throttled.retryAfter),
      });
    return tenant.shelf.together(() => handlers[call](requestOf(asked, params, claims)));
  };
  return (asked) => {
    try {
      const reply = answer(asked);
      return Promise.resolve(faults.losesReply(asked.url.pathname) ? 'dropped' : reply);
    } catch (error) {
      return Promise.resolve(refusalReply(error, asked.url.pathname));
    }
  };
}

/** A refusal in the JSON of the surface that was called. */
function refusalReply(error: unknown, path: string): Reply {
  const refusal = error instanceof Refusal ? error : new Refusal(500, 'InternalError', String(error));
  const { status, code, message, headers } = refusal;
  if (path.includes('/_api/'))
    return { status, headers, body: { 'odata.error': { code, message: { lang: 'en-US', value: message } } } };
  if (path.includes('/oauth2/'))
    return { status, headers, body: { error: code, error_description: message } };
  return { status, headers, body: { error: { code, message } } };
}
