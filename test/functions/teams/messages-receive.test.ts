import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { brought } from '../../../functions/teams/who-brought-it.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { english } from '../../../lib/messages/words.ts';
import type { ChatMessage } from '../../../lib/ports/channels.ts';
import type { App } from '../../../lib/wiring.ts';
import type { RecordingConnector } from '../../support/recording-outbound-connector.ts';
import { companyAtWork, sellers } from '../../support/small-company.ts';
import {
  activityOf,
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  RESOURCE,
  SERVICE,
  TENANT,
  type Answered,
  type BotConnector,
} from './bot-connector.ts';

const [ann = '', ben = ''] = sellers(60);
const { say } = english;

let from: BotConnector;
let app: App;
let sent: RecordingConnector<ChatMessage>;

beforeAll(async () => {
  from = await botConnector();
  const company = await companyAtWork();
  sent = company.channels.chat;
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
});
afterAll(() => {
  from.close();
});

const said = (): ChatMessage[] => [...sent.standing.values()].map(({ payload }) => payload);
const last = (): ChatMessage => {
  const message = said().at(-1);
  if (!message) throw new Error('Nothing was said.');
  return message;
};
const button = (card: unknown, title: string): Record<string, unknown> => {
  const found = buttonsOf(card).find((one) => one.title === title);
  if (!found)
    throw new Error(
      `No button ${title} among ${buttonsOf(card)
        .map((one) => one.title)
        .join(', ')}.`,
    );
  return found.data;
};
const press = async (personId: string, data: object, more: object = {}): Promise<Answered> =>
  bring(app, pressOf(personId, data, more), await from.bringing());
/** The card that somebody is shown after a press. */
async function shownTo(personId: string, data: object): Promise<Record<string, unknown>> {
  const { status, answer } = await press(personId, data);
  expect([status, answer]).toEqual([200, expect.objectContaining({ statusCode: 200 })]);
  return answer?.value ?? {};
}
async function responsesOf(personId: string): Promise<Record<string, string>> {
  const { value } = await app.ports.learners.read('own-access', personId);
  const all = Object.entries(value.learning.responses ?? {});
  return Object.fromEntries(all.map(([skillId, { said: answer }]) => [skillId, answer]));
}
/** The first card, for somebody who typed something. */
async function homeOf(personId: string): Promise<object> {
  expect(await bring(app, activityOf(personId), await from.bringing())).toMatchObject({ status: 200 });
  return last().card;
}

describe('whoever writes to the bot', () => {
  test('is answered in their own conversation, by a card that says nothing about them', async () => {
    const card = await homeOf(ann);
    expect(last()).toMatchObject({ serviceUrl: SERVICE, conversationId: `a:${ann}` });
    expect(JSON.stringify(card)).not.toMatch(/negotiation/i);
    expect(last().text).toContain(say('chat.home'));
  });

  test('is offered what they typed of, by the company’s words, and nothing is done', async () => {
    const before = await responsesOf(ann);
    const offered = async (text: string) => {
      await bring(app, activityOf(ann, { text }), await from.bringing());
      return buttonsOf(last().card).map(({ title }) => title);
    };
    expect((await offered('What do you BELIEVE of me?'))[0]).toBe(say('chat.skills'));
    expect((await offered('please stop'))[0]).toBe(say('chat.objection'));
    expect((await offered('hi'))[0]).toBe(say('chat.items'));
    const wish = await offered('Our buyers walk away from every negotiation');
    expect(wish.slice(0, 2)).toEqual([say('chat.understood.ahead'), say('chat.understood.ask')]);
    const found = await shownTo(ann, button(last().card, say('chat.understood.ahead')));
    expect(found['fallbackText']).toContain(say('chat.ahead'));
    expect(await responsesOf(ann)).toEqual(before);
  });

  test('is answered once, however often it is brought', async () => {
    const activity = activityOf(ann);
    const before = said().length;
    await Promise.all(Array.from({ length: 5 }, async () => bring(app, activity, await from.bringing())));
    await bring(app, { ...activity, text: 'something else' }, await from.bringing());
    expect(said()).toHaveLength(before + 1);
  });

  test('is told by a press what is believed of them, and contests it by another', async () => {
    const skills = await shownTo(ann, button(await homeOf(ann), say('chat.skills')));
    expect(JSON.stringify(skills)).toContain('Negotiation');
    const contested = await shownTo(ann, button(skills, say('chat.skill.contest')));
    expect(JSON.stringify(contested)).toContain('It is not used against you');
    expect(await responsesOf(ann)).toEqual({ negotiation: 'contest' });
  });

  test('is told what stands, also by an old button after they thought otherwise', async () => {
    const objecting = async () =>
      (await app.ports.learners.read('own-access', ben)).value.objection?.to ?? 'nothing';
    const first = await shownTo(ben, button(await homeOf(ben), say('chat.objection')));
    const object = button(first, say('chat.objection.to-processing'));
    const after = await shownTo(ben, object);
    expect(await objecting()).toBe('processing');
    await shownTo(ben, button(after, say('chat.objection.to-nothing')));
    expect(await objecting()).toBe('nothing');
    await shownTo(ben, object);
    expect(await objecting()).toBe('processing');
    const once = pressOf(ben, button(after, say('chat.objection.to-nothing')));
    await bring(app, once, await from.bringing());
    await shownTo(ben, object);
    await bring(app, once, await from.bringing());
    expect(await objecting()).toBe('processing');
  });

  test('carries buttons that tell nobody in the chat whose they are and what they do', async () => {
    const all = buttonsOf(await homeOf(ann));
    expect(all.length).toBeGreaterThan(5);
    for (const { data } of all) {
      const carried = Buffer.from(String(data['offer']), 'base64url').toString('latin1');
      expect(carried.length).toBeGreaterThan(50);
      expect(carried).not.toMatch(/[{"]to|door|me-items/);
      expect(carried).not.toContain(ann);
    }
  });

  test('is heard two hundred times a day and no more', async () => {
    const [, , many = ''] = sellers(60);
    const answers: number[] = [];
    for (let i = 0; i < 201; i += 1)
      answers.push((await bring(app, activityOf(many), await from.bringing())).status);
    expect([answers.slice(0, 200).every((status) => status === 200), answers.at(-1)]).toEqual([true, 429]);
  });

  test('is not spoken to unasked: nothing else that the channel tells is answered', async () => {
    const before = said().length;
    for (const type of ['conversationUpdate', 'installationUpdate', 'messageReaction', 'typing'])
      expect(await bring(app, activityOf(ann, { type }), await from.bringing())).toMatchObject({
        status: 200,
      });
    expect(said()).toHaveLength(before);
    expect(
      await bring(app, activityOf(ann, { type: 'invoke', name: 'task/submit' }), await from.bringing()),
    ).toMatchObject({
      status: 400,
      body: expect.stringContaining('problem:bad-input'),
    });
  });
});

describe('a token', () => {
  const hour = 3_600;
  const now = () => Math.floor(Date.now() / 1_000);
  const refused: [string, () => Promise<string | null>][] = [
    ['that is not there', () => Promise.resolve(null)],
    ['that is none', () => Promise.resolve('a.b.c')],
    ['of a key that nobody published', () => from.bringing({}, 'stranger')],
    [
      'of that key under a published name',
      () => from.bringing({}, 'stranger', { alg: 'RS256', kid: 'connector' }),
    ],
    ['of the company, which signs people in', () => from.signedIn(ann)],
    ['of another issuer', () => from.bringing({ iss: 'https://sts.windows.net/' })],
    ['for another bot', () => from.bringing({ aud: guidOf('other bot') })],
    ['for the doors', () => from.bringing({ aud: 'api://learning-os' })],
    ['that is over', () => from.bringing({ exp: now() - hour })],
    ['that is not yet', () => from.bringing({ nbf: now() + hour })],
    ['without an end', () => from.bringing({ exp: undefined as never })],
    ['without a service', () => from.bringing({ serviceurl: undefined })],
    ['for another service', () => from.bringing({ serviceurl: `${SERVICE}amer/` })],
    ['without its signature', async () => `${(await from.bringing()).split('.').slice(0, 2).join('.')}.`],
    [
      'of no algorithm',
      async () =>
        `${Buffer.from('{"alg":"none","kid":"connector"}').toString('base64url')}.${(await from.bringing()).split('.')[1] ?? ''}.AA`,
    ],
  ];

  test.each(refused)('%s opens nothing', async (_what, token) => {
    const before = said().length;
    expect(await bring(app, activityOf(ann), await token())).toMatchObject({
      status: 401,
      body: expect.stringContaining('problem:not-signed-in'),
    });
    expect(said()).toHaveLength(before);
  });

  test('is looked at before anything else is taken in', async () => {
    const read = () => Promise.reject(new Error('It was read.'));
    const headers = new Headers({ authorization: 'Bearer a.b.c' });
    for (const sent of [headers, new Headers()])
      await expect(brought({ headers: sent }, read, from.tokens, Date.now())).rejects.toMatchObject({
        fault: { kind: 'not-signed-in' },
      });
  });

  test('that says to answer at a host of somebody else opens nothing, and no address is kept', async () => {
    const serviceUrl = 'https://evil.trafficmanager.net/';
    const token = await from.bringing({ serviceurl: serviceUrl });
    expect(await bring(app, { ...activityOf(ann), serviceUrl }, token)).toMatchObject({
      status: 403,
      body: expect.stringContaining('BOT_SERVICE_HOSTS'),
    });
    expect(await app.ports.chats.find(ann)).toBeUndefined();
  });

  test('of a key that may not speak for Teams opens nothing', async () => {
    expect(await bring(app, activityOf(ann), await from.bringing({}, 'elsewhere'))).toMatchObject({
      status: 403,
      body: expect.stringContaining('problem:not-allowed'),
    });
  });

  test('is what it says: with the clocks five minutes apart it still opens', async () => {
    const token = await from.bringing({ exp: now() - 200, nbf: now() + 200 });
    expect(await bring(app, activityOf(ann), token)).toMatchObject({ status: 200 });
  });
});

describe('an activity', () => {
  const own = { conversationType: 'personal', tenantId: TENANT };
  const others: [string, number, object][] = [
    ['from another service than its token says', 401, { serviceUrl: 'https://evil.example/' }],
    ['from the same service, spelt otherwise', 401, { serviceUrl: SERVICE.slice(0, -1) }],
    ['of another channel', 403, { channelId: 'webchat' }],
    ['for another bot', 403, { recipient: { id: '28:another' } }],
    ['of another tenant', 403, { conversation: { id: 'a', ...own, tenantId: guidOf('other') } }],
    ['whose channel says another tenant', 403, { channelData: { tenant: { id: guidOf('other') } } }],
    ['in a group', 403, { conversation: { id: 'a', ...own, conversationType: 'groupChat' } }],
    ['in a channel of a team', 403, { conversation: { id: 'a', ...own, conversationType: 'channel' } }],
    ['of nobody', 400, { from: { id: '29:x' } }],
    ['of somebody without an object id', 400, { from: { id: '29:x', aadObjectId: 'ann@example.com' } }],
    ['without an id', 400, { id: undefined }],
  ];

  test.each(others)('%s is refused by name', async (_what, status, more) => {
    const { status: answered, body } = await bring(app, activityOf(ann, more), await from.bringing());
    expect([answered, body]).toEqual([
      status,
      expect.stringMatching(/urn:learning-os:problem:(not-|bad-input)/),
    ]);
    expect(body).not.toContain(ann);
  });

  test.each(['', '{', 'null', '[]', '"text"', '{}'])('that is none (%j) is refused by name', async (text) => {
    expect(await bring(app, undefined, await from.bringing(), text)).toMatchObject({
      status: 400,
      body: expect.stringContaining('problem:bad-input'),
    });
  });

  test('is taken in without Entra authentication in front of the app and without its header', async () => {
    expect(process.env['WEBSITE_AUTH_ENABLED']).toBeUndefined();
    expect(await bring(app, activityOf(ben), await from.bringing())).toMatchObject({ status: 200 });
  });
});

describe('a card', () => {
  const refusedAs = (code: string) =>
    expect.objectContaining({ statusCode: 400, value: expect.objectContaining({ code }) });

  test('given to somebody else, changed or made up, does nothing', async () => {
    const skills = await shownTo(ben, button(await homeOf(ben), say('chat.skills')));
    const data = button(skills, say('chat.skill.contest')) as { offer: string };
    expect((await press(ann, data)).answer).toEqual(refusedAs('not-allowed'));
    const forged = [
      { to: ann, card: guidOf('card'), until: Number.MAX_SAFE_INTEGER, door: 'me-skills-list' },
      { to: ben, card: guidOf('card'), until: Number.MAX_SAFE_INTEGER, door: 'approval-decide' },
    ].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url'));
    const edited = [0, 20, 60].map((at) => {
      const bytes = Buffer.from(data.offer, 'base64url');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes.toString('base64url');
    });
    for (const one of [...forged, ...edited, data.offer.slice(1), '', null, 7, {}])
      for (const personId of [ann, ben])
        expect((await press(personId, { offer: one })).answer).toEqual(refusedAs('not-allowed'));
    expect(await responsesOf(ben)).toEqual({});
  });

  test('pressed twice at once, and again, does one thing; another button of it then does nothing', async () => {
    const skills = await shownTo(ben, button(await homeOf(ben), say('chat.skills')));
    const contest = button(skills, say('chat.skill.contest'));
    const answers = await Promise.all([press(ben, contest), press(ben, contest), press(ben, contest)]);
    answers.push(await press(ben, contest));
    expect(new Set(answers.map(({ answer }) => answer?.value['fallbackText'])).size).toBe(1);
    expect(await responsesOf(ben)).toEqual({ negotiation: 'contest' });
    expect(await press(ben, button(skills, say('chat.skill.confirm')))).toMatchObject({
      answer: refusedAs('conflict'),
    });
  });
});

describe('a door with a role', () => {
  const ask = async (personId: string, token?: string) => {
    const data = button(await homeOf(personId), say('chat.ask.send'));
    const typed = { ...data, text: 'Help with negotiation' };
    const signedIn = token === undefined ? {} : { authentication: { id: '1', connectionName: 'c', token } };
    return (await press(personId, typed, signedIn)).answer;
  };

  test('asks for the person’s own token, and opens by its roles', async () => {
    expect(await ask(ann)).toMatchObject({
      statusCode: 401,
      type: 'application/vnd.microsoft.activity.loginRequest',
      value: { tokenExchangeResource: { uri: RESOURCE } },
    });
    const answer = await ask(ann, await from.signedIn(ann, ['Need.Request']));
    expect([answer?.statusCode, JSON.stringify(answer?.value)]).toEqual([
      200,
      expect.stringContaining(say('chat.ask.understood', { skill: 'Negotiation' })),
    ]);
  });

  const others: [string, string, () => Promise<string>][] = [
    ['without the role', 'not-allowed', () => from.signedIn(ann, ['Need.Read'])],
    ['of somebody else', 'not-allowed', () => from.signedIn(ben, ['Need.Request'])],
    ['of an app', 'not-signed-in', () => from.signedIn(ann, ['Need.Request'], { scp: undefined })],
    ['of another tenant', 'not-signed-in', () => from.signedIn(ann, ['Need.Request'], { tid: guidOf('o') })],
    ['for another app', 'not-signed-in', () => from.signedIn(ann, ['Need.Request'], { aud: guidOf('o') })],
    ['that is over', 'not-signed-in', () => from.signedIn(ann, ['Need.Request'], { exp: 1 })],
    ['of a stranger’s key', 'not-signed-in', () => from.signedIn(ann, ['Need.Request'], {}, 'stranger')],
    ['of the connector', 'not-signed-in', () => from.bringing()],
  ];
  test.each(others)('refuses one %s by name', async (_what, code, token) => {
    expect(await ask(ann, await token())).toMatchObject({ statusCode: 400, value: { code } });
  });
});
