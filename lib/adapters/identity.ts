import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';

/** The user-assigned managed identity, loaded when the first token is asked for. */
export function managedIdentity(clientId: string): TokenCredential {
  let opened: Promise<TokenCredential> | undefined;
  const open = async (): Promise<TokenCredential> => {
    const { ManagedIdentityCredential } = await import('@azure/identity');
    return new ManagedIdentityCredential({ clientId });
  };
  return {
    async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
      opened ??= open();
      return (await opened).getToken(scopes, options);
    },
  };
}
