import { randomUUID } from 'node:crypto';
import { documentsIn, openDatabase, type Documents } from '../../../lib/adapters/cosmos/documents.ts';
import { openSite, type Site } from '../../../lib/adapters/sharepoint/site.ts';
import { readConfig, settings as appSettings, type Config } from '../../../lib/config.ts';
import type { PersonId } from '../../../lib/domain/ids.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { wire } from '../../../lib/wiring.ts';
import { openAdminGraph, type AdminGraph } from '../tenant/graph.ts';
import type { Name, Settings } from '../tenant/settings.ts';
import { signIn, type WayIn } from '../tenant/sign-in.ts';
import type { Undo } from './put-away.ts';
import { scrubber } from './scrub.ts';
import { watchRequests, type Watched } from './watch.ts';

/** What the probes have to do with: the app's own adapters, wired as the app wires them. */
export interface World {
  /** Part of every name that a probe gives. */
  key: string;
  config: Config;
  settings: Settings;
  ports: Ports;
  /** The app's own way to the site, for reading back and putting away. */
  site: Site;
  /** The same for the site for facilitators; absent where none is set. */
  facilitatorsSite: Site | undefined;
  /** Puts away what Graph holds; the app itself removes nothing there. */
  graph: AdminGraph;
  documents: (container: string, keyName: string) => Documents;
  watched: Watched;
  scrub: (text: string) => string;
  identity: string;
  /** Somebody who agreed to be written to. */
  person?: PersonId;
  /** What a person says to have seen with their own eyes. */
  seen: ReadonlySet<string>;
  /** A token for the doors, as a person; absent where there is no app to ask. */
  doors?: () => Promise<string>;
  undo: (one: Undo) => void;
  /** Says what an earlier probe found out; undefined where it did not run, or failed. */
  known: Map<string, Record<string, string>>;
}

/** @throws SettingMissing naming what the app would miss too */
export async function openWorld({
  settings,
  way,
  ...rest
}: Pick<World, 'settings' | 'seen' | 'undo' | 'person'> & { way: WayIn }): Promise<World> {
  const names = Object.keys(appSettings) as Name[];
  const config = readConfig(Object.fromEntries(names.map((name) => [name, settings.get(name)])));
  const scrub = scrubber([...names, 'AZURE_TENANT_ID', 'APP_URL', 'AZURE_SUBSCRIPTION_ID'], settings);
  const { DefaultAzureCredential } = await import('@azure/identity');
  const credential = new DefaultAzureCredential({ managedIdentityClientId: config.AZURE_CLIENT_ID });
  const token = async (): Promise<string> => {
    const got = await credential.getToken('https://graph.microsoft.com/.default');
    return got.token;
  };
  const database = openDatabase({
    endpoint: config.Cosmos__accountEndpoint,
    database: config.COSMOS_DATABASE,
    credential,
  });
  return {
    ...rest,
    settings,
    config,
    scrub,
    key: `smoke-${randomUUID()}`,
    watched: watchRequests(scrub),
    identity: await kindOf(token),
    // A layer that only observes would refuse every probe.
    ports: wire({ ...config, OBSERVE_ONLY: false }, credential).ports,
    site: openSite({ url: config.SHAREPOINT_SITE_URL, credential }),
    facilitatorsSite: config.FACILITATORS_SITE_URL
      ? openSite({ url: config.FACILITATORS_SITE_URL, credential })
      : undefined,
    graph: openAdminGraph({ endpoint: config.GRAPH_ENDPOINT, token }),
    documents: (container, keyName) => documentsIn(database, container, keyName),
    known: new Map(),
    ...(settings.get('APP_URL') === undefined ? {} : { doors: () => tokenForDoors(settings, way) }),
  };
}

async function tokenForDoors(settings: Settings, way: WayIn): Promise<string> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const signedIn = await signIn({
    way,
    tenantId: settings.get('AZURE_TENANT_ID'),
    scopes: ['User.Read'],
    say,
  });
  return await signedIn.doors(settings.need('APP_AUDIENCE'));
}

/**
 * As whom the adapters call, without saying which one: what a person is answered says little of what the app may do.
 */
async function kindOf(token: () => Promise<string>): Promise<string> {
  try {
    const [, claims = ''] = (await token()).split('.');
    const { idtyp, xms_mirid: resource } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<
      string,
      string
    >;
    if (resource) return 'a managed identity';
    return idtyp === 'app' ? 'an app' : 'a person';
  } catch {
    return 'nobody: there is no token for Microsoft Graph';
  }
}
