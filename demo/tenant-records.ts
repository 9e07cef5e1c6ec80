import { Temporal } from 'temporal-polyfill';
import type { StackPorts } from '../local/shared/ports.ts';
import type { shownRecords } from '../local/tenant/shown.ts';
import type { Reply } from '../local/tenant/web.ts';
import { untilThrough } from './until-through.ts';
import { missingOn } from '../sample/teaching.ts';

export type TenantRecords = ReturnType<typeof shownRecords>;

/** What the tenant shows of itself; waits for one that is being started again. */
export const tenantRecords = ({ identity }: StackPorts): Promise<TenantRecords> =>
  untilThrough(
    async () => (await (await fetch(`http://127.0.0.1:${identity}/records.json`)).json()) as TenantRecords,
  );

/** A picture of the site, as browsers load it. */
export async function pictureIn({ identity }: StackPorts, path: string): Promise<Reply> {
  const answer = await fetch(`http://127.0.0.1:${identity}${path}`);
  const type = answer.headers.get('content-type') ?? 'text/plain';
  return {
    status: answer.status,
    headers: { 'content-type': type },
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

/**
 * Who was assigned what and when, by the id that the assigner gave it: the tenant's own ids differ from one tenant to
 * the next.
 */
export function assignmentsIn({ activities, contents }: TenantRecords) {
  const contentOf = new Map(contents.map((content) => [content.id, content]));
  return activities.map(({ learnerUserId, learningContentId, assignedDateTime }) => {
    const content = contentOf.get(learningContentId);
    return {
      personId: learnerUserId,
      contentId: content?.externalId ?? learningContentId,
      skillTags: content?.skillTags ?? [],
      form: content?.format ?? 'course',
      minutes: minutesOf(content?.duration),
      at: Date.parse(assignedDateTime ?? ''),
    };
  });
}

/** How much the page of each content lacks for those who learn from it; what has no page on the site is not in it. */
export function lackingIn({ contents, pages }: TenantRecords): Map<string, number> {
  const htmlOf = new Map(
    pages.filter(({ site }) => site === 'learning').map(({ url, html }) => [url.split('/').at(-1), html]),
  );
  return new Map(
    contents.flatMap(({ externalId, contentWebUrl, format }): [string, number][] => {
      const html = htmlOf.get(contentWebUrl.split('/').at(-1));
      return html === undefined ? [] : [[externalId, missingOn(html, format ?? 'course').length]];
    }),
  );
}

const minutesOf = (duration?: string | null): number =>
  duration ? Temporal.Duration.from(duration).total('minutes') : 0;
