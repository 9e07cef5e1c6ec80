import type { Tenant } from './tenant.ts';

/** What the tenant holds, as reports and the sample's people read it. */
export function recordsOf({ shelf, site }: Tenant, origin: string) {
  const pages = site.pages().filter(({ body }) => body.published);
  const [contents, activities, notices, cards] = [
    shelf.all('content'),
    shelf.all('activity'),
    shelf.all('notification'),
    shelf.all('card'),
  ];
  const writes = shelf.writes();
  return {
    counts: {
      users: shelf.all('user').length,
      pages: pages.length,
      contents: contents.length,
      activities: activities.length,
      notices: notices.length,
      cards: cards.length,
    },
    pages: pages.map(({ body }) => ({
      name: body.fileName,
      title: body.published?.title ?? '',
      url: `${origin}/sites/learning/SitePages/${body.fileName}`,
    })),
    contents: contents.map(({ body }) => body),
    activities: activities.map(
      ({ body: { id, learnerUserId, learningContentId, externalcourseActivityId } }) => ({
        ...{ id, learnerUserId, learningContentId, externalcourseActivityId },
      }),
    ),
    /** Things that came twice under the key by which their writer knows them. */
    duplicates: writes.filter(({ kind, count }) => kind !== 'content' && count > 1).length,
    writes,
  };
}
