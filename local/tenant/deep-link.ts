import { badRequest } from './refusal.ts';

const MAX_LENGTH = 1_024;
const DEEP_LINK = /^https:\/\/teams\.microsoft\.com\/l\/(entity|stage)\/([^/?]+)\/[^?]+/;

/**
 * Refuses a `topic.webUrl` as Graph does, where reports have its words; a link to an app that the company did not publish is
 * refused too, because Teams would not open it.
 */
export function checkDeepLink(webUrl: unknown, isPublished: (appId: string) => boolean): void {
  if (typeof webUrl !== 'string' || !webUrl.startsWith('https://teams.microsoft.com/l/'))
    throw badRequest(
      "Invalid 'webUrl' specified, Weburl must start with a valid Microsoft Teams domain followed by '/l/'.",
    );
  if (webUrl.length > MAX_LENGTH) throw badRequest('UnknownError');
  const [, , appId] = DEEP_LINK.exec(webUrl) ?? [];
  if (appId === undefined) throw badRequest('topic.webUrl is neither an entity link nor a stage link.');
  if (!isPublished(appId))
    throw badRequest(`topic.webUrl leads to app ${appId}, which is not in the catalogue.`);
}

/** The address that a deep link leads to, or the text itself where it is none. */
export function targetOf(link: string): string {
  if (!DEEP_LINK.test(link)) return link;
  const { searchParams } = new URL(link);
  return contentIn(searchParams.get('context')) ?? searchParams.get('webUrl') ?? link;
}

function contentIn(context: string | null): string | undefined {
  try {
    const { contentUrl } = JSON.parse(context ?? '{}') as { contentUrl?: unknown };
    return typeof contentUrl === 'string' ? contentUrl : undefined;
  } catch {
    return undefined;
  }
}
