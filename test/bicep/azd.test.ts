import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const read = (file: string): string => readFileSync(file, 'utf8');
const azd = read('azure.yaml');

/** The command of a hook of the project. */
const hook = (name: string): string | undefined =>
  new RegExp(`^hooks:\\n(?: .*\\n)*? {2}${name}:\\n(?: {4}.*\\n)*? {4}run: (.*)`, 'm').exec(azd)?.[1];

describe('azd', () => {
  it('makes the package anew whatever is called: `azd deploy` alone runs no prepackage', () => {
    expect(hook('prepackage')).toContain('npm run package');
    expect(hook('predeploy')).toBe(hook('prepackage'));
  });

  it('builds nothing in Azure, for what the package holds is bundled', () => {
    expect(azd).toMatch(/^ {2}app:\n(?: {4}.*\n)*? {4}remoteBuild: false$/m);
    expect(read('.gitignore')).toContain('.local');
  });

  it('is asked for in the version that knows so, in the file and in the guide', () => {
    const [, version = ''] = /^requiredVersions:\n(?: .*\n)*? {2}azd: '>= ([\d.]+)'$/m.exec(azd) ?? [];
    expect(version).toBe('1.23.5');
    expect(read('docs/guides/deploy.md')).toContain(`azd ${version} or later`);
  });
});

it('the guide names the first Bicep in which a parameter file extends another', () => {
  expect(read('bicep/main.bicepparam')).toMatch(/^extends /m);
  expect(read('docs/guides/deploy.md')).toContain('Bicep 0.44.1 or later');
});

it('the cost guide counts the function groups that scale alone', () => {
  const { topics } = JSON.parse(read('bicep/service-bus-entities.json')) as {
    topics: { subscriptions: unknown[] }[];
  };
  // HTTP and Durable, and for each subscription a function that consumes it and one that takes over its dead letters.
  const groups = 2 + 2 * topics.flatMap(({ subscriptions }) => subscriptions).length;
  expect(read('docs/guides/cost.md')).toContain(`${groups} groups here`);
  const perGroup = Number(/^param maximumInstances int = (\d+)$/m.exec(read('bicep/main.bicep'))?.[1]);
  expect(read('docs/guides/cost.md')).toContain(
    `with \`maximumInstances = ${perGroup}\` up to ${groups * perGroup} instances`,
  );
});

it('roles and assignments of Cosmos DB are made one after another', () => {
  interface Nested {
    resources: Record<
      string,
      { type?: string; copy?: { mode?: string; batchSize?: number }; dependsOn?: string[] }
    >;
  }
  const main = JSON.parse(read('bicep/main.json')) as {
    resources: Record<string, { properties: { template: Nested } }>;
  };
  const { resources } = main.resources['database']?.properties.template ?? { resources: {} };
  const ofRoles = Object.entries(resources).filter(([, { type = '' }]) => /\/sqlRole\w+$/.test(type));
  const loops = ofRoles.filter(([, { copy }]) => copy !== undefined);
  expect(loops.map(([, { copy }]) => copy)).toMatchObject(
    loops.map(() => ({ mode: 'serial', batchSize: 1 })),
  );
  expect(loops).toHaveLength(2);
  // Each kind waits for the one before it, or the loops would run beside each other.
  const waits = Object.fromEntries(ofRoles.map(([name, { dependsOn = [] }]) => [name, dependsOn]));
  expect(waits['account::metadataAssignment']).toContain('account::roles');
  expect(waits['account::containerAssignments']).toContain('account::metadataAssignment');
});
