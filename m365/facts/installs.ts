import { z } from 'zod';
import type { Fact } from './fact.ts';

/**
 * What installs an app for people, the least first. Those without “AndConsent” cannot install an app that brings
 * permissions of its own, as ours does for notices; those with “Self” install the caller's own app alone.
 */
const install = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
];
const consent = z.strictObject({
  resourceSpecificPermissions: z
    .array(
      z.strictObject({ permissionValue: z.string(), permissionType: z.enum(['application', 'delegated']) }),
    )
    .min(1),
});
const AN_APP = /^https:\/\/graph\.microsoft\.com\/v1\.0\/appCatalogs\/teamsApps\/[^/]+$/;
const unsettled =
  'Whether an app may install itself for everybody at once, and how many calls a second are taken: it is asked for one person after the other.';

/** Apps in the personal scope of people, as an app puts them there. */
export const installs = [
  {
    call: 'GET /v1.0/users/{user}/teamwork/installedApps',
    app: ['TeamsAppInstallation.ReadForUser.All', ...install],
    query: ['$expand', '$filter', '$select'],
    answers:
      'the apps that somebody has, each with its version where that is asked for; 404 without an account',
    sources: ['installedApps', 'permissions'],
  },
  {
    call: 'POST /v1.0/users/{user}/teamwork/installedApps',
    app: install,
    body: z.strictObject({
      'teamsApp@odata.bind': z.string().regex(AN_APP),
      consentedPermissionSet: consent.optional(),
    }),
    answers:
      'installs it; 201; 409 where they have it; 403 where it brings permissions and none is consented to',
    sources: ['installApp', 'permissions'],
    unsettled,
  },
  {
    call: 'POST /v1.0/users/{user}/teamwork/installedApps/{installation}/upgrade',
    app: install,
    body: z.strictObject({ consentedPermissionSet: consent.optional() }),
    answers: 'brings them the latest version; 204',
    sources: ['upgradeApp', 'permissions'],
  },
] as const satisfies readonly Fact[];
