import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, expect } from '@jest/globals';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { doors } from '../../functions/http/index.ts';
import { practicePage } from '../../functions/page/page.ts';
import { usesOn } from '../../lib/domain/policy/employment.ts';
import { languagesOf } from '../../lib/messages/languages.ts';
import { english } from '../../lib/messages/words.ts';
import { teamsOrigins } from '../../m365/teams-hosts.ts';
import { callDoor } from '../functions/http/call-door.ts';
import { headerOf } from '../functions/http/callers.ts';
import { otherThanInDocs, TAKEN } from '../pictures/shown.ts';
import type { World } from './world.ts';

const APP = 'https://app.example';
const [TEAMS = ''] = teamsOrigins;
/** A phone, and a window of Teams on a desk. */
export const [NARROW, WIDE] = [
  { width: 390, height: 800 },
  { width: 1280, height: 800 },
];

const host = readFileSync(new URL('../../demo/viewer/teams-host.js', import.meta.url), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const json = { 'content-type': 'application/json' };

const shell = (query: string) => `<!doctype html><html lang="en"><head><title>Host</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style></head>
<body><iframe title="Practise a talk" src="${APP}/api/practice${query}" data-sign-in="/sign-in" data-context="content"></iframe>
<script src="/teams-host.js"></script></body></html>`;

/**
 * Only the date stands still, and timers run. Playwright's own clock would run them over all the time between the
 * mocked clock of this process and that of the browser: months, after which no frame is ever drawn.
 */
const dateStandsAt = (now: number) => `{
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { given.length > 0 ? super(...given) : super(${now}); }
    static now() { return ${now}; }
  };
}`;

/** As long as a test waits, the page waits for Teams: a busy machine takes longer than its ten seconds. */
const WAITS_LONG = `{
  const wait = setTimeout;
  globalThis.setTimeout = (run, ms, ...given) => wait(run, ms < 10_000 ? ms : ms * 12, ...given);
}`;

/** What a door of the company answers whoever is signed in at the page. */
async function answerOf(company: World, who: SignedIn, route: Route) {
  const request = route.request();
  const path = new URL(request.url()).pathname.replace('/api/', '');
  for (const door of doors) {
    const names = [...door.route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const found = new RegExp(`^${door.route.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
    if (!found || door.method !== request.method()) continue;
    const ifMatch = request.headers()['if-match'];
    return await callDoor(door, {
      principal: headerOf({ kind: 'user', roles: [], ...who }),
      params: Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')])),
      app: { ports: company.ports, disabledAgents: new Set<never>() },
      text: request.postData() ?? '',
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  }
  return { status: 404, text: '{}', headers: new Headers() };
}

interface SignedIn {
  id: string;
  name?: string;
}

/** The page in a tab of Teams, as somebody of a company sees it who is signed in there. */
export interface ShownPage {
  page: Page;
  frame: Frame;
  /** Methods and paths of what it asked for, in the order in which it did. */
  asked: string[];
}

const open = new Set<ShownPage>();
// That somebody waited in vain says nothing of why: what a page said last does, where a test that failed left it open.
afterEach(async () => {
  const left = [...open].filter(({ page }) => !page.isClosed());
  open.clear();
  for (const { page, frame, asked } of left) {
    const told = await frame.innerText('#told', { timeout: 2_000 }).catch(() => 'nothing that can be read');
    process.stderr.write(`A page was left open. It says “${told}” after ${asked.slice(-3).join(', ')}.\n`);
    await page.close();
  }
});

export async function pageShownTo(
  browser: Browser,
  company: World,
  who: SignedIn,
  { viewport = NARROW, query = '' }: { viewport?: typeof NARROW; query?: string } = {},
): Promise<ShownPage> {
  process.env['WEBSITE_AUTH_ENABLED'] = 'true';
  const page = await browser.newPage({ viewport });
  // For what hangs, as of every test: a busy machine takes longer than the half minute that Playwright waits.
  page.setDefaultTimeout(120_000);
  await page.addInitScript(dateStandsAt(Date.now()) + WAITS_LONG);
  const asked: string[] = [];
  const serve = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.pathname === '/tab') return route.fulfill({ contentType: 'text/html', body: shell(url.search) });
    if (url.pathname === '/teams-host.js')
      return route.fulfill({ contentType: 'text/javascript', body: host });
    if (url.pathname === '/sign-in')
      return route.fulfill({ headers: json, body: JSON.stringify({ token: 'a.b.c' }) });
    if (url.origin !== APP) return route.abort();
    if (url.pathname === '/api/practice') {
      const uses = usesOn((await company.ports.registers.policy()).employment);
      const languages = languagesOf('en', 'formal');
      return route.fulfill({ status: 200, ...practicePage(english, teamsOrigins, languages, uses) });
    }
    asked.push(`${request.method()} ${url.pathname.replace('/api/', '')}`);
    const { status, text, headers } = await answerOf(company, who, route);
    const language = headers.get('content-language') ?? '';
    return route.fulfill({ status, headers: { ...json, 'content-language': language }, body: text });
  };
  await page.route('**/*', serve);
  await page.goto(`${TEAMS}/tab${query}`);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('There is no frame.');
  const shown = { page, frame, asked };
  open.add(shown);
  return shown;
}

/** Accessible, no wider than its window, and without what no text should hold; as it looks, in `.local/pictures`. */
export async function isSound({ page, frame }: Pick<ShownPage, 'page' | 'frame'>, name: string) {
  const viewport = page.viewportSize() ?? NARROW;
  const height = await frame.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, height) });
  // Until it is drawn in that size.
  await frame.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  mkdirSync(TAKEN, { recursive: true });
  await page.screenshot({ path: join(TAKEN, `${name}.png`) });
  expect(otherThanInDocs(name, await frame.innerText('body'))).toEqual([]);
  await page.setViewportSize(viewport);
  await frame.evaluate(axe);
  const violations: { id: string; nodes: { html: string }[] }[] = await frame.evaluate(
    'axe.run().then((result) => result.violations)',
  );
  expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([name, []]);
  const fits = await frame.evaluate('document.documentElement.scrollWidth <= innerWidth');
  expect([name, fits]).toEqual([name, true]);
  expect(await frame.innerText('main')).not.toMatch(/undefined|false|null|NaN|\{\w+\}|\[object/);
}

/** As it looks in the dark theme of Teams as well, and sound there. */
export async function isSoundInBoth(shown: ShownPage, name: string) {
  await isSound(shown, name);
  await shown.page.emulateMedia({ colorScheme: 'dark' });
  await shown.frame.waitForSelector('html[data-theme=dark]', { state: 'attached' });
  await isSound(shown, `${name}-dark`);
  await shown.page.emulateMedia({ colorScheme: 'light' });
  await shown.frame.waitForSelector('html[data-theme=default]', { state: 'attached' });
}
