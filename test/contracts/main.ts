/**
 * Runs every store's contract with the real SDK on the account of COSMOS_ENDPOINT: with COSMOS_TOKEN as its token (the local
 * stand-in), otherwise with the identity that DefaultAzureCredential finds. Prints one line of JSON per check; without an
 * endpoint one line that says "not run".
 */
import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import { documentsIn, openDatabase } from '../../lib/adapters/cosmos/documents.ts';
import { deployedDefinition } from '../../local/cosmos/definition.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { storesOver } from '../support/in-memory-ports.ts';
import { contracts } from './contracts.ts';

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const { COSMOS_ENDPOINT: endpoint, COSMOS_TOKEN: token } = process.env;

if (endpoint === undefined)
  say({ check: 'contracts of the stores', result: 'not run', reason: 'COSMOS_ENDPOINT is not set' });
else await runOn(endpoint);

async function runOn(account: string): Promise<void> {
  const { database, containers } = deployedDefinition();
  const keyOf = new Map(containers.map(({ name, partitionKey }) => [name, partitionKey.slice(1)]));
  const container = openDatabase({ endpoint: account, database, credential: credential() });
  const bus = inMemoryBus();
  const stores = storesOver((name) => documentsIn(container, name, keyOf.get(name) ?? 'id'), bus);
  for (const { port, checks } of contracts)
    for (const [check, holds] of Object.entries(checks))
      try {
        await holds({ ...stores, bus });
        say({ check: `${port}: ${check}`, result: 'passed' });
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        say({ check: `${port}: ${check}`, result: 'failed', reason });
        process.exitCode = 1;
      }
}

function credential(): TokenCredential {
  if (token === undefined) return new DefaultAzureCredential();
  return { getToken: () => Promise.resolve({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
}
