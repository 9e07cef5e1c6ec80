import type { TokenCredential } from '@azure/identity';

/** Microsoft's own public client for administrators' tools: consents to single permissions, and needs no registration of ours. */
const GRAPH_TOOLS = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

export const waysIn = ['browser', 'code', 'cli'] as const;
export type WayIn = (typeof waysIn)[number];

export class NotSignedIn extends Error {
  override name = 'NotSignedIn';
}

/**
 * Signs a person in and asks only for these delegated permissions of Graph. `cli` takes the token that `az login` got, whose
 * permissions nobody can choose: enough for the app registration and the roles, not for SharePoint, Viva Learning and Teams.
 */
export async function signIn({
  way,
  tenantId,
  scopes,
  say,
}: {
  way: WayIn;
  tenantId: string | undefined;
  scopes: readonly string[];
  say: (line: string) => void;
}): Promise<() => Promise<string>> {
  const { AzureCliCredential, DeviceCodeCredential, InteractiveBrowserCredential } =
    await import('@azure/identity');
  const authorityHost = process.env['AZURE_AUTHORITY_HOST'];
  const options = {
    clientId: GRAPH_TOOLS,
    ...(tenantId ? { tenantId } : {}),
    // A host of one's own is not among those that Microsoft's directory vouches for.
    ...(authorityHost ? { authorityHost, disableInstanceDiscovery: true } : {}),
  };
  const credential: Record<WayIn, () => TokenCredential> = {
    browser: () => new InteractiveBrowserCredential({ ...options, redirectUri: 'http://localhost' }),
    code: () => new DeviceCodeCredential({ ...options, userPromptCallback: ({ message }) => say(message) }),
    cli: () => new AzureCliCredential(tenantId ? { tenantId } : {}),
  };
  const opened = credential[way]();
  const graph = 'https://graph.microsoft.com';
  const asked = way === 'cli' ? [`${graph}/.default`] : scopes.map((scope) => `${graph}/${scope}`);
  const token = async (): Promise<string> => {
    try {
      const got = await opened.getToken(asked);
      if (got) return got.token;
    } catch (cause) {
      throw new NotSignedIn(
        `Nobody is signed in: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)} Try another way: --sign-in ${waysIn.join(', ')}.`,
        { cause },
      );
    }
    throw new NotSignedIn('The sign-in gave no token.');
  };
  await token();
  return token;
}
