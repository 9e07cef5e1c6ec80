import { appInLink } from '../../m365/facts/teams.ts';

/** The address that a deep link of Teams leads to, or the text itself where it is none. */
export function targetOf(link: string): string {
  if (!appInLink(link)) return link;
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
