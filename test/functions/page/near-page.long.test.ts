// cspell:ignore verlangten Fähigkeiten sind Ihre Führungskraft
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openOpening, saveOpening } from '../../../lib/agents/mobility/openings.ts';
import type { Opening } from '../../../lib/domain/mobility/opening.ts';
import type { Skill } from '../../../lib/domain/skill/skill.ts';
import type { Signal } from '../../../lib/domain/signal/signal.ts';
import { takeObjection } from '../../../lib/rights/objection.ts';
import { english } from '../../../lib/messages/words.ts';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';
import { isSound, isSoundInBoth, NARROW, pageShownTo, WIDE } from '../../support/page-in-teams.ts';
import { putIntoUse } from '../../support/put-into-use.ts';
import { assessed, companyAtWork, lead, sellers, signalsOf, testers } from '../../support/small-company.ts';
import { DAY, START, type World } from '../../support/world.ts';

const [ann = '', ben = ''] = sellers(60);
const [owner = ''] = testers;
const boss = testers[1] ?? '';
const day = (days: number) => new Date(START + days * DAY).toISOString().slice(0, 10);
const keyAccounts: Opening = {
  openingId: 'key-accounts',
  kind: 'role',
  title: 'Key accounts in the north',
  targets: { negotiation: 3, writing: 3.5, measuring: 2 },
  department: 'North',
  from: day(0),
  until: day(400),
  ownerId: owner,
  standing: 'proposed',
};
const lab: Opening = {
  ...keyAccounts,
  openingId: 'lab',
  kind: 'project',
  title: 'A new lab',
  targets: { measuring: 4 },
  ownerId: boss,
};
const names = { [ann]: 'Ann Byrne', [ben]: 'Ben Ode', [owner]: 'Olu Ade', [boss]: 'Bo Ek' };

inBrowser('what is near to somebody, in the browser', () => {
  let browser: Browser;
  let company: World;

  beforeAll(async () => {
    const began = performance.now();
    jest.spyOn(Date, 'now').mockImplementation(() => START);
    company = await companyAtWork();
    await putIntoUse(company, 'mobility');
    const then = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => Math.floor(then + performance.now() - began));
    const { registers } = company.ports;
    const measuring = (await registers.entries('skill')).find(({ id }) => id === 'measuring');
    await registers.save({
      register: 'skill',
      id: 'measuring',
      value: { ...(measuring?.value as Skill), neighbours: ['writing'] },
      at: START,
      ...(measuring ? { ifMatch: measuring.etag } : {}),
    });
    const [works] = signalsOf(ann, 'seller');
    if (works?.type !== 'learning-os.workforce.person') throw new Error('They work here.');
    const led = { ...works, id: 'ann-is-led', time: new Date(START).toISOString() };
    await company.send([
      { ...led, data: { ...works.data, managerId: boss } },
      ...[150, 110, 70].map((days, i) => assessed(ann, 'negotiation', 0.6 + i * 0.6, START - days * DAY)),
    ]);
    await company.settle();
    for (const opening of [keyAccounts, lab]) {
      const { openingId, ownerId: by } = opening;
      await company.run(saveOpening, { opening, by: lead, callId: openingId });
      await company.run(openOpening, { openingId, by, calledBy: names[by] ?? '', callId: openingId });
    }
    browser = await startedBrowser();
  });
  afterAll(async () => {
    await browser.close();
    jest.restoreAllMocks();
  });

  const shownTo = (id: string, viewport = NARROW, of = company, query = '?part=near') =>
    pageShownTo(browser, of, { id, name: names[id] ?? '' }, { viewport, query });

  test('is offered where that is in use, and asked for by nobody who does not press for it', async () => {
    const off = await shownTo(ann, NARROW, await companyAtWork(), '');
    await off.frame.getByText('No role-play has reached you yet.').waitFor();
    expect(await off.frame.innerText('main')).not.toContain('Another role');
    const mine = await shownTo(ann, NARROW, company, '');
    await mine.frame.getByRole('button', { name: 'Look what is near to me' }).waitFor();
    await isSoundInBoth(mine, 'near-offered');
    for (const { asked } of [off, mine])
      expect(asked.filter((one) => /near|being-seen|opening/.test(one))).toEqual([]);
    await mine.frame.getByRole('button', { name: 'Look what is near to me' }).click();
    await mine.frame.getByText('Openings near to you').waitFor();
    for (const { page } of [off, mine]) await page.close();
  });

  test('is read before its owner reads it, contested, shown to one owner until a day, and ended at a tap', async () => {
    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE })) {
      const read = await shownTo(ann, size);
      await read.frame.getByText('Key accounts in the north').waitFor();
      for (const summary of await read.frame.locator('summary').all()) await summary.click();
      await isSoundInBoth(read, `near-${name}`);
      await read.page.close();
    }
    const mine = await shownTo(ann);
    const { frame } = mine;
    const article = frame.locator('article').filter({ hasText: 'Key accounts in the north' });
    await article.getByText('Olu Ade owns it').waitFor();
    expect(await article.innerText()).not.toContain('your manager');
    await article.getByText('1 of 3 skills that it asks for are there').click();
    const said = await article.innerText();
    expect(said).toMatch(/Negotiation: short\. .* levels are missing\. About \d+ days to learn/);
    expect(said).toContain('Writing: there.');
    expect(said).toMatch(/Measuring: near\. Not seen itself; Writing is near to it\./);
    await article.getByRole('button', { name: 'What its owner would read' }).click();
    await frame.getByRole('heading', { name: 'What Olu Ade would read of you' }).waitFor();
    expect(await frame.innerText('main')).toContain('Seen by: an assessment');
    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE })) {
      await mine.page.setViewportSize(size);
      await isSoundInBoth(mine, `near-as-seen-${name}`);
    }
    await mine.page.setViewportSize(NARROW);
    await frame.getByRole('checkbox', { name: /^Negotiation:/ }).click();
    await frame.getByText('What was seen is contested, so it is not used.').waitFor();
    expect(await frame.evaluate('document.activeElement.id')).toBe('wrong-negotiation');
    // Without a day nothing is sent.
    await frame.getByRole('button', { name: 'Let Olu Ade see this' }).click();
    expect(mine.asked.filter((one) => one.includes('be-seen'))).toEqual([]);
    await frame.getByLabel('Last day on which they may see you').fill(day(60));
    await frame.getByRole('button', { name: 'Let Olu Ade see this' }).click();
    const seen = frame.locator('#seen ~ article').first();
    await seen.getByText(`You are seen there until ${english.day(day(60))}.`).waitFor();
    expect(await frame.evaluate('document.activeElement.id')).toBe('seen');
    await seen.getByText('What is read of you there').click();
    expect(await seen.innerText()).toContain('Negotiation: contested.');
    await isSoundInBoth(mine, 'near-seen');

    const theirs = await shownTo(owner);
    await theirs.frame.getByRole('button', { name: 'Who chose to be seen' }).click();
    await theirs.frame.getByRole('heading', { name: 'Ann Byrne' }).waitFor();
    const read = await theirs.frame.innerText('main');
    expect(read).toContain('Negotiation: contested. What was seen is contested');
    expect(read).toContain('in an order by chance');
    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE })) {
      await theirs.page.setViewportSize(size);
      await isSoundInBoth(theirs, `near-owner-${name}`);
    }
    // Nobody but them, who leads her neither.
    const leads = await shownTo(boss);
    await leads.frame.getByRole('button', { name: 'Who chose to be seen' }).click();
    await leads.frame.getByText('Nobody is seen for it now.').waitFor();
    expect(await leads.frame.innerText('main')).not.toContain('Ann');

    // What was contested stays so where it is looked at anew.
    await frame.locator('article').filter({ hasText: 'Olu Ade owns it' }).getByRole('button').click();
    await frame.getByRole('heading', { name: 'What Olu Ade would read of you' }).waitFor();
    expect(await frame.getByRole('checkbox', { name: /^Negotiation:/ }).isChecked()).toBe(true);
    await frame.getByRole('button', { name: 'Back to what is near' }).click();
    await frame.getByRole('button', { name: 'Be seen no more' }).click();
    await frame.getByText('You are not seen there any more.').waitFor();
    expect(await frame.getByText('Where you are seen').count()).toBe(0);
    await theirs.frame.getByRole('button', { name: 'Back to what is near' }).click();
    await theirs.frame.getByRole('button', { name: 'Who chose to be seen' }).click();
    await theirs.frame.getByText('Nobody is seen for it now.').waitFor();
    // Nothing tells in an address for which opening somebody is seen.
    const sent = mine.asked.filter((one) => one.startsWith('POST'));
    expect(new Set(sent)).toEqual(
      new Set(['POST me/near/as-seen', 'POST me/near/be-seen', 'POST me/near/withdraw']),
    );
    for (const { page } of [mine, theirs, leads]) await page.close();
  });

  test('says before that the owner is their manager, in their own language', async () => {
    const [works] = signalsOf(ann, 'seller');
    const data = { ...works?.data, managerId: boss, language: 'de-DE' };
    const time = new Date(START + 60_000).toISOString();
    await company.send([{ ...works, id: 'ann-speaks', time, data } as Signal]);
    await company.settle();
    const mine = await shownTo(ann);
    const article = mine.frame.locator('article').filter({ hasText: 'A new lab' });
    await article.getByText('Das ist Ihre Führungskraft').waitFor();
    await article.getByText('0 von 1 verlangten Fähigkeiten sind da').click();
    await isSound(mine, 'near-in-german');
    await article.getByRole('button').click();
    await mine.frame.getByText('Das ist Ihre Führungskraft').waitFor();
    await isSound(mine, 'near-as-seen-in-german');
    const { page } = mine;
    expect(await mine.frame.innerText('main')).not.toMatch(/would|owner|wrong|asked for/);
    await page.close();
  });

  test('is nothing, and no refusal, for whoever objects', async () => {
    await company.run(takeObjection, { personId: ben, to: 'processing' });
    const theirs = await shownTo(ben);
    await theirs.frame.getByRole('heading', { name: 'Another role or project' }).waitFor();
    expect(theirs.asked).toContain('GET me/near');
    expect(await theirs.frame.innerText('#told')).toBe('');
    expect(await theirs.frame.locator('article').count()).toBe(0);
    await theirs.page.close();
  });
});
