import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { settings } from '../../lib/config.ts';
import { compile, expand } from './deployment.ts';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'bicep', file), 'utf8'));
const containers = z
  .object({
    database: z.string(),
    containers: z.array(z.object({ name: z.string(), partitionKey: z.string(), defaultTtl: z.number() })),
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

const template = compile();
const environments = ['dev.bicepparam', 'prod.bicepparam'].flatMap((file) => expand(file) ?? []);
if (environments.length === 0) process.stdout.write('test/bicep not run: no .NET SDK\n');
const whenCompiled = environments.length > 0 ? describe : describe.skip;

/** Settings of the Functions host and its telemetry: the platform reads them, lib/config.ts does not. */
const ofPlatform = (name: string) => /^(AzureWebJobsStorage__|APPLICATIONINSIGHTS_)/.test(name);

/** Every object in `value` under a key `name`, at any depth. */
function* every(value: unknown, name: string): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === name) yield inner;
    yield* every(inner, name);
  }
}

whenCompiled('the deployment', () => {
  it.each(environments)('sets exactly the settings that the app reads', (deployment) => {
    const set = deployment.one('Microsoft.Web/sites/config', 'appsettings').properties;
    const names = Object.keys(set).filter((name) => !ofPlatform(name));
    expect(names.sort()).toEqual(Object.keys(settings).sort());
    const required = Object.entries(settings).filter(([, setting]) => setting.required);
    expect(required.filter(([name]) => !set[name])).toEqual([]);
  });

  it.each(environments)('keeps the webhook address in the vault', (deployment) => {
    const set = deployment.one('Microsoft.Web/sites/config', 'appsettings').properties;
    expect(set['APPROVAL_WEBHOOK_URL']).toContain('@Microsoft.KeyVault(SecretUri=');
  });

  it.each(environments)('makes the containers of the layout that the local store reads', (deployment) => {
    const made = deployment.ofType('Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers');
    expect(made.map((each) => each.properties['resource'])).toEqual(
      containers.containers.map(({ name, partitionKey, defaultTtl }) => ({
        id: name,
        partitionKey: { paths: [partitionKey], kind: 'Hash', version: 2 },
        defaultTtl,
      })),
    );
    expect(made.every((each) => each.name.includes(`/${containers.database}/`))).toBe(true);
  });

  it.each(environments)(
    'makes the topics, subscriptions and filters that the local broker reads',
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

  it.each(environments)('switches keys off wherever a service has them', (deployment) => {
    const keysOff = {
      'Microsoft.Storage/storageAccounts': { allowSharedKeyAccess: false, allowBlobPublicAccess: false },
      'Microsoft.ServiceBus/namespaces': { disableLocalAuth: true },
      'Microsoft.DocumentDB/databaseAccounts': {
        disableLocalAuth: true,
        disableKeyBasedMetadataWriteAccess: true,
      },
      'Microsoft.CognitiveServices/accounts': { disableLocalAuth: true },
      'Microsoft.Insights/components': { DisableLocalAuth: true },
      'Microsoft.OperationalInsights/workspaces': { features: { disableLocalAuth: true } },
      'Microsoft.KeyVault/vaults': { enableRbacAuthorization: true, enablePurgeProtection: true },
    };
    for (const [type, properties] of Object.entries(keysOff))
      expect(deployment.one(type).properties).toMatchObject(properties);
    expect(deployment.ofType('Microsoft.Web/sites/basicPublishingCredentialsPolicies')).toEqual([
      expect.objectContaining({ properties: { allow: false } }),
      expect.objectContaining({ properties: { allow: false } }),
    ]);
  });

  it.each(environments)('lets nobody in unauthenticated but the health check', (deployment) => {
    const { globalValidation } = deployment.one('Microsoft.Web/sites/config', 'authsettingsV2').properties;
    expect(globalValidation).toEqual({
      requireAuthentication: true,
      unauthenticatedClientAction: 'Return401',
      excludedPaths: ['/api/health'],
    });
  });

  it('knows no secret: none is listed, asked for as a parameter or given as an output', () => {
    expect(JSON.stringify(template)).not.toMatch(
      /listKeys|listSecrets|listConnectionStrings|getSecret\(|secure(string|object)/i,
    );
    const outputs = [...every(template, 'outputs')];
    expect(outputs.length).toBeGreaterThan(3);
    expect(JSON.stringify(outputs)).not.toMatch(
      /ConnectionString|InstrumentationKey|SharedKey|password|webhook-url['"]/i,
    );
  });
});
