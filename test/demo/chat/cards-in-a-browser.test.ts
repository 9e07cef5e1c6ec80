import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { ChatRelay, PressAnswer } from '../../../demo/chat/relay.ts';
import type { Seen } from '../../../demo/viewer/seen.ts';
import { serveViewer } from '../../../demo/viewer/server.ts';
import type { Told } from '../../../demo/viewer/story-so-far.ts';
import { offersTo } from '../../../functions/teams/offer.ts';
import { english } from '../../../lib/messages/words.ts';
import { freePorts } from '../../../local/shared/free-ports.ts';
import type { Served } from '../../../local/tenant/web.ts';
import { bring, connector, pressOf, type Connector } from '../../functions/teams/connector.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers } from '../../support/small-company.ts';

const CHROMIUM = '/usr/bin/chromium';
const inBrowser = existsSync(CHROMIUM) ? describe : describe.skip;
if (!existsSync(CHROMIUM))
  process.stdout.write('the chat in a browser: not run, there is no Chromium (apt-get install chromium)\n');

const PORT = await freePorts();
const { say } = english;
const pictures = '.local/pictures';

/** How somebody may look at it. */
const looks = [
  { name: 'desktop', width: 1_000, options: {} },
  { name: 'phone', width: 390, options: {} },
  { name: 'dark', width: 1_000, options: { colorScheme: 'dark' as const } },
  { name: 'contrast', width: 390, options: { forcedColors: 'active' as const } },
];
/** What is looked at: the presses that lead there from the first card. */
const cards: Record<string, readonly string[]> = {
  home: [],
  items: [say('chat.items')],
  lesson: [say('chat.items'), say('chat.lesson.do')],
  question: [say('chat.items'), say('chat.lesson.do'), say('chat.lesson.go-on')],
  feedback: [say('chat.items'), say('chat.lesson.do'), say('chat.lesson.go-on'), 'Answer A'],
  later: [say('chat.items'), say('chat.item.later')],
  skills: [say('chat.skills')],
  data: [say('chat.data')],
  objection: [say('chat.objection')],
  practice: [say('chat.practice')],
  team: [say('chat.team')],
  owned: [say('chat.owned')],
};

inBrowser('the cards of the chat', () => {
  let browser: Browser;
  let served: Served;
  let from: Connector;
  let address = '';
  const contexts = new Map<string, BrowserContext>();

  beforeAll(async () => {
    from = await connector();
    const company = await companyWithLesson();
    jest.spyOn(Date, 'now').mockImplementation(company.now);
    const app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set<never>() };
    const personId = await reachedIn(company);
    const press = async (data: object, more: object = {}): Promise<PressAnswer> => {
      const { answer } = await bring(app, pressOf(personId, data, more), await from.bringing());
      if (answer?.statusCode === 401)
        return await press(data, { authentication: { token: await from.signedIn(personId) } });
      return answer?.statusCode === 200
        ? { card: JSON.parse(JSON.stringify(answer.value)) as unknown }
        : { refused: JSON.stringify(answer?.value) };
    };
    const first = await press({ offer: await offersTo(personId, app.ports.seals, company.now())({}) });
    if (!('card' in first)) throw new Error('There is no first card.');
    const at = new Date(company.now()).toISOString();
    const who = {
      id: personId,
      displayName: 'Ada Abel',
      jobTitle: 'Seller',
      userPrincipalName: 'ada@x.example',
    };
    const records = { users: [who], chats: [{ personId, at, card: first.card }] };
    const chat: ChatRelay = {
      install: () => Promise.resolve(),
      say: () => Promise.resolve(),
      typedBy: () => [],
      press: (_who, data) => press(data as object),
    };
    served = await serveViewer({
      port: PORT,
      told: {
        company: 'Larkfield',
        people: 60,
        began: company.now(),
        days: 120,
        acts: [],
      } as unknown as Told,
      now: company.now,
      see: () => Promise.resolve({ records } as unknown as Seen),
      itemsOf: () => Promise.resolve([]),
      decide: () => Promise.resolve(),
      picture: () => Promise.resolve({ status: 404 }),
      chat,
    });
    address = `http://127.0.0.1:${PORT}/people/${personId}/chat`;
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
    for (const { name, options } of looks)
      contexts.set(name, await browser.newContext({ bypassCSP: true, ...options }));
    mkdirSync(pictures, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    await browser.close();
    served.close();
    from.close();
  });

  async function reachedIn(company: Awaited<ReturnType<typeof companyWithLesson>>): Promise<string> {
    for (const personId of sellers(60)) {
      const { value } = await company.ports.learners.read('own-access', personId);
      if (Object.values(value.participations).some((part) => part.deliveredAt !== undefined)) return personId;
    }
    throw new Error('Nobody was reached.');
  }

  async function open(look: string, width: number, presses: readonly string[]): Promise<Page> {
    const page = await contexts.get(look)?.newPage();
    if (!page) throw new Error('There is no browser.');
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    for (const title of presses) {
      const before = await page.innerHTML('.card');
      await page.locator('.card button', { hasText: title }).first().click();
      await page.waitForFunction(
        `document.querySelector('.card').innerHTML !== ${JSON.stringify(before)} || document.getElementById('told').textContent.length > 20`,
      );
    }
    return page;
  }

  const all = looks.flatMap((look) => Object.keys(cards).map((card) => ({ ...look, card })));
  test.each(all)('$card, $name: accessible, and it fits', async ({ name, width, card }) => {
    const page = await open(name, width, cards[card] ?? []);
    await page.screenshot({ path: `${pictures}/chat-${card}-${name}.png`, fullPage: true });
    if (name === 'desktop') await page.locator('.card').screenshot({ path: `${pictures}/card-${card}.png` });
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const violations: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
      'axe.run().then((result) => result.violations)',
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    // So that whoever looks next finds it as it was.
    for (const back of await page.locator('.card button', { hasText: say('chat.item.take-back') }).all())
      await back.click();
    await page.close();
  });

  test('by the keyboard alone a lesson is opened and a question answered', async () => {
    const page = await open('desktop', 1_000, []);
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    async function tabTo(title: string): Promise<void> {
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()) === title) return;
      }
      throw new Error(`The keyboard does not reach ${title}.`);
    }
    for (const title of [say('chat.items'), say('chat.lesson.do'), say('chat.lesson.go-on'), 'Answer A']) {
      await tabTo(title);
      const before = await page.innerHTML('.card');
      await page.keyboard.press('Enter');
      await page.waitForFunction(`document.querySelector('.card').innerHTML !== ${JSON.stringify(before)}`);
    }
    // The card is drawn anew more than once until the answer is there.
    await page.waitForFunction(`document.querySelector('.card').innerText.includes('Right: ')`);
    expect(await page.innerText('.card')).toContain('Right: ');
    await page.close();
  });
});
