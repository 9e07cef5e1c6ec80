import { z } from 'zod';

interface Setting {
  description: string;
  required: boolean;
}

/** Every setting that the app reads; the Bicep template sets exactly these, and a test holds the two equal. */
export const settings = {
  AZURE_CLIENT_ID: { description: 'Client id of the user-assigned managed identity', required: true },
  Cosmos__accountEndpoint: { description: 'Endpoint of the Cosmos DB account', required: true },
  Cosmos__credential: { description: 'How bindings sign in: managedidentity', required: false },
  Cosmos__clientId: { description: 'Client id with which bindings sign in to Cosmos DB', required: false },
  COSMOS_DATABASE: { description: 'Name of the database', required: true },
  ServiceBus__fullyQualifiedNamespace: {
    description: 'Host name of the Service Bus namespace',
    required: true,
  },
  ServiceBus__credential: { description: 'How triggers sign in: managedidentity', required: false },
  ServiceBus__clientId: {
    description: 'Client id with which triggers sign in to Service Bus',
    required: false,
  },
  OPENAI_ENDPOINT: { description: 'Endpoint of the Azure OpenAI resource', required: true },
  OPENAI_DRAFT_DEPLOYMENT: { description: 'Deployment that words drafts', required: true },
  OPENAI_EMBEDDING_DEPLOYMENT: { description: 'Deployment that embeds texts', required: true },
  GRAPH_ENDPOINT: { description: 'Microsoft Graph of the cloud in use', required: true },
  SHAREPOINT_SITE_URL: { description: 'Site on which pages are published', required: true },
  SHAREPOINT_SOURCES_FOLDER: {
    description: 'Server-relative folder of the documents that content may cite',
    required: true,
  },
  VIVA_PROVIDER_ID: {
    description: 'Id of the learning provider registered in Viva Learning',
    required: true,
  },
  APPROVAL_WEBHOOK_URL: {
    description: 'Workflows webhook of the approvers’ channel (a Key Vault reference)',
    required: true,
  },
  APPROVAL_WEBHOOK_HOSTS: {
    description: 'Hosts to which cards may be sent, comma-separated; a leading *. allows subdomains',
    required: true,
  },
  WEBHOOK_HOSTS: {
    description:
      'Hosts that may subscribe to be told, comma-separated; a leading *. allows subdomains; empty lets nobody',
    required: false,
  },
  WEBHOOK_NETWORKS: {
    description:
      'Private networks (CIDR, comma-separated) that webhooks may reach; empty keeps them to public addresses',
    required: false,
  },
  APP_AUDIENCE: { description: 'Audience of the tokens that callers present', required: true },
  DISABLED_AGENTS: { description: 'Agents that are switched off, comma-separated', required: false },
  OBSERVE_ONLY: {
    description: 'true: needs are found and logged, nobody is asked and nothing is written to other systems',
    required: false,
  },
  PILOT_DEPARTMENTS: {
    description: 'Departments to which the layer keeps itself, comma-separated; empty for everybody',
    required: false,
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

export interface Config {
  clientId: string;
  cosmosEndpoint: string;
  cosmosDatabase: string;
  serviceBusNamespace: string;
  openAiEndpoint: string;
  draftDeployment: string;
  embeddingDeployment: string;
  graphEndpoint: string;
  siteUrl: string;
  sourcesFolder: string;
  vivaProviderId: string;
  approvalWebhookUrl: string;
  approvalWebhookHosts: string[];
  webhookHosts: string[];
  webhookNetworks: string[];
  disabledAgents: ReadonlySet<string>;
  observeOnly: boolean;
  /** Empty for everybody. */
  pilotDepartments: ReadonlySet<string>;
}

export class SettingMissing extends Error {
  override name = 'SettingMissing';
}

/**
 * Reads the settings, all at once. `agentNames` are those that DISABLED_AGENTS may name.
 * @throws SettingMissing naming every setting that is missing or wrong, and what it is for
 */
export function readConfig(
  agentNames: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const wrong = Object.entries(settings)
    .filter(([name, { required }]) => required && !env[name])
    .map(([name, { description }]) => `${name} is missing: ${description}`);
  const get = (name: SettingName): string => env[name] ?? '';
  const list = (name: SettingName): string[] =>
    get(name)
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  for (const name of [
    'Cosmos__accountEndpoint',
    'OPENAI_ENDPOINT',
    'GRAPH_ENDPOINT',
    'SHAREPOINT_SITE_URL',
    'APPROVAL_WEBHOOK_URL',
  ] as const) {
    if (get(name) && !isHttps(get(name)))
      wrong.push(`${name} is not an https address: ${settings[name].description}`);
  }
  const disabled = list('DISABLED_AGENTS');
  for (const name of disabled.filter((agent) => !agentNames.includes(agent)))
    wrong.push(`DISABLED_AGENTS names ${name}, which is none of ${agentNames.join(', ')}`);
  for (const network of list('WEBHOOK_NETWORKS').filter((one) => !Network.safeParse(one).success))
    wrong.push(`WEBHOOK_NETWORKS names ${network}, which is no network such as 10.1.0.0/16`);
  if (!['', 'true', 'false'].includes(get('OBSERVE_ONLY')))
    wrong.push(`OBSERVE_ONLY is ${get('OBSERVE_ONLY')}; it must be true or false`);
  if (wrong.length > 0)
    throw new SettingMissing(
      `The app does not start. ${wrong.join('. ')}. Set them as app settings or in local.settings.json.`,
    );
  return {
    clientId: get('AZURE_CLIENT_ID'),
    cosmosEndpoint: get('Cosmos__accountEndpoint'),
    cosmosDatabase: get('COSMOS_DATABASE'),
    serviceBusNamespace: get('ServiceBus__fullyQualifiedNamespace'),
    openAiEndpoint: get('OPENAI_ENDPOINT'),
    draftDeployment: get('OPENAI_DRAFT_DEPLOYMENT'),
    embeddingDeployment: get('OPENAI_EMBEDDING_DEPLOYMENT'),
    graphEndpoint: get('GRAPH_ENDPOINT'),
    siteUrl: get('SHAREPOINT_SITE_URL'),
    sourcesFolder: get('SHAREPOINT_SOURCES_FOLDER'),
    vivaProviderId: get('VIVA_PROVIDER_ID'),
    approvalWebhookUrl: get('APPROVAL_WEBHOOK_URL'),
    approvalWebhookHosts: list('APPROVAL_WEBHOOK_HOSTS'),
    webhookHosts: list('WEBHOOK_HOSTS'),
    webhookNetworks: list('WEBHOOK_NETWORKS'),
    disabledAgents: new Set(disabled),
    observeOnly: get('OBSERVE_ONLY') === 'true',
    pilotDepartments: new Set(list('PILOT_DEPARTMENTS')),
  };
}

const Network = z.union([z.cidrv4(), z.cidrv6()]);
const isHttps = (value: string): boolean => URL.canParse(value) && new URL(value).protocol === 'https:';
