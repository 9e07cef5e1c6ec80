import type { Permission as SitePermission } from '@microsoft/microsoft-graph-types';
import { chosen } from '../../../m365/choices.ts';
import { siteFolderAt } from '../../../lib/domain/source/site-folder.ts';
import { hrSiteGrant, recordSiteGrant, siteGrant } from '../../../m365/permissions.ts';
import { GraphSaidNo } from './graph.ts';
import { NotInTenant } from './principals.ts';
import type { TenantAccess, MadeInTenant, TenantStep, TenantWish } from './step.ts';

/**
 * Settings that name the sites which the layer publishes on, and the folders of HR and of files of records, each on a
 * site of its own; all but the first may be left empty.
 */
export const siteSettings = [
  'SHAREPOINT_SITE_URL',
  'FACILITATORS_SITE_URL',
  'HR_FILES_FOLDER',
  'RECORD_FILES_FOLDER',
] as const;
type SiteSetting = (typeof siteSettings)[number];

/** The id in Graph of the site that a setting names. */
export async function theSite(
  { graph, settings }: TenantAccess,
  setting: SiteSetting = 'SHAREPOINT_SITE_URL',
): Promise<string> {
  const address = settings.need(setting);
  const url = new URL(setting.endsWith('_FOLDER') ? (siteFolderAt(address)?.siteUrl ?? address) : address);
  const site = await graph.get<{ id: string }>(`sites/${url.hostname}:${url.pathname.replace(/\/+$/, '')}`);
  if (!site)
    throw new NotInTenant(`There is no site ${url.href}.`, `Create it in SharePoint, or correct ${setting}.`);
  return site.id;
}

/** What the site grants the identity: undefined is nothing, no `role` that Graph does not show it to this person. */
export async function grantToIdentity(
  around: TenantAccess,
  site: string,
): Promise<{ path: string; role?: string } | undefined> {
  const clientId = around.settings.need('AZURE_CLIENT_ID');
  const list = `sites/${site}/permissions`;
  const grants = await around.graph.all<SitePermission>(list);
  const ours = grants.find((grant) =>
    (grant.grantedToIdentitiesV2 ?? []).some((identity) => identity.application?.id === clientId),
  );
  if (!ours?.id) return undefined;
  const path = `${list}/${ours.id}`;
  const role = ours.roles?.[0] ?? (await roleAt(around.graph, path));
  return { path, ...(role ? { role } : {}) };
}

/** The list leaves roles out, and the single permission is documented for apps only. */
async function roleAt(graph: TenantAccess['graph'], path: string): Promise<string | undefined> {
  try {
    return (await graph.get<SitePermission>(path))?.roles?.[0];
  } catch (error) {
    if (error instanceof GraphSaidNo && error.status === 403) return undefined;
    throw error;
  }
}

export const siteGrantStep: TenantStep = {
  name: 'site-grant',
  title:
    'Access of the managed identity to the sites that it publishes on, to that of HR and to that of files of records (Sites.Selected)',
  scopes: ['Sites.FullControl.All'],
  admin: 'SharePoint Administrator',
  async plan(around) {
    const set = siteSettings.filter((setting) => (around.settings.get(setting) ?? '') !== '');
    return await Promise.all(
      (set.length > 0 ? set : siteSettings.slice(0, 1)).map((setting) => wishFor(around, setting)),
    );
  },
};

/** What the sites of folders grant, whatever the others do. */
const ofFolder: Partial<Record<SiteSetting, { role: string; why: string }>> = {
  HR_FILES_FOLDER: hrSiteGrant,
  RECORD_FILES_FOLDER: recordSiteGrant,
};

async function wishFor(around: TenantAccess, setting: SiteSetting): Promise<TenantWish> {
  const site = await theSite(around, setting);
  const grant = await grantToIdentity(around, site);
  const role = ofFolder[setting]?.role ?? chosen('SITE_GRANT_ROLE', around.settings);
  const why = ofFolder[setting]?.why ?? siteGrant.why;
  const wish = { what: `${role} on ${around.settings.need(setting)}`, why };
  if (!grant) return { ...wish, state: 'missing', make: () => give(around, site, role) };
  if (grant.role === undefined)
    return { ...wish, state: 'by hand', detail: 'A grant is there, but Graph does not show you its role.' };
  if (grant.role === role) return { ...wish, state: 'there' };
  const differs: TenantWish = { ...wish, state: 'differs', detail: `the site grants ${grant.role}` };
  return { ...differs, make: () => change(around, grant.path, grant.role ?? role, role) };
}

async function give({ graph, settings }: TenantAccess, site: string, role: string): Promise<MadeInTenant> {
  const application = { id: settings.need('AZURE_CLIENT_ID'), displayName: 'learning-os' };
  const body = { roles: [role], grantedToIdentities: [{ application }] };
  const { id = '' } = await graph.send<SitePermission>('POST', `sites/${site}/permissions`, body);
  return { undo: [{ method: 'DELETE', path: `sites/${site}/permissions/${id}` }] };
}

async function change(
  { graph }: TenantAccess,
  path: string,
  before: string,
  role: string,
): Promise<MadeInTenant> {
  await graph.send('PATCH', path, { roles: [role] });
  return { undo: [{ method: 'PATCH', path, body: { roles: [before] } }] };
}
