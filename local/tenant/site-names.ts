/** Sites of the company: one that everybody reads, and one for those who run what others learn from. */
export const SITES = ['learning', 'facilitators'] as const;
export type SiteName = (typeof SITES)[number];

/** The site that a path lies on; whatever lies on none is taken for the first, which it does not matter to. */
export const siteOf = (path: string): SiteName =>
  SITES.find((name) => path.startsWith(`/sites/${name}/`)) ?? SITES[0];
