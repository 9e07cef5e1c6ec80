/** Where a notice leads: the Teams app as the company's catalogue knows it, and the site whose pages it shows. */
export interface InTeams {
  /** Id in the catalogue, which is not the id in the manifest; empty until it is set. */
  appId: string;
  siteUrl: string;
}

/** Teams takes no longer address in a notice. */
const MAX_LENGTH = 1_024;
/** The app's tab, see m365/teams/manifest.json. */
const TAB = 'learning';

/** A link to the chat with the bot of the installed Teams app (its tab of that name is Teams’ own). */
export const chatLink = ({ appId }: Pick<InTeams, 'appId'>): string =>
  `https://teams.microsoft.com/l/entity/${appId}/conversations`;

/**
 * A link into the installed Teams app; a notice may hold no other address. A page of the site opens on the stage, whose
 * content has to come from a domain of the manifest. Anything else opens the tab, with the address for clients that
 * show no tabs.
 */
export function deepLink({ appId, siteUrl }: InTeams, url: string | undefined, name: string): string {
  const tab = new URL(`https://teams.microsoft.com/l/entity/${appId}/${TAB}`);
  if (url === undefined) return tab.href;
  const stage = new URL(`https://teams.microsoft.com/l/stage/${appId}/0`);
  stage.search = query({ context: JSON.stringify({ contentUrl: url, websiteUrl: url, name }) });
  const beside = new URL(tab);
  beside.search = query({ webUrl: url, label: name });
  const link = isOn(siteUrl, url) ? stage : beside;
  return link.href.length <= MAX_LENGTH ? link.href : tab.href;
}

/** Teams decodes percent signs only, so a blank may not become a plus. */
const query = (parameters: Record<string, string>): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

function isOn(siteUrl: string, url: string): boolean {
  const [site, page] = [new URL(`${siteUrl.replace(/\/+$/, '')}/`), new URL(url)];
  return page.origin === site.origin && page.pathname.startsWith(site.pathname);
}
