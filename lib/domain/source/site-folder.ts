/** A folder of a site of SharePoint. */
export interface SiteFolder {
  siteUrl: string;
  /** Server-relative, with the site and the library that it lies in. */
  folder: string;
}

const BELOW_A_SITE = /^(\/(?:sites|teams)\/[^/]+)\/[^/]/;

/**
 * The folder that an address leads to, such as `https://contoso.sharepoint.com/sites/hr/Shared Documents/Exports`;
 * undefined where it leads to none of a site below `/sites` or `/teams`.
 */
export function siteFolderAt(address: string): SiteFolder | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname } = new URL(address);
  let folder: string;
  try {
    folder = decodeURIComponent(pathname).replace(/\/+$/, '');
  } catch {
    return undefined;
  }
  const site = BELOW_A_SITE.exec(folder)?.[1];
  return site === undefined ? undefined : { siteUrl: `${origin}${site}`, folder };
}

/** The address that leads to a folder. */
export const addressOfFolder = ({ siteUrl, folder }: SiteFolder): string =>
  `${new URL(siteUrl).origin}${folder.split('/').map(encodeURIComponent).join('/')}`;

/** Whether an address leads to a folder; SharePoint takes large and small letters for the same. */
export function isSameFolder(address: string, { siteUrl, folder }: SiteFolder): boolean {
  const found = siteFolderAt(address);
  return (
    found !== undefined &&
    `${found.siteUrl} ${found.folder}`.toLowerCase() === `${siteUrl} ${folder}`.toLowerCase()
  );
}
