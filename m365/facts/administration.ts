import { z } from 'zod';
import type { Fact } from './fact.ts';

const register = ['Application.ReadWrite.All'];
const readApps = ['Application.Read.All', ...register];
const assign = ['AppRoleAssignment.ReadWrite.All'];
const consent = ['DelegatedPermissionGrant.ReadWrite.All'];
const readConsents = ['DelegatedPermissionGrant.Read.All', ...consent];
const ownSites = ['Sites.FullControl.All'];
const publish = ['AppCatalog.ReadWrite.All'];
const readCatalog = ['AppCatalog.Read.All', ...publish];

const manageLists = ['Sites.Manage.All', 'Sites.FullControl.All'];
const readLists = ['Sites.Read.All', 'Sites.ReadWrite.All', ...manageLists];

const text = z.string().min(1);
/** A column holds one kind of value. */
const column = z
  .strictObject({
    name: text.max(255),
    hidden: z.boolean().optional(),
    text: z
      .strictObject({
        allowMultipleLines: z.boolean().optional(),
        textType: z.enum(['plain', 'richText']).optional(),
      })
      .optional(),
    number: z.strictObject({}).optional(),
    choice: z
      .strictObject({
        choices: z.array(text).min(1),
        displayAs: z.enum(['dropDownMenu', 'radioButtons', 'checkBoxes']),
      })
      .optional(),
    personOrGroup: z
      .strictObject({
        allowMultipleSelection: z.boolean().optional(),
        chooseFromType: z.enum(['peopleOnly', 'peopleAndGroups']).optional(),
      })
      .optional(),
  })
  .refine(
    ({ text: line, number, choice, personOrGroup }) =>
      [line, number, choice, personOrGroup].filter(Boolean).length === 1,
    { message: 'A column is of one kind.' },
  );
const roles = z.tuple([z.enum(['read', 'write', 'manage', 'fullcontrol'])]);
const application = z.strictObject({ id: text, displayName: z.string().optional() });

/** With what administrators prepare a tenant and look at it. None of these permissions is ever the layer's. */
export const administration = [
  {
    call: 'GET /v1.0/applications',
    person: readApps,
    answers: 'app registrations; $filter',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/applications',
    person: register,
    answers: 'a new app registration; 201',
    sources: ['permissions'],
  },
  {
    call: 'PATCH /v1.0/applications/{application}',
    person: register,
    answers: 'changes it; 204',
    sources: ['permissions'],
  },
  {
    call: 'DELETE /v1.0/applications/{application}',
    person: register,
    answers: 'removes it, its service principal too; 204',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/applications/{application}/federatedIdentityCredentials',
    person: readApps,
    answers: 'whose tokens stand in for a secret of it',
    sources: ['permissions', 'federation'],
  },
  {
    call: 'POST /v1.0/applications/{application}/federatedIdentityCredentials',
    person: register,
    body: z.strictObject({
      name: text.max(120),
      issuer: z.url(),
      subject: text,
      audiences: z.tuple([z.literal('api://AzureADTokenExchange')]),
    }),
    answers: 'takes the tokens of a managed identity; 201',
    sources: ['permissions', 'federation'],
  },
  {
    call: 'DELETE /v1.0/applications/{application}/federatedIdentityCredentials/{credential}',
    person: register,
    answers: 'takes them no longer; 204',
    sources: ['permissions', 'federation'],
  },
  {
    call: 'GET /v1.0/servicePrincipals',
    person: readApps,
    answers: 'service principals, with the app roles that each declares; $filter',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/servicePrincipals',
    person: register,
    answers: 'the service principal of a registration; 201',
    sources: ['permissions'],
  },
  {
    call: 'PATCH /v1.0/servicePrincipals/{principal}',
    person: register,
    answers: 'whether an assignment is required; 204',
    sources: ['permissions'],
  },
  {
    call: 'DELETE /v1.0/servicePrincipals/{principal}',
    person: register,
    answers: 'removes it; 204',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/servicePrincipals/{principal}/appRoleAssignments',
    person: readApps,
    answers: 'the app roles that it holds',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/servicePrincipals/{principal}/appRoleAssignments',
    person: assign,
    body: z.strictObject({ principalId: text, resourceId: text, appRoleId: text }),
    answers: 'grants an app role; 201',
    sources: ['permissions'],
  },
  {
    call: 'DELETE /v1.0/servicePrincipals/{principal}/appRoleAssignments/{assignment}',
    person: assign,
    answers: 'takes it back; 204',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/servicePrincipals/{principal}/appRoleAssignedTo',
    person: readApps,
    answers: 'who holds its app roles',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/oauth2PermissionGrants',
    person: readConsents,
    answers: 'what apps may do in people’s names; $filter',
    sources: ['permissions'],
    unsettled:
      'The page opens it to DelegatedPermissionGrant.Read.All, the permissions file to Directory.Read.All.',
  },
  {
    call: 'POST /v1.0/oauth2PermissionGrants',
    person: consent,
    answers: 'consent for everybody; 201',
    sources: ['permissions'],
  },
  {
    call: 'DELETE /v1.0/oauth2PermissionGrants/{grant}',
    person: consent,
    answers: 'takes it back; 204',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/me/transitiveMemberOf/microsoft.graph.directoryRole',
    person: ['RoleManagement.Read.Directory', 'Directory.Read.All'],
    answers: 'the Entra roles of the caller',
    sources: ['permissions'],
    unsettled:
      'The permissions file has the path without the type at its end, and not for RoleManagement.Read.Directory.',
  },
  {
    call: 'GET /v1.0/subscribedSkus',
    person: ['LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All'],
    answers: 'the licences of the company',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/sites/{site}/permissions',
    person: ownSites,
    answers: 'which apps it granted something, without saying what',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/sites/{site}/permissions',
    person: ownSites,
    body: z.strictObject({ roles, grantedToIdentities: z.tuple([z.strictObject({ application })]) }),
    answers: 'grants an app a role; 201',
    sources: ['siteRoles', 'permissions'],
    unsettled: 'The permissions file opens it to apps only; PnP’s tool makes it in the name of a person.',
  },
  {
    call: 'GET /v1.0/sites/{site}/permissions/{permission}',
    person: ownSites,
    answers: 'one grant with its role',
    sources: ['permissions'],
  },
  {
    call: 'PATCH /v1.0/sites/{site}/permissions/{permission}',
    person: ownSites,
    body: z.strictObject({ roles }),
    answers: 'changes its role',
    sources: ['permissions'],
  },
  {
    call: 'DELETE /v1.0/sites/{site}/permissions/{permission}',
    person: ownSites,
    answers: 'takes it back; 204',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/sites/{site}/lists',
    person: readLists,
    answers: 'the lists of a site',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/sites/{site}/lists',
    person: manageLists,
    body: z.strictObject({
      displayName: text,
      list: z.strictObject({ template: z.literal('genericList') }),
      columns: z.array(column),
    }),
    answers: 'a new list with its columns, beside the column Title that every list has; 201',
    sources: ['listCreate', 'permissions'],
  },
  {
    call: 'DELETE /v1.0/sites/{site}/lists/{list}',
    person: manageLists,
    answers: 'deletes it with its items; 204',
    sources: ['schema'],
    unsettled: 'Clients offer it and no page of the reference describes it.',
  },
  {
    call: 'GET /v1.0/sites/{site}/lists/{list}/columns',
    person: readLists,
    answers: 'the columns of a list',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/sites/{site}/lists/{list}/columns',
    person: manageLists,
    body: column,
    answers: 'a new column; 201',
    sources: ['permissions', 'columnOfPeople'],
  },
  {
    call: 'DELETE /v1.0/sites/{site}/lists/{list}/columns/{column}',
    person: manageLists,
    answers: 'deletes it; 204',
    sources: ['permissions'],
  },
  {
    call: 'GET /v1.0/appCatalogs/teamsApps',
    person: readCatalog,
    answers: 'the Teams apps of the company with their versions; $filter',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/appCatalogs/teamsApps',
    person: publish,
    answers: 'publishes a package; 201',
    sources: ['permissions'],
  },
  {
    call: 'POST /v1.0/appCatalogs/teamsApps/{app}/appDefinitions',
    person: publish,
    answers: 'a new version of it; 201',
    sources: ['permissions'],
  },
  {
    call: 'DELETE /v1.0/appCatalogs/teamsApps/{app}',
    person: publish,
    answers: 'removes it; 204',
    sources: ['permissions'],
  },
] as const satisfies readonly Fact[];
