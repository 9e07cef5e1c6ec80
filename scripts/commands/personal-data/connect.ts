import type { TokenCredential } from '@azure/identity';
import { oneOf, settingsOption } from '../command.ts';
import { readSettings } from '../tenant/settings.ts';
import { openContainers, type StoredContainer } from './containers.ts';

export const storeSignIns = ['cli', 'identity'] as const;
export type StoreSignIn = (typeof storeSignIns)[number];

export const connectOptions = {
  settings: settingsOption,
  'sign-in': {
    type: 'string',
    value: 'WAY',
    default: 'cli',
    help: 'cli (the default: as in az login) or identity (the managed identity of this machine)',
  },
} as const;

/** The containers of the deployment that the settings name. Nothing is asked of it yet. */
export async function connect(values: {
  settings?: string | undefined;
  'sign-in': string;
}): Promise<StoredContainer[]> {
  const way = oneOf('sign-in', storeSignIns, values['sign-in']);
  const settings = readSettings(values.settings);
  return openContainers({
    endpoint: settings.need('Cosmos__accountEndpoint'),
    database: settings.need('COSMOS_DATABASE'),
    credential: await credentialFor(way, settings.get('AZURE_TENANT_ID'), settings.get('AZURE_CLIENT_ID')),
  });
}

/** Whoever runs a command, as that way in knows them. */
export async function credentialFor(
  way: StoreSignIn,
  tenantId: string | undefined,
  clientId: string | undefined,
): Promise<TokenCredential> {
  const { AzureCliCredential, ManagedIdentityCredential } = await import('@azure/identity');
  if (way === 'cli') return new AzureCliCredential(tenantId ? { tenantId } : {});
  return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
}
