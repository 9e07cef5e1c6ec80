import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { findBicep } from '../../documents/bicep/cli.ts';
import { callerNamed, CONNECTOR, FLOWS } from '../tenant/callers.ts';
import { theRegistration } from '../tenant/app-registration.ts';
import { publishedApp } from '../tenant/teams-app.ts';
import { theProvider } from '../tenant/viva-provider.ts';
import { failed, NotLookedAt, ok, type Check } from './check.ts';

const Model = z.object({ model: z.string(), processing: z.string(), capacity: z.number() });

/** What the checks read of a parameter file. */
const Parameters = z.object({
  entra: z.object({
    clientId: z.string(),
    audience: z.string(),
    allowedApplications: z.array(z.string()),
  }),
  workplaceOfCompany: z.looseObject({
    vivaProviderId: z.string(),
    teamsAppId: z.string().optional(),
    sharePointSiteUrl: z.string(),
  }),
  models: z.object({ draft: Model, embedding: Model }),
  operators: z.array(z.string()),
});
export type Parameters = z.infer<typeof Parameters>;

/**
 * What a parameter file asks for, as the compiler understands it.
 * @throws NotLookedAt where there is no compiler, or where it refuses the file
 */
export function readParameters(file: string): Parameters {
  const bicep = findBicep();
  if (!bicep) throw new NotLookedAt('there is no Bicep compiler here: az bicep install');
  const { status, stdout, stderr } = spawnSync(bicep, ['build-params', file, '--stdout'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new NotLookedAt(`${file} does not compile: ${stderr.trim()}`);
  const { parametersJson } = JSON.parse(stdout) as { parametersJson: string };
  const { parameters } = JSON.parse(parametersJson) as { parameters: Record<string, { value: unknown }> };
  return Parameters.parse(
    Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value])),
  );
}

/** Values of the invented company in the parameter files that come with the layer. */
const INVENTED = /\bcontoso\b|0{8}-0{4}-0{4}-0{4}-0{10}/i;

export const parameterChecks: readonly Check[] = [
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
