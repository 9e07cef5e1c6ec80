/**
 * Runs the contracts of stores and connectors with the real SDKs on what the settings name: `--settings FILE` or the environment, as
 * `npm run smoke` takes them. Stores run where there is a Cosmos DB account (`Cosmos__accountEndpoint`, or COSMOS_ENDPOINT with
 * COSMOS_TOKEN as its token for the local one), connectors where all settings are there. Prints one line of JSON per check; what could
 * not run says "not run" and why.
 */
import { parseArgs } from 'node:util';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { documentsIn, openDatabase } from '../../lib/adapters/cosmos/documents.ts';
import { deployedDefinition } from '../../local/cosmos/definition.ts';
import { openWorld, type World } from '../../scripts/commands/smoke/world.ts';
import { readSettings, type Settings } from '../../scripts/commands/tenant/settings.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { storesOver } from '../support/in-memory-ports.ts';
import { connectorContracts, type PutAway } from './connectors.ts';
import { contracts } from './contracts.ts';

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const { values } = parseArgs({ options: { settings: { type: 'string' } } });
const settings = readSettings(values.settings);
const { COSMOS_ENDPOINT, COSMOS_TOKEN: token } = process.env;

const account = COSMOS_ENDPOINT ?? settings.get('Cosmos__accountEndpoint');
if (account === undefined)
  say({ check: 'contracts of the stores', result: 'not run', reason: 'COSMOS_ENDPOINT is not set' });
else await storesOn(account);
await connectors(settings);
// Adapters keep their connections open, as they do in the app.
process.exit();

async function storesOn(endpoint: string): Promise<void> {
  const { database, containers } = deployedDefinition();
  const keyOf = new Map(containers.map(({ name, partitionKey }) => [name, partitionKey.slice(1)]));
  const container = openDatabase({ endpoint, database, credential: credential() });
  const bus = inMemoryBus();
  const stores = storesOver((name) => documentsIn(container, name, keyOf.get(name) ?? 'id'), bus);
  for (const { port, checks } of contracts)
    for (const [check, holds] of Object.entries(checks))
      await told(`${port}: ${check}`, () => holds({ ...stores, bus }));
}

async function connectors(given: Settings): Promise<void> {
  let world: World;
  try {
    world = await openWorld({ settings: given, way: 'cli', seen: new Set(), undo: () => undefined });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say({ check: 'contracts of the connectors', result: 'not run', reason });
    return;
  }
  const { ports } = world;
  for (const { name, notRun, checks } of connectorContracts) {
    if (notRun) say({ check: name, result: 'not run', reason: notRun });
    for (const [check, holds] of Object.entries(checks))
      await told(`${name}: ${check}`, () => holds(ports.channels, putAwayIn(world)));
  }
}

/** The same ways by which the smoke command puts things away. */
function putAwayIn({ site, graph, config }: World): PutAway {
  const folder = `${new URL(config.SHAREPOINT_SITE_URL).pathname.replace(/\/+$/, '')}/SitePages`;
  const removePage = async ({ name = '' }: Record<string, string>) => {
    await (await (await site()).web.loadClientsidePage(`${folder}/${name}`)).delete();
  };
  const contents = `employeeExperience/learningProviders/${config.VIVA_PROVIDER_ID}/learningContents`;
  return {
    pages: removePage,
    reports: removePage,
    pictures: async ({ path = '' }) => await (await site()).web.getFileByServerRelativePath(path).delete(),
    catalogue: ({ externalId = '' }) => graph.send('DELETE', `${contents}(externalId='${externalId}')`),
  };
}

async function told(check: string, holds: () => Promise<void>): Promise<void> {
  try {
    await holds();
    say({ check, result: 'passed' });
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say({ check, result: 'failed', reason });
    process.exitCode = 1;
  }
}

function credential(): TokenCredential {
  const ofApp = settings.get('AZURE_CLIENT_ID');
  if (token === undefined) return new DefaultAzureCredential(ofApp ? { managedIdentityClientId: ofApp } : {});
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
}
