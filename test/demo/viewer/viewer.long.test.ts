import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import { needSeen } from '../../../functions/http/door/views.ts';
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { paint } from '../../../lib/adapters/sharepoint/paint.ts';
import { drawApprovalCard } from '../../../lib/adapters/teams/draw-approval-card.ts';
import { chatLink, deepLink } from '../../../lib/adapters/teams/deep-link.ts';
import { chartOf } from '../../../lib/agents/analytics/chart.ts';
import type { Verdict } from '../../../lib/domain/gate/approval.ts';
import { approvalCard } from '../../../lib/gates/approval-card-content.ts';
import type { Served } from '../../../local/tenant/web.ts';
import type { ChatRelay } from '../../../demo/chat/relay.ts';
import { places } from '../../../demo/viewer/layout.ts';
import type { Coverage, OwnItem, Seen } from '../../../demo/viewer/seen.ts';
import { pace } from '../../../demo/pace.ts';
import { serveViewer } from '../../../demo/viewer/server.ts';
import type { Told } from '../../../demo/viewer/story-so-far.ts';
import { approval, DAY, drafted, need, NOW, personId } from '../../lib/examples.ts';
import { noLists } from '../lists/no-lists.ts';
import { freePorts } from '../../../local/shared/free-ports.ts';
import { english } from '../../../lib/messages/words.ts';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';

const PORT = await freePorts();
const base = `http://127.0.0.1:${PORT}`;
const hostile = '<img src=x onerror="document.title=\'taken\'"> [Click](https://evil.example)';
const PICTURE = '/sites/learning/SiteAssets/lo-0.png';
const at = new Date(NOW).toISOString();

const covered = (atTarget: number): Coverage => ({
  by: 'charter-line',
  groupId: 'C1',
  skillId: 'negotiation',
  skill: 'Negotiation',
  at: NOW,
  counts: { atTarget, assessed: 58, notAssessed: 0 },
  sentence: `${atTarget} of 58 buyers can do what is asked of them in Negotiation`,
});

const ON_STAGE = deepLink(
  { appId: 'app', siteUrl: 'https://localhost:7073/sites/learning' },
  'https://localhost:7073/sites/learning/SitePages/p.aspx',
  'Learning',
);

const part = { kind: 'claim', side: 'learner' } as const;

async function seen(): Promise<Seen> {
  const card = await drawApprovalCard(approvalCard(approval, drafted, english), english);
  const counts = { users: 2, files: 0, pages: 1, contents: 1, activities: 1, notices: 2, cards: 1 };
  const line = { activityType: 'learningAssigned', chainId: null, userId: personId(1), at };
  return {
    needs: [{ ...needSeen(need, { minimumGroup: MINIMUM_GROUP }), reason: hostile }],
    questions: [
      {
        approval,
        need: needSeen(need, { minimumGroup: MINIMUM_GROUP }),
        asset: null,
        card: approvalCard(approval, undefined, english),
        parts: [],
        pairs: [],
        yours: { answers: [] },
      },
      {
        approval: { ...approval, approvalId: 'draft', gate: 'publication' },
        need: needSeen(need, { minimumGroup: MINIMUM_GROUP }),
        asset: drafted,
        card: approvalCard(approval, drafted, english),
        parts: [
          { ...part, part: 'learner.points.1', where: 'learner, points 1', text: 'Ask <first>.' },
          { ...part, part: 'learner.points.2', where: 'learner, points 2', text: 'Be silent.' },
        ],
        pairs: [],
        yours: { answers: [] },
      },
    ],
    insights: [
      {
        insightId: 'i',
        needId: need.needId,
        checkDay: 30,
        sentence: 'It rose.',
        verdict: 'improved',
        at: NOW,
        effect: 0.4,
        interval: [0.1, 0.7],
        delivered: { people: 40, meanBefore: 2, meanAfter: 2.4, meanChange: 0.4 },
      },
    ],
    declined: [
      {
        role: 'Sales Executive',
        demandId: 'd',
        roleId: 'buyer',
        skillId: null,
        count: 214,
        recent: 30,
        trend: 'rising',
        months: {},
        firstAt: NOW,
        lastAt: NOW,
      },
    ],
    coverage: [covered(41)],
    charter: [{ lineId: 'C1', text: 'Keep our margin', weight: 0.9 }],
    records: {
      counts,
      users: [
        { id: personId(1), displayName: 'Ada Abel', jobTitle: 'Buyer', userPrincipalName: 'ada@x.example' },
        { id: personId(2), displayName: 'Bo Brandt', jobTitle: 'Buyer', userPrincipalName: 'bo@x.example' },
      ],
      pages: [
        {
          name: 'p.aspx',
          title: 'Negotiating',
          url: '/pages/p.aspx',
          at,
          promoted: false,
          writes: 1,
          html:
            '<h2>First</h2><script>document.title="taken"</script><p>Ask first.</p>' +
            `<p><img src="${PICTURE}" alt="Mean level" width="560"></p>`,
        },
      ],
      contents: [
        {
          id: 'c',
          providerId: 'v',
          externalId: 'x',
          title: 'Negotiating',
          writes: 1,
          contentWebUrl: 'https://localhost:7073/sites/learning/SitePages/p.aspx',
        },
      ],
      activities: [],
      notices: [
        {
          ...line,
          previewText: hostile,
          topic: { source: 'text', value: 'x', webUrl: 'javascript:alert(1)' },
        },
        { ...line, previewText: 'For you', topic: { source: 'text', value: 'x', webUrl: ON_STAGE } },
        {
          ...line,
          previewText: 'Recall',
          topic: { source: 'text', value: 'x', webUrl: chatLink({ appId: 'app' }) },
        },
      ],
      cards: [{ workflow: 'w', card: JSON.parse(JSON.stringify(card)) as unknown, at }],
      chats: [],
      writes: [],
      duplicates: 0,
    } as unknown as Seen['records'],
  };
}

const items: OwnItem[] = (['delivered', 'outgrown'] as const).map((state) => ({
  title: `Something ${state}`,
  needId: 'r.s',
  form: 'job-aid',
  minutes: 5,
  plannedAt: NOW,
  state,
  why: hostile,
  whyNow: 'It was the start of your working day.',
}));

const told: Told = {
  company: 'Larkfield',
  people: 1_540,
  began: NOW - 36 * DAY,
  days: 120,
  coverageBefore: [covered(20)],
  byScript: false,
  decided: [{ question: 'What is the cause?', answer: 'approve, skill', at: NOW }],
  personId: personId(1),
  acts: [
    { title: 'Humans set the direction', state: 'done', lines: ['5 lines'] },
    { title: 'Days pass', state: 'now', lines: [], progress: 'sent 250' },
  ],
  envelope: {
    opened: {
      planted: [
        {
          kind: 'gap',
          id: 'buyer.negotiation',
          verdict: 'found',
          what: 'Negotiation: the 40 people in the role Buyer lack 1.2 of 5 levels. Nobody asks for training.',
          did: 'Raised as a lack of skill. It was delivered and measured, by an existing course, to 38 people.',
        },
        {
          kind: 'no change',
          id: 'team-x',
          verdict: 'falsely acted on',
          what: 'A team of 3 always answers 1.8 of 5 points lower on workload: no change.',
          did: hostile,
        },
      ],
      invented: ['buyer.writing'],
      found: 1,
      missed: 0,
      falselyActedOn: 1,
    },
    compared: {
      assumptions: [{ name: 'Hours of each program', value: 4, unit: 'hours', why: 'Half a day.' }],
      rows: [
        { measure: 'Gaps made up', layer: 61, desk: 28, unit: '%', better: 'layer' },
        { measure: 'Decisions asked of humans', layer: 14, desk: 0, unit: '', better: 'desk' },
        { measure: 'Hours for each level', layer: null, desk: null, unit: 'hours', better: 'neither' },
      ],
      losing: ['Nobody is asked to decide anything.'],
    },
  },
};
const addresses = [...places.map(({ path }) => path), '/pages/p.aspx', `/people/${personId(1)}`, '/nothing'];
const widths = [
  ['desktop', 1_280],
  ['phone', 390],
] as const;

async function violationsIn(shown: Page) {
  await shown.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const violations: { id: string; nodes: { html: string }[] }[] = await shown.evaluate(
    'axe.run().then((result) => result.violations)',
  );
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

inBrowser('what the company’s people see', () => {
  const paced = pace(told.began);
  let [browser, page]: [Browser?, Page?] = [];
  let served: Served;
  const answers: [string, string, Verdict][] = [];
  const open = async (path: string, width = 1_280): Promise<Page> => {
    if (!page) throw new Error('There is no browser.');
    await page.setViewportSize({ width, height: 900 });
    await page.goto(base + path);
    return page;
  };
  beforeAll(async () => {
    const decide = (...answer: [string, string, Verdict]) => Promise.resolve(answers.push(answer));
    const itemsOf = () => Promise.resolve(items);
    const chat: ChatRelay = {
      install: () => Promise.resolve(),
      say: () => Promise.resolve(),
      dialog: () => Promise.reject(new Error('No dialog is opened here.')),
      typedBy: () => [],
      press: () => Promise.resolve({ refused: 'no', status: 400 }),
    };
    const chart = await paint(
      chartOf({ delivered: { people: 8, meanBefore: 2, meanAfter: 3, meanChange: 1 } }, english),
    );
    const picture = (path: string) =>
      Promise.resolve({ status: path === PICTURE ? 200 : 404, body: Buffer.from(chart) });
    served = await serveViewer({
      port: PORT,
      told,
      now: () => NOW,
      see: seen,
      itemsOf,
      pace: paced,
      decide,
      lists: noLists,
      practiceUrl: 'http://127.0.0.1:1/api/practice',
      signIn: () => Promise.reject(new Error('Nobody practises here.')),
      picture,
      chat,
    });
    browser = await startedBrowser();
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
    mkdirSync('.local/pictures', { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    served.close();
  });

  const all = widths.flatMap(([device, width]) => addresses.map((path) => ({ device, width, path })));
  test.each(all)('$path on a $device is accessible and fits', async ({ path, width, device }) => {
    const shown = await open(path, width);
    await shown.screenshot({
      path: `.local/pictures/viewer-${device}${path.replaceAll('/', '-').slice(0, 12)}.png`,
    });
    expect(await violationsIn(shown)).toEqual([]);
    expect(await shown.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('whoever steers chooses on which day time stands still, and lets it go on', async () => {
    const { envelope } = told;
    delete told.envelope;
    const shown = await open('/', 390);
    expect(await violationsIn(shown)).toEqual([]);
    await shown.getByLabel('Stop when this day begins').fill('40');
    await shown.getByRole('button', { name: 'Stop there' }).click();
    expect(await shown.innerText('main')).toContain('or day 40 begins');
    const standing = paced.stand(NOW + 4 * DAY);
    await shown.goto(`${base}/`);
    expect(await shown.innerText('main')).toContain('It is day 41, and time stands still for you');
    await shown.getByRole('button', { name: 'Go on until somebody has to decide' }).click();
    expect(await standing).toEqual({ stood: true, next: Infinity });
    if (envelope) told.envelope = envelope;
  });

  test('everybody is told at once that it is a simulation, and which day it is', async () => {
    for (const path of addresses) {
      const shown = await open(path);
      expect([path, await shown.innerText('header')]).toEqual([
        path,
        expect.stringContaining('1,540 people, day 37 of 120; simulated company'),
      ]);
    }
  });

  test('cards are drawn, and nothing that somebody wrote becomes a link or runs', async () => {
    const shown = await open(`/people/${personId(1)}`);
    expect(await shown.innerText('main')).toContain(hostile);
    expect(await shown.locator('.card .ac-pushButton').count()).toBe(3);
    expect(await shown.locator('a[href*="evil.example"], a[href^="javascript:"]').count()).toBe(0);
    expect(await shown.title()).not.toContain('taken');
    await shown.locator('.card .ac-pushButton').first().click();
    expect(shown.url()).toBe(`${base}/people/${personId(1)}`);
    const html = await (await fetch(`${base}/people/${personId(1)}`)).text();
    expect(html).toContain(`&quot;url&quot;:&quot;/people/${personId(1)}/chat&quot;`);
  });

  test('a person reads why each item came and why then, and what they outgrew is struck out', async () => {
    const shown = await open(`/people/${personId(1)}`);
    const each = await shown.locator('main ol > li').allInnerTexts();
    expect(each).toHaveLength(2);
    for (const text of each) {
      expect(text).toContain(hostile);
      expect(text).toContain('It was the start of your working day.');
    }
    expect(await shown.locator('s').allInnerTexts()).toEqual(['Something outgrown']);
  });

  test('leaders see coverage before and now in words', async () => {
    const shown = await open('/leaders');
    expect(await shown.innerText('main')).toContain(
      '41 of 58 buyers can do what is asked of them in Negotiation 34% → 71%',
    );
  });

  test('a decision stands beside its evidence, and its button answers through the door', async () => {
    const shown = await open('/decisions');
    expect(await shown.innerText('main')).toContain(drafted.spans[0]?.text);
    await shown.locator('form').first().locator('select').selectOption('process');
    await shown.getByText('Confirm this cause').click();
    await shown.locator('form').nth(1).locator('input').fill('shorter');
    await shown.getByText('Send back').click();
    expect(answers).toEqual([
      [need.needId, approval.approvalId, { verdict: 'approve', cause: 'process' }],
      [need.needId, 'draft', { verdict: 'send-back', comment: 'shorter' }],
    ]);
  });

  test('a part that was written otherwise is sent back as corrected by hand, and never approved as it is', async () => {
    const before = answers.length;
    const shown = await open('/decisions');
    await shown.getByText('Correct parts by hand (2)').click();
    await shown.getByLabel('learner, points 2').fill('Be silent until they answer.');
    await shown.getByText('Approve and publish').click();
    expect(await shown.innerText('main')).toContain('You corrected parts: send it back');
    expect(answers.length).toBe(before);
    await open('/decisions');
    await shown.getByText('Correct parts by hand (2)').click();
    await shown.getByLabel('learner, points 2').fill('Be silent until they answer.');
    await shown.getByText('Send back').click();
    expect(answers.at(-1)).toEqual([
      need.needId,
      'draft',
      {
        verdict: 'send-back',
        corrections: [{ part: 'learner.points.2', text: 'Be silent until they answer.' }],
      },
    ]);
  });

  test('the opened envelope says in words what was found and where the desk does better', async () => {
    const text = await (await open('/envelope', 390)).innerText('main');
    for (const words of ['The envelope is opened', '✓ Found', '✗ Falsely acted on', 'buyer.writing'])
      expect(text).toContain(words);
    for (const words of ['an illustration', 'better with the desk', 'Nobody is asked to decide anything.'])
      expect(text).toContain(words);
  });

  test('an answer from another page is refused', async () => {
    const body = new URLSearchParams({ verdict: 'approve', cause: 'skill' });
    const answer = await fetch(`${base}/decisions/n/a`, { method: 'POST', body });
    expect(answer.status).toBe(503);
    expect(answers.filter(([needId]) => needId === 'n')).toEqual([]);
  });

  test('a page shows its pictures', async () => {
    const shown = await open('/pages/p.aspx');
    expect(await shown.evaluate('[...document.images].map((image) => image.naturalWidth)')).toEqual([1_120]);
  });

  test('what was published runs nothing even where it holds a script', async () => {
    const policy = (await fetch(`${base}/pages/p.aspx`)).headers.get('content-security-policy');
    expect(policy).toMatch(/(?:^|; )script-src 'self'(?:;|$)/);
    const shown = await (await browser?.newContext())?.newPage();
    await shown?.goto(`${base}/pages/p.aspx`);
    expect(await shown?.innerText('main')).toContain('Ask first.');
    expect(await shown?.title()).not.toBe('taken');
  });
});
