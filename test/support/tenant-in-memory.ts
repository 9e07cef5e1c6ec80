import { generateKeyPairSync } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { issueToken } from '../../local/shared/tokens.ts';
import { tenantFaults } from '../../local/tenant/faults.ts';
import type { TenantSeed } from '../../local/tenant/seed.ts';
import { tenantAnswers } from '../../local/tenant/server.ts';
import { openTenant } from '../../local/tenant/tenant.ts';

const ORIGIN = 'https://localhost:3';
const APP = 'app';
const signingKey = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

/** Where the stand-in answers. */
export const tenantPlaces = {
  graph: `${ORIGIN}/graph`,
  site: `${ORIGIN}/sites/learning`,
  sources: '/sites/learning/Shared Documents/Sources',
  hrFiles: `${ORIGIN}/sites/people/Shared%20Documents/Exports`,
  recordFiles: `${ORIGIN}/sites/records/Shared%20Documents/Outbox`,
};

/**
 * A tenant for the real adapters and the real clients, over the stand-in without a network. `fetch` has to stand for
 * the global one meanwhile.
 * @param roles app roles that the app holds, of Graph and of SharePoint
 */
export function tenantInMemory(
  seed: Partial<TenantSeed>,
  now: () => number,
  roles: { graph: string[]; sharepoint?: string[] },
) {
  const whole = {
    tenantId: 'tenant',
    users: [],
    groups: {},
    apps: [],
    documents: [],
    providers: [],
    ...seed,
  };
  const tenant = openTenant({ file: ':memory:', seed: () => whole, now });
  const faults = tenantFaults();
  const ports = { tenant: 3, identity: 2 };
  const answers = tenantAnswers({
    tenant,
    faults,
    signingKey,
    connectorKey: signingKey,
    identityHeader: '',
    ports,
    now,
  });
  const calls: string[] = [];
  const arrived: string[] = [];
  const credential: TokenCredential = {
    getToken(scope) {
      const aud = String(scope).replace(/\/\.default$/, '');
      const held = aud === ORIGIN ? (roles.sharepoint ?? []) : roles.graph;
      const iat = Math.floor(now() / 1_000);
      const app = { iss: 'local', tid: 'tenant', oid: APP, appid: APP, idtyp: 'app', roles: held };
      return Promise.resolve({
        token: issueToken({ ...app, aud, iat, exp: iat + 3_600 }, signingKey),
        expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
      });
    },
  };
  return {
    tenant,
    faults,
    credential,
    /** Addresses that were asked for, and bodies that came. */
    calls,
    arrived,
    fetch: async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      calls.push(request.url);
      const bytes = Buffer.from(await request.arrayBuffer());
      const asked = {
        method: request.method,
        url: new URL(request.url),
        headers: Object.fromEntries(request.headers),
        body: bytes.toString(),
        bytes,
      };
      const reply = answers(asked, true);
      if (reply === 'dropped') throw new TypeError('fetch failed');
      const isBytes = Buffer.isBuffer(reply.body);
      const body = isBytes ? Uint8Array.from(reply.body as Buffer) : JSON.stringify(reply.body);
      arrived.push(isBytes ? String(reply.body) : (body as string));
      const headers = { 'content-type': 'application/json', ...reply.headers };
      return new Response(body, { status: reply.status, headers });
    },
  };
}

/** The app of that tenant, where a site grants it something. */
export const appWithGrant = (
  role: 'read' | 'write',
  people?: 'read' | 'write',
  records?: 'read' | 'write',
) => ({
  clientId: APP,
  objectId: APP,
  name: APP,
  roles: {},
  siteGrants: { learning: role, ...(people ? { people } : {}), ...(records ? { records } : {}) },
});
