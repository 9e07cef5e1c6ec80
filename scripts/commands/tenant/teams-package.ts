import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import type { Settings } from './settings.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../../../m365/teams/${name}`, import.meta.url));

/** Zip files keep times from 1980 on; a fixed one makes the same content the same package. */
const MADE_AT = new Date(1980, 0, 1);

const Manifest = z.looseObject({
  id: z.guid(),
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
});

/**
 * The Teams app of this tenant: `m365/teams` with its placeholders filled from the settings.
 * @throws SettingNotGiven naming the setting that the manifest needs
 */
export function teamsPackage(settings: Settings): { id: string; version: string; zip: Uint8Array } {
  const site = settings.need('SHAREPOINT_SITE_URL').replace(/\/+$/, '');
  const values: Record<string, string> = {
    SHAREPOINT_SITE_URL: site,
    SHAREPOINT_HOST: new URL(site).hostname,
    ENTRA_CLIENT_ID: settings.need('ENTRA_CLIENT_ID'),
    APP_AUDIENCE: settings.need('APP_AUDIENCE'),
  };
  const text = file('manifest.json')
    .toString()
    .replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => values[name] ?? placeholder);
  const { id, version, icons } = Manifest.parse(JSON.parse(text));
  const files = {
    'manifest.json': strToU8(text),
    [icons.color]: file(icons.color),
    [icons.outline]: file(icons.outline),
  };
  return { id, version, zip: zipSync(files, { mtime: MADE_AT }) };
}
