import { generateKeyPairSync } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { issueToken } from '../../../local/shared/tokens.ts';
import { tenantFaults } from '../../../local/tenant/faults.ts';
import { tenantAnswers } from '../../../local/tenant/server.ts';
import { openTenant } from '../../../local/tenant/tenant.ts';
import { publishedFor } from '../../../local/tenant/teams-app.ts';
import { departure } from '../../../m365/facts/fact.ts';
import { facts } from '../../../m365/facts/index.ts';
import {
  hrSiteGrant,
  onChoice,
  permissions,
  recordSiteGrant,
  siteGrant,
  type Permission,
} from '../../../m365/permissions.ts';
import manifest from '../../../m365/teams/manifest.json' with { type: 'json' };

/** A request as it left the process. */
export interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

const ORIGIN = 'https://localhost:3';
export const APP = 'app';
export const TEAMS_APP = 'teams-app';
export const PILOT = guidOf('pilot');
export const MAILBOX = 'learning@tenant.example';
export const MODEL = 'https://model.example';
export const places = {
  graph: `${ORIGIN}/graph`,
  site: `${ORIGIN}/sites/learning`,
  folder: '/sites/learning/Shared Documents/Sources',
  hrSite: `${ORIGIN}/sites/people`,
  hrFolder: '/sites/people/Shared Documents/Exports',
  recordsSite: `${ORIGIN}/sites/records`,
  recordsFolder: '/sites/records/Shared Documents/Outbox',
  connector: `${ORIGIN}/teams/`,
  webhook: `${ORIGIN}/workflows/approvals/triggers/manual/paths/invoke?sig=s`,
};

const signingKey = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const now = Date.UTC(2030, 0, 7, 9);
/**
 * Everything that the layer may come to hold: what it asks for from the start, and for reading people where it is to.
 */
export const allPermissions: readonly Permission[] = [
  ...permissions,
  onChoice.people,
  onChoice.pilotGroups,
  onChoice.leaveDates,
  onChoice.checkedAttributes,
];
const rolesOf = (service: string): string[] =>
  allPermissions.filter(({ of }) => of === service).map(({ role }) => role);

/** The services as the stand-ins play them, without a network; each call makes new ones. */
export function outside({ app = publishedFor(APP, manifest) } = {}) {
  const tenant = openTenant({
    file: ':memory:',
    now: () => now,
    seed: () => ({
      tenantId: 'tenant',
      users: [],
      apps: [
        {
          clientId: APP,
          objectId: APP,
          name: APP,
          roles: {},
          siteGrants: {
            learning: siteGrant.role,
            people: hrSiteGrant.role,
            records: recordSiteGrant.role,
          },
          mailboxes: [MAILBOX],
        },
      ],
      documents: [{ name: 'playbook.md', text: 'Ask first.' }],
      hrFiles: [{ name: 'hr.csv', text: 'Employee ID' }],
      hasRecordsFolder: true,
      lists: { Strategy: [{ Title: 'C1' }] },
      providers: [
        { id: 'viva', displayName: 'V', isCourseActivitySyncEnabled: true },
        { id: 'other', displayName: 'O', isCourseActivitySyncEnabled: true },
      ],
      teamsApps: [{ id: TEAMS_APP, ...app }],
    }),
  });
  tenant.shelf.keep('user', 'ann', { id: 'ann', displayName: 'Ann' } as never);
  const boss = guidOf('boss');
  tenant.shelf.keep('user', boss, {
    id: boss,
    displayName: 'Bo',
    jobTitle: 'Boss',
    managerId: null,
  } as never);
  for (const id of ['learning', 'eva'])
    tenant.shelf.keep('user', guidOf(`mail of ${id}`), {
      id: guidOf(`mail of ${id}`),
      displayName: id,
      mail: `${id}@tenant.example`,
    } as never);
  tenant.shelf.keep('group', PILOT, { id: PILOT, members: [boss] });
  const eva = guidOf('eva');
  tenant.shelf.keep('user', eva, {
    id: eva,
    displayName: 'Eva',
    jobTitle: 'Tester',
    managerId: boss,
    customSecurityAttributes: { Fairness: { WorkingTime: 'part-time' } },
  } as never);
  const ports = { tenant: 3, identity: 2 };
  const faults = tenantFaults();
  const answers = tenantAnswers({
    tenant,
    faults,
    signingKey,
    connectorKey: signingKey,
    identityHeader: '',
    ports,
    now: () => now,
  });

  /**
   * What the service that it is addressed to answers.
   * @param underWay paths of others that are not answered yet
   */
  function answer(
    { method, url: address, headers, body }: Sent,
    underWay: readonly string[] = [],
  ): { status: number; headers?: Record<string, string>; body?: unknown } {
    const url = new URL(address);
    if (url.origin === MODEL) return answerOfModel(method, url, body);
    if (url.origin !== ORIGIN) return { status: 421, body: `${url.origin} is none of the services.` };
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const reply = answers({ method, url, headers: lower, body, bytes: Buffer.from(body), underWay }, true);
    return reply === 'dropped' ? { status: 599 } : reply;
  }
  return { answer, tenant };
}

function answerOfModel(method: string, { pathname }: URL, body: string): { status: number; body?: unknown } {
  const fact = facts.openai.find(({ call }) => call === `${method} ${pathname}`);
  if (!fact) return { status: 404, body: `${method} ${pathname}` };
  const wrong = departure(
    fact.body,
    JSON.parse(body),
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
  if (wrong) return { status: 400, body: { error: { message: wrong } } };
  const message = { type: 'message', content: [{ type: 'output_text', text: '{"word":"x"}' }] };
  const said = { status: 'completed', output: [message], data: [{ index: 0, embedding: [0.5] }] };
  const usage = { input_tokens: 1, output_tokens: 1, output_tokens_details: { reasoning_tokens: 0 } };
  return { status: 200, body: { ...said, model: 'draft', usage } };
}

/** A token as Entra would give the app one, with the roles that it asks for or with others. */
export function tokenFor(audience: string, roles?: string[], seconds = 3_600): string {
  const iat = Math.floor(now / 1_000);
  const held = roles ?? rolesOf(audience === ORIGIN ? 'sharepoint' : 'graph');
  const claims = { iss: 'local', tid: 'tenant', oid: APP, appid: APP, idtyp: 'app', roles: held };
  return issueToken({ ...claims, aud: audience, iat, exp: iat + seconds }, signingKey);
}

export const credential: TokenCredential = {
  getToken: (scope) =>
    Promise.resolve({
      token: tokenFor(String(scope).replace(/\/\.default$/, '')),
      expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
    }),
};
