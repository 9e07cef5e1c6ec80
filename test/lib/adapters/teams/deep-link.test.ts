import { describe, expect, it } from '@jest/globals';
import { chatLink, deepLink } from '../../../../lib/adapters/teams/deep-link.ts';

const teams = { appId: 'app', siteUrl: 'https://a.sharepoint.com/sites/learning/' };
const to = (url: string) => new URL(deepLink(teams, url, 'Learning for you'));

describe('a link into the Teams app', () => {
  it('opens a page of the site on the stage', () => {
    const page = 'https://a.sharepoint.com/sites/learning/SitePages/lo-1.aspx?web=1';
    const link = to(page);
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/stage/app/0');
    const context = { contentUrl: page, websiteUrl: page, name: 'Learning for you' };
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual(context);
  });

  it.each([
    'https://academy.example/course?id=1&lang=en#top',
    'https://a.sharepoint.com/sites/learning-other/p.aspx',
    'https://a.sharepoint.com/sites/learning/../finance/p.aspx',
    'https://a.sharepoint.com.example/sites/learning/p.aspx',
  ])('opens the tab for what is elsewhere, and says where: %s', (url) => {
    const link = to(url);
    expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/entity/app/learning');
    expect(link.searchParams.get('webUrl')).toBe(url);
    expect(link.search).not.toContain('+');
  });

  it('leads to the chat with the bot, which Teams calls by a name of its own', () => {
    expect(chatLink(teams)).toBe('https://teams.microsoft.com/l/entity/app/conversations');
  });

  it.each(['https://academy.example/', 'https://a.sharepoint.com/sites/learning/'])(
    'is never longer than Teams takes: %s…',
    (start) => {
      for (let length = 300; length < 1_200; length += 1) {
        const link = deepLink(teams, start.padEnd(length, 'ä'), 'Learning for you');
        expect(link.length).toBeLessThanOrEqual(1_024);
        expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/(entity|stage)\/app\//);
      }
    },
  );
});
