// cspell:ignore Gespräch üben können lesen gesagt wird
// cspell:ignore nosniff
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { doors } from '../../../functions/http/index.ts';
import { practicePage } from '../../../functions/page/page.ts';
import { ownItems } from '../../../lib/agents/delivery/own-items.ts';
import { languagesOf } from '../../../lib/messages/languages.ts';
import { english } from '../../../lib/messages/words.ts';
import { teamsOrigins } from '../../../m365/teams-hosts.ts';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers } from '../../support/small-company.ts';
import { callDoor } from '../http/call-door.ts';
import { headerOf } from '../http/callers.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

test('the page runs its own script alone, asks the doors beside it alone, and says nothing of anybody', () => {
  const { headers, body } = practicePage(english, teamsOrigins);
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain(`frame-ancestors ${teamsOrigins.join(' ')}`);
  const [before = ''] = policy.split('frame-ancestors');
  expect(before).not.toMatch(/unsafe|https?:|\*/);
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(Object.keys(headers)).not.toContain('set-cookie');
  expect(body).not.toMatch(/<[a-z]+ [^>]*(?:src|href)=/);
  // Two scripts, each ended where it should be: nothing in TeamsJS ends an element.
  expect(body.split('</script').length - 1).toBe(2);
  const [, given = '{}'] = /<script id="given"[^>]*>(.*)<\/script>/.exec(body) ?? [];
  const {
    begins,
    words,
    hosts: told,
  } = JSON.parse(given) as {
    begins: string;
    words: Record<string, object>;
    hosts: string[];
  };
  expect(told).toEqual(teamsOrigins);
  const source = ['page-kit', 'play', 'plan', 'brief', 'near', 'parts', 'bench']
    .map((name) => read(`functions/page/${name}.js`))
    .join('\n');
  const used = [...source.matchAll(/\bwords\.(\w+)|\bsay\('(\w+)'/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  const known = Object.keys(words[begins] ?? {});
  expect(used.filter((name) => !known.includes(name))).toEqual([]);
  // One of two words may be chosen where it is said.
  const isUsed = (name: string) => used.includes(name) || source.includes(`'${name}'`);
  expect(known.filter((name) => !isUsed(name) && !/^(?:mark[1-5]|stands[0-4])$/.test(name))).toEqual([]);
});

test('nobody shows the page where nobody is named', () => {
  expect(practicePage(english, []).headers['content-security-policy']).toContain("frame-ancestors 'none'");
});

const APP = 'https://app.example';
const TEAMS = 'https://teams.microsoft.com';
const TOKEN = 'header.payload.signature';

/** What shows the page, as the demonstration’s stand-in for Teams does. */
const shell = (query: string) => `<!doctype html><html lang="en"><head><title>Host</title>
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh}</style></head>
<body><iframe title="Practise a talk" src="${APP}/api/practice${query}" data-sign-in="/sign-in" data-context="content"></iframe>
<script src="/teams-host.js"></script></body></html>`;

inBrowser('a role-play in the browser', () => {
  let browser: Browser;
  let page: Page;
  let answered: unknown = { token: TOKEN };
  let asked: { path: string; authorization: string | undefined; cookie: string | undefined }[] = [];
  let elsewhere: string[] = [];
  let needId = '';
  let askDoor: (
    method: string,
    path: string,
    text: string,
  ) => Promise<{ status: number; text: string; headers?: Headers }>;
  let prefer: (language: string | undefined) => Promise<void>;

  beforeAll(async () => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'true';
    const company = await companyWithLesson('role-play');
    let personId = '';
    for (const each of sellers(60)) {
      const { items } = await company.run(ownItems, { personId: each });
      const reached = items.find(({ state }) => state === 'delivered');
      if (reached) [personId, needId] = [each, reached.needId];
      if (personId !== '') break;
    }
    prefer = async (language) => {
      const stored = await company.ports.learners.read('record-keeping', personId);
      if (!stored.value.person) throw new Error('Nobody has it.');
      const person = { ...stored.value.person };
      delete person.language;
      const value = { ...stored.value, person: language === undefined ? person : { ...person, language } };
      await company.ports.learners.commit({ ...stored, value }, []);
    };
    const principal = headerOf({ kind: 'user', id: personId, roles: [] });
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    askDoor = async (method, path, text) => {
      for (const door of doors) {
        const names = [...door.route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
        const found = new RegExp(`^${door.route.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
        if (!found || door.method !== method || !/^(?:me|team)\//.test(door.route)) continue;
        const params = Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? '']));
        return await callDoor(door, { principal, params, app, text });
      }
      return { status: 404, text: '{}' };
    };
    browser = await startedBrowser();
    mkdirSync('.local/pictures', { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    [answered, asked, elsewhere] = [{ token: TOKEN }, [], []];
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    page = await context.newPage();
    await page.route('**/*', serve);
  });
  afterEach(async () => {
    // What the page still asks for when a test is over is answered to nobody, and fails no other test.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });

  /** Every address of the world: the app, with Entra in front of its doors, and two who show its page. */
  async function serve(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    const json = { 'content-type': 'application/json' };
    if (url.origin === APP && url.pathname === '/api/practice') {
      await route.fulfill({
        status: 200,
        ...practicePage(english, teamsOrigins, languagesOf('en', 'formal')),
      });
      return;
    }
    if (url.origin === APP) {
      const { authorization, cookie } = await request.allHeaders();
      const path = url.pathname.replace('/api/', '');
      asked.push({ path, authorization, cookie });
      if (authorization !== `Bearer ${TOKEN}`) {
        await route.fulfill({ status: 401, body: 'No.' });
        return;
      }
      const { status, text, headers } = await askDoor(request.method(), path, request.postData() ?? '');
      const language = headers?.get('content-language') ?? '';
      await route.fulfill({ status, headers: { ...json, 'content-language': language }, body: text });
      return;
    }
    if (url.pathname === '/tab') {
      await route.fulfill({ contentType: 'text/html', body: shell(url.search) });
      return;
    }
    if (url.pathname === '/teams-host.js') {
      await route.fulfill({ contentType: 'text/javascript', body: read('demo/viewer/teams-host.js') });
      return;
    }
    if (url.pathname === '/sign-in') {
      await route.fulfill({ headers: json, body: JSON.stringify(answered) });
      return;
    }
    elsewhere.push(url.href);
    await route.abort();
  }

  /** The page of role-plays, in a tab of whoever shows it. */
  async function shownBy(origin: string, query = ''): Promise<Frame> {
    await page.goto(`${origin}/tab${query}`);
    const element = await page.waitForSelector('iframe');
    const frame = await element.contentFrame();
    if (!frame) throw new Error('There is no frame.');
    return frame;
  }

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  async function isSound(frame: Frame, name: string) {
    await frame.evaluate(axe);
    const violations: { id: string; nodes: { html: string }[] }[] = await frame.evaluate(
      'axe.run().then((result) => result.violations)',
    );
    expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([name, []]);
    expect([name, await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([
      name,
      true,
    ]);
    const height = await frame.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width: 390, height: Math.max(800, height) });
    await page.screenshot({ path: `.local/pictures/role-play-${name}.png` });
  }
  /** Goes on with the keyboard until something that is called so has the focus, and presses it. */
  async function press(frame: Frame, name: string) {
    const active = () => frame.evaluate<string>('document.activeElement.textContent');
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      if ((await active()) !== name) continue;
      await page.keyboard.press('Enter');
      return;
    }
    throw new Error(`No key leads to ${name}.`);
  }

  test('opens nowhere but in Teams: alone it says where it is, and asks nobody for anything', async () => {
    await page.goto(`${APP}/api/practice`);
    await page.waitForSelector('h1');
    expect(await page.innerText('main')).toContain('This page opens in Teams');
    await isSound(page.mainFrame(), 'outside');
    expect(asked).toEqual([]);
  });

  test('is shown by nobody whom the settings do not name', async () => {
    const refused = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
    const frame = await shownBy('https://elsewhere.example');
    await refused;
    expect(frame.url()).not.toContain('/api/practice');
    expect(asked).toEqual([]);
  });

  test('says what Teams says where nobody is signed in, and what the doors say where they take no token', async () => {
    answered = { refused: 'consent_required' };
    const frame = await shownBy(TEAMS);
    await frame.getByText('Teams did not sign you in (consent_required)').waitFor();
    expect(asked).toEqual([]);
    answered = { token: 'of.somebody.else' };
    const again = await shownBy(TEAMS);
    await again.getByText('Your sign-in was not taken here (401)').waitFor();
    expect(await again.locator('section').count()).toBe(0);
  });

  test('opens at the role-play of a card, and says so where it is not there', async () => {
    const frame = await shownBy(TEAMS, `?play=${needId}`);
    await frame.waitForSelector('section');
    expect(await frame.locator('section').count()).toBe(1);
    await frame.getByRole('button', { name: 'Back to the list' }).click();
    await frame.getByRole('button', { name: 'Back to the list' }).waitFor({ state: 'detached' });
    const gone = await shownBy(TEAMS, '?play=no-such-need');
    await gone.getByText('That role-play is not there for you any more').waitFor();
    expect(await gone.locator('section').count()).toBe(1);
  });

  test('wears the theme of Teams, also when that changes, and is sound in each', async () => {
    const frame = await shownBy(TEAMS);
    await frame.waitForSelector('section');
    const theme = () => frame.evaluate('document.documentElement.dataset.theme');
    expect(await theme()).toBe('default');
    await isSound(frame, 'tab-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await frame.waitForSelector('html[data-theme=dark]', { state: 'attached' });
    await isSound(frame, 'tab-dark');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await frame.waitForSelector('html[data-theme=contrast]', { state: 'attached' });
    await isSound(frame, 'tab-high-contrast');
    // As Teams for the desktop has it: its own high contrast, which is no forced colour.
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await frame.waitForSelector('html[data-theme=default]', { state: 'attached' });
    await frame.evaluate("document.documentElement.dataset.theme = 'contrast'");
    await isSound(frame, 'tab-teams-contrast');
  });

  test('is played with the keyboard alone on a narrow screen, in the light, the dark and high contrast', async () => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    const frame = await shownBy(TEAMS);
    await frame.waitForSelector('section');
    await isSound(frame, 'list');
    await press(frame, 'Start');
    await frame.waitForSelector('textarea');
    expect(await frame.evaluate('document.activeElement.id')).toBe('says');
    expect(await frame.innerText('.label')).toContain('You talk with AI');
    expect(await frame.innerText('main')).not.toContain('[object');
    await isSound(frame, 'begun');
    await page.keyboard.type('<b>Good morning.</b>\u0020What do you need besides the price?');
    await page.keyboard.press('Enter');
    await frame.waitForSelector('.learner');
    expect(await frame.innerText('.learner')).toContain('<b>Good morning.</b> What do you need');
    expect(await frame.locator('.partner').count()).toBe(2);
    await isSound(frame, 'talk');
    await press(frame, 'Ask the coach');
    await frame.waitForSelector('.coach p');
    expect(await frame.innerText('.coach')).toContain('You said:');
    await page.emulateMedia({ colorScheme: 'dark' });
    await frame.waitForSelector('html[data-theme=dark]', { state: 'attached' });
    await isSound(frame, 'coached-dark');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await isSound(frame, 'coached-high-contrast');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await press(frame, 'Say it in another way');
    await frame.locator('.learner').waitFor({ state: 'detached' });
    await page.keyboard.type('I offer you better terms first. What would you give in return?');
    await page.keyboard.press('Enter');
    await frame.waitForSelector('.learner');
    await frame.evaluate('location.reload()');
    await frame.getByText('Begun before').waitFor();
    await press(frame, 'Go on');
    await frame.waitForSelector('.learner');
    await press(frame, 'End the talk');
    await frame.waitForSelector('#debrief');
    await isSound(frame, 'debrief');
    expect(await frame.innerText('main')).not.toMatch(/undefined|false|null|NaN|\{\w+\}/);
    await press(frame, 'Let the score count');
    await frame.getByText('You let the score count').waitFor();
    await press(frame, 'Erase it now');
    await frame.waitForSelector('section');
    expect(await frame.innerText('main')).not.toContain('Begun before');
    // TeamsJS asks for a newer list of its hosts, which the policy keeps it from: its own is enough.
    expect(faults.filter((one) => !one.includes('res.cdn.office.net'))).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(asked.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${TOKEN}`]));
  });

  test('goes on in the language of its person, once a door has said which that is', async () => {
    await prefer('de-DE');
    const frame = await shownBy(TEAMS);
    await frame.getByRole('heading', { name: 'Ein Gespräch üben' }).waitFor();
    expect(await frame.evaluate('document.documentElement.lang')).toBe('de-DE');
    const read = await frame.locator('main').innerText();
    expect(read).toContain('Nur Sie können lesen, was gesagt wird');
    expect(read).not.toMatch(/Start|Go on|you practise/);
    await isSound(frame, 'in-german');
    await prefer(undefined);
  });
});
