import { callerNamed, CONNECTOR, FLOWS } from '../tenant/callers.ts';
import { theRegistration } from '../tenant/app-registration.ts';
import { publishedApp } from '../tenant/teams-app.ts';
import { theProvider } from '../tenant/viva-provider.ts';
import type { SetupCheck } from './check.ts';
import { failed, ok } from './finding.ts';

/** Values of the invented company in the parameter files that come with the layer. */
const INVENTED = /\bcontoso\b|0{8}-0{4}-0{4}-0{4}-0{10}/i;

export const parameterChecks: readonly SetupCheck[] = [
  {
    id: 'parameters-own',
    what: 'The parameter file holds your values only',
    why: 'The files that come with the layer name an invented company; one that extends them takes over what it leaves out.',
    run({ parameters }) {
      const left = [...leaves(parameters())]
        .filter(([, value]) => INVENTED.test(value))
        .map(([path]) => path);
      return left.length === 0
        ? ok()
        : failed(
            `invented: ${left.join(', ')}`,
            'Give these parameters values of your own in PARAMETER_FILE.',
          );
    },
  },
  {
    id: 'parameters-tenant',
    what: 'The parameter file says what is registered in the tenant',
    why: 'Callers would be refused at the doors, or the app would write to a provider or link to an app that is not there.',
    async run(inspected) {
      const { entra, workplaceOfCompany } = inspected.parameters();
      const app = await theRegistration(inspected);
      const [provider, teams] = [await theProvider(inspected), await publishedApp(inspected)];
      const callers = [await callerNamed(inspected, CONNECTOR), await callerNamed(inspected, FLOWS)];
      const wrong = [
        ...(app && entra.clientId !== app.appId ? [`entra.clientId is not ${app.appId}`] : []),
        ...(app && !app.identifierUris?.includes(entra.audience)
          ? [`entra.audience is not ${app.identifierUris?.[0] ?? `api://${app.appId}`}`]
          : []),
        ...callers.flatMap(({ app: caller }) =>
          caller && !entra.allowedApplications.includes(caller.appId)
            ? [`entra.allowedApplications lacks ${caller.appId} (${caller.displayName ?? ''})`]
            : [],
        ),
        ...(provider && workplaceOfCompany.vivaProviderId !== provider.id
          ? [`workplaceOfCompany.vivaProviderId is not ${provider.id}`]
          : []),
        ...(teams && workplaceOfCompany.teamsAppId !== teams.id
          ? [`workplaceOfCompany.teamsAppId is not ${teams.id}`]
          : []),
      ];
      return wrong.length === 0 ? ok() : failed(wrong.join('; '), 'Correct it in PARAMETER_FILE.');
    },
  },
];

/** Every text in a value with the path to it. */
function* leaves(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* leaves(inner, path === '' ? key : `${path}.${key}`);
}
