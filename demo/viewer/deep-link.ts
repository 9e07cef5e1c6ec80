import { appInLink } from '../../m365/facts/teams.ts';

/**
 * The address that a deep link of Teams leads to, or the text itself where it is none.
 * @param chat where this person's chat with the bot is shown
 */
export function targetOf(link: string, chat: string): string {
  if (!appInLink(link)) return link;
  const { pathname, searchParams } = new URL(link);
  if (pathname.endsWith('/conversations')) return chat;
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
