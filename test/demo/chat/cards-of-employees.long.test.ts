import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { languagesOf } from '../../../lib/messages/languages.ts';
import { english } from '../../../lib/messages/words.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers, worksNow } from '../../support/small-company.ts';
import { DAY, type World } from '../../support/world.ts';
import { inBrowser } from '../../support/chromium.ts';
import { faultsIn } from './looked-at.ts';
import { pressIn, servedChat, type ServedChat } from './served-chat.ts';

const { say } = english;
const german = languagesOf('en', 'formal')('de');
const LESSON = [say('chat.items'), say('chat.lesson.do'), say('chat.lesson.go-on')];
const WISH = 'Our offers come back because they are not written well enough';

/** The presses that lead there from the first card; in the order in which somebody would come to it. */
const cards: Record<string, readonly string[]> = {
  home: [],
  items: [say('chat.items')],
  lesson: LESSON.slice(0, 2),
  'lesson-question': LESSON,
  feedback: [...LESSON, 'Answer A'],
  skills: [say('chat.skills')],
  'skill-from': [say('chat.skills'), say('chat.skill.from')],
  contested: [say('chat.skills'), say('chat.skill.contest')],
  objection: [say('chat.objection')],
  practice: [say('chat.practice')],
  data: [say('chat.data')],
  'data-evidence': [say('chat.data'), say('chat.data.show')],
  requests: [say('chat.requests')],
  'team-of-nobody': [say('chat.team')],
  'owned-by-nobody': [say('chat.owned')],
  // What says something ends it: nothing that follows looks at it.
  finished: [say('chat.items'), say('chat.item.finished')],
  later: [say('chat.items'), say('chat.item.later')],
  'not-relevant': [say('chat.items'), say('chat.item.not-relevant')],
  paused: [say('chat.objection'), say('chat.practice.pause')],
  objected: [say('chat.objection'), say('chat.objection.to-processing')],
};

inBrowser('the cards of an employee', () => {
  let chat: ServedChat;
  let [ada, ben, cleo] = ['', '', ''];

  beforeAll(async () => {
    const company = await companyWithLesson();
    [ada = '', ben = '', cleo = ''] = await reachedIn(company);
    await company.send([worksNow(cleo, 60, { language: 'de' }, company.now())]);
    await company.settle();
    chat = await servedChat(company, [
      { id: ada, name: 'Ada Abel', job: 'Seller', roles: ['Need.Request'] },
      { id: ben, name: 'Ben Berg', job: 'Seller' },
      { id: cleo, name: 'Cleo Cramer', job: 'Seller' },
    ]);
    await answersWrongly(ben);
    await company.pass(company.now() + 3 * DAY, () => undefined);
  }, 120_000);
  afterAll(() => chat.close());

  async function reachedIn({ ports }: World): Promise<string[]> {
    const reached: string[] = [];
    for (const personId of sellers(60)) {
      const { value } = await ports.learners.read('own-access', personId);
      if (Object.values(value.participations).some((part) => part.deliveredAt !== undefined))
        reached.push(personId);
    }
    return reached;
  }

  /** So that something is due to be recalled some days later. */
  async function answersWrongly(personId: string): Promise<void> {
    const page = await chat.open(personId, [...LESSON, 'Answer B']);
    await page.close();
  }

  test.each(Object.entries(cards))('%s: accessible, and it fits, in every look', async (name, presses) => {
    const page = await chat.open(ada, presses);
    expect(await faultsIn(page, name)).toEqual({});
    await page.close();
  });

  test('recall: what is due, its answer hidden until it is asked for, and how it went', async () => {
    const page = await chat.open(ben, [say('chat.practice')]);
    expect(await page.innerText('.card')).not.toContain(say('chat.practice.how'));
    expect(await faultsIn(page, 'recall')).toEqual({});
    await pressIn(page, say('chat.practice.show'));
    expect(await page.innerText('.card')).toContain(say('chat.practice.how'));
    expect(await faultsIn(page, 'recall-answer')).toEqual({});
    await pressIn(page, say('chat.practice.good'));
    expect(await page.innerText('.card')).toContain('It is due again');
    expect(await faultsIn(page, 'recalled')).toEqual({});
    await page.close();
  });

  test('a wish: asked in words, understood, and the questions about the work that follow', async () => {
    const page = await chat.open(ada, [say('chat.ask')]);
    expect(await faultsIn(page, 'wish')).toEqual({});
    await page.locator('.card button', { hasText: say('chat.ask.send') }).click();
    expect(await page.innerText('.card')).toContain(say('chat.needed'));
    expect(await faultsIn(page, 'wish-empty')).toEqual({});
    await page.locator('.card textarea:visible').first().fill(WISH);
    await pressIn(page, say('chat.ask.send'));
    expect(await page.innerText('.card')).toContain(say('chat.ask.understood', { skill: 'Writing' }));
    expect(await faultsIn(page, 'wish-question')).toEqual({});
    expect(await answered(page)).toBeGreaterThan(0);
    expect(await faultsIn(page, 'wish-over')).toEqual({});
    await page.close();
  });

  /** Says no as long as something is asked. @returns how often that was */
  async function answered(page: Page): Promise<number> {
    const no = say('chat.ask.answer', { answer: 'no' });
    let times = 0;
    while ((await page.locator('.card button', { hasText: no }).count()) > 0) {
      await pressIn(page, no);
      times += 1;
    }
    return times;
  }

  test('the same in German, for somebody who prefers it', async () => {
    const page = await chat.open(cleo, [german.say('chat.items')]);
    expect(await page.innerText('.card')).toContain(german.say('chat.lesson.do'));
    expect(await faultsIn(page, 'items-german')).toEqual({});
    await page.close();
  });

  test('what lies ahead: what exists for it, and the line of the strategy that asks for it', async () => {
    const page = await chat.open(ada, [say('chat.ahead')]);
    await page.locator('.card textarea:visible').first().fill('A negotiation with a buyer on Friday');
    await pressIn(page, say('chat.ahead.send'));
    for (const told of [say('moment.had'), 'We need negotiation'])
      expect(await page.innerText('.card')).toContain(told);
    expect(await faultsIn(page, 'ahead')).toEqual({});
    await page.close();
  });

  test('by the keyboard alone a lesson is opened and a question answered', async () => {
    const page = await chat.open(ben);
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    async function tabTo(title: string): Promise<void> {
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()) === title) return;
      }
      throw new Error(`The keyboard does not reach ${title}.`);
    }
    for (const title of [...LESSON, 'Answer A']) {
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
