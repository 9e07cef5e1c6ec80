import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';

/** The user-assigned managed identity, loaded when the first token is asked for. */
export const managedIdentity = (clientId: string): TokenCredential =>
  openedAtFirst(async () => {
    const { ManagedIdentityCredential } = await import('@azure/identity');
    return new ManagedIdentityCredential({ clientId });
  });

/** Audience of the tokens of a managed identity that an app registration takes in place of a secret. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

interface Registration {
  tenantId: string;
  clientId: string;
  authority: string;
}

/** The app registration, for which its managed identity speaks: by a federated credential, and without a secret. */
export const registrationOf = (
  { tenantId, clientId, authority }: Registration,
  identity: TokenCredential,
): TokenCredential =>
  openedAtFirst(async () => {
    const { ClientAssertionCredential } = await import('@azure/identity');
    const assertion = async () => {
      const token = await identity.getToken(EXCHANGE);
      return token?.token ?? '';
    };
    return new ClientAssertionCredential(tenantId, clientId, assertion, {
      authorityHost: authority,
      // The settings name the authority; nobody else is asked whether it is one.
      disableInstanceDiscovery: true,
    });
  });

function openedAtFirst(open: () => Promise<TokenCredential>): TokenCredential {
  let opened: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
      opened ??= open();
      return (await opened).getToken(scopes, options);
    },
  };
}
