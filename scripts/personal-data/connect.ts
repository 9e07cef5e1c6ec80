import type { TokenCredential } from '@azure/identity';
import { readSettings } from '../tenant/settings.ts';
import { openContainers, type StoredContainer } from './containers.ts';

export const waysIn = ['cli', 'identity'] as const;
export type WayIn = (typeof waysIn)[number];

export const connectOptions = {
  settings: { type: 'string' },
  'sign-in': { type: 'string', default: 'cli' },
  help: { type: 'boolean', default: false },
} as const;

export const connectHelp = `  --settings FILE    local.settings.json, or what "az functionapp config appsettings list" prints;
                     environment variables go before it
  --sign-in WAY      cli (the default: as in az login) or identity (the managed identity of this machine)
  --help
`;

/** The containers of the deployment that the settings name. Nothing is asked of it yet. */
export async function connect(values: {
  settings?: string | undefined;
  'sign-in': string;
}): Promise<StoredContainer[]> {
  const way = waysIn.find((one) => one === values['sign-in']);
  if (!way) throw new RangeError(`--sign-in is one of ${waysIn.join(', ')}.`);
  const settings = readSettings(values.settings);
  return openContainers({
    endpoint: settings.need('Cosmos__accountEndpoint'),
    database: settings.need('COSMOS_DATABASE'),
    credential: await credentialFor(way, settings.get('AZURE_TENANT_ID'), settings.get('AZURE_CLIENT_ID')),
  });
}

async function credentialFor(
  way: WayIn,
  tenantId: string | undefined,
  clientId: string | undefined,
): Promise<TokenCredential> {
  const { AzureCliCredential, ManagedIdentityCredential } = await import('@azure/identity');
  if (way === 'cli') return new AzureCliCredential(tenantId ? { tenantId } : {});
  return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
}
