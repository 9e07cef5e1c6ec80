import { z } from 'zod';
import { agentNames } from './domain/agent-name.ts';
import { formsOfAddress, spoken } from './messages/spoken.ts';
import { secretsById } from './domain/receiver/secrets-by-id.ts';
import { isOrigin, isSafeToOpen } from './domain/text/web-addresses.ts';
import { siteFolderAt } from './domain/source/site-folder.ts';

const text = z.string('is missing').min(1, 'is missing');
const https = text.pipe(z.url({ protocol: /^https$/, error: 'is not an https address' }));
/** People's Teams opens nothing but https; loopback counts as safe for browsers too. */
const opened = text.refine(isSafeToOpen, 'is not an https address');
const partsOf = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
const whether = z
  .stringbool({ truthy: ['true'], falsy: ['false', ''], error: 'must be true or false' })
  .default(false);
const address = z.union([z.email(), z.literal('')], 'is not the address of a mailbox').default('');
const mayBeEmpty = z.string().default('');
const list = mayBeEmpty.transform(partsOf);
/** Repeats the value, so it is never for what may be a secret. */
const named = (asWhat: string) => ({
  error: ({ input }: { input?: unknown }) => `names ${String(input)}, which is ${asWhat}`,
});
/** One of some words; empty for the usual one. */
const oneOf = <const C extends readonly [string, ...string[]]>(choices: C, usual: C[number]) =>
  mayBeEmpty
    .transform((given) => given || usual)
    .pipe(z.enum(choices, named(`none of ${choices.join(', ')}`)));
const network = z.union([z.cidrv4(), z.cidrv6()], named('no network such as 10.1.0.0/16'));
const pulled = ['off', 'without-dates', 'with-hire-dates', 'with-leave-dates'] as const;
const asked = ['off', 'moodle'] as const;
const efforts = ['off', 'minimal', 'low', 'medium', 'high'] as const;
const agent = z.enum(agentNames, named(`none of ${agentNames.join(', ')}`));

/**
 * Every setting that the app or its bindings read, and what it is for; the Bicep template sets exactly these, and a
 * test holds the two equal.
 */
const Settings = z.object({
  AZURE_CLIENT_ID: text.describe('Client id of the user-assigned managed identity'),
  Cosmos__accountEndpoint: https.describe('Endpoint of the Cosmos DB account'),
  Cosmos__credential: z.string().optional().describe('How bindings sign in: managedidentity'),
  Cosmos__clientId: z.string().optional().describe('Client id with which bindings sign in to Cosmos DB'),
  COSMOS_DATABASE: text.describe('Name of the database'),
  ServiceBus__fullyQualifiedNamespace: text.describe('Host name of the Service Bus namespace'),
  ServiceBus__credential: z.string().optional().describe('How triggers sign in: managedidentity'),
  ServiceBus__clientId: z
    .string()
    .optional()
    .describe('Client id with which triggers sign in to Service Bus'),
  OPENAI_ENDPOINT: https.describe('Endpoint of the Azure OpenAI resource'),
  OPENAI_DRAFT_DEPLOYMENT: text.describe('Deployment that words drafts'),
  OPENAI_DRAFT_EFFORT: z
    .string()
    .default('')
    .transform((effort) => effort || 'low')
    .pipe(z.enum(efforts, named(`none of ${efforts.join(', ')}`)))
    .describe(
      'How long the drafting model thinks: minimal, low, medium, high; off for one that does not reason',
    ),
  OPENAI_EMBEDDING_DEPLOYMENT: text.describe('Deployment that embeds texts'),
  OPENAI_EMBEDDING_MODEL: z
    .string()
    .default('')
    .describe(
      'Model behind it with its version, so that vectors of another one are not compared with its own',
    ),
  GRAPH_ENDPOINT: https.describe('Microsoft Graph of the cloud in use'),
  SHAREPOINT_SITE_URL: https.describe('Site on which pages are published'),
  FACILITATORS_SITE_URL: z
    .union([https, z.literal('')], 'is not an https address')
    .default('')
    .describe(
      'Site for whoever plays a partner, runs meetings, coaches or produces, which learners cannot open; empty makes no form that needs one of them',
    ),
  HR_FILES_FOLDER: z
    .union([https, z.literal('')], 'is not an https address')
    .default('')
    .refine((address) => address === '' || siteFolderAt(address), 'is no folder of a site')
    .describe(
      'Address of the folder, on a site that only HR opens, in which HR leaves exports of people; empty reads none',
    ),
  RECORD_FILES_FOLDER: z
    .union([https, z.literal('')], 'is not an https address')
    .default('')
    .refine((address) => address === '' || siteFolderAt(address), 'is no folder of a site')
    .describe(
      'Address of the folder, on a site of its own that grants writing, into which files of what people were given and finished are put for a system outside; empty puts none',
    ),
  LEARNING_MAILBOX: address.describe('Mailbox in whose calendar alone cohorts meet; empty forms no groups'),
  LEARNING_SYSTEM_KIND: oneOf(asked, 'off').describe(
    'Learning system that is asked for courses and completions: off, moodle',
  ),
  LEARNING_SYSTEM_URL: z
    .union([https, z.literal('')], 'is not an https address')
    .default('')
    .describe('Address of that learning system, https, as people open it'),
  LEARNING_SYSTEM_SECRET: mayBeEmpty.describe(
    'Token of an account there that only reads (a Key Vault reference)',
  ),
  RECEIVER_SECRETS: mayBeEmpty
    .transform((given) => (given === '' || given.startsWith('@') ? '{}' : given))
    .pipe(secretsById)
    .describe(
      'Names and keys for record stores that are told of people, each with the host to which alone it goes, {"<receiver id>": {"host": "lrs.contoso.com", "key": "<name>:<key>"}} (a Key Vault reference)',
    ),
  SHAREPOINT_SOURCES_FOLDER: text.describe('Server-relative folder of the documents that content may cite'),
  VIVA_PROVIDER_ID: text.describe('Id of the learning provider registered in Viva Learning'),
  VIVA_OTHER_PROVIDERS: list
    .pipe(z.array(z.guid('is not the id of a provider')))
    .describe('Ids of other learning providers in Viva Learning whose courses are read, comma-separated'),
  TEAMS_APP_ID: z
    .union([z.guid(), z.literal('')], 'is not the id of an app')
    .default('')
    .describe(
      'Id of the Teams app in the company’s catalogue; empty until it is published, and nobody is notified',
    ),
  APPROVAL_WEBHOOK_URL: https.describe('Workflows webhook of the approvers’ channel (a Key Vault reference)'),
  APPROVAL_WEBHOOK_HOSTS: text
    .transform(partsOf)
    .describe('Hosts to which cards may be sent, comma-separated; a leading *. allows subdomains'),
  WEBHOOK_HOSTS: list.describe(
    'Hosts that may subscribe to be told, comma-separated; a leading *. allows subdomains; empty lets nobody',
  ),
  WEBHOOK_NETWORKS: list
    .pipe(z.array(network))
    .describe(
      'Private networks (CIDR, comma-separated) that webhooks and the learning system may lie in; empty keeps both to public addresses',
    ),
  APP_AUDIENCE: text.describe('Audience of the tokens that callers present'),
  APP_URL: opened.describe(
    'Address of the function app as people’s Teams reaches it, such as https://contoso-func-….azurewebsites.net',
  ),
  TEAMS_ORIGINS: text
    .transform(partsOf)
    .refine(
      (origins) => origins.every(isOrigin),
      'holds what is no origin such as https://teams.microsoft.com',
    )
    .describe(
      'Origins of Teams and Microsoft 365 that may show the page of role-plays, comma-separated; https://*. allows subdomains',
    ),
  ENTRA_TENANT_ID: text
    .pipe(z.guid('is not the id of a tenant'))
    .describe('Tenant whose people speak to the layer; of no other anybody is heard in a chat'),
  ENTRA_CLIENT_ID: text
    .pipe(z.guid('is not the id of an app'))
    .describe('Client id of the app registration, which is the bot and for which people sign in'),
  ENTRA_AUTHORITY: https.describe('Where Entra of the cloud in use issues tokens'),
  BOT_ISSUER: text.describe('Issuer of the tokens with which the Bot Connector brings messages'),
  BOT_KEYS_URL: https.describe('Where the public keys of the Bot Connector are'),
  BOT_SERVICE_HOSTS: text
    .transform(partsOf)
    .refine((hosts) => !hosts.includes('*.trafficmanager.net'), {
      error: 'allows *.trafficmanager.net, below which anybody registers names',
    })
    .describe(
      'Hosts of the Bot Connector that may bring messages and be sent answers, comma-separated; a leading *. allows subdomains',
    ),
  DISABLED_AGENTS: list
    .pipe(z.array(agent))
    .transform((off) => new Set(off))
    .describe('Agents that are switched off, comma-separated'),
  OBSERVE_ONLY: whether.describe(
    'true: needs are found and logged, nobody is asked and nothing is written to other systems',
  ),
  DRAINING: whether.describe('true: needs are found and wait, those on their way go on to their end'),
  LANGUAGE: oneOf(spoken, 'en').describe('Language of what many read, and of whom none is known: en, de'),
  FORM_OF_ADDRESS: oneOf(formsOfAddress, 'formal').describe(
    'How people are spoken to in languages that tell it apart: formal (Sie), informal (du)',
  ),
  PEOPLE_FROM_DIRECTORY: oneOf(pulled, 'off').describe(
    'Whether who works here is read from Entra: off, without-dates, with-hire-dates, with-leave-dates',
  ),
  CHECKED_ATTRIBUTES: list
    .pipe(
      z
        .array(z.string().regex(/^\w{1,32}\.\w{1,32}$/, 'holds what is no attribute such as Set.Name'))
        .max(3, 'names more than three attributes')
        .refine((names) => new Set(names).size === names.length, 'names an attribute twice'),
    )
    .describe(
      'Custom security attributes of Entra by which a draw of places is checked and nothing else, each as Set.Name, comma-separated; empty reads none',
    ),
  PILOT_GROUPS: list
    .pipe(z.array(z.guid('holds what is no id of a group')))
    .describe('Entra groups whose members alone are read, by object id, comma-separated'),
  PILOT_DEPARTMENTS: list
    .transform((departments) => new Set(departments))
    .describe('Departments to which the layer keeps itself, comma-separated; empty for everybody'),
});

/**
 * Settings that hold only together: what learners may not see is published apart, data of HR lies apart from both, what
 * is told of people apart from all three, and groups are read with people.
 */
const Together = Settings.refine(
  (given) => !isSameSite(given.FACILITATORS_SITE_URL, given.SHAREPOINT_SITE_URL),
  { path: ['FACILITATORS_SITE_URL'], error: 'is the site that learners read' },
)
  .refine(
    ({ HR_FILES_FOLDER: folder, ...given }) => {
      const site = folder === '' ? undefined : siteFolderAt(folder)?.siteUrl;
      return (
        site === undefined ||
        ![given.SHAREPOINT_SITE_URL, given.FACILITATORS_SITE_URL].some((one) => isSameSite(one, site))
      );
    },
    { path: ['HR_FILES_FOLDER'], error: 'lies on a site that others than HR open' },
  )
  .refine(
    ({ RECORD_FILES_FOLDER: folder, ...given }) => {
      const site = folder === '' ? undefined : siteFolderAt(folder)?.siteUrl;
      const others = [
        given.SHAREPOINT_SITE_URL,
        given.FACILITATORS_SITE_URL,
        siteFolderAt(given.HR_FILES_FOLDER)?.siteUrl ?? '',
      ];
      return site === undefined || !others.some((one) => isSameSite(one, site));
    },
    {
      path: ['RECORD_FILES_FOLDER'],
      error: 'lies on the site that learners or facilitators read, or on that of HR',
    },
  )
  .refine((given) => given.PILOT_GROUPS.length === 0 || given.PEOPLE_FROM_DIRECTORY !== 'off', {
    path: ['PILOT_GROUPS'],
    error: 'needs people who are read from Entra (PEOPLE_FROM_DIRECTORY)',
  })
  .refine((given) => given.LEARNING_SYSTEM_KIND === 'off' || given.LEARNING_SYSTEM_URL !== '', {
    path: ['LEARNING_SYSTEM_URL'],
    error: 'is missing, and LEARNING_SYSTEM_KIND names a system',
  })
  .refine((given) => given.LEARNING_SYSTEM_KIND === 'off' || given.LEARNING_SYSTEM_SECRET !== '', {
    path: ['LEARNING_SYSTEM_SECRET'],
    error: 'is missing, and LEARNING_SYSTEM_KIND names a system',
  });
const isSameSite = (one: string, other: string): boolean => bareAddress(one) === bareAddress(other);
const bareAddress = (url: string): string => url.toLowerCase().replace(/\/+$/, '');

export type Config = z.output<typeof Settings>;
/** The settings as the app is given them. */
export type AppSettings = z.input<typeof Settings>;
/** Each setting by its name: `description`, and `safeParse` for one value. */
export const settings = Settings.shape;

export class SettingMissing extends Error {
  override name = 'SettingMissing';
}

/**
 * Reads the settings, all at once.
 * @throws SettingMissing naming every setting that is missing or wrong, and what it is for
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = Together.safeParse(env);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path: [name], message }) => {
    const { description } = settings[name as keyof Config];
    return `${String(name)} ${message}: ${description}`;
  });
  throw new SettingMissing(
    `The app does not start. ${wrong.join('. ')}. Set them as app settings or in local.settings.json.`,
  );
}

/**
 * Whether Entra authentication stands in front of the doors. Azure sets this where it does; it is no setting of the
 * app, and without it every door refuses.
 */
export const isEntraInFront = (env: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  env['WEBSITE_AUTH_ENABLED']?.toLowerCase() === 'true';

/** The name under which the app is reached. Azure sets it; it is no setting of the app. */
export const ownHost = (env: Readonly<Record<string, string | undefined>> = process.env): string =>
  new URL(`https://${env['WEBSITE_HOSTNAME'] ?? 'localhost'}`).hostname;
