import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { practicePage } from '../../../functions/page/page.ts';
import { meRolePlaysList } from '../../../functions/http/me/practice/me-role-plays-list.ts';
import { english } from '../../../lib/messages/words.ts';
import { freePorts } from '../../../local/shared/free-ports.ts';
import { serve, type Served } from '../../../local/tenant/web.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers } from '../../support/small-company.ts';
import { inBrowser } from '../../support/chromium.ts';
import { callDoor } from '../../functions/http/call-door.ts';
import { headerOf } from '../../functions/http/callers.ts';
import { otherThanInDocs, TAKEN } from '../../pictures/shown.ts';
import { faultsIn } from './looked-at.ts';
import { servedChat, type ServedChat } from './served-chat.ts';

const { say } = english;
const TOKEN = 'a.b.c';

inBrowser('a dialog that the bot opens', () => {
  let chat: ServedChat;
  let app: Served;
  let ada = '';

  beforeAll(async () => {
    process.env['WEBSITE_AUTH_ENABLED'] = 'true';
    const company = await companyWithLesson('role-play');
    for (const personId of sellers(60)) {
      const { value } = await company.ports.learners.read('own-access', personId);
      if (Object.values(value.participations).some((part) => part.deliveredAt !== undefined)) ada = personId;
    }
    const [port, own] = [await freePorts(), await freePorts()];
    const principal = headerOf({ kind: 'user', id: ada, roles: [] });
    app = await serve({
      port: own,
      async answer({ url, headers }) {
        if (url.pathname === '/api/practice')
          return { status: 200, ...practicePage(english, [`http://127.0.0.1:${port}`]) };
        if (headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, body: 'No.' };
        const asked = { principal, app: { ports: company.ports, disabledAgents: new Set<never>() } };
        const { status, text } = await callDoor(meRolePlaysList, asked);
        return { status, headers: { 'content-type': 'application/json' }, body: text };
      },
    });
    const practice = { url: `http://127.0.0.1:${own}/api/practice`, port, token: TOKEN };
    chat = await servedChat(company, [{ id: ada, name: 'Ada Abel', job: 'Seller' }], practice);
  }, 120_000);
  afterAll(async () => {
    await chat.close();
    app.close();
  });

  test('shows the role-play of its button apart from the chat, closes, and can be opened again', async () => {
    const page = await chat.open(ada, [say('chat.role-plays')]);
    expect(await faultsIn(page, 'role-plays')).toEqual({});
    await page.setViewportSize({ width: 1_000, height: 700 });
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    for (let times = 0; times < 2; times += 1) {
      await page.locator('.card button', { hasText: say('chat.role-plays.open') }).click();
      const frame = page.frameLocator('dialog iframe');
      await frame.locator('section').waitFor();
      expect(await frame.locator('section').count()).toBe(1);
      expect(await frame.locator('button', { hasText: say('practice-page.others') }).count()).toBe(1);
      mkdirSync(TAKEN, { recursive: true });
      await page.screenshot({ path: join(TAKEN, 'card-role-play-dialog.png') });
      expect(otherThanInDocs('card-role-play-dialog', await frame.locator('body').innerText())).toEqual([]);
      await page.evaluate(
        readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
      );
      expect(
        await page.evaluate(
          "axe.run('dialog', { iframes: false }).then(({ violations }) => violations.map(({ id }) => id))",
        ),
      ).toEqual([]);
      await page.locator('dialog button', { hasText: 'Close' }).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.close();
  });
});
