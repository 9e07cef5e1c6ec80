import type { TenantSeed } from '../local/tenant/seed.ts';
import {
  hrSiteGrant,
  onChoice,
  permissions,
  recordSiteGrant,
  registrationRoles,
  siteGrant,
} from '../m365/permissions.ts';
import {
  APP_AUDIENCE,
  APP_CLIENT_ID,
  REGISTRATION_CLIENT_ID,
  TEAMS_APP_ID,
  TENANT_ID,
  VIVA_PROVIDER_ID,
} from '../local/settings.ts';
import { publishedFor } from '../local/tenant/teams-app.ts';
import teams from '../m365/teams/manifest.json' with { type: 'json' };
import { lookScopes } from '../scripts/commands/checks/look-scopes.ts';
import { teamsResource } from '../lib/domain/text/web-addresses.ts';
import { teamsClients } from '../m365/teams-hosts.ts';
import { administratorsTools } from '../scripts/commands/tenant/sign-in.ts';
import type { Company } from '../sample/company.ts';
import { checkedAttributeOf } from '../sample/staff.ts';
import { guidOf } from '../lib/domain/sha256.ts';

/** Client id with which systems of the company call that send signals: assessments, appraisals, surveys, requests. */
export const FEEDS_CLIENT_ID = guidOf('feeds');
/** Secret of the simulated feeds in the local tenant; it opens nothing anywhere else. */
export const FEEDS_SECRET = 'local-feeds';
export const APPROVER_NAME = 'ines.falk@larkfield.example';
/** Decides where the approver had a hand in what is asked about. */
export const DEPUTY_NAME = 'tomas.reid@larkfield.example';
export const IT_NAME = 'it.desk@larkfield.example';
/** In whose calendar cohorts meet; its owner is nobody. */
const LEARNING_MAILBOX = 'learning@larkfield.example';
/** Answers for the data of people. */
export const HR_NAME = 'hr.desk@larkfield.example';

const hours = { from: 9, to: 17 };

/** The Microsoft 365 tenant of the company on its first day. */
export function tenantSeed({
  employees,
  documents,
  approver,
  deputy,
  owners,
  charterLines,
  name,
  courses,
}: Company): TenantSeed {
  const staff = (id: string, displayName: string, userPrincipalName: string, roles: string[]) => ({
    id,
    displayName,
    userPrincipalName,
    mail: userPrincipalName,
    managerId: null,
    timeZone: 'Europe/Dublin',
    employeeId: userPrincipalName,
    usageLocation: 'IE',
    department: 'Learning & Development',
    jobTitle: '',
    workingHours: hours,
    roles: { [APP_AUDIENCE]: roles },
  });
  return {
    tenantId: TENANT_ID,
    users: [
      { ...staff(approver.personId, approver.name, APPROVER_NAME, leadRoles), editsLists: true },
      { ...staff(deputy.personId, deputy.name, DEPUTY_NAME, leadRoles), editsLists: true },
      {
        ...staff(guidOf('it desk'), 'IT desk', IT_NAME, [
          'DeadLetter.Manage',
          'Log.Read',
          'Register.Write',
          'Hook.Manage',
        ]),
        scopes: adminScopes,
        directoryRoles: ['Global Administrator'],
      },
      staff(guidOf('hr desk'), 'HR desk', HR_NAME, ['People.Manage', 'Register.Write']),
      staff(guidOf('learning mailbox'), 'Learning for you', LEARNING_MAILBOX, []),
      ...owners.map(({ ownerId, name: displayName, cause }) =>
        staff(ownerId, displayName, `owner.of.${cause}@larkfield.example`, []),
      ),
      ...charterLines.map(({ lineId, ownerId, ownerName = lineId }) =>
        staff(ownerId, ownerName, `owner.of.${lineId.toLowerCase()}@larkfield.example`, [
          'Need.Read',
          'Need.Decide',
        ]),
      ),
      ...employees.map(({ person, name: displayName, employeeNumber, office = null, ...employee }) => ({
        id: person.personId,
        displayName,
        employeeId: employeeNumber,
        jobTitle: employee.jobTitle,
        managerId: person.managerId ?? null,
        userPrincipalName: employee.userPrincipalName,
        mail: employee.mail,
        department: person.department,
        officeLocation: office,
        preferredLanguage: employee.preferredLanguage ?? null,
        timeZone: person.timeZone,
        usageLocation: countryOf[person.timeZone] ?? null,
        workingHours: person.workingHours,
        ...withAttribute(checkedAttributeOf(employeeNumber)),
        // As the guide on permissions says, everybody may ask for something.
        roles: { [APP_AUDIENCE]: ['Need.Request'] },
      })),
    ],
    apps: [
      {
        clientId: APP_CLIENT_ID,
        objectId: guidOf('app identity'),
        name: 'learning-os',
        roles: { graph: [...rolesOf('graph'), onChoice.people.role], sharepoint: rolesOf('sharepoint') },
        siteGrants: {
          learning: siteGrant.role,
          facilitators: siteGrant.role,
          people: hrSiteGrant.role,
          records: recordSiteGrant.role,
        },
        mailboxes: [LEARNING_MAILBOX],
      },
      {
        clientId: REGISTRATION_CLIENT_ID,
        objectId: guidOf('doors object'),
        name: 'learning-os',
        roles: {},
        appRoleAssignmentRequired: true,
      },
      {
        clientId: FEEDS_CLIENT_ID,
        objectId: guidOf('feeds object'),
        name: `${name} feeds`,
        secret: FEEDS_SECRET,
        roles: { [APP_AUDIENCE]: ['Signal.Send'] },
      },
    ],
    documents,
    siteUsers: [
      approver,
      deputy,
      ...owners.map(({ ownerId }) => ({ personId: ownerId })),
      ...charterLines.map(({ ownerId }) => ({ personId: ownerId })),
    ].map(({ personId }) => personId),
    hrFiles: [],
    hasRecordsFolder: true,
    registrations: [
      {
        appId: REGISTRATION_CLIENT_ID,
        displayName: 'learning-os',
        federatedIdentityCredentials: [
          {
            id: 'credential',
            name: 'learning-os-identity',
            issuer: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
            subject: guidOf('app identity'),
            audiences: ['api://AzureADTokenExchange'],
          },
        ],
        identifierUris: [APP_AUDIENCE, teamsResource('http://127.0.0.1', REGISTRATION_CLIENT_ID)],
        appRoles: registrationRoles.map((role) => ({ id: guidOf(`app role ${role.value}`), ...role })),
        api: {
          requestedAccessTokenVersion: 2,
          oauth2PermissionScopes: [
            { id: 'scope', value: 'user_impersonation' },
            { id: 'page', value: 'access_as_user' },
          ],
          preAuthorizedApplications: [...administratorsTools, ...teamsClients].map((appId) => ({
            appId,
            delegatedPermissionIds: teamsClients.includes(appId) ? ['page'] : ['scope', 'page'],
          })),
        },
      },
    ],
    teamsApps: [{ id: TEAMS_APP_ID, ...publishedFor(REGISTRATION_CLIENT_ID, teams) }],
    skus: [
      {
        skuPartNumber: 'SPE_E5',
        servicePlans: ['TEAMS1', 'SHAREPOINTENTERPRISE'],
        enabled: employees.length + 30,
        consumed: employees.length + owners.length + 3,
      },
      {
        skuPartNumber: 'VIVA',
        servicePlans: ['VIVA_LEARNING_PREMIUM'],
        enabled: employees.length + 30,
        consumed: employees.length + owners.length + 3,
      },
    ],
    providers: [
      {
        id: VIVA_PROVIDER_ID,
        displayName: 'Larkfield Academy',
        isCourseActivitySyncEnabled: true,
        contents: courses.map(({ externalId, title, description, minutes, skillTags }) => ({
          externalId,
          title,
          description,
          skillTags,
          languageTag: 'en-us',
          contentWebUrl: `https://academy.larkfield.example/${externalId}`,
          duration: `PT${minutes}M`,
        })),
      },
    ],
  };
}

/** The same tenant, in which the company lets the layer read who works here. */
export const withPeopleRead = (seed: TenantSeed): TenantSeed => withRoles(seed, onChoice.people.role);

/** The same, in which the company provides an attribute to check draws of places by. */
export const withAttributesRead = (seed: TenantSeed): TenantSeed =>
  withRoles(seed, onChoice.checkedAttributes.role);

const withRoles = (seed: TenantSeed, ...more: string[]): TenantSeed => ({
  ...seed,
  apps: seed.apps.map((app) =>
    app.clientId === APP_CLIENT_ID
      ? { ...app, roles: { ...app.roles, graph: [...(app.roles['graph'] ?? []), ...more] } }
      : app,
  ),
});

const withAttribute = (customSecurityAttributes: ReturnType<typeof checkedAttributeOf>) =>
  customSecurityAttributes ? { customSecurityAttributes } : {};

const leadRoles = [
  'Need.Request',
  'Need.Read',
  'Need.Decide',
  'Register.Write',
  'Insight.Read',
  'Analysis.Start',
];
const countryOf: Record<string, string> = {
  'Europe/Dublin': 'IE',
  'America/New_York': 'US',
  'Asia/Singapore': 'SG',
};

const rolesOf = (service: string): string[] =>
  permissions.filter((permission) => permission.of === service).map(({ role }) => role);

/** What the IT desk consented to when it first used the scripts of `npm run tenant`. */
const adminScopes = [
  'Application.ReadWrite.All',
  'AppRoleAssignment.ReadWrite.All',
  'Sites.FullControl.All',
  'Sites.Manage.All',
  'Sites.Read.All',
  'LearningProvider.ReadWrite',
  'AppCatalog.ReadWrite.All',
  ...lookScopes,
];
