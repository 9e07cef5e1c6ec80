import { appRegistration } from './app-registration.ts';
import { callers } from './callers.ts';
import { identityRoles } from './identity-roles.ts';
import { listsStep } from './lists.ts';
import { registrationSpeaks } from './registration-speaks.ts';
import { siteGrantStep } from './site-grant.ts';
import type { TenantStep } from './step.ts';
import { teamsApp } from './teams-app.ts';
import { vivaProvider } from './viva-provider.ts';

/**
 * What ARM cannot do, in the order in which IT does it: the first three before the deployment, whose parameters they
 * give.
 */
export const tenantSteps: readonly TenantStep[] = [
  appRegistration,
  callers,
  vivaProvider,
  identityRoles,
  registrationSpeaks,
  siteGrantStep,
  listsStep,
  teamsApp,
];
