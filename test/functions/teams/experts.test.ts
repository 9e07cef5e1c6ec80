import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { companyAtWork, sellers } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import { bring, buttonsOf, botConnector, pressOf, type BotConnector } from './bot-connector.ts';

const [ada = '', ben = '', cy = ''] = sellers(60);
const { say } = english;
const expert = 'Ada';
/** Whom the channel names; of whoever else presses it says no name. */
const called: Record<string, string> = { [ada]: 'Ada', [ben]: 'Ben' };

let from: BotConnector;
let company: World;
let app: App;

beforeAll(async () => {
  from = await botConnector();
  const text = '# Discounts\n- A discount above eight percent needs the approval of the regional manager.';
  company = await companyAtWork({ sources: [{ name: 'prices.md', text }] });
  jest.spyOn(Date, 'now').mockImplementation(company.now);
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

async function press(personId: string, data: object): Promise<unknown> {
  const signed = { id: `29:${personId}`, name: called[personId], aadObjectId: personId };
  const { answer } = await bring(app, { ...pressOf(personId, data), from: signed }, await from.bringing());
  expect([answer?.statusCode, answer?.value]).toEqual([200, expect.anything()]);
  return answer?.value;
}

/** Presses a button of a card, with what is typed into its fields. */
async function tap(personId: string, card: unknown, title: string, typed: object = {}): Promise<unknown> {
  const found = buttonsOf(card).find((button) => button.title === title);
  if (!found) throw new Error(`There is no button ${title}.`);
  return await press(personId, { ...found.data, ...typed });
}

const home = async (personId: string): Promise<unknown> =>
  await press(personId, { offer: await offersTo(personId, app.ports.seals, Date.now())({}) });
const saidOn = (card: unknown): string => (card as { fallbackText: string }).fallbackText;

test('an expert consents, is asked, answers in place and turns it off, all by cards', async () => {
  const none = await tap(ada, await home(ada), say('chat.twin'));
  expect(saidOn(none)).toContain(say('chat.twin.none'));
  const consented = await tap(ada, none, say('chat.twin.save'), {
    subjects: 'Discounts, Spare parts',
    until: new Date(company.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  });
  const twin = await tap(ada, consented, say('chat.twin.add'), { document: 'prices.md', departments: '' });
  expect(saidOn(twin)).toContain(say('chat.twin.document', { document: 'prices.md' }));

  const known = await tap(ben, await home(ben), say('chat.expert.send'), {
    question: 'Which discount needs the approval of the regional manager?',
  });
  expect(saidOn(known)).toContain('A discount above eight percent needs the approval');
  expect(saidOn(known)).toContain(say('chat.expert.from', { place: 'prices.md, “Discounts”' }));
  const unknown = await tap(ben, known, say('chat.expert.send'), { question: 'What do spare parts cost?' });
  expect(saidOn(unknown)).toContain('I do not know; Ada may know: shall I ask?');
  const handed = await tap(ben, unknown, say('chat.expert.hand-over', { expert }));
  expect(saidOn(handed)).toContain(say('chat.expert.handed', { expert }));

  const waiting = await tap(
    ada,
    await tap(ada, await home(ada), say('chat.twin')),
    say('chat.twin.questions'),
  );
  expect(saidOn(waiting)).toContain('What do spare parts cost?');
  expect(saidOn(waiting)).toContain('Ben asks');
  const text = 'Spare parts cost what the list says.';
  const sent = await tap(ada, waiting, say('chat.handed.send'), { text });
  expect(saidOn(sent)).toContain(say('chat.handed.said.correct'));
  const own = await tap(ben, handed, say('chat.expert.questions'));
  expect(saidOn(own)).toContain(text);
  expect(saidOn(own)).toContain('by Ada, in their own words');

  const off = await tap(ada, await tap(ada, await home(ada), say('chat.twin')), say('chat.twin.turn-off'));
  expect(saidOn(off)).toContain(say('chat.twin.off'));
  const after = await tap(cy, await home(cy), say('chat.expert.send'), {
    question: 'What do spare parts cost?',
  });
  expect(saidOn(after)).toContain(say('expert.unknown'));
  expect(saidOn(after)).not.toContain('Ada');
  const gone = await tap(ben, own, say('chat.expert.erase'));
  expect(saidOn(gone)).toContain(say('chat.expert.erased'));
});
