import { permissionsUnder } from '../../../m365/choices.ts';
import { defeating } from '../../../m365/permissions.ts';
import { appRegistration } from '../tenant/app-registration.ts';
import { callerNamed, callers, CONNECTOR, FLOWS } from '../tenant/callers.ts';
import { identityRoles, rolesHeld } from '../tenant/identity-roles.ts';
import { registrationSpeaks } from '../tenant/registration-speaks.ts';
import { siteGrantStep } from '../tenant/site-grant.ts';
import type { TenantStep } from '../tenant/step.ts';
import { publishedApp, teamsApp } from '../tenant/teams-app.ts';
import { theProvider, vivaProvider } from '../tenant/viva-provider.ts';
import type { SetupCheck } from './check.ts';
import { failed, notRun, ok } from './finding.ts';

/** Whether a step of `npm run tenant` has nothing left to make. */
const prepared = (step: TenantStep, what: string, why: string): SetupCheck => ({
  id: step.name,
  what,
  why,
  async run(inspected) {
    const open = (await step.plan(inspected)).filter(({ make }) => make);
    const found = open.map((wish) => [wish.what, wish.detail].filter(Boolean).join(': ')).join('; ');
    return open.length === 0
      ? ok()
      : failed(`missing or different: ${found}`, `npm run tenant -- ${step.name} --apply`);
  },
});

export const registrationCheck = prepared(
  appRegistration,
  'The app registration is as the doors need it',
  'Callers get no token for the doors, or one without their roles.',
);

const whole = prepared(
  callers,
  'What Power Automate calls with is whole',
  'Makers cannot sign in to the connector, or flows are refused.',
);
/** Needed only with cloud flows, and then both of them. */
export const callersCheck: SetupCheck = {
  ...whole,
  async run(inspected) {
    const all = [await callerNamed(inspected, CONNECTOR), await callerNamed(inspected, FLOWS)];
    return all.some(({ app }) => app)
      ? await whole.run(inspected)
      : ok('no flow calls: nothing is registered');
  },
};

export const providerCheck = prepared(
  vivaProvider,
  'The provider in Viva Learning is registered and takes activities',
  'Viva Learning takes neither catalogue items nor recommendations.',
);

/** What holds only once there is an identity. */
export const identityChecks: readonly SetupCheck[] = [
  prepared(identityRoles, 'The identity has its app roles', 'Graph and SharePoint refuse the app.'),
  prepared(
    registrationSpeaks,
    'The registration takes the identity’s word',
    'The bot answers nobody, and nobody is notified.',
  ),
  {
    id: 'no-other-roles',
    what: 'The identity has no other app roles',
    why: 'More than the least is more than anybody agreed to; some open every site and file.',
    async run(inspected) {
      const { of } = await rolesHeld(inspected);
      const wanted = permissionsUnder(inspected.settings);
      const extra = of
        .flatMap(({ service, held }) => held.map((role) => ({ service, role })))
        .filter(
          (one) => !wanted.some(({ of: service, role }) => service === one.service && role === one.role),
        )
        .map(({ role }) => role);
      const worst = extra.filter((role) => defeating.test(role));
      if (extra.length === 0) return ok();
      const found = `it also holds ${extra.join(', ')}${worst.length > 0 ? `; ${worst.join(', ')} defeats Sites.Selected, or the scope of the learning mailbox` : ''}`;
      return failed(found, 'Remove it in Entra: Enterprise applications, the identity, Permissions.');
    },
  },
  prepared(
    siteGrantStep,
    'The site grants the identity its role, no more and no less',
    'Sources stay closed and pages unpublished.',
  ),
  {
    id: 'viva-provider-id',
    what: 'VIVA_PROVIDER_ID is the registered provider',
    why: 'The app writes to the provider that this setting names.',
    async run(inspected) {
      const id = inspected.settings.need('VIVA_PROVIDER_ID');
      const provider = await theProvider(inspected);
      if (!provider) return failed(`no provider has the id ${id}`, 'npm run tenant -- viva-provider --apply');
      return provider.id === id
        ? ok(provider.displayName)
        : failed(`no provider has the id ${id}`, `Set VIVA_PROVIDER_ID to ${provider.id} and deploy again.`);
    },
  },
  {
    id: 'teams-app-id',
    what: 'TEAMS_APP_ID is the app in the catalogue',
    why: 'With another id people are notified and a click opens nothing; without one nobody is notified.',
    async run(inspected) {
      const id = inspected.settings.get('TEAMS_APP_ID');
      const published = await publishedApp(inspected);
      if (!published) return notRun('the Teams app is not published');
      if (published.id === id) return ok();
      const next = `Set teamsAppId of the bicep parameters to ${published.id} and deploy again.`;
      if (id === undefined) return failed('it is not set', next);
      const ofManifest = id === published.externalId ? ', the one in the manifest' : '';
      return failed(`it is ${id}${ofManifest}`, next);
    },
  },
  prepared(teamsApp, 'The Teams app is published in this version', 'Teams refuses the notices to people.'),
];
