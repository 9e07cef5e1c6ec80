/**
 * Sites of the company: one that everybody reads, one for those who run what others learn from, that of HR, and one for
 * what systems outside are told.
 */
export const SITES = ['learning', 'facilitators', 'people', 'records'] as const;
export type SiteName = (typeof SITES)[number];

/** The document libraries, one a site that has any, with the id of its drive in Graph. */
export const LIBRARIES = [
  { site: 'learning', drive: 'documents', path: '/sites/learning/Shared Documents' },
  { site: 'people', drive: 'documents-people', path: '/sites/people/Shared Documents' },
  { site: 'records', drive: 'documents-records', path: '/sites/records/Shared Documents' },
] as const satisfies readonly { site: SiteName; drive: string; path: string }[];
export type Library = (typeof LIBRARIES)[number];

/** The id of a site in Graph. */
export const siteIdOf = (name: SiteName): string => `localhost,site,${name}`;

/** The site that a path lies on; whatever lies on none is taken for the first, which it does not matter to. */
export const siteOf = (path: string): SiteName =>
  LIBRARIES.find(({ drive }) => path.startsWith(`/graph/v1.0/drives/${drive}/`))?.site ??
  SITES.find(
    (name) =>
      path.startsWith(`/sites/${name}/`) ||
      path.endsWith(`:/sites/${name}`) ||
      path.startsWith(`/graph/v1.0/sites/${siteIdOf(name)}/`),
  ) ??
  SITES[0];
