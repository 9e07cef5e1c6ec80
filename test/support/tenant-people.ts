import { generateKeyPairSync } from 'node:crypto';
import { entraDirectory, type DatesAsked } from '../../lib/adapters/entra/directory.ts';
import { openGraph } from '../../lib/adapters/graph.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { issueToken } from '../../local/shared/tokens.ts';
import { tenantFaults } from '../../local/tenant/faults.ts';
import type { SeedUser } from '../../local/tenant/seed.ts';
import { tenantAnswers } from '../../local/tenant/server.ts';
import { openTenant } from '../../local/tenant/tenant.ts';

const ORIGIN = 'https://localhost:3';
const APP = 'app';
const signingKey = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

export const colleague = (name: string, more: Partial<SeedUser> = {}): SeedUser => ({
  id: guidOf(name),
  displayName: `Somebody called ${name}`,
  userPrincipalName: `${name}@a.example`,
  mail: `${name}@a.example`,
  employeeId: name,
  department: 'Sales',
  jobTitle: 'Seller',
  managerId: null,
  timeZone: 'Europe/Dublin',
  workingHours: { from: 9, to: 17 },
  ...more,
});

/**
 * The directory of a tenant: the real adapter and the real client, over the stand-in without a network. `fetch` has to
 * stand for the global one meanwhile.
 */
export function tenantPeople(
  users: readonly SeedUser[],
  now: () => number,
  {
    dates = 'with-hire-dates',
    roles = ['User.Read.All'],
    groups = {},
  }: { dates?: DatesAsked; roles?: string[]; groups?: Record<string, string[]> } = {},
) {
  const seed = { tenantId: 'tenant', users: [...users], groups, apps: [], documents: [], providers: [] };
  const tenant = openTenant({ file: ':memory:', seed: () => seed, now });
  const faults = tenantFaults();
  const ports = { tenant: 3, identity: 2 };
  const answers = tenantAnswers({ tenant, faults, signingKey, identityHeader: '', ports, now });
  const calls: string[] = [];
  const arrived: string[] = [];
  const getToken = () => {
    const iat = Math.floor(now() / 1_000);
    const app = { iss: 'local', tid: 'tenant', oid: APP, appid: APP, idtyp: 'app', roles };
    const claims = { ...app, aud: 'https://graph.microsoft.com', iat, exp: iat + 3_600 };
    return Promise.resolve({
      token: issueToken(claims, signingKey),
      expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
    });
  };
  return {
    tenant,
    faults,
    /** Addresses that were asked for, and bodies that came. */
    calls,
    arrived,
    directory: entraDirectory(
      openGraph({ endpoint: `${ORIGIN}/graph`, credential: { getToken } }),
      dates,
      Object.keys(groups).slice(0, 1),
    ),
    regroup: (id: string, members: string[]) => tenant.shelf.keep('group', id, { id, members }),
    enter: (user: SeedUser) => tenant.shelf.keep('user', user.id, user),
    change: (name: string, to: Partial<SeedUser>) => {
      const { body } = tenant.shelf.read('user', guidOf(name)) ?? {};
      if (!body) throw new Error(`${name} is not in the tenant.`);
      tenant.shelf.keep('user', body.id, { ...body, ...to });
    },
    remove: (name: string) => tenant.shelf.remove('user', guidOf(name)),
    fetch: async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      calls.push(request.url);
      const asked = {
        method: request.method,
        url: new URL(request.url),
        headers: Object.fromEntries(request.headers),
      };
      const reply = answers({ ...asked, body: '', bytes: Buffer.alloc(0) }, true);
      if (reply === 'dropped') throw new TypeError('fetch failed');
      const body = JSON.stringify(reply.body);
      arrived.push(body);
      const headers = { 'content-type': 'application/json', ...reply.headers };
      return await Promise.resolve(new Response(body, { status: reply.status, headers }));
    },
  };
}
