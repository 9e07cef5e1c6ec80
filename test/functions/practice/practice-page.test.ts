import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { doors } from '../../../functions/http/index.ts';
import { practicePage } from '../../../functions/practice/page.ts';
import { ownItems } from '../../../lib/agents/delivery/own-items.ts';
import { english } from '../../../lib/messages/words.ts';
import { freePorts } from '../../../local/shared/free-ports.ts';
import { serve, type Asked, type Reply, type Served } from '../../../local/tenant/web.ts';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers } from '../../support/small-company.ts';
import { callDoor } from '../http/call-door.ts';
import { headerOf } from '../http/callers.ts';

test('the page runs its own script alone, asks the doors beside it alone, and says nothing of anybody', () => {
  const { headers, body } = practicePage(english);
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(headers['cache-control']).toBe('no-store');
  expect(body).not.toMatch(/(?:src|href)=/);
  const [, words = '{}'] = /<script id="words"[^>]*>(.*)<\/script>/.exec(body) ?? [];
  const used = [...body.matchAll(/\bwords\.(\w+)|\bsay\('(\w+)'/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  const known = Object.keys(JSON.parse(words) as object);
  expect(used.filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !used.includes(name) && !/^mark[1-5]$/.test(name))).toEqual([]);
});

inBrowser('a role-play in the browser', () => {
  let served: Served;
  let browser: Browser;
  let page: Page;
  let port: number;

  beforeAll(async () => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'true';
    const company = await companyWithLesson('role-play');
    let personId = '';
    for (const each of sellers(60)) {
      const { items } = await company.run(ownItems, { personId: each });
      if (items.some(({ state }) => state === 'delivered')) personId = each;
      if (personId !== '') break;
    }
    const principal = headerOf({ kind: 'user', id: personId, roles: [] });
    const app = { ports: company.ports, disabledAgents: new Set<never>() };
    port = await freePorts();
    served = await serve({
      port,
      async answer({ method, url, body }: Asked): Promise<Reply> {
        const path = url.pathname.replace('/api/', '');
        if (path === 'practice') return { status: 200, ...practicePage(english) };
        for (const door of doors) {
          const names = [...door.route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
          const found = new RegExp(`^${door.route.replaceAll(/\{\w+\}/g, '([^/]+)')}$`).exec(path);
          if (!found || door.method !== method || !door.route.startsWith('me/role-plays')) continue;
          const params = Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? '']));
          const { status, text } = await callDoor(door, { principal, params, app, text: body });
          return { status, headers: { 'content-type': 'application/json' }, body: text };
        }
        return { status: 404, body: {} };
      },
    });
    browser = await startedBrowser();
    page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    mkdirSync('.local/pictures', { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  async function isSound(name: string) {
    await page.evaluate(axe);
    const violations: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
      'axe.run().then((result) => result.violations)',
    );
    expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([name, []]);
    expect([name, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([
      name,
      true,
    ]);
    await page.screenshot({ path: `.local/pictures/role-play-${name}.png`, fullPage: true });
  }
  /** Goes on with the keyboard until something that is called so has the focus, and presses it. */
  async function press(name: string) {
    const active = () => page.evaluate<string>('document.activeElement.textContent');
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press('Tab');
      if ((await active()) !== name) continue;
      await page.keyboard.press('Enter');
      return;
    }
    throw new Error(`No key leads to ${name}.`);
  }

  test('is played with the keyboard alone on a narrow screen, in the light, the dark and high contrast', async () => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
    await page.goto(`http://127.0.0.1:${port}/api/practice`);
    await page.waitForSelector('section');
    await isSound('list');
    await press('Start');
    await page.waitForSelector('textarea');
    expect(await page.evaluate('document.activeElement.id')).toBe('says');
    expect(await page.innerText('.label')).toContain('You talk with AI');
    expect(await page.innerText('main')).not.toContain('[object');
    await isSound('begun');
    await page.keyboard.type('<b>Good morning.</b>\u0020What do you need besides the price?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.learner');
    expect(await page.innerText('.learner')).toContain('<b>Good morning.</b> What do you need');
    expect(await page.locator('.partner').count()).toBe(2);
    await isSound('talk');
    await press('Ask the coach');
    await page.waitForSelector('.coach p');
    expect(await page.innerText('.coach')).toContain('You said:');
    await page.emulateMedia({ colorScheme: 'dark' });
    await isSound('coached-dark');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await isSound('coached-high-contrast');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await press('Say it in another way');
    await page.locator('.learner').waitFor({ state: 'detached' });
    await page.keyboard.type('I offer you better terms first. What would you give in return?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.learner');
    await page.reload();
    await press('Go on');
    await page.waitForSelector('.learner');
    await press('End the talk');
    await page.waitForSelector('#debrief');
    await isSound('debrief');
    expect(await page.innerText('main')).not.toMatch(/undefined|false|null|NaN|\{\w+\}/);
    await press('Let the score count');
    await page.getByText('You let the score count').waitFor();
    await press('Erase it now');
    await page.waitForSelector('section');
    expect(await page.innerText('main')).not.toContain('Begun before');
    expect(faults).toEqual([]);
  });
});
