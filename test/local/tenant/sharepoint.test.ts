import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SitePage } from '../../../local/tenant/sharepoint/pages.ts';
import { runningSharePoint } from './sharepoint-running.ts';

const folder = '/sites/learning/Shared Documents/Sources';
const page = {
  title: 'Naïve discounts',
  description: 'Why & how',
  html: '<h2>Café</h2><p>Say “no” first.</p>',
};

describe('SharePoint, through PnPjs', () => {
  let sharePoint: Awaited<ReturnType<typeof runningSharePoint>>;
  const pages = () => sharePoint.records.all<SitePage>('page');
  const published = () => pages().filter(({ value }) => value.published);

  beforeAll(async () => {
    sharePoint = await runningSharePoint();
    for (const [name, text] of [
      ['Price rules & naïve offers (Zoë’s café).md', '# Prices\nAbove 10 % – ask “why”, à la carte.'],
      ["Don't guess.txt", 'Ask.'],
      ['Chart.png', 'no text'],
    ] as const)
      sharePoint.records.put('file', `${folder}/${name}`, { folder, name, text });
  });
  afterAll(() => sharePoint.stop());
  beforeEach(() => {
    for (const { id } of pages()) sharePoint.records.remove('page', id);
    sharePoint.asked.length = 0;
  });

  it('lists the readable files of a folder with their texts', async () => {
    expect(await sharePoint.client({ act: 'list', folder })).toEqual({
      value: [
        {
          name: 'Price rules & naïve offers (Zoë’s café).md',
          text: '# Prices\nAbove 10 % – ask “why”, à la carte.',
        },
        { name: "Don't guess.txt", text: 'Ask.' },
      ],
    });
  });

  it('names the folder that cannot be read', async () => {
    const missing = await sharePoint.client({ act: 'list', folder: '/sites/learning/Nowhere' });
    expect(missing).toMatchObject({ error: 'unavailable', message: expect.stringMatching(/Nowhere.*404/) });
  });

  it('publishes a page as news and finds it again under its key', async () => {
    expect(await sharePoint.client({ act: 'find', key: 'asset-1', page })).toEqual({});
    const written = await sharePoint.client({ act: 'write', key: 'asset-1', page });
    const name = published()[0]?.value.name ?? '';
    expect(name).toMatch(/^lo-[0-9a-f]{16}\.aspx$/);
    expect(written).toEqual({
      value: { url: `${sharePoint.address}/sites/learning/SitePages/${name}`, name },
    });
    expect(published().map(({ value }) => value)).toMatchObject([
      { ...page, promoted: true, checkedOutTo: null },
    ]);
    expect(await sharePoint.client({ act: 'find', key: 'asset-1', page })).toEqual(written);
  });

  it('makes no second page under the same key, and another one under another key', async () => {
    const first = await sharePoint.client({ act: 'write', key: 'asset-1', page });
    expect(await sharePoint.client({ act: 'write', key: 'asset-1', page })).toEqual(first);
    expect(published().map(({ writes }) => writes)).toEqual([1]);
    await sharePoint.client({ act: 'write', key: 'asset-2', page });
    expect(published()).toHaveLength(2);
  });

  it.each(['/publish', '/savepage', '/listItemAllFields'])(
    'publishes once although the writer was killed before %s',
    async (crashBefore) => {
      expect(
        await sharePoint.client({ act: 'write', key: 'asset-1', page }, { crashBefore }),
      ).toBeUndefined();
      expect(pages().map(({ value }) => value.published)).toEqual([false]);
      const found = await sharePoint.client({ act: 'find', key: 'asset-1', page });
      const written = await sharePoint.client({ act: 'write', key: 'asset-1', page });
      // Before the first save the page has no name yet: it is not found, stays a draft, and another is made.
      expect(found).toEqual(crashBefore === '/savepage' ? {} : written);
      expect(published().map(({ value, writes }) => ({ html: value.html, writes }))).toEqual([
        { html: page.html, writes: 1 },
      ]);
    },
  );

  it('publishes once when two write at the same moment', async () => {
    const both = [1, 2].map(() => sharePoint.client({ act: 'write', key: 'asset-1', page }));
    const [first, second] = await Promise.all(both);
    const outcomes = [first, second].filter((outcome) => outcome && 'value' in outcome);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(published()).toHaveLength(1);
    expect(await sharePoint.client({ act: 'write', key: 'asset-1', page })).toEqual(outcomes[0]);
  });

  it.each(['/pages', '/savepage', '/publish'])(
    'publishes once although the reply to %s was lost',
    async (match) => {
      sharePoint.loseReply({ match, times: 1 });
      expect(await sharePoint.client({ act: 'write', key: 'asset-1', page })).toHaveProperty('value');
      expect(published().map(({ value, writes }) => ({ html: value.html, writes }))).toEqual([
        { html: page.html, writes: 1 },
      ]);
    },
  );

  it('does not say that nothing was written when SharePoint goes silent', async () => {
    sharePoint.loseReply({ match: '/savepage', times: 3 });
    const outcome = await sharePoint.client({ act: 'write', key: 'asset-1', page });
    expect(outcome).toHaveProperty('error');
    expect(outcome).not.toMatchObject({ error: 'NotWritten' });
  });

  it('shortens a description to what SharePoint takes', async () => {
    await sharePoint.client({
      act: 'write',
      key: 'asset-1',
      page: { ...page, description: 'x'.repeat(300) },
    });
    expect(published()[0]?.value.description).toBe(`${'x'.repeat(254)}…`);
  });

  it('waits as long as SharePoint says and goes on', async () => {
    sharePoint.throttle({ match: '/savepage', times: 1, retryAfter: 1 });
    const begun = Date.now();
    expect(await sharePoint.client({ act: 'write', key: 'asset-1', page })).toHaveProperty('value');
    expect(Date.now() - begun).toBeGreaterThan(1000);
    expect(published()).toHaveLength(1);
  });

  it('says that nothing was written when SharePoint keeps throttling', async () => {
    sharePoint.throttle({ match: '/publish', times: 3, retryAfter: 0 });
    expect(await sharePoint.client({ act: 'write', key: 'asset-1', page })).toMatchObject({
      error: 'NotWritten',
    });
    expect(published()).toHaveLength(0);
    expect(await sharePoint.client({ act: 'write', key: 'asset-1', page })).toHaveProperty('value');
    expect(pages()).toHaveLength(1);
  });

  it('says that nothing was written when somebody else edits the half-made page', async () => {
    await sharePoint.client({ act: 'write', key: 'asset-1', page }, { crashBefore: '/publish' });
    const half = pages()[0];
    sharePoint.records.put('page', half?.id ?? '', { ...half?.value, checkedOutTo: 'an-editor' });
    const refused = await sharePoint.client({ act: 'write', key: 'asset-1', page });
    expect(refused).toMatchObject({ error: 'NotWritten', message: expect.stringContaining('423') });
    sharePoint.records.put('page', half?.id ?? '', { ...half?.value, checkedOutTo: null });
    expect(await sharePoint.client({ act: 'write', key: 'asset-1', page })).toHaveProperty('value');
  });

  const request = async (method: string, path: string, body: unknown = {}) => {
    const outcome = await sharePoint.client({
      act: 'request',
      method,
      path,
      ...(method === 'GET' ? {} : { body }),
    });
    const value = outcome && 'value' in outcome ? outcome.value : undefined;
    return value as {
      status: number;
      body: { 'odata.error'?: { code: string; message: { value: string } }; Id?: number };
    };
  };

  it('refuses in SharePoint’s words what SharePoint refuses', async () => {
    const { body } = await request('POST', 'sitepages/pages', { PageLayoutType: 'Article' });
    const at = `sitepages/pages(${body.Id ?? 0})`;
    const long = await request('POST', `${at}/savepage`, { Title: 'Long', Description: 'x'.repeat(256) });
    expect(long).toMatchObject({
      status: 400,
      body: { 'odata.error': { code: expect.stringContaining('System.ArgumentException') } },
    });
    expect(
      await request('POST', `${at}/savepage`, { Title: 'Long', CanvasContent1: 'no JSON' }),
    ).toMatchObject({ status: 400 });
    expect(await request('POST', `${at}/publish`)).toMatchObject({ status: 200 });
    const late = await request('POST', `${at}/savepage`, { Title: 'Late' });
    expect(late).toMatchObject({
      status: 400,
      body: { 'odata.error': { message: { value: expect.stringContaining('checked out') } } },
    });
    expect(await request('GET', 'sitepages/pages(99)')).toMatchObject({ status: 404 });
    expect(await request('GET', `../../other/_api/${at}`)).toMatchObject({ status: 404 });
  });
});
