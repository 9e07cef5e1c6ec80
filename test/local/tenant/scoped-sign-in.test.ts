import { expect, test } from '@jest/globals';
import { scopedSignIn } from '../../../local/tenant/scoped-sign-in.ts';
import type { SeedRegistration } from '../../../local/tenant/seed.ts';
import type { Tenant } from '../../../local/tenant/tenant.ts';

const TEAMS = 'teams-in-a-browser';
const registered: SeedRegistration = {
  appId: 'doors',
  displayName: 'learning-os',
  identifierUris: ['api://doors', 'api://app.example/doors'],
  appRoles: [],
  api: {
    requestedAccessTokenVersion: 2,
    oauth2PermissionScopes: [{ id: 'page', value: 'access_as_user' }],
    preAuthorizedApplications: [{ appId: TEAMS, delegatedPermissionIds: ['page'] }],
  },
};
const tenantWith = (body: SeedRegistration) =>
  ({
    shelf: { all: () => [{ id: 'id', body }] },
    app: () => ({ appRoleAssignmentRequired: true }),
  }) as unknown as Pick<Tenant, 'shelf' | 'app'>;
const ann = { roles: { 'api://doors': ['Need.Request'] } };
const SCOPE = 'api://app.example/doors/access_as_user';

const refusalOf = (body: SeedRegistration, client = TEAMS, scope = SCOPE, who: object = ann): string => {
  try {
    scopedSignIn(tenantWith(body), client, scope, who);
    return '';
  } catch (error) {
    return (error as Error).message.split(':')[0] ?? '';
  }
};

test('Teams gets a token for the client id, with the scope and the roles of its person', () => {
  expect(scopedSignIn(tenantWith(registered), TEAMS, SCOPE, ann)).toEqual({
    audience: 'doors',
    scp: 'access_as_user',
    roles: ['Need.Request'],
  });
  const first = { ...registered, api: { ...registered.api, requestedAccessTokenVersion: 1 } };
  expect(scopedSignIn(tenantWith(first), TEAMS, SCOPE, ann).audience).toBe('api://app.example/doors');
});

test('and none where Entra gives none: another host, no such scope, a client without consent, nobody assigned', () => {
  expect(refusalOf(registered, TEAMS, 'api://other.example/doors/access_as_user')).toBe('AADSTS500011');
  expect(refusalOf(registered, TEAMS, 'api://app.example/doors/user_impersonation')).toBe('AADSTS65005');
  expect(refusalOf(registered, 'another-client')).toBe('AADSTS65001');
  expect(refusalOf({ ...registered, api: { ...registered.api, preAuthorizedApplications: [] } })).toBe(
    'AADSTS65001',
  );
  expect(refusalOf(registered, TEAMS, SCOPE, {})).toBe('AADSTS50105');
});
