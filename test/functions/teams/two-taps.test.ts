import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { ownItems } from '../../../lib/agents/delivery/own-items.ts';
import { english } from '../../../lib/messages/words.ts';
import type { MessageId } from '../../../lib/messages/message.ts';
import type { App } from '../../../lib/wiring.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import {
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  type Answered,
  type BotConnector,
} from './bot-connector.ts';

let from: BotConnector;
let company: World;
let app: App;
let ann = '';

beforeAll(async () => {
  from = await botConnector();
  company = await companyWithLesson();
  // Of what lies for weeks nothing is practised any more.
  jest.spyOn(Date, 'now').mockImplementation(company.now);
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  for (const personId of sellers(60)) {
    const [item] = (await company.run(ownItems, { personId })).items;
    if (item?.state === 'delivered') ann = personId;
  }
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

const { say } = english;
const press = async (data: object): Promise<Answered> =>
  bring(app, pressOf(ann, data), await from.bringing());
const cardOf = ({ answer }: Answered): unknown => {
  expect(answer?.statusCode).toBe(200);
  return answer?.value;
};
const home = async () => {
  const seal = offersTo(ann, app.ports.seals, Date.now());
  return cardOf(await press({ offer: await seal({}) }));
};
const buttonOn = (card: unknown, title: string): Record<string, unknown> => {
  const found = buttonsOf(card).find((button) => button.title === title);
  if (!found) throw new Error(`There is no button ${title}.`);
  return found.data;
};

interface Wanted {
  what: string;
  first: MessageId;
  /** Absent where the first press shows it. */
  second?: MessageId;
}

/** What an employee does, by what they press first, and what then; a link or a field is no press at the bot. */
const wanted: readonly Wanted[] = [
  { what: 'why this, and why now', first: 'chat.items' },
  { what: 'do a lesson', first: 'chat.items', second: 'chat.lesson.do' },
  { what: 'later', first: 'chat.items', second: 'chat.item.later' },
  { what: 'take that back', first: 'chat.items', second: 'chat.item.take-back' },
  { what: 'recall', first: 'chat.practice' },
  { what: 'what there is to practise', first: 'chat.role-plays' },
  { what: 'pause', first: 'chat.practice', second: 'chat.practice.pause' },
  { what: 'what is believed of me', first: 'chat.skills' },
  { what: 'confirm', first: 'chat.skills', second: 'chat.skill.confirm' },
  { what: 'contest', first: 'chat.skills', second: 'chat.skill.contest' },
  { what: 'what is held about me', first: 'chat.data' },
  { what: 'be offered nothing at moments', first: 'chat.objection', second: 'chat.moments.stop' },
  { what: 'practise again', first: 'chat.practice', second: 'chat.practice.go-on' },
];

test.each(wanted)('$what takes two presses at most', async ({ first, second }) => {
  const titles = [first, ...(second === undefined ? [] : [second])];
  let card = await home();
  for (const title of titles) card = cardOf(await press(buttonOn(card, say(title as 'chat.items'))));
  expect(buttonsOf(card).map(({ title }) => title)).toContain(say('chat.back'));
});

test('a link opens what is there, beside why it is', async () => {
  const card = JSON.stringify(cardOf(await press(buttonOn(await home(), say('chat.items')))));
  expect(card).toContain('"Action.OpenUrl"');
  expect(card).toContain('Your role asks for Negotiation');
});

test('asking for something takes what is typed and one press, on the first card', async () => {
  const data = buttonOn(await home(), say('chat.ask.send'));
  const typed = { ...data, text: 'Our offers to buyers give away discounts' };
  expect((await press(typed)).answer?.type).toBe('application/vnd.microsoft.activity.loginRequest');
  const authentication = { token: await from.signedIn(ann, ['Need.Request']) };
  const card = cardOf(await bring(app, pressOf(ann, typed, { authentication }), await from.bringing()));
  expect(JSON.stringify(card)).toContain(say('chat.ask'));
});

test('a lesson is done to its end inside the chat: read, asked, answered, finished', async () => {
  let card = cardOf(
    await press(
      buttonOn(cardOf(await press(buttonOn(await home(), say('chat.items')))), say('chat.lesson.do')),
    ),
  );
  const seen: { asked: string[]; told: string[] } = { asked: [], told: [] };
  const onward = [say('chat.lesson.next'), say('chat.lesson.go-on'), 'Answer A'];
  for (let step = 0; step < 20; step += 1) {
    const titles = buttonsOf(card).map(({ title }) => title);
    const next = onward.find((title) => titles.includes(title));
    if (next === undefined) break;
    if (next === 'Answer A') seen.asked.push(JSON.stringify(card));
    card = cardOf(await press(buttonOn(card, next)));
    if (next === 'Answer A') seen.told.push(JSON.stringify(card));
  }
  const answers = seen.asked.length;
  expect(answers).toBeGreaterThanOrEqual(2);
  // Nothing on the card tells which answer is right before one is given.
  expect(seen.asked.filter((text) => /isRight|counted|feedback|Right:|That is/.test(text))).toEqual([]);
  expect(seen.told.filter((text) => !text.includes('Right: '))).toEqual([]);
  const last = cardOf(await press(buttonOn(card, say('chat.item.finished'))));
  expect(JSON.stringify(last)).toContain(say('chat.item.finished.done'));
  const { value } = await company.ports.learners.read('own-access', ann);
  expect(value.participations['seller.negotiation']?.finishedAt).toBeDefined();
  expect(Object.keys(value.learning.practice?.cards ?? {})).toHaveLength(answers);
});

test('what is not relevant, and an objection, take two presses, and each is one step', async () => {
  const items = cardOf(await press(buttonOn(await home(), say('chat.items'))));
  cardOf(await press(buttonOn(items, say('chat.item.not-relevant'))));
  expect(JSON.stringify(cardOf(await press(buttonOn(await home(), say('chat.items')))))).toContain(
    say('chat.items.none'),
  );
  const objection = cardOf(await press(buttonOn(await home(), say('chat.objection'))));
  const card = cardOf(await press(buttonOn(objection, say('chat.objection.to-processing'))));
  expect(JSON.stringify(card)).toContain(say('chat.objection.processing'));
});
