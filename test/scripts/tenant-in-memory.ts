import { generateKeyPairSync } from 'node:crypto';
import { issueToken } from '../../local/shared/tokens.ts';
import { tenantFaults } from '../../local/tenant/faults.ts';
import type { TenantSeed } from '../../local/tenant/seed.ts';
import { tenantAnswers } from '../../local/tenant/server.ts';
import { openTenant } from '../../local/tenant/tenant.ts';
import { openAdminGraph } from '../../scripts/commands/tenant/graph.ts';
import { settingsIn, type Settings } from '../../scripts/commands/tenant/settings.ts';

const signingKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const ORIGIN = 'https://localhost:3';
const now = Date.UTC(2030, 0, 7, 9);

/** An app that signed in as itself. */
export interface SignedAs {
  appid: string;
  roles: string[];
}

/** The tenant without a network, and on it the Graph of an administrator, or of an app. */
export function tenantInMemory(
  seed: TenantSeed,
  settings: Readonly<Record<string, string>> = {},
  signedAs?: SignedAs,
) {
  const tenant = openTenant({ file: ':memory:', seed: () => seed, now: () => now });
  const faults = tenantFaults();
  const ports = { tenant: 3, identity: 2 };
  const answers = tenantAnswers({
    tenant,
    faults,
    signingKey,
    connectorKey: signingKey,
    identityHeader: '',
    ports,
    now: () => now,
  });
  const writes: string[] = [];
  let calls = 0;

  const fetch = (address: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address instanceof Request ? address.url : address);
    const bytes = Buffer.from((init.body as string | Buffer | undefined) ?? '');
    const { method = 'GET' } = init;
    calls += 1;
    if (method !== 'GET') writes.push(`${method} ${url.pathname}`);
    const headers = init.headers as Record<string, string>;
    const reply = answers({ method, url, headers, body: bytes.toString(), bytes }, true);
    if (reply === 'dropped') return Promise.reject(new TypeError('fetch failed'));
    const body = reply.body === undefined ? null : JSON.stringify(reply.body);
    return Promise.resolve(
      new Response(body, { status: reply.status, ...(reply.headers ? { headers: reply.headers } : {}) }),
    );
  };

  const admin = seed.users.find(({ scopes }) => scopes);
  const iat = Math.floor(now / 1_000);
  const token = issueToken(
    {
      aud: 'https://graph.microsoft.com',
      ...(signedAs
        ? { oid: 'app', idtyp: 'app', ...signedAs }
        : { oid: admin?.id, roles: [], scp: admin?.scopes?.join(' ') ?? '' }),
      iat,
      exp: iat + 3_600,
    },
    signingKey,
  );
  const graph = openAdminGraph({ endpoint: `${ORIGIN}/graph`, token: () => Promise.resolve(token), fetch });
  const given: Settings = settingsIn({ ...settingsOfTenant, ...settings });
  return { tenant, faults, writes, asked: () => calls, around: { graph, settings: given }, now };
}

const settingsOfTenant = {
  SHAREPOINT_SITE_URL: `${ORIGIN}/sites/learning`,
  FACILITATORS_SITE_URL: `${ORIGIN}/sites/facilitators`,
  HR_FILES_FOLDER: `${ORIGIN}/sites/people/Shared%20Documents/Exports`,
  RECORD_FILES_FOLDER: `${ORIGIN}/sites/records/Shared%20Documents/Outbox`,
  SHAREPOINT_SOURCES_FOLDER: '/sites/learning/Shared Documents/Sources',
  VIVA_LOGO_SQUARE: 'https://a.example/square.png',
  VIVA_LOGO_LONG: 'https://a.example/long.png',
};
