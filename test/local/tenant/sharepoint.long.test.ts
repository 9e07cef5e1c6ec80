import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message } from '../../../lib/messages/message.ts';
import { chartOf } from '../../../lib/agents/analytics/chart.ts';
import type { PagePart } from '../../../lib/ports/channels.ts';
import { folder, runningSharePoint } from './sharepoint-running.ts';
import { english } from '../../../lib/messages/words.ts';

const documents = [
  {
    name: 'Price rules & naïve offers (Zoë’s café).md',
    text: '# Prices\nAbove 10 % – ask “why”, à la carte.',
  },
  { name: "Don't guess.txt", text: 'Ask.' },
];

describe('SharePoint, through PnPjs', () => {
  let sharePoint: Awaited<ReturnType<typeof runningSharePoint>>;
  let key: string;
  let page: { title: string; description: string; parts: PagePart[] };
  let tests = 0;
  const write = (options?: { crashBefore?: string; oid?: string }) =>
    sharePoint.client({ act: 'write', key, page }, options);
  const find = () => sharePoint.client({ act: 'find', key, page });
  const published = () => sharePoint.published(page.title);

  beforeAll(async () => {
    sharePoint = await runningSharePoint([...documents, { name: 'Chart.png', text: 'no text' }]);
  });
  afterAll(() => sharePoint.stop());
  beforeEach(() => {
    tests += 1;
    key = `asset-${tests}`;
    page = {
      title: `Naïve discounts ${tests}`,
      description: 'Why & how',
      parts: [{ html: '<h2>Café</h2><p>Say “no” first.</p>' }],
    };
  });

  it('lists the readable files of a folder with their texts', async () => {
    const { value } = (await sharePoint.client({ act: 'list', folder })) as {
      value: { documents: { url: string; blocks: object[] }[]; leftOut: Message[] };
    };
    expect(value.documents).toEqual(
      documents.map(({ name }) => ({
        name,
        blocks: expect.any(Array),
        url: expect.stringMatching(/^https:.*\?web=1$/),
      })),
    );
    expect(value.documents[0]?.blocks).toContainEqual({
      kind: 'paragraph',
      text: 'Above 10 % – ask “why”, à la carte.',
    });
    expect(value.documents[1]?.blocks).toEqual([{ kind: 'paragraph', text: 'Ask.' }]);
    expect(value.leftOut.map(english.sayMessage)).toEqual(['“Chart.png” is of a kind that is not read']);
    expect(value.documents.map(({ url }) => decodeURIComponent(new URL(url).pathname))).toEqual(
      documents.map(({ name }) => `${folder}/${name}`),
    );
  });

  it('keeps the pages of the site for facilitators apart, and shows them to nobody who is no member', async () => {
    const onOther = { site: 'facilitators' };
    const there = (await sharePoint.client({ act: 'write', key, page }, onOther)) as {
      value: { url: string };
    };
    expect(there.value.url).toMatch(/\/sites\/facilitators\/SitePages\/lo-[0-9a-f]+\.aspx$/);
    expect(await sharePoint.client({ act: 'find', key, page }, onOther)).toEqual(there);
    expect(await find()).toEqual({ value: undefined });
    expect(await published()).toMatchObject([{ site: 'facilitators', writes: 1 }]);
    const path = new URL(there.value.url).pathname;
    expect((await sharePoint.load(path)).status).toBe(403);
    expect((await sharePoint.load(path.replace('facilitators', 'learning'))).status).toBe(404);
  });

  it('names the folder that cannot be read', async () => {
    const missing = await sharePoint.client({ act: 'list', folder: '/sites/learning/Nowhere' });
    expect(missing).toMatchObject({ error: 'unavailable', message: expect.stringMatching(/Nowhere.*404/) });
  });

  it('publishes a page as news and finds it again under its key', async () => {
    expect(await find()).toEqual({});
    const written = await write();
    const [shown] = await published();
    const name = shown?.name ?? '';
    expect(name).toMatch(/^lo-[0-9a-f]{16}\.aspx$/);
    expect(written).toEqual({
      value: { url: `${sharePoint.address}/sites/learning/SitePages/${name}`, name },
    });
    expect(shown).toMatchObject({ promoted: true, writes: 1 });
    expect(await sharePoint.read(name)).toContain('<h2>Café</h2><p>Say “no” first.</p>');
    expect(await find()).toEqual(written);
  });

  it('makes no second page under the same key, and another one under another key', async () => {
    const first = await write();
    expect(await write()).toEqual(first);
    expect(await published()).toMatchObject([{ writes: 1 }]);
    await sharePoint.client({ act: 'write', key: `${key}-other`, page });
    expect(await published()).toHaveLength(2);
  });

  it.each(['/publish', '/savepage', '/listItemAllFields'])(
    'publishes once although the writer was killed before %s',
    async (crashBefore) => {
      expect(await write({ crashBefore })).toBeUndefined();
      expect(await published()).toEqual([]);
      const found = await find();
      const written = await write();
      // Before the first save the page has no name yet: it is not found, stays a draft, and another is made.
      expect(found).toEqual(crashBefore === '/savepage' ? {} : written);
      expect(await published()).toMatchObject([{ writes: 1 }]);
    },
  );

  it('publishes once when two write at the same moment', async () => {
    const outcomes = (await Promise.all([write(), write()])).filter(
      (outcome) => outcome && 'value' in outcome,
    );
    expect(outcomes.length).toBeGreaterThan(0);
    expect(await published()).toHaveLength(1);
    expect(await write()).toEqual(outcomes[0]);
  });

  it.each(['/pages', '/savepage', '/publish'])(
    'publishes once although the reply to %s was lost',
    async (match) => {
      await sharePoint.faults({ loseReply: { match, times: 1 } });
      expect(await write()).toHaveProperty('value');
      expect(await published()).toMatchObject([{ writes: 1 }]);
    },
  );

  it('does not say that nothing was written when SharePoint goes silent', async () => {
    await sharePoint.faults({ loseReply: { match: '/savepage', times: 3 } });
    const outcome = await write();
    expect(outcome).toHaveProperty('error');
    expect(outcome).not.toMatchObject({ error: 'NotWritten' });
    await sharePoint.faults({ loseReply: { match: '', times: 0 } });
  });

  it('shortens a description to what SharePoint takes', async () => {
    page.description = 'x'.repeat(300);
    expect(await write()).toHaveProperty('value');
    expect(await published()).toHaveLength(1);
  });

  it('writes a report anew under its name, and no second page', async () => {
    const report = { ...page, name: `coverage-${tests}` };
    const first = await sharePoint.client({ act: 'report', report });
    expect(first).toMatchObject({ value: { name: `lo-${report.name}.aspx` } });
    const again = await sharePoint.client({
      act: 'report',
      report: { ...report, parts: [{ html: '<p>This week</p>' }] },
    });
    expect(again).toEqual(first);
    expect(await published()).toMatchObject([{ promoted: false, writes: 1 }]);
    expect(await sharePoint.read(`lo-${report.name}.aspx`)).toContain('<p>This week</p>');
  });

  it.each(['/savepage', '/publish'])(
    'finishes a report whose writer was killed before %s',
    async (crashBefore) => {
      const report = { ...page, name: `coverage-${tests}` };
      expect(await sharePoint.client({ act: 'report', report }, { crashBefore })).toBeUndefined();
      expect(await sharePoint.client({ act: 'report', report })).toHaveProperty('value');
      expect(await published()).toHaveLength(1);
    },
  );

  describe('another version of a page', () => {
    const versionOf = async (html: string) => {
      const { value } = (await write()) as { value: { url: string; name: string } };
      return { name: value.name, version: { ...page, parts: [{ html }], url: value.url } };
    };

    it('is what readers see under the address of the page, which stays one', async () => {
      const { name, version } = await versionOf('<p>It was 8%, and is 6% now</p>');
      const first = await sharePoint.client({ act: 'version', version });
      expect(first).toEqual({ value: { url: version.url } });
      expect(await sharePoint.client({ act: 'version', version })).toEqual(first);
      expect(await published()).toMatchObject([{ writes: 1 }]);
      expect(await sharePoint.read(name)).toContain('is 6% now');
    });

    it.each(['/savepage', '/publish'])(
      'is there in the end where its writer was killed before %s',
      async (crashBefore) => {
        const { name, version } = await versionOf('<p>Now 6%</p>');
        expect(await sharePoint.client({ act: 'version', version }, { crashBefore })).toBeUndefined();
        expect(await sharePoint.client({ act: 'version', version })).toHaveProperty('value');
        expect(await sharePoint.read(name)).toContain('Now 6%');
      },
    );

    it('is refused for good where the page is gone, or stands on no site of the layer', async () => {
      const { version } = await versionOf('<p>Now 6%</p>');
      for (const url of [
        version.url.replace(/[^/]*$/, 'lo-0000000000000000.aspx'),
        'https://elsewhere.invalid/SitePages/a.aspx',
      ])
        expect(await sharePoint.client({ act: 'version', version: { ...version, url } })).toMatchObject({
          error: 'NeverWritten',
        });
    });
  });

  describe('a picture', () => {
    const drawing = chartOf(
      { delivered: { people: 8, meanBefore: 2, meanAfter: 3, meanChange: 1 } },
      english,
    );
    const { svg, ...rest } = drawing;
    const store = async (options?: { crashBefore?: string }) =>
      await sharePoint.client({ act: 'picture', drawing }, options);
    const stored = async () => ((await store()) as { value: Record<string, string> }).value;
    const shownAs = async (parts: PagePart[]) => {
      page.parts = parts;
      const { value } = (await write()) as { value: { name: string } };
      return await sharePoint.read(value.name);
    };

    it('stands in the site’s own library, which is made if it is not there', async () => {
      const { path = '' } = await stored();
      expect(path).toMatch(/^\/sites\/learning\/SiteAssets\/lo-[0-9a-f]{16}\.png$/);
      const answer = await sharePoint.load(path);
      expect(answer.headers.get('content-type')).toBe('image/png');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * rest.width, 2 * rest.height]);
    });

    it('is one file however often it is stored, killed, throttled or not answered', async () => {
      const first = await stored();
      expect(await store({ crashBefore: 'AddUsingPath' })).toBeUndefined();
      await sharePoint.faults({
        throttle: { match: 'AddUsingPath', times: 1, retryAfter: 0, status: 429 },
      });
      expect(await stored()).toEqual(first);
      await sharePoint.faults({ loseReply: { match: 'AddUsingPath', times: 1 } });
      expect(await stored()).toEqual(first);
    });

    it('is shown on a page between its texts, with words for whoever does not see it', async () => {
      const kept = await stored();
      const shown = await shownAs([
        { html: '<p>Before</p>' },
        { picture: { ...rest, kept } },
        { html: '<p>After</p>' },
      ]);
      expect(shown).toMatch(
        new RegExp(
          `<p>Before</p>\\s*<p><img src="${kept['path'] ?? ''}" alt="${rest.alt}"[^>]*></p>\\s*<p>After</p>`,
        ),
      );
    });

    it('is not shown under the ids of another file', async () => {
      const kept = { ...(await stored()), uniqueId: 'another' };
      expect(await shownAs([{ picture: { ...rest, kept } }])).toContain('This picture cannot be shown.');
    });

    it('is gone where it was drawn into a text, closed or not', async () => {
      const shown = await shownAs([
        { html: `<p>Before</p>${svg}<p>After</p>` },
        { html: '<p>Then</p><SVG onload=x>' },
      ]);
      expect(shown).toContain('<p>Before</p><p>After</p>\n<p>Then</p>');
      expect(shown).not.toMatch(/<svg|<rect/i);
    });

    it('is refused for good where the app may not write', async () => {
      await sharePoint.faults({ revoke: 'Sites.Selected' });
      expect(await store()).toMatchObject({ error: 'NeverWritten', message: expect.stringContaining('403') });
      await sharePoint.faults({ grant: 'Sites.Selected' });
    });
  });

  // A page is made in seven calls; whichever of them is turned away, the others are not made twice.
  it.each([0, 1, 2, 3, 4, 5, 6])(
    'publishes once, and no call comes too soon, when SharePoint turns calls away after %i of them',
    async (after) => {
      const status = after % 2 === 0 ? 429 : 503;
      await sharePoint.faults({ throttle: { match: '/_api', after, times: 1, retryAfter: 1, status } });
      expect(await write()).toHaveProperty('value');
      expect(await published()).toMatchObject([{ writes: 1 }]);
      expect(await sharePoint.calledTooSoon()).toBe(0);
    },
  );

  it('says that nothing was written wherever SharePoint goes on turning calls away, and goes on from there', async () => {
    for (const after of [0, 3, 6]) {
      await sharePoint.faults({
        throttle: { match: '/_api', after, times: 3, retryAfter: 0, status: 503 },
      });
      key = `kept-away-${after}`;
      page = { ...page, title: key };
      expect(await write()).toMatchObject({ error: 'NotWritten' });
      expect(await write()).toHaveProperty('value');
      expect(await published()).toMatchObject([{ writes: 1 }]);
    }
  });

  it('waits as long as SharePoint says and goes on', async () => {
    await sharePoint.faults({ throttle: { match: '/savepage', times: 1, retryAfter: 1, status: 429 } });
    expect(await write()).toHaveProperty('value');
    expect(await sharePoint.calledTooSoon()).toBe(0);
    expect(await published()).toHaveLength(1);
  });

  it('says that nothing was written when SharePoint keeps throttling', async () => {
    await sharePoint.faults({ throttle: { match: '/publish', times: 3, retryAfter: 0, status: 429 } });
    expect(await write()).toMatchObject({ error: 'NotWritten' });
    expect(await published()).toEqual([]);
    await sharePoint.faults({ throttle: { match: '', times: 0, retryAfter: 0, status: 429 } });
    expect(await write()).toHaveProperty('value');
    expect(await published()).toMatchObject([{ writes: 1 }]);
  });

  it('says that nothing was written when somebody else edits the half-made page', async () => {
    await write({ crashBefore: '/publish', oid: 'an-editor' });
    expect(await write()).toMatchObject({ error: 'NotWritten', message: expect.stringContaining('409') });
    expect(await write({ oid: 'an-editor' })).toHaveProperty('value');
  });

  it('refuses what SharePoint refuses', async () => {
    const request = async (method: string, path: string, body?: object) => {
      const outcome = await sharePoint.client({ act: 'request', method, path, ...(body ? { body } : {}) });
      return (outcome as { value: { status: number; body: { Id?: number } } }).value;
    };
    const { body } = await request('POST', 'sitepages/pages', { PageLayoutType: 'Article' });
    const at = `sitepages/pages(${body.Id ?? 0})`;
    const save = (fields: object) =>
      request('POST', `${at}/savepage`, { Title: 'A', CanvasContent1: '[]', ...fields });
    expect(await save({ Description: 'x'.repeat(256) })).toMatchObject({ status: 400 });
    expect(await save({ CanvasContent1: 'no JSON' })).toMatchObject({ status: 400 });
    expect(await save({})).toMatchObject({ status: 200 });
    expect(await request('POST', `${at}/publish`)).toMatchObject({ status: 200 });
    expect(await save({})).toMatchObject({ status: 409 });
    expect(await request('GET', 'sitepages/pages(99999)')).toMatchObject({ status: 404 });
    expect(await request('GET', `../../other/_api/${at}`)).toMatchObject({ status: 501 });
  });
});
