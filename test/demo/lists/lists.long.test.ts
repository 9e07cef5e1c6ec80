import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { makeLists } from '../../../demo/lists/make-lists.ts';
import { siteLists, type SiteLists } from '../../../demo/lists/site-lists.ts';
import { APPROVER_NAME, tenantSeed } from '../../../demo/seed.ts';
import type { Seen } from '../../../demo/viewer/seen.ts';
import { pace } from '../../../demo/pace.ts';
import { serveViewer } from '../../../demo/viewer/server.ts';
import type { Told } from '../../../demo/viewer/story-so-far.ts';
import { tenantRecords } from '../../../demo/tenant-records.ts';
import type { Stack } from '../../../local/stack.ts';
import type { Served } from '../../../local/tenant/web.ts';
import { freePorts } from '../../../local/shared/free-ports.ts';
import { company } from '../../../sample/company.ts';
import { runningTenant } from '../../local/tenant/tenant-running.ts';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';

const sample = company(new Date(), 12);
const ines = sample.approver.personId;
const reader = sample.employees[0]?.person.personId ?? '';
const picked = sample.employees[1]?.name ?? '';
const PORT = await freePorts();

/** What the layer does in a pass, as far as a row shows it. */
async function layerAnswers(site: SiteLists, title: string): Promise<void> {
  const { lists } = await site.shown();
  const list = lists.find((one) => one.title === title);
  const member = site.as(APPROVER_NAME);
  for (const row of list?.rows ?? [])
    if (list) await member.change(list, row, { LearningOsSays: 'in force' });
}

inBrowser('the lists of the site, as the demonstration shows them', () => {
  let tenant: Awaited<ReturnType<typeof runningTenant>>;
  let site: SiteLists;
  let served: Served;
  let browser: Browser;
  let page: Page;
  let passed = 0;
  let isAnswered = true;
  const open = (path: string) => page.goto(`http://127.0.0.1:${PORT}${path}`);
  const of = (personId: string, ...rest: string[]): string =>
    ['/people', personId, 'lists', ...rest.map(encodeURIComponent)].join('/');

  beforeAll(async () => {
    tenant = await runningTenant(tenantSeed(sample));
    await makeLists({ ...tenant, now: Date.now } as unknown as Stack);
    site = siteLists(tenant);
    served = await serveViewer({
      port: PORT,
      told: { company: 'Larkfield', people: 12, began: Date.now(), days: 1, acts: [] } as unknown as Told,
      now: Date.now,
      see: async () => ({ records: await tenantRecords(tenant.ports) }) as unknown as Seen,
      itemsOf: () => Promise.resolve([]),
      pace: pace(0),
      decide: () => Promise.resolve(),
      lists: {
        site,
        minutes: {
          haveAnswered: () => isAnswered,
          pass() {
            passed += 1;
            isAnswered = false;
          },
        },
      },
      practiceUrl: 'http://127.0.0.1:1/api/practice',
      signIn: () => Promise.reject(new Error('Nobody practises here.')),
      picture: () => Promise.resolve({ status: 404 }),
      chat: {} as never,
    });
    browser = await startedBrowser();
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
  });
  afterAll(async () => {
    await browser.close();
    served.close();
    await tenant.kill();
  });

  test('a row is added, answered, changed and deleted with the keyboard alone', async () => {
    await open(of(ines, 'People and makers'));
    await page.getByRole('link', { name: 'New row' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Title').fill('somebody new');
    await page.getByLabel('Kind').selectOption('approver');
    await page.getByLabel('Person').fill(picked);
    await page.getByLabel('Forms').fill('job-aid\nlesson');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    const row = page.locator('tr', { hasText: 'somebody new' });
    await row.waitFor();
    expect(await row.innerText()).toContain('The layer has not looked since Ines Falk edited this.');
    expect(await row.innerText()).toContain(picked);
    expect(passed).toBe(1);
    await layerAnswers(site, 'People and makers');
    isAnswered = true;
    // The page draws itself anew.
    await row.filter({ hasText: 'in force' }).waitFor();

    await row.getByRole('link').press('Enter');
    expect(await page.getByLabel('Person').inputValue()).toContain(`${picked} (`);
    expect(await page.getByLabel('Forms').inputValue()).toBe('job-aid\nlesson');
    await page.getByLabel('Person').fill('');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await row.waitFor();
    expect(await row.innerText()).not.toContain(picked);
    await row.getByRole('link').press('Enter');
    expect(await page.locator('.versions').innerText()).toMatch(/Version 3, Ines Falk, .* Person/s);
    await page.getByRole('button', { name: 'Delete this row' }).press('Enter');
    await page.getByRole('link', { name: 'New row' }).waitFor();
    expect(await row.count()).toBe(0);
  });

  test('who edited the row meanwhile is not written over before it was read again', async () => {
    await open(of(ines, 'Strategy', 'new'));
    await page.getByLabel('Title').fill('C9');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'C9' }).click();
    await layerAnswers(site, 'Strategy');
    await page.getByLabel('Weight').fill('0.4');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').innerText()).toContain(
      'Somebody edited this row since you opened it',
    );
    expect(await page.getByLabel('Weight').inputValue()).toBe('0.4');
    await page.getByRole('button', { name: 'Save' }).click();
    const row = page.locator('tr', { hasText: 'C9' });
    await row.waitFor();
    expect(await row.innerText()).toContain('0.4');
  });

  test.each([
    ['nobody of that name', ines, 'Person', 'Nobody At All', 'nobody here is called “Nobody At All”'],
    ['somebody who may only read', reader, 'Title', 'mine', 'the owner of the site lets you read this list'],
  ])('%s: it is not saved, and what was typed stands there still', async (_, who, field, typed, why) => {
    await open(of(who, 'People and makers', 'new'));
    await page.getByLabel(field).fill(typed);
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').innerText()).toContain(why);
    expect(await page.getByLabel(field).inputValue()).toBe(typed);
  });

  const rooms = [
    ['/lists'],
    [of(ines)],
    [of(ines, 'Strategy')],
    [of(ines, 'Own agents', 'new')],
    [of(reader, 'Rules and words')],
  ];
  const looks = [
    ['desktop', 1_280, {}],
    ['phone', 390, {}],
    ['dark', 390, { colorScheme: 'dark' as const }],
    ['high contrast', 1_280, { forcedColors: 'active' as const }],
  ] as const;
  test.each(
    rooms.flatMap(([path = '']) => looks.map(([look, width, media]) => ({ path, look, width, media }))),
  )('$path, $look, is accessible and fits', async ({ path, width, media }) => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    await page.setViewportSize({ width, height: 900 });
    await open(path);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
      'axe.run().then((result) => result.violations)',
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.innerText('main')).not.toMatch(/undefined|NaN|\[object/);
  });
});
