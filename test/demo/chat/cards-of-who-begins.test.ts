import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { english } from '../../../lib/messages/words.ts';
import { inBrowser } from '../../support/chromium.ts';
import { companyThatBegins } from '../../support/company-that-begins.ts';
import { lead } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import { faultsIn } from './looked-at.ts';
import { pressIn, servedChat, type ServedChat } from './served-chat.ts';

const { say } = english;
const said =
  'Sellers close each negotiation with buyers at our terms.\nTesters do measuring without errors.\nAI fluency for all of us.';

inBrowser('the first hour of whoever sets the direction', () => {
  let company: World;
  let chat: ServedChat;
  let page: Page;

  beforeAll(async () => {
    company = await companyThatBegins();
    const roles = ['Register.Write', 'Need.Read'] as const;
    chat = await servedChat(company, [
      { id: lead, name: 'Lea Brandt', job: 'Head of learning', roles: [...roles] },
    ]);
    page = await chat.open(lead, [say('first-hour')]);
  }, 120_000);
  afterAll(() => chat.close());

  const words = () => page.innerText('.card');
  const looked = async (name: string) => {
    const { width = 1_000, height = 900 } = page.viewportSize() ?? {};
    expect(await faultsIn(page, name)).toEqual({});
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width, height });
  };

  test('begins at a card that says what is missing', async () => {
    expect(await words()).toContain('3 things are missing');
    await looked('first-hour');
  });

  test('takes titles one by one, and nothing that is typed elsewhere hinders it', async () => {
    await pressIn(page, say('first-hour.yes'));
    expect(await words()).toContain('One title of the directory waits');
    await pressIn(page, say('first-hour.titles.leave'));
    await page
      .getByRole('button', { name: say('first-hour.yes'), exact: true })
      .last()
      .click();
    await page.waitForFunction(
      `document.querySelector('.card').innerText.includes('do not come from the directory')`,
    );
    const titles = (await company.ports.registers.latest('job-title')).map(({ value }) => value.standing);
    expect(titles).toEqual(['confirmed', 'confirmed']);
  });

  test('takes three sentences, shows what they would mean, and keeps what nobody understood', async () => {
    await pressIn(page, say('first-hour.lines.say'));
    await page.locator('.card').getByLabel(say('first-hour.lines.label')).fill(said);
    await pressIn(page, say('first-hour.lines.propose'));
    expect(await words()).toContain('Skills: Negotiation');
    expect(await words()).toContain(say('first-hour.proposed.no-skill'));
    await looked('first-lines');
  });

  test('saves them as lines of whoever confirmed them', async () => {
    await pressIn(page, say('first-hour.proposed.confirm', { lines: 2 }));
    expect(await words()).toContain('2 lines of the strategy hold.');
    expect(await words()).toContain('Somebody, until');
    const lines = (await company.ports.registers.latest('charter')).map(({ value }) => value.roleIds);
    expect(lines.toSorted()).toEqual([['seller'], ['tester']]);
    expect((await company.ports.registers.roleProfiles()).get('tester')?.targets).toEqual({ measuring: 3 });
    await looked('first-hour-lines');
  });
});
