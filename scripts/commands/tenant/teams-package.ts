import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { teamsResource } from '../../../lib/domain/text/web-addresses.ts';
import type { Settings } from './settings.ts';

const file = (path: string): Buffer => readFileSync(new URL(`../../../m365/${path}`, import.meta.url));

/** Zip files keep times from 1980 on; a fixed one makes the same content the same package. */
const MADE_AT = new Date(1980, 0, 1);

const Manifest = z.looseObject({
  id: z.guid(),
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
});

const AGENT = 'declarativeAgent.json';
const agentFiles = [AGENT, 'plugin.json', 'mcp-tools.json'];

/**
 * The Teams app of this tenant: `m365/teams`, and where Copilot has a sign-in for it the agent of `m365/copilot`, with
 * their placeholders filled from the settings.
 * @throws SettingNotGiven naming the setting that a file needs
 */
export function teamsPackage(settings: Settings): { id: string; version: string; zip: Uint8Array } {
  const filled = filler(settings);
  const manifest = Manifest.parse(JSON.parse(filled(file('teams/manifest.json').toString())));
  const { id, icons } = manifest;
  const version = teamsVersion(manifest.version, settings);
  const files = {
    'manifest.json': json({ ...manifest, version, ...(bringsAgent(settings) ? agentOfApp : {}) }),
    [icons.color]: file(`teams/${icons.color}`),
    [icons.outline]: file(`teams/${icons.outline}`),
    ...(bringsAgent(settings) ? agentIn(filled) : {}),
  };
  return { id, version, zip: zipSync(files, { mtime: MADE_AT }) };
}

/** The version of the app that is published under these settings: Teams takes the agent as a version of its own. */
export function teamsVersion(version: string, settings: Settings): string {
  if (!bringsAgent(settings)) return version;
  const [major, minor, patch] = version.split('.');
  return `${major}.${minor}.${Number(patch) + 1}`;
}

/** Without a sign-in Copilot could call nothing, and Teams would refuse the app. */
const bringsAgent = (settings: Settings): boolean => settings.get('COPILOT_SIGN_IN') !== undefined;

const agentOfApp = { copilotAgents: { declarativeAgents: [{ id: 'learning', file: AGENT }] } };

const agentIn = (filled: (text: string) => string): Record<string, Uint8Array> =>
  Object.fromEntries(
    agentFiles.map((name) => [name, strToU8(filled(file(`copilot/${name}`).toString()))] as const),
  );

const json = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);

/** Puts a tenant's own values in the place of placeholders. */
function filler(settings: Settings): (text: string) => string {
  const site = settings.need('SHAREPOINT_SITE_URL').replace(/\/+$/, '');
  const appUrl = settings.need('APP_URL');
  const values: Record<string, string> = {
    SHAREPOINT_SITE_URL: site,
    SHAREPOINT_HOST: new URL(site).hostname,
    ENTRA_CLIENT_ID: settings.need('ENTRA_CLIENT_ID'),
    APP_RESOURCE: teamsResource(appUrl, settings.need('ENTRA_CLIENT_ID')),
    APP_HOST: new URL(appUrl).host,
    PRACTICE_URL: new URL('/api/practice', appUrl).href,
    ...(bringsAgent(settings)
      ? {
          COPILOT_SIGN_IN: settings.need('COPILOT_SIGN_IN'),
          MCP_URL: new URL('/api/mcp', appUrl).href,
        }
      : {}),
  };
  return (text) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
