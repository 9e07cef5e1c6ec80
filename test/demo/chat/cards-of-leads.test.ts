import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { english } from '../../../lib/messages/words.ts';
import { companyWithLeads, leads } from '../../support/company-with-leads.ts';
import { inBrowser } from '../../support/chromium.ts';
import { faultsIn } from './looked-at.ts';
import { servedChat, type ServedChat } from './served-chat.ts';

const { say } = english;

inBrowser('the cards of who leads, and of who answers for something', () => {
  let chat: ServedChat;

  beforeAll(async () => {
    chat = await servedChat(await companyWithLeads(), [
      { id: leads.manager, name: 'Mia Moser', job: 'Head of a sales team' },
      { id: leads.ofFour, name: 'Finn Fuchs', job: 'Head of a small team' },
      { id: leads.processOwner, name: 'Paul Prinz', job: 'Owner of the offer process' },
      { id: leads.lineOwner, name: 'Lena Lorenz', job: 'Director of sales' },
    ]);
  }, 120_000);
  afterAll(() => chat.close());

  const ways: [name: string, by: string, title: string, holds: string][] = [
    ['team', leads.manager, say('chat.team'), 'Next: '],
    ['team-too-small', leads.ofFour, say('chat.team'), say('chat.team.none')],
    ['owned-cause', leads.processOwner, say('chat.owned'), say('chat.owned.cause.asked')],
    ['owned-line', leads.lineOwner, say('chat.owned'), 'Asked of you'],
  ];
  test.each(ways)('%s: accessible, and it fits, in every look', async (name, by, title, holds) => {
    const page = await chat.open(by, [title]);
    expect(await page.innerText('.card')).toContain(holds);
    expect(await page.innerText('.card')).not.toContain(guidOf('seller 0'));
    expect(await faultsIn(page, name)).toEqual({});
    await page.close();
  });
});
