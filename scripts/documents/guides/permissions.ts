import { readFileSync } from 'node:fs';
import { appRoles } from '../../../functions/http/door/principal.ts';
import {
  permissions,
  registrationRoles,
  services,
  hrSiteGrant,
  recordSiteGrant,
  siteGrant,
  withTeamsApp,
} from '../../../m365/permissions.ts';
import { brings } from '../../../m365/choices.ts';
import { tenantSteps } from '../../commands/tenant/steps.ts';
import { code, table } from './table.ts';

/** What the identity may do in Microsoft 365, from the manifest. */
export function identityRolesTable(): string {
  const roles = permissions.map(({ of, role, why, usedBy }) => [
    services[of].name,
    code(role),
    why,
    usedBy.map(code).join(', '),
  ]);
  const { permission, why: told, usedBy } = withTeamsApp;
  const app = [
    'the Teams app, for whom it is installed',
    code(permission),
    told,
    usedBy.map(code).join(', '),
  ];
  const grant = [
    'the learning site and the one for facilitators',
    `grants ${code(siteGrant.role)}`,
    siteGrant.why,
    '',
  ];
  const hr = ['a site of HR, where one is named', `grants ${code(hrSiteGrant.role)}`, hrSiteGrant.why, ''];
  const records = [
    'a site for files of records, where one is named',
    `grants ${code(recordSiteGrant.role)}`,
    recordSiteGrant.why,
    '',
  ];
  return table(['of', 'permission', 'why', 'used by'], [...roles, app, grant, hr, records]);
}

/** What is asked for besides, where a setting says so. */
export function rolesOnChoice(): string {
  const rows = brings.map(({ name, values, permission: { of, role, why, usedBy } }) => [
    values.length === 0 ? `${code(name)}: any` : `${code(name)}: ${values.map(code).join(', ')}`,
    `${services[of].name} ${code(role)}`,
    why,
    usedBy.map(code).join(', '),
  ]);
  return table(['where', 'permission', 'why', 'used by'], rows);
}

/** Why the identity holds each Azure role; the template says which it holds. */
const reasons: Readonly<Record<string, string>> = {
  'applicationInsights: Monitoring Metrics Publisher': 'Sends telemetry without a key.',
  'storage: Storage Blob Data Owner': 'The Functions host keeps leases, timers and the package there.',
  'storage: Storage Queue Data Contributor': 'Durable Functions keeps the work of flows in queues.',
  'storage: Storage Table Data Contributor': 'Durable Functions keeps the history of flows in tables.',
  'serviceBus: Azure Service Bus Data Receiver': 'Takes signals off the subscriptions.',
  'serviceBus: Azure Service Bus Data Sender': 'Puts signals on the topic.',
  'serviceBus: Reader': 'Lets the scale controller count waiting messages. It opens no message.',
  'openAi: Cognitive Services OpenAI User': 'Words drafts and embeds texts; it changes no deployment.',
  'durableTask: Durable Task Data Contributor':
    'Keeps the history of flows, where the scheduler is deployed.',
  'keyVault: Key Vault Secrets User': 'Reads the one secret, the address of the approvers’ workflow.',
};

/** Roles by resource, as `var roles` of the template lists them. */
export function rolesInTemplate(): { resource: string; role: string }[] {
  const template = readFileSync('bicep/main.bicep', 'utf8');
  const listed = /var roles rolesByResource = \{([^]*?)\n\}/.exec(template)?.[1] ?? '';
  return [...listed.matchAll(/^ {2}(\w+): \[(.*)\]$/gm)].flatMap(([, resource = '', roles = '']) =>
    [...roles.matchAll(/'([^']+)'/g)].map(([, role = '']) => ({ resource, role })),
  );
}

/** What the identity may do in Azure. */
export function azureRoles(): string {
  const rows = rolesInTemplate().map(({ resource, role }) => {
    const why = reasons[`${resource}: ${role}`];
    if (why === undefined)
      throw new RangeError(
        `Say in scripts/documents/guides/permissions.ts why the identity holds ${role} on ${resource}.`,
      );
    return [resource, role, why];
  });
  const cosmos = [
    [
      'cosmos',
      'data contributor of Cosmos DB itself, on each container but the decision log',
      'Reads and writes documents. It cannot make or drop a container.',
    ],
    [
      'cosmos',
      'two roles of this deployment: “Appends documents” on the decision log, “Reads metadata” on the account',
      'Adds entries to the log and can change or remove none.',
    ],
  ];
  return table(['on', 'role', 'why'], [...rows, ...cosmos]);
}

/** App roles of the doors, from the guard and the manifest. */
export function doorRoles(): string {
  const rows = registrationRoles.map(({ value, allowedMemberTypes }) => [
    code(value),
    `may ${appRoles[value as keyof typeof appRoles]}`,
    allowedMemberTypes.includes('Application') ? 'people, apps and cloud flows' : 'people',
  ]);
  return table(['app role', 'who has it', 'given to'], rows);
}

/** What a person must be to run each step of `npm run tenant`. */
export const tenantStepsTable = (): string =>
  table(
    ['step', 'makes', 'Entra role', 'consents, for that session, to'],
    tenantSteps.map(({ name, title, admin, scopes }) => [
      code(name),
      title,
      admin,
      scopes.map(code).join(', '),
    ]),
  );
