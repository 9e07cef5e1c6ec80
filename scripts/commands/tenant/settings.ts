import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { settings as appSettings } from '../../../lib/config.ts';
import { choices } from '../../../m365/choices.ts';

/** What the scripts read besides the app's own settings. */
const ofScripts = {
  AZURE_TENANT_ID: 'Id of the Entra tenant',
  ACCESS_TOKEN:
    'A token for the app, of somebody with the role that the command asks for (docs/guides/operate.md)',
  VIVA_LOGO_SQUARE: 'Public https address of a square logo, for the provider in Viva Learning',
  VIVA_LOGO_LONG: 'Public https address of a wide logo, for the provider in Viva Learning',
  RESOURCE_PREFIX: 'Short name that every Azure resource begins with, prefix of the bicep parameters',
  AZURE_SUBSCRIPTION_ID: 'Id of the Azure subscription',
  AZURE_RESOURCE_GROUP: 'Name of the resource group, once there is one',
  AZURE_LOCATION: 'Azure region of the resource group, such as westeurope',
  PARAMETER_FILE: 'Parameters of the deployment, such as bicep/yours.bicepparam',
  SITE_GRANT_ROLE: choices.SITE_GRANT_ROLE.what,
  CATALOGUE_PERMISSION: choices.CATALOGUE_PERMISSION.what,
  NOTICE_PERMISSION: choices.NOTICE_PERMISSION.what,
  COPILOT_SIGN_IN:
    'Id of the sign-in for the agent in Copilot (docs/guides/mcp.md); without it the Teams app brings no agent',
  BOT_INSTALLATION: choices.BOT_INSTALLATION.what,
} as const;

export type Name = keyof typeof appSettings | keyof typeof ofScripts;

export class SettingNotGiven extends Error {
  override name = 'SettingNotGiven';
}

/** Settings by name; `need` throws SettingNotGiven, saying what it is for. */
export interface Settings {
  get: (name: Name) => string | undefined;
  need: (name: Name) => string;
}

export function settingsIn(values: Readonly<Record<string, string | undefined>>): Settings {
  const get = (name: Name): string | undefined => (values[name] === '' ? undefined : values[name]);
  return {
    get,
    need(name) {
      const value = get(name);
      if (value === undefined) throw new SettingNotGiven(`${name} is not given: ${describe(name)}.`);
      return value;
    },
  };
}

const describe = (name: Name): string =>
  name in ofScripts
    ? ofScripts[name as keyof typeof ofScripts]
    : (appSettings[name as keyof typeof appSettings].description ?? 'a setting of the app');

/** `local.settings.json`, a plain object, or what `az functionapp config appsettings list` prints. */
const File = z.union([
  z.object({ Values: z.record(z.string(), z.string()) }).transform(({ Values }) => Values),
  z
    .array(z.object({ name: z.string(), value: z.string().nullable() }))
    .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value ?? '']))),
  z.record(z.string(), z.string()),
]);

/** The settings of a file, overridden by the environment. */
export function readSettings(file: string | undefined, env = process.env): Settings {
  if (file === undefined) return settingsIn(env);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new SettingNotGiven(`--settings ${file} cannot be read as JSON.`, { cause });
  }
  const values = File.safeParse(parsed);
  if (!values.success)
    throw new SettingNotGiven(
      `--settings ${file} holds no settings: it is neither local.settings.json nor a list of app settings.`,
    );
  return settingsIn({ ...values.data, ...env });
}
