import type { Deployment, DeployedResource } from '../../scripts/documents/bicep/deployment.ts';

/** One rule about every resource of a type. The names are those of PSRule for Azure; the checks are ours. */
export interface Rule {
  name: string;
  /** Type of the resources that it is about. */
  on: string;
  /** Only where the deployment has a network of its own. */
  isPrivate?: true;
  holds: (resource: DeployedResource, deployment: Deployment) => boolean;
}

/** A rule that is broken knowingly, for a reason and until a day; past it the tests fail. */
export interface Waiver {
  rule: string;
  reason: string;
  /** Last day, as YYYY-MM-DD. */
  until: string;
}

export const waivers: readonly Waiver[] = [
  {
    rule: 'Own.Monitor.PublicIngestion',
    reason:
      'A private ingestion needs an Azure Monitor Private Link Scope, which changes name resolution for every workspace that the network reaches. Telemetry holds ids and counts, and only the identity of the app may send it.',
    until: '2027-06-30',
  },
];

const web = 'Microsoft.Web/sites';
const storage = 'Microsoft.Storage/storageAccounts';
const blobs = 'Microsoft.Storage/storageAccounts/blobServices';
const serviceBus = 'Microsoft.ServiceBus/namespaces';
const cosmos = 'Microsoft.DocumentDB/databaseAccounts';
const ai = 'Microsoft.CognitiveServices/accounts';
const insights = 'Microsoft.Insights/components';
const workspace = 'Microsoft.OperationalInsights/workspaces';
const vault = 'Microsoft.KeyVault/vaults';

/** Whether the property at a dotted path is exactly `value`. */
const is =
  (path: string, value: unknown) =>
  ({ properties }: DeployedResource): boolean =>
    path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], properties) === value;

const hasIdentity = ({ identity }: DeployedResource): boolean =>
  /Assigned/.test(JSON.stringify(identity ?? null));

/** Whether a diagnostic setting on the resource sends one of these category groups or categories to the workspace. */
const logs =
  (...names: string[]) =>
  ({ id }: DeployedResource, deployment: Deployment): boolean =>
    deployment
      .ofType('Microsoft.Insights/diagnosticSettings')
      .some(
        (setting) =>
          setting.id.startsWith(`${id}/providers/`) &&
          names.some((name) =>
            JSON.stringify(setting.properties['logs'] ?? []).includes(`"${name}","enabled":true`),
          ),
      );

const hasEndpoint = ({ id }: DeployedResource, deployment: Deployment): boolean =>
  deployment
    .ofType('Microsoft.Network/privateEndpoints')
    .some(({ properties }) => JSON.stringify(properties).includes(`"privateLinkServiceId":"${id}"`));

const isOff = is('publicNetworkAccess', 'Disabled');

export const rules: readonly Rule[] = [
  { name: 'Azure.AppService.ManagedIdentity', on: web, holds: hasIdentity },
  { name: 'Azure.AppService.MinTLS', on: web, holds: is('siteConfig.minTlsVersion', '1.2') },
  { name: 'Azure.AppService.UseHTTPS', on: web, holds: is('httpsOnly', true) },
  { name: 'Azure.AppService.WebSecureFtp', on: web, holds: is('siteConfig.ftpsState', 'Disabled') },
  { name: 'Azure.AppService.RemoteDebug', on: web, holds: is('siteConfig.remoteDebuggingEnabled', false) },
  { name: 'Azure.Storage.LocalAuth', on: storage, holds: is('allowSharedKeyAccess', false) },
  { name: 'Azure.Storage.MinTLS', on: storage, holds: is('minimumTlsVersion', 'TLS1_2') },
  { name: 'Azure.Storage.SecureTransfer', on: storage, holds: is('supportsHttpsTrafficOnly', true) },
  { name: 'Azure.Storage.BlobPublicAccess', on: storage, holds: is('allowBlobPublicAccess', false) },
  { name: 'Azure.Storage.SoftDelete', on: blobs, holds: is('deleteRetentionPolicy.enabled', true) },
  {
    name: 'Azure.Storage.ContainerSoftDelete',
    on: blobs,
    holds: is('containerDeleteRetentionPolicy.enabled', true),
  },
  { name: 'Azure.ServiceBus.DisableLocalAuth', on: serviceBus, holds: is('disableLocalAuth', true) },
  { name: 'Azure.ServiceBus.MinTLS', on: serviceBus, holds: is('minimumTlsVersion', '1.2') },
  { name: 'Azure.ServiceBus.AuditLogs', on: serviceBus, holds: logs('allLogs', 'RuntimeAuditLogs') },
  { name: 'Azure.Cosmos.NoSQLLocalAuth', on: cosmos, holds: is('disableLocalAuth', true) },
  { name: 'Azure.Cosmos.MinTLS', on: cosmos, holds: is('minimalTlsVersion', 'Tls12') },
  {
    name: 'Azure.Cosmos.DisableMetadataWrite',
    on: cosmos,
    holds: is('disableKeyBasedMetadataWriteAccess', true),
  },
  { name: 'Azure.AI.DisableLocalAuth', on: ai, holds: is('disableLocalAuth', true) },
  { name: 'Azure.AI.ManagedIdentity', on: ai, holds: hasIdentity },
  { name: 'Azure.AppInsights.LocalAuth', on: insights, holds: is('DisableLocalAuth', true) },
  {
    name: 'Azure.AppInsights.Workspace',
    on: insights,
    holds: ({ properties }) => Boolean(properties['WorkspaceResourceId']),
  },
  { name: 'Azure.KeyVault.RBAC', on: vault, holds: is('enableRbacAuthorization', true) },
  { name: 'Azure.KeyVault.PurgeProtect', on: vault, holds: is('enablePurgeProtection', true) },
  { name: 'Azure.KeyVault.SoftDelete', on: vault, holds: is('enableSoftDelete', true) },
  { name: 'Azure.KeyVault.Logs', on: vault, holds: logs('audit', 'AuditEvent') },
  { name: 'Azure.Cosmos.PublicAccess', on: cosmos, isPrivate: true, holds: isOff },
  { name: 'Azure.AI.PublicAccess', on: ai, isPrivate: true, holds: isOff },
  { name: 'Azure.AI.PrivateEndpoints', on: ai, isPrivate: true, holds: hasEndpoint },
  {
    name: 'Azure.Storage.Firewall',
    on: storage,
    isPrivate: true,
    holds: is('networkAcls.defaultAction', 'Deny'),
  },
  // What the list above leaves open.
  { name: 'Own.LogAnalytics.LocalAuth', on: workspace, holds: is('features.disableLocalAuth', true) },
  {
    name: 'Own.Cosmos.ContinuousBackup',
    on: cosmos,
    holds: is('backupPolicy.type', 'Continuous'),
  },
  { name: 'Own.Cosmos.Logs', on: cosmos, holds: logs('ControlPlaneRequests') },
  { name: 'Own.AI.Logs', on: ai, holds: logs('audit') },
  { name: 'Own.Cosmos.PrivateEndpoints', on: cosmos, isPrivate: true, holds: hasEndpoint },
  ...[web, storage, serviceBus, vault].flatMap((on): Rule[] => [
    { name: `Own.PublicAccess of ${on}`, on, isPrivate: true, holds: isOff },
    { name: `Own.PrivateEndpoints of ${on}`, on, isPrivate: true, holds: hasEndpoint },
  ]),
  {
    name: 'Own.Monitor.PublicIngestion',
    on: insights,
    isPrivate: true,
    holds: is('publicNetworkAccessForIngestion', 'Disabled'),
  },
];

/** The rules that this deployment breaks, by name, and a rule about a type that it does not make. */
export const broken = (deployment: Deployment): string[] => {
  const hasNetwork = deployment.ofType('Microsoft.Network/virtualNetworks').length > 0;
  return rules
    .filter(({ isPrivate }) => hasNetwork || !isPrivate)
    .filter(({ on, holds }) => {
      const found = deployment.ofType(on);
      return found.length === 0 || !found.every((resource) => holds(resource, deployment));
    })
    .map(({ name }) => name);
};
