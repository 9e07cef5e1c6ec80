// A deployment in lines that a human reads: each resource with the properties that decide what it costs and who gets
// in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment, DeployedResource } from './deployment.ts';

/** Properties worth a line, by resource type; a type that is not here is listed by name. */
const telling: Record<string, string[]> = {
  'Microsoft.Authorization/roleAssignments': [],
  'Microsoft.CognitiveServices/accounts': ['disableLocalAuth', 'publicNetworkAccess'],
  'Microsoft.CognitiveServices/accounts/deployments': [
    'model.name',
    'model.version',
    'sku.name',
    'sku.capacity',
  ],
  'Microsoft.Consumption/budgets': ['amount', 'timeGrain', 'timePeriod.startDate'],
  'Microsoft.DocumentDB/databaseAccounts': [
    'capabilities',
    'locations',
    'backupPolicy.continuousModeProperties.tier',
    'disableLocalAuth',
    'publicNetworkAccess',
  ],
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases': ['options'],
  'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers': [
    'resource.partitionKey.paths',
    'resource.defaultTtl',
    'resource.indexingPolicy.includedPaths',
  ],
  'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments': ['scope'],
  'Microsoft.DurableTask/schedulers': ['sku.name', 'ipAllowlist'],
  'Microsoft.DurableTask/schedulers/retentionPolicies': ['retentionPolicies'],
  'Microsoft.Insights/components': ['DisableLocalAuth'],
  'Microsoft.Insights/metricAlerts': ['criteria.allOf.0.metricName', 'criteria.allOf.0.threshold'],
  'Microsoft.Insights/scheduledQueryRules': ['criteria.allOf.0.query'],
  'Microsoft.KeyVault/vaults': ['enablePurgeProtection', 'softDeleteRetentionInDays', 'publicNetworkAccess'],
  'Microsoft.Network/virtualNetworks': ['addressSpace.addressPrefixes'],
  'Microsoft.OperationalInsights/workspaces': ['retentionInDays', 'features.disableLocalAuth'],
  'Microsoft.ServiceBus/namespaces': [
    'sku.name',
    'disableLocalAuth',
    'minimumTlsVersion',
    'publicNetworkAccess',
  ],
  'Microsoft.ServiceBus/namespaces/topics': ['duplicateDetectionHistoryTimeWindow'],
  'Microsoft.ServiceBus/namespaces/topics/subscriptions': ['maxDeliveryCount', 'lockDuration'],
  'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules': ['correlationFilter'],
  'Microsoft.Storage/storageAccounts': [
    'sku.name',
    'allowSharedKeyAccess',
    'minimumTlsVersion',
    'publicNetworkAccess',
  ],
  'Microsoft.Web/serverfarms': ['sku.name', 'zoneRedundant'],
  'Microsoft.Web/sites': [
    'functionAppConfig.runtime',
    'functionAppConfig.scaleAndConcurrency',
    'httpsOnly',
    'publicNetworkAccess',
  ],
};

/** One resource a block, properties indented below it; the same text for the same deployment on every machine. */
export function summaryOf({ name, resources }: Deployment): string {
  const blocks = resources.map((each) => [titleOf(each), ...linesOf(each)].join('\n'));
  const text = `${name}.bicepparam would make ${resources.length} resources. Written by \`npm run bicep -- --write\`.\n\n${blocks.join('\n')}\n`;
  return text.replaceAll(suffixIn(resources), '*');
}

function titleOf({ type, name, id, properties }: DeployedResource): string {
  if (type !== 'Microsoft.Authorization/roleAssignments')
    return `${type.replace('Microsoft.', '')} ${readable(name)}`;
  const role = roleNames.get(String(properties['roleDefinitionId']).split('/').at(-1) ?? '');
  return `role ${role ?? 'UNKNOWN'} on ${typeIn(id.split('/providers/').at(-2) ?? '')}`;
}

/**
 * `Storage/storageAccounts` of `Microsoft.Storage/storageAccounts/name`: types and names alternate behind the provider.
 */
const typeIn = (path: string): string =>
  path
    .replace('Microsoft.', '')
    .split('/')
    .filter((_, index) => index === 0 || index % 2 === 1)
    .join('/');

const linesOf = (found: DeployedResource): string[] =>
  (telling[found.type] ?? []).flatMap((path) => {
    const value = valueAt(found, path);
    return value === undefined ? [] : [`  ${path}: ${readable(worded(value))}`];
  });

/** Looks among the properties, then beside them, where Azure keeps `sku`. */
const valueAt = (found: DeployedResource, path: string): unknown =>
  [found.properties, found]
    .map((start) =>
      path
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], start),
    )
    .find((value) => value !== undefined);

/** Without the punctuation of JSON: a list in a row, an object as its names and values. */
function worded(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(worded).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => (key === 'path' ? worded(inner) : `${key} ${worded(inner)}`))
    .join(' ');
}

/** What names end in: derived from the subscription and the resource group, so it tells nothing. */
const suffixIn = (resources: readonly DeployedResource[]): string =>
  resources
    .find(({ type }) => type.endsWith('/userAssignedIdentities'))
    ?.name.split('-')
    .at(-1) ?? '*';

/** Ids all begin alike. */
const readable = (text: string): string =>
  text
    .replace(/\/subscriptions\/[^/"]+\/resourceGroups\/[^/"]+\/providers\//g, '')
    .replace(/\[format\(.*'(privatelink\.\w+)\.\{0\}'.*\]/, '$1.<storage suffix>');

const roleNames = new Map(
  [
    ...readFileSync(
      join(import.meta.dirname, '..', '..', '..', 'bicep', 'modules', 'roles.bicep'),
      'utf8',
    ).matchAll(/(?:'([^']+)'|(\w+)): '([0-9a-f-]{36})'/g),
  ].map(([, quoted, name, id]) => [id ?? '', quoted ?? name ?? '']),
);
