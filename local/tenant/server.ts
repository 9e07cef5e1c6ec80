import type { Certificate } from '../shared/certificate.ts';
import { doorkeeper } from './access.ts';
import { refusedIn, type Answered, type Call } from './calls.ts';
import { calendarCalls } from './calendars.ts';
import { driveCalls } from './drives.ts';
import { botConnector, publishedKey } from './bot-connector.ts';
import { entra } from './entra.ts';
import type { TenantFaultSwitches } from './faults.ts';
import { graphAdmin } from './graph-admin.ts';
import { graph } from './graph.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { badRequest } from './refusal.ts';
import { param, requestOf, routeOf, type Handler, type Request } from './routing.ts';
import type { Site } from './open-site.ts';
import { pickerOf, shownLists, versionsOf } from './list-pages.ts';
import { siteOf } from './site-names.ts';
import { installCalls } from './installs.ts';
import { sharepoint } from './sharepoint.ts';
import type { Tenant } from './tenant.ts';
import { shownRecords } from './shown.ts';
import { pageOf, pictureOf } from './published-page.ts';
import { serve, type Asked, type Reply, type Served } from './web.ts';

export interface TenantServerOptions {
  tenant: Tenant;
  faults: TenantFaultSwitches;
  certificate: Certificate;
  /** PEM of the tenant's signing key. */
  signingKey: string;
  /** PEM of the Bot Connector's. */
  connectorKey: string;
  /** What X-IDENTITY-HEADER must hold. */
  identityHeader: string;
  ports: { tenant: number; identity: number };
  now: () => number;
}

/** What the tenant answers, without any transport; `secure` says whether the request came over TLS. */
export function tenantAnswers(options: Omit<TenantServerOptions, 'certificate'>) {
  const { tenant, faults, ports, now } = options;
  const origin = `https://localhost:${ports.tenant}`;
  const admit = doorkeeper({ ...options, origin, isRevoked: faults.isRevoked });
  const tokens = entra({ ...options, origin });
  const handlersOn = (site: Site): Record<Call, Handler> => ({
    ...graph(tenant, { origin, now }),
    ...graphAdmin(tenant),
    ...installCalls(tenant),
    ...driveCalls(tenant, origin),
    ...calendarCalls(tenant, origin),
    ...sharepoint(site, origin),
    ...pickerOf(tenant),
    ...botConnector(tenant, options.connectorKey),
    'GET /{tenant}/discovery/v2.0/keys': () => ({
      status: 200,
      body: { keys: [publishedKey(options.signingKey, 'local')] },
    }),
    'POST /{tenant}/oauth2/v2.0/token': (request) => tokens.token(request),
    'POST /{tenant}/oauth2/v2.0/devicecode': tokens.deviceCode,
    'GET /{tenant}/v2.0/.well-known/openid-configuration': tokens.discovery,
    'POST /workflows/{workflow}/triggers/manual/paths/invoke': (request) => {
      if (!request.query.get('sig'))
        throw new ServiceRefusal(401, 'DirectApiAuthorizationRequired', 'The address has no sig.');
      tenant.teams.postCard(param(request, 'workflow'), request.text);
      return { status: 202 };
    },
    'GET /sites/learning/SitePages/{name}': (request) => {
      // Its owner lets members in alone, and the stand-in signs in nobody.
      if (site !== tenant.site)
        throw new ServiceRefusal(403, 'AccessDenied', 'Only members of this site read it.');
      return pageOf(site, param(request, 'name'));
    },
    'GET /sites/learning/SiteAssets/{name}': (request) => pictureOf(site, param(request, 'name')),
    'GET /lists.json': () => ({ status: 200, body: shownLists(tenant) }),
    'GET /lists/{item}.json': (request) => ({
      status: 200,
      body: versionsOf(tenant, Number(param(request, 'item'))),
    }),
    'GET /records.json': () => ({ status: 200, body: shownRecords(tenant, faults.tooSoon()) }),
  });
  const handlers = {
    learning: handlersOn(tenant.sites.learning),
    facilitators: handlersOn(tenant.sites.facilitators),
    people: handlersOn(tenant.sites.people),
    records: handlersOn(tenant.sites.records),
  };

  function answer(asked: Asked, secure: boolean): Reply | 'dropped' {
    const { pathname, searchParams } = asked.url;
    if (!secure && asked.method === 'GET' && pathname === '/msi/token')
      return tokens.managedIdentity({ query: searchParams, headers: asked.headers });
    const { entry, params } = routeOf(asked);
    const { call, open, app, bot, member, person } = entry;
    if (!secure && !open) throw new ServiceRefusal(501, 'NotImplemented', `${call} is served over TLS only.`);
    const throttle = faults.throttled(pathname);
    if (throttle) {
      const wait = { 'retry-after': String(throttle.retryAfter) };
      throw new ServiceRefusal(throttle.status, 'TooManyRequests', 'Wait as long as Retry-After says.', wait);
    }
    checkConcurrency(asked);
    const refused = faults.refused(pathname);
    if (refused)
      throw new ServiceRefusal(refused.status, 'Refused', 'The local tenant was told to refuse this.');
    const writes = asked.method !== 'GET';
    const claims =
      app || person || bot || member
        ? admit(asked.headers.authorization, pathname, entry, writes)
        : undefined;
    const request = requestOf(asked, params, claims);
    checkForm(entry, request);
    checkBesides(entry, request);
    const handle = () => handlers[siteOf(pathname)][call](request);
    const reply = writes ? tenant.shelf.together(handle) : handle();
    return writes && faults.losesReply(pathname) ? 'dropped' : reply;
  }

  return (asked: Asked, secure: boolean): Reply | 'dropped' => worded(asked, () => answer(asked, secure));
}

/**
 * Serves the tenant over TLS. Over plain HTTP, on the identity port, it serves the managed-identity endpoint as App
 * Service does, and what is open to everybody, so that a browser need not trust the certificate.
 */
export async function serveTenant(options: TenantServerOptions): Promise<Served> {
  const { ports, certificate } = options;
  const answers = tenantAnswers(options);
  const answerOn = (secure: boolean) => (asked: Asked) => Promise.resolve(answers(asked, secure));
  const served = await Promise.all([
    serve({ port: ports.tenant, certificate, answer: answerOn(true) }),
    serve({ port: ports.identity, answer: answerOn(false) }),
  ]);
  return {
    idle: () => served.every(({ idle }) => idle()),
    close: () => served.forEach(({ close }) => close()),
  };
}

/**
 * No source says what happens without; a stand-in is never kinder than the service may be.
 * @throws ServiceRefusal 403 where an attribute is selected that needs a role besides
 */
function checkBesides({ besides = {} }: Answered, { query, claims }: Request): void {
  const selected = query.get('$select')?.split(',') ?? [];
  const lacks = Object.entries(besides).some(
    ([attribute, role]) => selected.includes(attribute) && claims?.roles.includes(role) !== true,
  );
  if (lacks)
    throw new ServiceRefusal(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
}

const OF_A_MAILBOX = /^\/graph\/v1\.0\/users\/[^/]+\/events/;
/** Requests that Exchange answers of one app for one mailbox at a time. */
const AT_ONCE = 4;

/** @throws ServiceRefusal 429 where a mailbox is asked more at a time than Exchange lets one app */
function checkConcurrency({ url: { pathname }, underWay = [] }: Asked): void {
  const mailbox = OF_A_MAILBOX.exec(pathname)?.[0];
  if (mailbox && underWay.filter((path) => path.startsWith(mailbox)).length >= AT_ONCE)
    throw new ServiceRefusal(
      429,
      'ApplicationThrottled',
      'Application is over its MailboxConcurrency limit.',
      { 'retry-after': '1' },
    );
}

/**
 * @throws ServiceRefusal 400 where the service takes no such body, header or option, whatever it would find out later
 */
function checkForm(entry: Answered, request: Request): void {
  const header = entry.headers?.find((name) => request.headers[name] === undefined);
  if (header) throw badRequest(`The request needs the header ${header}.`);
  const option = [...request.query.keys()].find(
    (name) => name.startsWith('$') && entry.query?.includes(name) === false,
  );
  if (option) throw badRequest(`The query option ${option} is not supported.`);
  if (!entry.body) return;
  const message = refusedIn(entry, request.json());
  if (message) throw badRequest(message);
}

/** The reply, or the refusal in the words of the surface that was asked. */
function worded<T>({ url }: Asked, answer: () => T): T | Reply {
  try {
    return answer();
  } catch (error) {
    const refusal =
      error instanceof ServiceRefusal ? error : new ServiceRefusal(500, 'InternalServerError', String(error));
    const { status, code, message, headers } = refusal;
    return { status, headers, body: inWordsOf(url.pathname, code, message) };
  }
}

function inWordsOf(path: string, code: string, message: string): unknown {
  if (path.startsWith('/sites/'))
    return { 'odata.error': { code: `-1, ${code}`, message: { lang: 'en-US', value: message } } };
  if (path.endsWith('/token')) return { error: code, error_description: message };
  return { error: { code, message } };
}
