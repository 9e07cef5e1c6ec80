import { parseArgs } from 'node:util';
import { openAdminGraph } from '../tenant/graph.ts';
import { readSettings, type Settings } from '../tenant/settings.ts';
import { NotSignedIn, signIn, waysIn, type SignedIn, type WayIn } from '../tenant/sign-in.ts';
import { appAnswers, type AppAnswers } from './app.ts';
import { azureAnswers } from './azure-answers.ts';
import { NotLookedAt, runChecks, type Check } from './check.ts';
import { inspect } from './inspected.ts';
import { lookScopes } from './look-scopes.ts';
import { asJson, asText } from './report.ts';

interface Command {
  name: 'preflight' | 'doctor';
  title: string;
  help: string;
  /** The checks, once there is an app that may be asked what it knows itself. */
  checks: (app: AppAnswers) => Promise<readonly Check[]>;
}

const options = `
  --settings FILE    local.settings.json, or what "az functionapp config appsettings list" prints;
                     environment variables go before it
  --sign-in WAY      browser (the default), code (on another device) or cli (as in az login)
  --json             for programs
  --help

Nothing is changed. It exits with 1 if something failed; what could not be looked at is "not run", which is no pass.
`;

/** Runs a list of checks from the command line. */
export async function command({ name, title, help, checks }: Command): Promise<void> {
  const { values } = parseArgs({
    options: {
      settings: { type: 'string' },
      'sign-in': { type: 'string', default: 'browser' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`npm run ${name} -- [options]   ${help}\n${options}`);
    return;
  }
  const way = waysIn.find((one): one is WayIn => one === values['sign-in']);
  if (!way) throw new RangeError(`--sign-in is one of ${waysIn.join(', ')}.`);
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
}

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

/** An error in a line, for whoever typed the command. */
export function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
