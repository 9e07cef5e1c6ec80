import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import {
  companyWithProgramme,
  inProgramme,
  live,
  NEED as needId,
  partOf,
} from '../../support/company-with-programme.ts';
import type { World } from '../../support/world.ts';
import { activityOf, bring, buttonsOf, botConnector, pressOf, type BotConnector } from './bot-connector.ts';

let from: BotConnector;
let company: World;
let app: App;
let ann = '';

beforeAll(async () => {
  from = await botConnector();
  company = await companyWithProgramme();
  jest.spyOn(Date, 'now').mockImplementation(company.now);
  app = {
    ports: { ...company.ports, tokens: from.tokens },
    disabledAgents: new Set(),
    page: { url: 'https://app.example/api/practice', hosts: [] },
  };
  [ann = ''] = await inProgramme(company);
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

const { say } = english;
const pressed = async (offer: unknown) =>
  (await bring(app, pressOf(ann, { offer }), await from.bringing())).answer?.value;
const opened = async (door: string, params: Record<string, string> = { needId }) =>
  await pressed(await offersTo(ann, app.ports.seals, Date.now())({ door, params }));
const press = async (card: unknown, title: string) => {
  const button = buttonsOf(card, 'Action.Execute').find((one) => one.title === title);
  if (!button) throw new Error(`There is no button “${title}”: ${titlesOf(card).join(', ')}`);
  return await pressed(button.data['offer']);
};
const titlesOf = (card: unknown) => buttonsOf(card, 'Action.Execute').map(({ title }) => title);
const stateOf = async () => (await partOf(company, ann))?.programme;

test('a card says which module of how many it is, how long it takes and why, and takes that it is finished', async () => {
  const items = await opened('me-items-list', {});
  const card = await press(items, say('chat.programme.read'));
  const text = JSON.stringify(card);
  expect(text).toContain('Module 1 of 4 of “Negotiation for Sellers”, about 240 minutes with its practice');
  expect(text).toContain('Your role asks for Negotiation at level 3.5 of 5');
  expect(text).toContain('negotiation-handbook.md');
  expect(titlesOf(card)).toContain(say('chat.programme.done'));
  const done = await press(card, say('chat.programme.done'));
  expect(JSON.stringify(done)).toContain('Finished: module 1 of 4. Nobody is told.');
  expect(JSON.stringify(done)).toContain('The next module comes on 9 March 2026 or after');
  expect((await stateOf())?.modules[0]?.doneAt).toBe(company.now());
  // The same card again says that it is finished, and no more.
  await press(card, say('chat.programme.done'));
  expect((await stateOf())?.modules).toHaveLength(1);
});

test('it is paused until a day at a tap, and goes on at another', async () => {
  const card = await opened('me-programme-read');
  const until = say('chat.programme.pause.until', { day: say('chat.day', { day: '17 March 2026' }) });
  expect(titlesOf(card).filter((title) => title.startsWith('Back on'))).toHaveLength(3);
  const paused = await press(card, until);
  expect(JSON.stringify(paused)).toContain('nothing of it comes before you are back on 17 March 2026');
  await live(company, 10);
  expect((await stateOf())?.modules).toHaveLength(1);
  await press(await opened('me-programme-read'), say('chat.programme.go-on'));
  await live(company, 1);
  expect((await stateOf())?.modules).toHaveLength(2);
  expect(JSON.stringify(await opened('me-programme-read'))).toContain('Module 2 of 4');
});

test('after the last module the card opens the plan apart from the chat, by an id and no word of it', async () => {
  let said = '';
  for (let days = 0; days < 40 && (await partOf(company, ann))?.finishedAt === undefined; days += 1) {
    if (titlesOf(await opened('me-programme-read')).includes(say('chat.programme.done')))
      said = JSON.stringify(await press(await opened('me-programme-read'), say('chat.programme.done')));
    await live(company, 1);
  }
  // Systems outside may be told that all of it is finished.
  expect(said).toContain(say('chat.item.finished.done'));
  expect(said).not.toContain('Nobody is told');
  const card = await opened('me-programme-read');
  expect(titlesOf(card).filter((title) => title.startsWith('Back on'))).toEqual([]);
  const [plan] = buttonsOf(card, 'Action.Submit').filter(({ title }) => title === say('chat.programme.plan'));
  const value = { data: plan?.data, context: { theme: 'default' } };
  const fetching = activityOf(ann, { type: 'invoke', name: 'task/fetch', text: undefined, value });
  const { answer } = await bring(app, fetching, await from.bringing());
  expect(JSON.stringify(answer)).toContain(`https://app.example/api/practice?plan=${needId}`);
  expect(JSON.stringify(answer)).not.toContain(ann);
});

test('stopped by a tap, nothing of it comes any more', async () => {
  const [, ben = ''] = await inProgramme(company);
  ann = ben;
  const stopped = await press(await opened('me-programme-read'), say('chat.programme.stop.now'));
  expect(JSON.stringify(stopped)).toContain('You stopped it');
  const before = company.channels.notices.standing.size;
  await live(company, 20);
  const after = [...company.channels.notices.standing.values()].slice(before);
  expect(after.filter(({ payload }) => payload.personIds.includes(ben))).toEqual([]);
  const card = await opened('me-programme-read');
  expect(titlesOf(card)).not.toContain(say('chat.programme.go-on'));
});
