import type { TokenCredential } from '@azure/identity';

/**
 * Microsoft's own public client for administrators' tools: consents to single permissions, and needs no registration of
 * ours.
 */
export const GRAPH_TOOLS = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/** The Azure CLI, with which `az account get-access-token` gets a token for a call by hand. */
const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/** The clients with which administrators call the doors themselves. */
export const administratorsTools: readonly string[] = [GRAPH_TOOLS, AZURE_CLI];

export const waysIn = ['browser', 'code', 'cli'] as const;
export type WayIn = (typeof waysIn)[number];

/** How an administrator signs in, as an option of a command. */
export const signInOption = {
  type: 'string',
  value: 'WAY',
  default: 'browser',
  help: 'browser (the default), code (on another device) or cli (as in az login)',
} as const;

export class NotSignedIn extends Error {
  override name = 'NotSignedIn';
}

/** Access tokens of the person who signed in; each call renews what has expired. */
export interface SignedIn {
  graph: () => Promise<string>;
  /** For the doors of the app, by its audience. */
  doors: (audience: string) => Promise<string>;
  /** For Azure Resource Manager: always what `az login` got, for the client of the other tokens may not ask for it. */
  azure: () => Promise<string>;
}

/**
 * Signs a person in and asks only for these delegated permissions of Graph. `cli` takes the token that `az login` got,
 * whose permissions nobody can choose: enough for the app registration and the roles, not for SharePoint, Viva Learning
 * and Teams.
 *
 * @throws NotSignedIn
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
}): Promise<SignedIn> {
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
  const asked = (way === 'cli' ? ['.default'] : scopes).map(
    (scope) => `https://graph.microsoft.com/${scope}`,
  );
  const tokenFor = async (asked: string[], from = opened): Promise<string> => {
    try {
      const got = await from.getToken(asked);
      if (got) return got.token;
    } catch (cause) {
      const said = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
      throw new NotSignedIn(`No token for ${asked[0] ?? ''}: ${said}`, { cause });
    }
    throw new NotSignedIn(`No token for ${asked[0] ?? ''}.`);
  };
  const graph = () => tokenFor(asked);
  await graph();
  return {
    graph,
    doors: (audience) => tokenFor([`${audience}/user_impersonation`]),
    azure: () => tokenFor(['https://management.azure.com/.default'], credential.cli()),
  };
}
