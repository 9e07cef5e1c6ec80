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
  freshened(async () => {
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

/**
 * Bulk notifications want a token with 45 minutes left, and the library keeps one in its memory until five minutes
 * before its end; a token of a registration lasts an hour or more.
 */
const LEAST_LEFT_MS = 50 * 60_000;

/** A credential that answers no ageing token: it is opened anew, with nothing in its memory, where it would. */
export function freshened(open: () => Promise<TokenCredential>): TokenCredential {
  let opened: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
      opened ??= open();
      const token = await (await opened).getToken(scopes, options);
      if (!token || token.expiresOnTimestamp - Date.now() >= LEAST_LEFT_MS) return token;
      opened = open();
      return (await opened).getToken(scopes, options);
    },
  };
}

function openedAtFirst(open: () => Promise<TokenCredential>): TokenCredential {
  let opened: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
      opened ??= open();
      return (await opened).getToken(scopes, options);
    },
  };
}
