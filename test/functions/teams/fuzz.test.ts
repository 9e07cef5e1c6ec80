import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Press } from '../../../functions/teams/card-parts.ts';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { draw, pick } from '../../../sample/random.ts';
import { collected } from '../../support/collected.ts';
import { companyWithLesson } from '../../support/company-with-lesson.ts';
import { sellers } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import {
  activityOf,
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  type Answered,
  type BotConnector,
} from './bot-connector.ts';

const ACTIVITIES = 2_000;
const { say } = english;
let ann = '';
let ben = '';

let from: BotConnector;
let company: World;
let app: App;
/** Buttons of each that write: what is believed of them, what they say to an item, and an answer of a lesson. */
let writing: Record<string, Record<string, unknown>[]>;

const pressed = async (personId: string, data: object): Promise<Answered> =>
  bring(app, pressOf(personId, data), await from.bringing());

async function buttonsFor(personId: string): Promise<Record<string, unknown>[]> {
  const shown: [Press, title: string][] = [
    [{ door: 'me-skills-list' }, say('chat.skill.contest')],
    [{ door: 'me-items-list' }, say('chat.item.later')],
    [{ door: 'me-items-list' }, say('chat.item.finished')],
    [await firstQuestion(personId), 'Answer A'],
  ];
  const found: Record<string, unknown>[] = [];
  for (const [press, title] of shown) {
    const seal = offersTo(personId, app.ports.seals, Date.now());
    const { answer } = await pressed(personId, { offer: await seal(press) });
    const button = buttonsOf(answer?.value).find((one) => one.title === title);
    if (!button) throw new Error(`There is no button ${title}.`);
    found.push(button.data);
  }
  return found;
}

/** The card of the lesson on which its first question stands. */
async function firstQuestion(personId: string): Promise<Press> {
  for (let from = 0; from < 8; from += 1) {
    const press = { door: 'me-lesson-read', params: { needId: 'seller.negotiation' }, from };
    const seal = offersTo(personId, app.ports.seals, Date.now());
    const { answer } = await pressed(personId, { offer: await seal(press) });
    if (buttonsOf(answer?.value).some(({ title }) => title === 'Answer A')) return press;
  }
  throw new Error('The lesson asks nothing.');
}

beforeAll(async () => {
  from = await botConnector();
  company = await companyWithLesson();
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  const reached: string[] = [];
  for (const personId of sellers(60)) {
    const { value } = await company.ports.learners.read('own-access', personId);
    if (Object.values(value.participations).some((part) => part.deliveredAt !== undefined))
      reached.push(personId);
  }
  [ann = '', ben = ''] = reached;
  writing = { [ann]: await buttonsFor(ann), [ben]: await buttonsFor(ben) };
});
afterAll(() => {
  from.close();
});

type Attack = (by: string, victim: string, round: number) => Promise<Answered>;
const now = () => Math.floor(Date.now() / 1_000);
const own = (personId: string, round = 0): Record<string, unknown> => {
  const all = writing[personId] ?? [];
  return all[round % all.length] ?? {};
};
const spoilt = (text: string, round: number): string => {
  const place = Math.floor(draw(`place ${round}`, 'spoilt') * (text.length - 1));
  const other = text[place] === 'A' ? 'B' : 'A';
  return text.slice(0, place) + other + text.slice(place + 1);
};
const offerOf = (personId: string, round = 0): string => String(own(personId, round)['offer']);

/** What is none of the connector's, though it may look so: anybody registers names below trafficmanager.net. */
const NO_SERVICE = [
  'https://roundROUND.example/emea/',
  'https://webchat.botframework.com/ROUND/',
  'https://smba-ROUND.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.ROUND.example/emea/',
  'https://smba.trafficmanager.net@ROUND.example/emea/',
  'http://smba.trafficmanager.net/ROUND/',
];

/** Each does what it should not: all of them are refused by name. */
const attacks: Record<string, Attack> = {
  'a forged token': async (by, _, round) =>
    bring(app, pressOf(by, own(by, round)), spoilt(await from.bringing(), round)),
  'a stranger’s key': async (by, _, round) =>
    bring(
      app,
      pressOf(by, own(by, round)),
      await from.bringing({}, 'stranger', { alg: 'RS256', kid: 'connector' }),
    ),
  'an expired token': async (by, _, round) =>
    bring(app, pressOf(by, own(by, round)), await from.bringing({ exp: now() - 301 - round })),
  'a token of a person': async (by, _, round) =>
    bring(app, pressOf(by, own(by, round)), await from.signedIn(by, ['Need.Request'])),
  'a token for another bot': async (by, _, round) =>
    bring(app, pressOf(by, own(by, round)), await from.bringing({ aud: guidOf(`bot ${round}`) })),
  'another tenant': async (by, _, round) =>
    bring(
      app,
      { ...pressOf(by, own(by, round)), channelData: { tenant: { id: guidOf(`tenant ${round}`) } } },
      await from.bringing(),
    ),
  'another service': async (by, _, round) =>
    bring(
      app,
      { ...pressOf(by, own(by, round)), serviceUrl: `https://${String(round)}.example/` },
      await from.bringing(),
    ),
  'another service, said in the token too': async (by, _, round) => {
    const serviceurl = `https://smba.trafficmanager.net.${String(round)}.example/`;
    return bring(
      app,
      { ...pressOf(by, own(by, round)), serviceUrl: 'https://other.example/' },
      await from.bringing({ serviceurl }),
    );
  },
  'a service elsewhere, of which token and body say the same': async (by, _, round) => {
    const serviceUrl = NO_SERVICE[round % NO_SERVICE.length]?.replace('ROUND', String(round)) ?? '';
    return bring(
      app,
      { ...pressOf(by, own(by, round)), serviceUrl },
      await from.bringing({ serviceurl: serviceUrl }),
    );
  },
  'somebody else’s card': async (by, victim, round) => pressed(by, own(victim, round)),
  'an edited card': async (by, _, round) => pressed(by, { offer: spoilt(offerOf(by, round), round) }),
  'a card edited to be of another': async (by, victim, round) => {
    const bytes = Buffer.from(offerOf(by, round), 'base64url');
    const at = 12 + (victim.charCodeAt(0) % (bytes.length - 28));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return pressed(victim, { offer: bytes.toString('base64url') });
  },
  'an old card': async (by, _, round) => {
    const seal = offersTo(by, app.ports.seals, Date.now() - (7 + (round % 300)) * DAY);
    const press = {
      door: 'me-skill-respond',
      params: { skillId: 'negotiation' },
      body: { response: 'contest' },
    };
    return pressed(by, { offer: await seal(press) });
  },
  'no card': async (by, _, round) =>
    pressed(by, [{}, { offer: 1 }, { offer: '' }, { offer: 'a.b' }][round % 4] ?? {}),
};

const standing = async () =>
  Promise.all(
    sellers(60).map(async (personId) => {
      const { value } = await app.ports.learners.read('own-access', personId);
      return [personId, value];
    }),
  );

const NAME = /urn:learning-os:problem:[a-z-]+|"code":"[a-z-]+"/;
const isRefused = ({ status, body, answer }: Answered): boolean =>
  (status >= 400 && status < 500 && NAME.test(body)) ||
  (answer?.statusCode === 400 && NAME.test(JSON.stringify(answer.value)));

test(`${ACTIVITIES} activities that should not be: none acts, for anybody, and each is refused by name`, async () => {
  const before = await standing();
  const said = company.channels.chat.standing.size;
  const names = Object.keys(attacks);
  const letThrough: string[] = [];
  const counted = new Map<string, number>();
  for (let round = 0; round < ACTIVITIES; round += 1) {
    const name = pick(names, String(round), 'attack');
    const [by, victim] = round % 2 === 0 ? [ann, ben] : [ben, ann];
    const answered = await attacks[name]?.(by, victim, round);
    if (!answered || !isRefused(answered)) letThrough.push(`${name} (${round}): ${JSON.stringify(answered)}`);
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  expect(letThrough).toEqual([]);
  expect(await standing()).toEqual(before);
  expect(company.channels.chat.standing.size).toBe(said);
  expect([...counted.keys()].toSorted()).toEqual(names.toSorted());
}, 120_000);

test('the same activities again, and cards pressed twice at once, act once', async () => {
  const messages = Array.from({ length: 30 }, () => activityOf(ann));
  const said = company.channels.chat.standing.size;
  for (const message of messages)
    await Promise.all([1, 2, 3].map(async () => bring(app, message, await from.bringing())));
  for (const message of messages) await bring(app, message, await from.bringing());
  const all = [...company.channels.chat.standing.values()];
  expect(all.length - said).toBe(messages.length);
  expect(all.filter(({ times }) => times > 1)).toEqual([]);

  const taps = (writing[ann] ?? []).flatMap((data) => Array.from({ length: 12 }, () => pressed(ann, data)));
  const answers = await Promise.all(taps);
  expect(new Set(answers.map(({ answer }) => answer?.statusCode))).toEqual(new Set([200]));
  const { value } = await app.ports.learners.read('own-access', ann);
  expect(Object.keys(value.learning.responses ?? {})).toEqual(['negotiation']);
  expect(value.participations['seller.negotiation']?.finishedAt).toBeDefined();
  expect(value.participations['seller.negotiation']?.laterAt).toBeDefined();
  expect(Object.values(value.learning.practice?.cards ?? {}).map(({ reps }) => reps)).toEqual([1]);
  const evidence = await collected(app.ports.learners.evidenceOf('learning', ann));
  expect(evidence.filter(({ source }) => source === 'recall')).toHaveLength(1);
  const { value: other } = await app.ports.learners.read('own-access', ben);
  expect(other.learning.responses).toBeUndefined();
  expect(other.learning.practice).toBeUndefined();
});
