import { expect, beforeAll, afterAll, test } from '@jest/globals';
import type { Browser, Route } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { answerItem } from '../../../lib/agents/delivery/answer-item.ts';
import { readPlan, writePlan } from '../../../lib/agents/delivery/programme/own-plan.ts';
import { sharePlan } from '../../../lib/agents/delivery/programme/share-plan.ts';
import { doors } from '../../../functions/http/index.ts';
import { practicePage } from '../../../functions/page/page.ts';
import { english } from '../../../lib/messages/words.ts';
import { teamsOrigins } from '../../../m365/teams-hosts.ts';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';
import {
  companyWithProgramme,
  inProgramme,
  managed,
  managerOfSellers,
  NEED,
} from '../../support/company-with-programme.ts';
import type { World } from '../../support/world.ts';
import { callDoor } from '../http/call-door.ts';
import { headerOf } from '../http/callers.ts';

const APP = 'https://app.example';
const TEAMS = 'https://teams.microsoft.com';

const shell = (query: string) => `<!doctype html><html lang="en"><head><title>Host</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style></head>
<body><iframe title="Practise a talk" src="${APP}/api/practice${query}" data-sign-in="/sign-in" data-context="content"></iframe>
<script src="/teams-host.js"></script></body></html>`;

inBrowser('a transfer plan in the browser', () => {
  let browser: Browser;
  let company: World;
  let [ann, ben] = ['', ''];
  let askDoor: (
    by: string,
    method: string,
    path: string,
    text: string,
    ifMatch: string | undefined,
  ) => Promise<{ status: number; text: string }>;

  beforeAll(async () => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'true';
    company = await companyWithProgramme();
    [ann = '', ben = ''] = await inProgramme(company);
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    askDoor = async (by, method, path, text, ifMatch) => {
      for (const door of doors) {
        const names = [...door.route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
        const found = new RegExp(`^${door.route.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
        if (!found || door.method !== method) continue;
        const params = Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? '']));
        return await callDoor(door, {
          principal: headerOf({ kind: 'user', id: by, roles: [] }),
          params,
          app,
          text,
          ...(ifMatch === undefined ? {} : { ifMatch }),
        });
      }
      return { status: 404, text: '{}' };
    };
    browser = await startedBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  /** The page in a tab of Teams, as somebody sees it who is signed in there. */
  async function shownTo(personId: string, query = '') {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    const serve = async (route: Route): Promise<void> => {
      const request = route.request();
      const url = new URL(request.url());
      const json = { 'content-type': 'application/json' };
      if (url.pathname === '/tab')
        return route.fulfill({ contentType: 'text/html', body: shell(url.search) });
      if (url.pathname === '/teams-host.js')
        return route.fulfill({
          contentType: 'text/javascript',
          body: readFileSync(new URL('../../../demo/viewer/teams-host.js', import.meta.url), 'utf8'),
        });
      if (url.pathname === '/sign-in')
        return route.fulfill({ headers: json, body: JSON.stringify({ token: 'a.b.c' }) });
      if (url.origin !== APP) return route.abort();
      if (url.pathname === '/api/practice')
        return route.fulfill({ status: 200, ...practicePage(english, teamsOrigins) });
      const path = url.pathname.replace('/api/', '');
      const [sent, version] = [request.postData() ?? '', request.headers()['if-match']];
      const { status, text } = await askDoor(personId, request.method(), path, sent, version);
      return route.fulfill({ status, headers: json, body: text });
    };
    await page.route('**/*', serve);
    await page.goto(`${TEAMS}/tab${query}`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('There is no frame.');
    return { page, frame };
  }

  test('is written for oneself, shared at a tap, read by the manager word by word, and taken back', async () => {
    const mine = await shownTo(ann, `?plan=${NEED}`);
    const { frame } = mine;
    await frame.getByText('Only you can read it').waitFor();
    expect(await frame.innerText('details')).toContain('terms');
    await frame.getByLabel('What will you do?').fill('<b>Ask</b> for terms first');
    await frame.getByRole('button', { name: 'Keep it for me' }).click();
    // Without a day and a name nothing is sent.
    expect(await frame.getByText('Your manager reads nothing of it now.').count()).toBe(0);
    await frame.getByLabel('By when?').fill('2026-05-01');
    await frame.getByLabel('Your name, as your manager knows it').fill('Ann Byrne');
    await frame.getByRole('button', { name: 'Keep it for me' }).click();
    await frame.getByText('Your manager reads nothing of it now.').waitFor();
    const before = await shownTo(managerOfSellers);
    await before.frame.getByText('No role-play has reached you yet.').waitFor();
    expect(await before.frame.innerText('main')).not.toContain('terms first');
    await frame.getByRole('button', { name: 'Share this with my manager' }).click();
    await frame.getByText('Your manager may read this:').waitFor();
    const read = await shownTo(managerOfSellers);
    await read.frame.getByText('<b>Ask</b> for terms first (by 1 May 2026)').waitFor();
    expect(await read.frame.innerText('article')).toContain('Ann Byrne:');
    expect(await read.frame.innerText('main')).not.toMatch(/undefined|false|null|NaN|\{\w+\}|\[object/);
    await frame.getByRole('button', { name: 'Take back what I shared' }).click();
    await frame.getByText('Your manager reads nothing of it now.').waitFor();
    const after = await shownTo(managerOfSellers);
    await after.frame.getByText('No role-play has reached you yet.').waitFor();
    expect(await after.frame.locator('article').count()).toBe(0);
    await frame.getByRole('button', { name: 'Erase it now' }).click();
    await frame.getByText('Your manager reads nothing of it now.').waitFor({ state: 'detached' });
    expect(await frame.getByLabel('What will you do?').inputValue()).toBe('');
    for (const { page } of [mine, before, read, after]) await page.close();
  });

  test('says that nobody reads it once somebody else leads them, and outlives its programme', async () => {
    const of = { personId: ben, needId: NEED };
    const words = { name: 'Ben Ode', acts: [{ will: 'Name my price last', by: '2026-06-01' }] };
    await company.run(writePlan, { ...of, words });
    const { version = '' } = await company.run(readPlan, of);
    await company.run(sharePlan, { ...of, version });
    await company.send([managed(ben, ann, company.now())]);
    await company.settle();
    const mine = await shownTo(ben, `?plan=${NEED}`);
    await mine.frame.getByText('You shared this before, and nobody reads it now').waitFor();
    await mine.frame.getByRole('button', { name: 'Share this with my manager' }).click();
    await mine.frame.getByText('Your manager may read this:').waitFor();
    const read = await shownTo(ann);
    await read.frame.getByText('Name my price last (by 1 June 2026)').waitFor();
    expect(await read.frame.innerText('main')).toContain('Each wrote the name themselves');
    await company.run(answerItem, { ...of, said: 'not-relevant' });
    const later = await shownTo(ben);
    await later.frame.getByRole('button', { name: 'Open the plan' }).click();
    await later.frame.getByText('Its programme is not among yours any more').waitFor();
    expect(await later.frame.getByRole('button', { name: 'Share this with my manager' }).count()).toBe(0);
    expect(await later.frame.getByRole('button', { name: 'Keep it for me' }).count()).toBe(0);
    await later.frame.getByRole('button', { name: 'Take back what I shared' }).click();
    await later.frame.getByText('Your manager reads nothing of it now.').waitFor();
    await later.frame.getByRole('button', { name: 'Erase it now' }).click();
    await later.frame.getByText('No role-play has reached you yet.').waitFor();
    expect(await later.frame.getByRole('button', { name: 'Open the plan' }).count()).toBe(0);
    for (const { page } of [mine, read, later]) await page.close();
  });
});
