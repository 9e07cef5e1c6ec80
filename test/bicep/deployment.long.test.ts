import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { DEAD_LETTER_LINE } from '../../functions/service-bus/dead-letters-log.ts';
import { settings } from '../../lib/config.ts';
import { bicep, deployments, template } from './deployments.ts';
import { summaryOf } from '../../scripts/documents/bicep/summary.ts';

const root = join(import.meta.dirname, '..', '..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const read = (file: string): unknown => JSON.parse(text(`bicep/${file}`));
const containers = z
  .object({
    database: z.string(),
    containers: z.array(
      z.object({
        name: z.string(),
        partitionKey: z.string(),
        appendOnly: z.boolean().optional(),
        defaultTtl: z.number(),
        indexed: z.array(z.string()),
      }),
    ),
  })
  .parse(read('cosmos-containers.json'));
const entities = z
  .object({
    topics: z.array(
      z.object({
        name: z.string(),
        duplicateDetectionWindow: z.string(),
        subscriptions: z.array(
          z.object({
            name: z.string(),
            maxDeliveryCount: z.number(),
            lockDuration: z.string(),
            correlationFilters: z.array(z.unknown()).min(1),
          }),
        ),
      }),
    ),
  })
  .parse(read('service-bus-entities.json'));

const whenCompiled = bicep ? describe : describe.skip;

/**
 * Settings of the Functions host, its telemetry and App Service authentication: the platform reads them, lib/config.ts
 * does not.
 */
const ofPlatform = (name: string) =>
  /^(AzureWebJobsStorage__|APPLICATIONINSIGHTS_|DURABLE_TASK_SCHEDULER_|WEBSITE_AUTH_)/.test(name);

whenCompiled('the deployment', () => {
  it.each(deployments)('$name sets exactly the settings that the app reads', (deployment) => {
    const set = deployment.one('Microsoft.Web/sites/config', 'appsettings').properties;
    const names = Object.keys(set).filter((name) => !ofPlatform(name));
    expect(names.sort()).toEqual(Object.keys(settings).sort());
    const required = Object.entries(settings).filter(([, setting]) => !setting.safeParse('').success);
    expect(required.filter(([name]) => !set[name])).toEqual([]);
  });

  it.each(deployments)('$name keeps the webhook address in the vault', (deployment) => {
    const set = deployment.one('Microsoft.Web/sites/config', 'appsettings').properties;
    expect(set['APPROVAL_WEBHOOK_URL']).toContain('@Microsoft.KeyVault(SecretUri=');
  });

  it.each(deployments)(
    '$name makes the containers of the layout that the local store reads',
    (deployment) => {
      const made = deployment.ofType('Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');
      expect(made.map((each) => each.properties['resource'])).toEqual(
        containers.containers.map(({ name, partitionKey, defaultTtl, indexed }) => ({
          id: name,
          partitionKey: { paths: [partitionKey], kind: 'Hash', version: 2 },
          defaultTtl,
          indexingPolicy: {
            indexingMode: 'consistent',
            includedPaths: indexed.map((path) => ({ path: `${path}/?` })),
            excludedPaths: [{ path: '/*' }],
          },
        })),
      );
      expect(made.every((each) => each.name.includes(`/${containers.database}/`))).toBe(true);
    },
  );

  it.each(deployments)(
    '$name makes the topics, subscriptions and filters that the local broker reads',
    (deployment) => {
      for (const topic of entities.topics) {
        const madeTopic = deployment.one('Microsoft.ServiceBus/namespaces/topics', topic.name);
        expect(madeTopic.properties['duplicateDetectionHistoryTimeWindow']).toBe(
          topic.duplicateDetectionWindow,
        );
        for (const { name, maxDeliveryCount, lockDuration, correlationFilters } of topic.subscriptions) {
          const path = `${topic.name}/${name}`;
          const made = deployment.one('Microsoft.ServiceBus/namespaces/topics/subscriptions', path);
          expect(made.properties).toMatchObject({ maxDeliveryCount, lockDuration });
          const rules = deployment
            .ofType('Microsoft.ServiceBus/namespaces/topics/subscriptions/rules')
            .filter((rule) => rule.name.includes(`/${path}/`));
          expect(rules.map((rule) => rule.properties['correlationFilter'])).toEqual(correlationFilters);
          expect(rules[0]?.name).toMatch(/\/\$Default$/);
        }
      }
      const subscriptions = deployment.ofType('Microsoft.ServiceBus/namespaces/topics/subscriptions');
      expect(subscriptions).toHaveLength(entities.topics.flatMap((topic) => topic.subscriptions).length);
    },
  );

  it.each(deployments)('$name lets nobody publish with a password', (deployment) => {
    expect(deployment.ofType('Microsoft.Web/sites/basicPublishingCredentialsPolicies')).toEqual([
      expect.objectContaining({ properties: { allow: false } }),
      expect.objectContaining({ properties: { allow: false } }),
    ]);
  });

  it.each(deployments)(
    '$name lets nobody in unauthenticated but the health check and what has a guard of its own',
    (deployment) => {
      const { globalValidation } = deployment.one('Microsoft.Web/sites/config', 'authsettingsV2').properties;
      expect(globalValidation).toEqual({
        requireAuthentication: true,
        unauthenticatedClientAction: 'Return401',
        excludedPaths: [
          '/api/artefacts',
          '/api/health',
          '/api/messages',
          '/api/practice',
          '/api/xapi/about',
          '/api/xapi/statements',
        ],
      });
    },
  );

  it.each(deployments)('$name lets App Service say where to sign in, and for which scope', (deployment) => {
    const { APP_AUDIENCE: audience, WEBSITE_AUTH_PRM_DEFAULT_WITH_SCOPES: scopes } = deployment.one(
      'Microsoft.Web/sites/config',
      'appsettings',
    ).properties;
    expect(scopes).toBe(`${String(audience)}/user_impersonation`);
  });

  it.each(deployments)(
    '$name lets the app use data and change no resource, each role on one resource',
    (deployment) => {
      const roles = summaryOf(deployment)
        .split('\n')
        .filter((line) => line.startsWith('role '));
      expect(roles.sort()).toEqual(
        [
          'role Azure Service Bus Data Receiver on ServiceBus/namespaces',
          'role Azure Service Bus Data Sender on ServiceBus/namespaces',
          'role Cognitive Services OpenAI User on CognitiveServices/accounts',
          ...(deployment.name === 'scheduler'
            ? ['role Durable Task Data Contributor on DurableTask/schedulers/taskHubs']
            : []),
          'role Key Vault Secrets User on KeyVault/vaults',
          'role Monitoring Metrics Publisher on Insights/components',
          'role Reader on ServiceBus/namespaces',
          'role Storage Blob Data Owner on Storage/storageAccounts',
          'role Storage Queue Data Contributor on Storage/storageAccounts',
          'role Storage Table Data Contributor on Storage/storageAccounts',
        ].sort(),
      );
    },
  );

  it.each(deployments)(
    '$name lets the app change and remove documents, but nothing in a log that is only appended to',
    (deployment) => {
      const own = new Map(
        deployment
          .ofType('Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions')
          .map(({ id, properties }) => [id, properties['permissions'] as { dataActions: string[] }[]]),
      );
      const granted = deployment
        .ofType('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments')
        .map(({ properties }) => {
          const permissions = own.get(String(properties['roleDefinitionId']));
          const actions = permissions?.flatMap(({ dataActions }) => dataActions) ?? ['everything'];
          const scope = String(properties['scope']).split('/databaseAccounts/')[1] ?? '';
          return [scope.split('/').slice(1).join('/'), actions.map((action) => action.split('/').at(-1))];
        });
      expect(Object.fromEntries(granted)).toEqual({
        '': ['readMetadata'],
        ...Object.fromEntries(
          containers.containers.map(({ name, appendOnly }) => [
            `dbs/learning-os/colls/${name}`,
            appendOnly ? ['create', 'read', 'executeQuery', 'readChangeFeed'] : ['everything'],
          ]),
        ),
      });
      expect(containers.containers.filter(({ appendOnly }) => appendOnly).map(({ name }) => name)).toEqual([
        'decisions',
      ]);
    },
  );

  it.each(deployments)(
    '$name tells operators about dead letters, failed flows, throttling and cost',
    (deployment) => {
      const told = [
        ...deployment.ofType('Microsoft.Insights/metricAlerts'),
        ...deployment.ofType('Microsoft.Insights/scheduledQueryRules'),
      ].map(({ name }) => name.replace(/^[a-z]+-/, ''));
      expect(told).toEqual([
        'dead-letters-not-taken-over',
        'service-bus-throttled',
        'cosmos-throttled',
        'model-throttled',
        'dead-letters',
        'budget-reached',
        'source-moved',
        'feed-held-back',
        'failed-orchestrations',
        'many-instances',
      ]);
      const { criteria } = deployment.one('Microsoft.Insights/scheduledQueryRules').properties;
      expect(JSON.stringify(criteria)).toContain(JSON.stringify(`"${DEAD_LETTER_LINE}"`).slice(1, -1));
      const { timePeriod, notifications } = deployment.one('Microsoft.Consumption/budgets').properties;
      expect(timePeriod).toEqual({ startDate: '2026-12-01T00:00:00Z' });
      expect(Object.keys(notifications as object)).toEqual(['spent80', 'forecast100']);
    },
  );

  it('connects the scheduler where it is asked for, without a key', () => {
    for (const deployment of deployments) {
      const set = deployment.one('Microsoft.Web/sites/config', 'appsettings').properties;
      const has = 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING' in set;
      expect([deployment.name, has]).toEqual([deployment.name, deployment.name === 'scheduler']);
    }
    expect(template).toContain(';Authentication=ManagedIdentity;ClientID=');
  });

  it('gives the same names at every deployment, so that a second one changes nothing', () => {
    expect(template).not.toMatch(/utcNow\(|newGuid\(|dateTimeAdd\(/);
    const names = JSON.stringify(deployments.map(({ resources }) => resources.map(({ name }) => name)));
    expect(names).not.toMatch(/deployment\(\)|reference\(/);
    for (const { resources } of deployments)
      expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length);
  });
});

whenCompiled('what is committed', () => {
  it('bicep/main.json is the compiled template', () => {
    expect(text('bicep/main.json') === template).toBe(true);
  });

  it.each(deployments)('bicep/snapshots/$name.txt says what $name.bicepparam would deploy', (deployment) => {
    expect(text(`bicep/snapshots/${deployment.name}.txt`)).toBe(summaryOf(deployment));
  });
});
