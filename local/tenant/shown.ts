import { shownOn } from './canvas.ts';
import type { Tenant } from './tenant.ts';

/**
 * What reached people, for reports and tests. `writes` counts how often something was written under its key, and
 * `duplicates`, by class of effect, what is there twice: pages asked for under one name, one thing assigned twice,
 * cards, and lines on one day (on a later day the same line reminds anew). `calledTooSoon` are calls that did not wait
 * as long as a Retry-After said.
 */
export function shownRecords({ shelf, sites }: Pick<Tenant, 'shelf' | 'sites'>, calledTooSoon: number) {
  const counted = shelf.writes();
  const writesOf = (kind: string, key: string | undefined): number =>
    counted.find((write) => write.kind === kind && write.key === key)?.count ?? 0;
  const pages = Object.values(sites).flatMap((site) =>
    site.pages().flatMap(({ body: { fileName, promotedState, published } }) => {
      if (!published) return [];
      const { title, at, canvas } = published;
      const url = `/pages/${encodeURIComponent(fileName)}`;
      return [
        {
          name: fileName,
          site: site.address.slice('/sites/'.length),
          title,
          url,
          at,
          html: shownOn(canvas, site),
          promoted: promotedState === 2,
          writes: writesOf('page', fileName),
        },
      ];
    }),
  );
  const contents = shelf
    .all('content')
    .map(({ body }) => ({ ...body, writes: writesOf('content', body.externalId) }));
  const activities = shelf
    .all('activity')
    .map(({ body }) => ({ ...body, writes: writesOf('activity', body.externalcourseActivityId) }));
  const notices = shelf.all('notification').map(({ body }) => body);
  const cards = shelf.all('card').map(({ body }) => body);
  const chats = shelf.all('chat').map(({ body }) => body);
  const duplicates = {
    'look-up-before-create':
      again(
        counted.flatMap(({ kind, key, count }) => (kind === 'page' ? Array<string>(count).fill(key) : [])),
      ) + again(activities.map((one) => `${one.learnerUserId} ${one.learningContentId}`)),
    'at-most-once':
      again(
        notices.map(
          ({ userId, topic, previewText, at }) =>
            `${userId} ${topic.webUrl ?? ''} ${previewText} ${at.slice(0, 10)}`,
        ),
      ) + again(cards.map(({ card }) => JSON.stringify(card))),
    upsert: again(contents.map(({ externalId }) => externalId)),
    conditional: 0,
  };
  return {
    counts: {
      users: shelf.count('user'),
      files: shelf.count('document'),
      pages: pages.length,
      contents: contents.length,
      activities: activities.length,
      notices: notices.length,
      cards: cards.length,
      calledTooSoon,
    },
    users: shelf
      .all('user')
      .map(({ body: { id, displayName, jobTitle, managerId, userPrincipalName, preferredLanguage } }) => ({
        id,
        displayName,
        jobTitle,
        managerId,
        userPrincipalName,
        ...(preferredLanguage ? { preferredLanguage } : {}),
      })),
    pages,
    contents,
    activities,
    notices,
    cards,
    chats,
    writes: counted,
    duplicates,
  };
}

/** How many keys came again after their first time. */
const again = (keys: readonly string[]): number => keys.length - new Set(keys).size;
