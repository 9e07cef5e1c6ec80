import { command, oneOf, settingsOption, type Command } from '../command.ts';
import { openAdminGraph } from '../tenant/graph.ts';
import { readSettings, type Settings } from '../tenant/settings.ts';
import { NotSignedIn, signIn, signInOption, waysIn, type SignedIn } from '../tenant/sign-in.ts';
import { appAnswers, type AppAnswers } from './app-answers.ts';
import { azureAnswers } from './azure-answers.ts';
import { runChecks, type SetupCheck } from './check.ts';
import { NotLookedAt } from './finding.ts';
import { inspect } from './inspected.ts';
import { lookScopes } from './look-scopes.ts';
import { asJson, asText } from './report.ts';

interface Checks {
  name: 'preflight' | 'doctor';
  title: string;
  summary: string;
  /** The checks, once there is an app that may be asked what it knows itself. */
  checks: (app: AppAnswers) => Promise<readonly SetupCheck[]>;
}

/** A list of checks as a command. */
export const checksCommand = ({ name, title, summary, checks }: Checks): Command =>
  command({
    name,
    summary,
    options: {
      settings: settingsOption,
      'sign-in': signInOption,
      json: { type: 'boolean', default: false, help: 'for programs' },
    },
    notes: `Nothing is changed. It exits with 1 if something failed; what could not be looked at is "not run", which is no pass.`,
    async run(values) {
      const way = oneOf('sign-in', waysIn, values['sign-in']);
      const settings = readSettings(values.settings);
      const say = (line: string): void => void process.stderr.write(`${line}\n`);
      const tenantId = settings.get('AZURE_TENANT_ID');
      const signedIn = await signIn({ way, tenantId, scopes: lookScopes, say });
      const endpoint = settings.get('GRAPH_ENDPOINT') ?? 'https://graph.microsoft.com';
      const graph = openAdminGraph({ endpoint, token: signedIn.graph });
      const app = appAnswers(settings, () => tokenForDoors(settings, signedIn));
      const isWatched = process.stderr.isTTY && !values.json;
      const tell = (id: string): void => {
        if (isWatched) process.stderr.write(`\r\u001b[K${id} …`);
      };
      const azure = azureAnswers(() => tokenForAzure(signedIn));
      const inspected = inspect({ graph, settings }, { app, azure, now: Date.now });
      const checked = await runChecks(await checks(app), inspected, tell);
      if (isWatched) process.stderr.write('\r\u001b[K');
      process.stdout.write(values.json ? `${asJson(checked)}\n` : asText(title, checked));
      if (checked.some(({ finding }) => finding.state === 'failed')) process.exitCode = 1;
    },
  });

async function tokenForDoors(settings: Settings, signedIn: SignedIn): Promise<string> {
  return await signedIn.doors(settings.need('APP_AUDIENCE'));
}

async function tokenForAzure(signedIn: SignedIn): Promise<string> {
  try {
    return await signedIn.azure();
  } catch (error) {
    if (!(error instanceof NotSignedIn)) throw error;
    throw new NotLookedAt('you are not signed in to the Azure CLI: az login', { cause: error });
  }
}
