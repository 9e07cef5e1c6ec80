// cspell:ignore Unterlage lesen festgehalten wurde Meine Arbeit eron
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { inBrowser, startedBrowser } from '../../support/chromium.ts';
import {
  ann,
  ben,
  boss,
  companyBeforeReview,
  companyWithReview,
  REVIEW,
  seen,
  worksFor,
} from '../../support/company-with-review.ts';
import { isSound, isSoundInBoth, NARROW, pageShownTo, WIDE } from '../../support/page-in-teams.ts';
import { START, type World } from '../../support/world.ts';

inBrowser('a brief before a review in the browser', () => {
  let browser: Browser;
  let company: World;

  beforeAll(async () => {
    const began = performance.now();
    jest.spyOn(Date, 'now').mockImplementation(() => START);
    company = await companyBeforeReview();
    await company.send([seen(ann, 3.6, 20, { skillId: 'writing' })]);
    await company.settle();
    const then = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => Math.floor(then + performance.now() - began));
    browser = await startedBrowser();
  });
  afterAll(async () => {
    await browser.close();
    jest.restoreAllMocks();
  });

  const names = { [ann]: 'Ann Byrne', [ben]: 'Ben Ode', [boss]: 'Bo Ek' };
  const shownTo = (id: string, viewport = NARROW, of = company, query = '') =>
    pageShownTo(browser, of, { id, name: names[id] ?? '' }, { viewport, query });

  test('is asked for by nobody where that is not in use, and shows nobody what is not theirs', async () => {
    const off = await shownTo(ann, NARROW, await companyWithReview({ off: true }));
    await off.frame.getByText('No role-play has reached you yet.').waitFor();
    expect(off.asked.filter((path) => /review|brief/.test(path))).toEqual([]);
    for (const id of [ben, boss]) {
      const theirs = await shownTo(id);
      await theirs.frame.getByText('No role-play has reached you yet.').waitFor();
      expect(theirs.asked).toContain('GET team/briefs');
      expect(await theirs.frame.innerText('main')).not.toMatch(/review|brief|[Hh]eron/);
      await theirs.page.close();
    }
    const alone = await shownTo(ben, NARROW, company, '?part=reviews');
    await alone.frame.getByText('No review of yours is announced.').waitFor();
    for (const { page } of [off, alone]) await page.close();
  });

  test('is read, contested, shared until a day, agreed to and taken back, and sound on each screen', async () => {
    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE })) {
      const read = await shownTo(ann, size);
      await read.frame.getByText('Your talk on 10 March 2026').waitFor();
      await isSoundInBoth(read, `brief-list-${name}`);
      await read.frame.getByRole('button', { name: 'Read my brief' }).click();
      await read.frame.getByText('What was recorded of the work').waitFor();
      await isSoundInBoth(read, `brief-${name}`);
      await read.page.close();
    }
    const mine = await shownTo(ann, NARROW, company, '?part=reviews');
    const { frame } = mine;
    await frame.getByRole('button', { name: 'Read my brief' }).click();
    const goal = frame.getByRole('region', { name: 'Renew the contract with the heron works' });
    await goal.getByText('Something is wrong with this').click();
    await goal.getByRole('textbox').fill('The <b>ibis</b> works closed in May');
    const piece = frame.getByRole('listitem').filter({ hasText: 'said 2.4' });
    await piece.getByText('Something is wrong with this').click();
    await piece.getByRole('textbox').fill('I stood in for a colleague');
    await frame.getByLabel('A word of your own').fill('We were two of four.');
    await frame.getByLabel('What shall be reached?').fill('Win the pelican works');
    await frame.getByRole('button', { name: 'Keep it for me' }).click();
    // Without a day nothing is sent.
    expect(mine.asked.filter((one) => one.startsWith('POST'))).toEqual([]);
    await frame.getByLabel('By when?').fill('2026-12-31');
    // What was not kept is read once more before it is shared.
    await frame.getByRole('button', { name: 'Let Bo Ek read this' }).click();
    await frame.getByText('What you wrote is kept now. Read it once more').waitFor();
    await frame.getByText('Nobody reads your brief but you.').waitFor();
    expect(mine.asked.filter((one) => one.includes('share'))).toEqual([]);
    expect(await goal.getByRole('textbox').inputValue()).toBe('The <b>ibis</b> works closed in May');
    await frame.getByLabel('Last day on which they may read it').fill('2026-03-12');
    await frame.getByRole('button', { name: 'Let Bo Ek read this' }).click();
    await frame.getByText('Bo Ek may read what stands here, until 12 March 2026.').waitFor();
    expect(await frame.evaluate('document.activeElement.id')).toBe('sharing');
    await isSoundInBoth(mine, 'brief-shared');
    expect(await frame.getByRole('button', { name: 'Let Bo Ek read this' }).count()).toBe(0);

    for (const [name, size] of Object.entries({ narrow: NARROW, wide: WIDE })) {
      const read = await shownTo(boss, size);
      await read.frame.getByRole('heading', { name: 'Ann Byrne, talk on 10 March 2026' }).waitFor();
      await isSoundInBoth(read, `brief-of-report-${name}`);
      await read.page.close();
    }
    const read = await shownTo(boss);
    const article = read.frame.locator('article');
    await article.getByText('Contested: I stood in for a colleague').waitFor();
    const text = await article.innerText();
    expect(text).toContain('Contested: The <b>ibis</b> works closed in May');
    expect(text).toContain('In their own words: We were two of four.');
    expect(text).toContain('Win the pelican works (by 31 December 2026)');
    expect(text).not.toContain('Something is wrong');
    await article.getByRole('button', { name: 'Agree to these objectives' }).click();
    await article.getByText('You agreed to these objectives.').waitFor();
    await company.settle();

    await frame.getByRole('button', { name: 'Back to the list' }).click();
    await frame.getByText('You share your brief.').waitFor();
    await frame.getByRole('button', { name: 'Read my brief' }).click();
    await frame.getByText('Your manager agreed to what you proposed on').waitFor();
    await frame.getByRole('button', { name: 'Take back what I shared' }).click();
    await frame.getByText('Nobody reads your brief but you.').waitFor();
    const after = await shownTo(boss);
    await after.frame.getByText('No role-play has reached you yet.').waitFor();
    expect(await after.frame.locator('article').count()).toBe(0);
    // Nobody is named in the address of anything that tells whether it is shared.
    const sent = [...mine.asked, ...read.asked].filter((one) => /share|take-back|agree/.test(one));
    expect(sent).toEqual(['POST me/reviews/share', 'POST me/reviews/take-back', 'POST team/briefs/agree']);
    expect([...mine.asked, ...read.asked].join(' ')).not.toContain(ann);
    expect(mine.asked).toContain(`GET me/reviews/${REVIEW}/brief`);
    for (const { page } of [mine, read, after]) await page.close();
  });

  test('speaks the language of its person', async () => {
    const works = worksFor(ann, boss, -1);
    await company.send([{ ...works, data: { ...works.data, language: 'de-DE' } } as typeof works]);
    await company.settle();
    const mine = await shownTo(ann);
    await mine.frame.getByRole('button', { name: 'Meine Unterlage lesen' }).click();
    await mine.frame.getByText('Was von der Arbeit festgehalten wurde').waitFor();
    await isSound(mine, 'brief-in-german');
    expect(await mine.frame.innerText('main')).not.toMatch(/wrong|manager|Keep|recorded/);
    await mine.page.close();
  });
});
