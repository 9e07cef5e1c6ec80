// cspell:ignore mitgezählt gezählt mitzählen würde Womit werden Dort Mich
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { agreeForRole, readForRole } from '../../../lib/agents/succession/agree.ts';
import { openCriticalRole, saveCriticalRole } from '../../../lib/agents/succession/critical-roles.ts';
import type { Signal } from '../../../lib/domain/signal/signal.ts';
import type { CriticalRole } from '../../../lib/domain/succession/critical-role.ts';
import { english } from '../../../lib/messages/words.ts';
import { takeObjection } from '../../../lib/rights/objection.ts';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';
import { isSound, isSoundInBoth, NARROW, pageShownTo, WIDE } from '../../support/page-in-teams.ts';
import { putIntoUse } from '../../support/put-into-use.ts';
import { companyAtWork, lead, sellers, signalsOf, testers } from '../../support/small-company.ts';
import { DAY, START, type World } from '../../support/world.ts';

const people = sellers(60);
const [ann = '', ben = '', cy = ''] = people;
const [owner = ''] = testers;
const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const role: CriticalRole = {
  criticalRoleId: 'head-of-sales',
  title: 'Head of sales in the north',
  targets: { negotiation: 4, writing: 3.5 },
  department: 'North',
  until: day(400),
  ownerId: owner,
  standing: 'proposed',
};
const { criticalRoleId } = role;
const names = { [ann]: 'Ann Byrne', [ben]: 'Ben Ode', [cy]: 'Cy Moss', [owner]: 'Olu Ade' };

inBrowser('who could follow in a critical role, in the browser', () => {
  let browser: Browser;
  let company: World;

  beforeAll(async () => {
    const began = performance.now();
    jest.spyOn(Date, 'now').mockImplementation(() => START);
    company = await companyAtWork();
    await putIntoUse(company, 'succession');
    const then = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => Math.floor(then + performance.now() - began));
    await company.run(saveCriticalRole, { role, by: lead, callId: 'a' });
    await company.run(openCriticalRole, { criticalRoleId, by: owner, calledBy: 'Olu Ade', callId: 'b' });
    for (const personId of people.slice(10, 30)) {
      const asked = { personId, criticalRoleId, contests: [] };
      const { version } = await company.run(readForRole, asked);
      await company.run(agreeForRole, { ...asked, as: 'counted', until: START + 60 * DAY, version });
    }
    browser = await startedBrowser();
  });
  afterAll(async () => {
    await browser.close();
    jest.restoreAllMocks();
  });

  const shownTo = (id: string, query = '?part=bench', of = company) =>
    pageShownTo(browser, of, { id, name: names[id] ?? '' }, { viewport: NARROW, query });

  test('is offered where that is in use, and asked for by nobody who does not press for it', async () => {
    const off = await shownTo(ann, '', await companyAtWork());
    await off.frame.getByText('No role-play has reached you yet.').waitFor();
    expect(await off.frame.innerText('main')).not.toContain('Who could follow');
    const mine = await shownTo(ann, '');
    await mine.frame.getByRole('button', { name: 'Look which critical roles there are' }).waitFor();
    await isSoundInBoth(mine, 'bench-offered');
    for (const { asked } of [off, mine])
      expect(asked.filter((one) => /succession|bench|critical/.test(one))).toEqual([]);
    await mine.frame.getByRole('button', { name: 'Look which critical roles there are' }).click();
    await mine.frame.getByText('Head of sales in the north').waitFor();
    for (const { page } of [off, mine]) await page.close();
  });

  test('is agreed to as it was read, contested, read by one owner in bounds and by name, and ended at a tap', async () => {
    const mine = await shownTo(ann);
    const { frame } = mine;
    await frame.getByText('Olu Ade answers for it').waitFor();
    await isSoundInBoth(mine, 'bench');
    await frame.getByRole('button', { name: 'What I would be counted by' }).click();
    await frame.getByRole('heading', { name: 'What you would be counted by' }).waitFor();
    expect(await frame.innerText('main')).toMatch(/Negotiation: short\.[^]*Seen by: an assessment/);
    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE })) {
      await mine.page.setViewportSize(size);
      await isSoundInBoth(mine, `bench-as-read-${name}`);
    }
    await frame.getByRole('checkbox', { name: /^Negotiation:/ }).click();
    await frame.getByText('What was seen is contested, so it is not used.').waitFor();
    expect(await frame.evaluate('document.activeElement.id')).toBe('wrong-negotiation');
    // Without a day nothing is sent.
    await frame.getByRole('button', { name: 'Count me' }).click();
    expect(mine.asked.filter((one) => one.includes('agree'))).toEqual([]);
    await frame.getByLabel('Last day on which it holds').fill(day(60));
    await frame.getByRole('button', { name: 'Let Olu Ade read my name' }).click();
    const agreed = frame.locator('#agreed ~ article').first();
    await agreed.getByText(`You are named there until ${english.day(day(60))}.`).waitFor();
    await agreed.getByText('By what').click();
    expect(await agreed.innerText()).toContain('Negotiation: contested.');
    await isSoundInBoth(mine, 'bench-agreed');

    const theirs = await shownTo(owner);
    await theirs.frame.getByRole('button', { name: 'Who could follow' }).click();
    await theirs.frame.getByRole('heading', { name: 'Ann Byrne' }).waitFor();
    const read = await theirs.frame.innerText('main');
    expect(read).toMatch(/About \d+ people agreed to be counted\.[^]*Ready in 18 months: \d+ to \d+\./);
    expect(read).toMatch(/What would move it most: Negotiation is all that \d+ to \d+ of them lack\./);
    expect(read).toContain('Negotiation: contested. What was seen is contested');
    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE })) {
      await theirs.page.setViewportSize(size);
      await isSoundInBoth(theirs, `bench-owner-${name}`);
    }

    await frame.getByRole('button', { name: 'Withdraw' }).click();
    await frame.getByText('You are neither counted nor named there any more.').waitFor();
    expect(await frame.getByText('Where you agreed').count()).toBe(0);
    await theirs.frame.getByRole('button', { name: 'Back to critical roles' }).click();
    await theirs.frame.getByRole('button', { name: 'Who could follow' }).click();
    await theirs.frame.getByText('Nobody agreed to be named.').waitFor();
    // Nothing tells in an address for which role somebody agreed.
    const sent = mine.asked.filter((one) => one.startsWith('POST'));
    expect(new Set(sent)).toEqual(
      new Set(['POST me/succession/as-read', 'POST me/succession/agree', 'POST me/succession/withdraw']),
    );
    for (const { page } of [mine, theirs]) await page.close();
  });

  test('is in the language of its person, who is counted without a name', async () => {
    const [works] = signalsOf(cy, 'seller');
    const data = { ...works?.data, language: 'de-DE' };
    const time = new Date(START + 60_000).toISOString();
    await company.send([{ ...works, id: 'cy-speaks', time, data } as Signal]);
    await company.settle();
    const mine = await shownTo(cy);
    await mine.frame.getByRole('button', { name: 'Womit ich gezählt würde' }).click();
    await mine.frame.locator('#until').fill(day(60));
    await isSound(mine, 'bench-as-read-in-german');
    expect(await mine.frame.innerText('main')).not.toMatch(/would|owner|wrong|asked for/);
    await mine.frame.getByRole('button', { name: 'Mich mitzählen' }).click();
    await mine.frame
      .getByText(/Dort werden Sie bis zum .* mitgezählt\./)
      .first()
      .waitFor();
    await isSound(mine, 'bench-in-german');
    await mine.page.close();
  });

  test('is nothing, and no refusal, for whoever objects', async () => {
    await company.run(takeObjection, { personId: ben, to: 'processing' });
    const theirs = await shownTo(ben);
    await theirs.frame.getByRole('heading', { name: 'Who could follow' }).waitFor();
    expect(theirs.asked).toContain('GET me/succession');
    expect(await theirs.frame.innerText('#told')).toBe('');
    expect(await theirs.frame.locator('article').count()).toBe(0);
    await theirs.page.close();
  });
});
