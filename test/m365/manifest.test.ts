import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { teamsPackage } from '../../scripts/commands/tenant/teams-package.ts';
import { settingsIn } from '../../scripts/commands/tenant/settings.ts';
import { publishedSchema } from './published-schema.ts';

const ID = '00000000-0000-4000-8000-0000000000aa';
const settings = settingsIn({
  SHAREPOINT_SITE_URL: 'https://a.sharepoint.com/sites/learning',
  ENTRA_CLIENT_ID: ID,
  APP_URL: 'https://app.example',
});

function manifestOf(): Record<string, unknown> {
  const { zip } = teamsPackage(settings);
  const { 'manifest.json': file } = unzipSync(zip);
  return JSON.parse(Buffer.from(file ?? []).toString()) as Record<string, unknown>;
}

const check = publishedSchema('MicrosoftTeams.v1.24');

test('the package that is uploaded is as Microsoft’s schema has it', () => {
  check(manifestOf());
  expect(check.errors).toBeNull();
});

test('which refuses what it should not be', () => {
  const manifest = manifestOf();
  for (const spoilt of [
    { bots: [{ botId: 'no guid', scopes: ['personal'] }] },
    { bots: [{ botId: ID, scopes: ['everybody'] }] },
    { webApplicationInfo: { resource: `api://${ID}` } },
    { someField: 1 },
    { manifestVersion: '1.2' },
    { name: { short: 'x'.repeat(31) } },
  ])
    expect([spoilt, check({ ...manifest, ...spoilt })]).toEqual([spoilt, false]);
});

test('has one app for everything, and a bot for one person alone', () => {
  const manifest = manifestOf();
  expect(manifest).toMatchObject({
    bots: [{ botId: ID, scopes: ['personal'] }],
    // Teams gets a token for a tab only where the resource names the tab's own host, which is a valid domain.
    webApplicationInfo: { id: ID, resource: `api://app.example/${ID}` },
    validDomains: ['a.sharepoint.com', 'app.example'],
    staticTabs: [
      { entityId: 'learning' },
      { entityId: 'practise', contentUrl: 'https://app.example/api/practice', scopes: ['personal'] },
    ],
  });
  expect(JSON.stringify(manifest)).not.toContain('{{');
});
