/**
 * Runs the contracts of every adapter with the real SDKs on what the settings name: `--settings FILE` or the
 * environment, as `npm run smoke` takes them. Stores run where there is a Cosmos DB account (`Cosmos__accountEndpoint`,
 * or COSMOS_ENDPOINT with COSMOS_TOKEN as its token for the local one), all others where all settings are there; the
 * bus needs the app at work behind it, webhooks an address that takes notices, `--callback URL`. Prints one line of
 * JSON per check; what could not run says "not run" and why.
 */
import { parseArgs } from 'node:util';
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { documentsIn, openDatabase } from '../../lib/adapters/cosmos/documents.ts';
import { deployedDefinition } from '../../local/cosmos/definition.ts';
import type { DeadLetter } from '../../lib/ports/dead-letters.ts';
import { until } from '../../scripts/commands/smoke/until.ts';
import { openWorld, type World } from '../../scripts/commands/smoke/world.ts';
import { readSettings, type Settings } from '../../scripts/commands/tenant/settings.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { storesOver } from '../support/in-memory-ports.ts';
import { connectorContracts, type PutAway } from './outbound-connectors.ts';
import { contracts } from './contracts.ts';
import { outsideContracts } from './outside.ts';

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const { values } = parseArgs({ options: { settings: { type: 'string' }, callback: { type: 'string' } } });
const settings = readSettings(values.settings);
const { COSMOS_ENDPOINT, COSMOS_TOKEN: token } = process.env;

const account = COSMOS_ENDPOINT ?? settings.get('Cosmos__accountEndpoint');
if (account === undefined)
  say({ check: 'contracts of the stores', result: 'not run', reason: 'COSMOS_ENDPOINT is not set' });
else await storesOn(account);
await everythingElse(settings);
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

async function everythingElse(named: Settings): Promise<void> {
  let world: World;
  try {
    world = await openWorld({ settings: named, way: 'cli', seen: new Set(), undo: () => undefined });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say({ check: 'contracts of everything else', result: 'not run', reason });
    return;
  }
  const { ports } = world;
  const given = { putAway: putAwayIn(world), callback: values.callback };
  const appUrl = named.get('APP_URL');
  for (const { name, notRun, checks } of connectorContracts) {
    const reason = notRun?.(given);
    if (reason) say({ check: name, result: 'not run', reason });
    else
      for (const [check, holds] of Object.entries(checks))
        await told(`${name}: ${check}`, () => holds(ports.channels, given));
  }
  const reached = { ports, keptOf: (body: string) => keptOf(body, world) };
  for (const { name, checks } of outsideContracts)
    for (const [check, holds] of Object.entries(checks)) {
      if (name === 'bus' && appUrl === undefined)
        say({ check: name, result: 'not run', reason: 'no app hands its messages on: APP_URL is not given' });
      else if (name === 'directory' && ports.directory === undefined)
        say({ check: name, result: 'not run', reason: 'PEOPLE_FROM_DIRECTORY is off' });
      else if (name === 'checkedAttributes' && (!ports.checkedAttributes || !ports.directory))
        say({ check: name, result: 'not run', reason: 'CHECKED_ATTRIBUTES or PEOPLE_FROM_DIRECTORY is off' });
      else if (name === 'learningSystem' && ports.learningSystem === undefined)
        say({ check: name, result: 'not run', reason: 'LEARNING_SYSTEM_KIND is off' });
      else await told(`${name}: ${check}`, () => holds(reached));
    }
}

/** What the app kept, once it did; put away again. */
async function keptOf(body: string, { ports, documents }: World): Promise<DeadLetter | undefined> {
  return await until(async () => {
    for await (const letter of ports.deadLetters.open()) {
      if (letter.body !== body) continue;
      const { deadLetterId } = letter;
      await documents('dead-letters', 'id').batch(deadLetterId, [{ write: 'delete', id: deadLetterId }]);
      return letter;
    }
    return undefined;
  });
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
