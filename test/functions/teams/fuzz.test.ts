import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/offer.ts';
import { DAY } from '../../../lib/domain/durations.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { draw, pick } from '../../../sample/random.ts';
import { companyAtWork, sellers } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import {
  activityOf,
  bring,
  buttonsOf,
  connector,
  pressOf,
  type Answered,
  type Connector,
} from './connector.ts';

const ACTIVITIES = 2_000;
const [ann = '', ben = ''] = sellers(60);
const { say } = english;

let from: Connector;
let company: World;
let app: App;
/** A button with which each contests what is believed of them. */
let contests: Record<string, Record<string, unknown>>;

const pressed = async (personId: string, data: object): Promise<Answered> =>
  bring(app, pressOf(personId, data), await from.bringing());

async function buttonOf(personId: string): Promise<Record<string, unknown>> {
  const seal = offersTo(personId, app.ports.seals, Date.now());
  const { answer } = await pressed(personId, { offer: await seal({ door: 'me-skills-list' }) });
  const found = buttonsOf(answer?.value).find(({ title }) => title === say('chat.skill.contest'));
  if (!found) throw new Error('There is nothing to contest.');
  return found.data;
}

beforeAll(async () => {
  from = await connector();
  company = await companyAtWork();
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  contests = { [ann]: await buttonOf(ann), [ben]: await buttonOf(ben) };
});
afterAll(() => {
  from.close();
});

type Attack = (by: string, victim: string, round: number) => Promise<Answered>;
const now = () => Math.floor(Date.now() / 1_000);
const own = (personId: string) => contests[personId] ?? {};
const spoilt = (text: string, round: number): string => {
  const place = Math.floor(draw(`place ${round}`, 'spoilt') * (text.length - 1));
  const other = text[place] === 'A' ? 'B' : 'A';
  return text.slice(0, place) + other + text.slice(place + 1);
};
const offerOf = (personId: string): string => String(own(personId)['offer']);

/** Each does what it should not: all of them are refused by name. */
const attacks: Record<string, Attack> = {
  'a forged token': async (by, _, round) =>
    bring(app, pressOf(by, own(by)), spoilt(await from.bringing(), round)),
  'a stranger’s key': async (by) =>
    bring(app, pressOf(by, own(by)), await from.bringing({}, 'stranger', { alg: 'RS256', kid: 'connector' })),
  'an expired token': async (by, _, round) =>
    bring(app, pressOf(by, own(by)), await from.bringing({ exp: now() - 301 - round })),
  'a token of a person': async (by) =>
    bring(app, pressOf(by, own(by)), await from.signedIn(by, ['Need.Request'])),
  'a token for another bot': async (by, _, round) =>
    bring(app, pressOf(by, own(by)), await from.bringing({ aud: guidOf(`bot ${round}`) })),
  'another tenant': async (by, _, round) =>
    bring(
      app,
      { ...pressOf(by, own(by)), channelData: { tenant: { id: guidOf(`tenant ${round}`) } } },
      await from.bringing(),
    ),
  'another service': async (by, _, round) =>
    bring(
      app,
      { ...pressOf(by, own(by)), serviceUrl: `https://${String(round)}.example/` },
      await from.bringing(),
    ),
  'another service, said in the token too': async (by, _, round) => {
    const serviceurl = `https://smba.trafficmanager.net.${String(round)}.example/`;
    return bring(
      app,
      { ...pressOf(by, own(by)), serviceUrl: 'https://other.example/' },
      await from.bringing({ serviceurl }),
    );
  },
  'somebody else’s card': async (by, victim) => pressed(by, own(victim)),
  'an edited card': async (by, _, round) => pressed(by, { offer: spoilt(offerOf(by), round) }),
  'a card edited to be of another': async (by, victim) => {
    const bytes = Buffer.from(offerOf(by), 'base64url');
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
      return [personId, value.learning.responses];
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
  const messages = Array.from({ length: 40 }, () => activityOf(ann));
  const said = company.channels.chat.standing.size;
  for (const message of messages)
    await Promise.all([1, 2, 3].map(async () => bring(app, message, await from.bringing())));
  for (const message of messages) await bring(app, message, await from.bringing());
  const all = [...company.channels.chat.standing.values()];
  expect(all.length - said).toBe(messages.length);
  expect(all.filter(({ times }) => times > 1)).toEqual([]);

  const taps = Array.from({ length: 20 }, () => pressed(ann, own(ann)));
  const answers = await Promise.all(taps);
  expect(new Set(answers.map(({ answer }) => answer?.statusCode))).toEqual(new Set([200]));
  const { value } = await app.ports.learners.read('own-access', ann);
  expect(Object.keys(value.learning.responses ?? {})).toEqual(['negotiation']);
  const { value: other } = await app.ports.learners.read('own-access', ben);
  expect(other.learning.responses).toBeUndefined();
});
