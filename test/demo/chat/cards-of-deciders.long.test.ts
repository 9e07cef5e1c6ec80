import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { guidOf } from '../../../lib/domain/sha256.ts';
import type { Gate } from '../../../lib/domain/gate/approval.ts';
import { english } from '../../../lib/messages/words.ts';
import { approves, closingSteps, companyAtWork, playbook, sellers } from '../../support/small-company.ts';
import { type World } from '../../support/world.ts';
import { inBrowser } from '../../support/chromium.ts';
import { faultsIn } from './looked-at.ts';
import { pressIn, servedChat, type ServedChat } from './served-chat.ts';

const { say } = english;
const ROLES = ['Need.Read', 'Need.Decide'] as const;
const NEGOTIATION = {
  needId: 'seller.negotiation',
  approvalId: 'need-seller.negotiation-1.cause-and-priority',
};
const DRAFT = { ...NEGOTIATION, approvalId: 'need-seller.negotiation-1.publication' };
const WRITING = { needId: 'seller.writing', approvalId: 'need-seller.writing-1.cause-and-priority' };
const [asker = ''] = sellers(1);
const [eva, otto, stranger] = [guidOf('approver'), guidOf('another approver'), guidOf('without a role')];
/** Of the line that the needs cite: another outcome is theirs alone. */
const owner = guidOf('owner');

/** Ways that change nothing, in the order in which somebody would go them. */
const ways: Record<string, [question: typeof DRAFT | undefined, presses: readonly string[], by?: string]> = {
  'decider-home': [undefined, []],
  waiting: [undefined, [say('chat.waiting')]],
  question: [WRITING, []],
  'question-back': [WRITING, [say('chat.question.put-back')]],
  'question-outcome': [WRITING, [say('chat.question.outcome')], owner],
  publication: [DRAFT, []],
  draft: [DRAFT, [say('chat.question.read')]],
  corrections: [DRAFT, [say('chat.question.correct')]],
};

inBrowser('the cards of whoever decides', () => {
  let company: World;
  let chat: ServedChat;
  /** The question about the cause of the first need, as it was before somebody answered it. */
  let old: unknown;

  beforeAll(async () => {
    company = await companyAtWork({ sources: [playbook, closingSteps] });
    await names(eva, 'cause-and-priority', 'publication');
    await names(otto, 'cause-and-priority', 'publication');
    chat = await servedChat(company, [
      { id: eva, name: 'Eva Ernst', job: 'Head of learning', roles: [...ROLES] },
      { id: otto, name: 'Otto Orth', job: 'Head of sales', roles: [...ROLES] },
      { id: owner, name: 'Ole Olsen', job: 'Owner of the line', roles: [...ROLES] },
      { id: stranger, name: 'Sam Stern', job: 'Seller', roles: [] },
      { id: asker, name: 'Ada Abel', job: 'Seller', roles: ['Need.Request'] },
    ]);
    old = await questionFor(eva, NEGOTIATION);
    await company.answer(({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined));
    await company.settle();
    const wish = { roleId: 'seller', text: 'Train us in writing: forms come back.' };
    await chat.press(asker, await chat.offer(asker, { door: 'requests-make', body: wish }));
    await company.settle();
  }, 120_000);
  afterAll(() => chat.close());

  async function names(approverId: string, ...gates: Gate[]): Promise<void> {
    const value = { approverId, gates };
    await company.ports.registers.save({ register: 'approver', id: approverId, value, at: company.now() });
  }
  async function questionFor(personId: string, about: typeof DRAFT): Promise<unknown> {
    const said = await chat.press(
      personId,
      await chat.offer(personId, { door: 'approval-read', params: about }),
    );
    if ('refused' in said) throw new Error(said.refused);
    return said.card;
  }
  const opened = async (about: typeof DRAFT | undefined, presses: readonly string[] = [], by = eva) =>
    chat.open(by, presses, about && (await questionFor(by, about)));
  async function fill(page: Page, label: string, words: string): Promise<void> {
    await page.locator('.card').getByLabel(label).first().fill(words);
  }

  test.each(Object.entries(ways))(
    '%s: accessible, and it fits, in every look',
    async (name, [about, presses, by]) => {
      const page = await opened(about, presses, by);
      expect(await faultsIn(page, name)).toEqual({});
      await page.close();
    },
  );

  test('a question put back to who asked, who finds it with their wish and answers it', async () => {
    const page = await opened(WRITING, [say('chat.question.put-back')]);
    await fill(page, say('chat.question.put-back.label'), 'Did the forms come back before the new template?');
    await pressIn(page, say('chat.question.put-back.send'));
    expect(await faultsIn(page, 'put-back')).toEqual({});
    await page.close();
    await company.settle();
    const theirs = await chat.open(asker, [say('chat.requests')]);
    expect(await faultsIn(theirs, 'asked-back')).toEqual({});
    await pressIn(theirs, say('chat.ask.answer', { answer: 'yes' }));
    expect(await faultsIn(theirs, 'asked-back-over')).toEqual({});
    await theirs.close();
    await company.settle();
    const weighed = await opened(WRITING);
    expect(await weighed.innerText('.card')).toContain('Did the forms come back before the new template?');
    expect(await faultsIn(weighed, 'question-weighed')).toEqual({});
    await weighed.close();
  });

  test('a draft sent back with a remark, and the question about what came of it', async () => {
    const page = await opened(DRAFT);
    await fill(page, say('chat.question.remark'), 'Say it in the words of our price list.');
    await pressIn(page, say('chat.question.send-back'));
    expect(await faultsIn(page, 'sent-back')).toEqual({});
    await page.close();
    await company.settle();
    const next = await opened({ ...DRAFT, approvalId: `${DRAFT.approvalId}.2` });
    expect(await faultsIn(next, 'publication-again')).toEqual({});
    await next.close();
  });

  test('an old card that is pressed says what became of it', async () => {
    const page = await chat.open(eva, [], old);
    await pressIn(page, say('chat.question.confirm'));
    expect(await page.innerText('.card')).toContain(
      say('chat.question.confirmed', { cause: say('cause.skill') }),
    );
    expect(await faultsIn(page, 'old-card')).toEqual({});
    await page.close();
  });

  test('without the role the card stays, and says which role it takes', async () => {
    const page = await chat.open(stranger, [], { ...(await waitingFor(stranger)) });
    await page.locator('.card button', { hasText: say('chat.waiting') }).click();
    await page.waitForFunction(`document.getElementById('told').textContent.includes('Need.Read')`);
    expect(await faultsIn(page, 'no-role')).toEqual({});
    await page.close();
  });
  /** As it stands in a chat of somebody who decided once, and may no longer. */
  async function waitingFor(personId: string): Promise<object> {
    const data = await chat.offer(personId, { door: 'approvals-list' });
    const button = { type: 'Action.Execute', title: say('chat.waiting'), verb: 'any', data };
    return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'ActionSet', actions: [button] }] };
  }

  test('by the keyboard alone a question is opened, a cause chosen and the question decided', async () => {
    const page = await chat.open(otto);
    for (const title of [say('chat.waiting'), say('chat.waiting.open')]) await byKeyboard(page, title);
    await byKeyboard(page, say('chat.question.confirm'));
    await page.waitForFunction(
      `document.querySelector('.card').innerText.includes(${JSON.stringify(say('chat.decided'))})`,
    );
    // The first of the list: the layer takes the process for likelier.
    const { value } = await company.ports.needs.approval(WRITING.needId, WRITING.approvalId);
    expect(value).toMatchObject({ status: 'approved', decision: { by: otto, cause: 'skill' } });
    expect(await faultsIn(page, 'decided')).toEqual({});
    await page.close();
  });
  async function byKeyboard(page: Page, title: string): Promise<void> {
    const before = await page.innerHTML('.card');
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate<string>(
        `document.activeElement.tagName + ' ' + (document.activeElement.textContent ?? '').trim()`,
      );
      if (at.startsWith('SELECT')) {
        await page.keyboard.press('ArrowDown');
        continue;
      }
      if (at !== `BUTTON ${title}`) continue;
      await page.keyboard.press('Enter');
      await page.waitForFunction(`document.querySelector('.card').innerHTML !== ${JSON.stringify(before)}`);
      return;
    }
    throw new Error(`The keyboard does not reach ${title}.`);
  }
});
