import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { offersTo } from '../../../functions/teams/sealed-button.ts';
import type { Press } from '../../../functions/teams/card-parts.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { english } from '../../../lib/messages/words.ts';
import type { App } from '../../../lib/wiring.ts';
import { draw, pick } from '../../../sample/random.ts';
import { decisionLog } from '../../support/decision-log.ts';
import { companyAtWork } from '../../support/small-company.ts';
import type { World } from '../../support/world.ts';
import {
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  type Answered,
  type BotConnector,
} from './bot-connector.ts';

const ACTIVITIES = 2_000;
const { say } = english;
const DECIDES = ['Need.Read', 'Need.Decide'];
const [ivy, joe] = [guidOf('approver ivy'), guidOf('approver joe')];
const about = { needId: 'seller.negotiation', approvalId: 'need-seller.negotiation-1.cause-and-priority' };

let from: BotConnector;
let company: World;
let app: App;
/** A button with which each of two approvers confirms a cause. */
let confirms: Record<string, Record<string, unknown>>;

/** Somebody presses, with their own token unless another one is said. */
async function press(by: string, data: object, token?: string | null): Promise<Answered> {
  const own = token === undefined ? await from.signedIn(by, DECIDES) : token;
  const signedIn = own === null ? {} : { authentication: { id: '1', connectionName: 'c', token: own } };
  return bring(app, pressOf(by, data, signedIn), await from.bringing());
}
const sealed = (to: string, what: Press, at = Date.now()): Promise<string> =>
  offersTo(to, app.ports.seals, at)(what);

async function confirmOf(personId: string): Promise<Record<string, unknown>> {
  const offer = await sealed(personId, { door: 'approval-read', params: about });
  const { answer } = await press(personId, { offer });
  const found = buttonsOf(answer?.value).find(({ title }) => title === say('chat.question.confirm'));
  if (!found) throw new Error(`There is nothing to confirm: ${JSON.stringify(answer)}`);
  return { ...found.data, cause: 'process' };
}
const own = (personId: string): Record<string, unknown> => confirms[personId] ?? {};
const asked = async () => (await app.ports.needs.approval(about.needId, about.approvalId)).value;

beforeAll(async () => {
  from = await botConnector();
  company = await companyAtWork();
  jest.spyOn(Date, 'now').mockImplementation(() => company.now());
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  confirms = { [ivy]: await confirmOf(ivy), [joe]: await confirmOf(joe) };
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

const spoilt = (text: string, round: number): string => {
  const place = Math.floor(draw(`place ${round}`, 'spoilt') * (text.length - 1));
  return text.slice(0, place) + (text[place] === 'A' ? 'B' : 'A') + text.slice(place + 1);
};
/** To be asked to sign in is to be refused: nothing was done. */
const mustSignIn = ({ answer, ...answered }: Answered): Answered =>
  answer?.statusCode === 401
    ? { ...answered, answer: { ...answer, statusCode: 400, value: { code: 'not-signed-in' } } }
    : { ...answered, answer };

type Attack = (by: string, victim: string, round: number) => Promise<Answered>;
/** Each does what it should not: all of them are refused by name. */
const attacks: Record<string, Attack> = {
  'without a token': async (by) => mustSignIn(await press(by, own(by), null)),
  'with somebody else’s token': async (by, victim) =>
    press(by, own(by), await from.signedIn(victim, DECIDES)),
  'with a token without the role': async (by, _, round) =>
    press(by, own(by), await from.signedIn(by, [['Need.Read'], ['Need.Request'], []][round % 3])),
  'with a stranger’s token': async (by) =>
    press(by, own(by), await from.signedIn(by, DECIDES, {}, 'stranger')),
  'with a forged token': async (by, _, round) =>
    press(by, own(by), spoilt(await from.signedIn(by, DECIDES), round)),
  'with a token of the connector': async (by) => press(by, own(by), await from.bringing()),
  'with a token of another tenant': async (by, _, round) =>
    press(by, own(by), await from.signedIn(by, DECIDES, { tid: guidOf(`tenant ${round}`) })),
  'with a token of an app': async (by) =>
    press(by, own(by), await from.signedIn(by, DECIDES, { scp: undefined })),
  'on somebody else’s card': async (by, victim) => press(by, own(victim)),
  'on an edited card': async (by, _, round) =>
    press(by, { ...own(by), offer: spoilt(String(own(by)['offer']), round) }),
  'on a card that is too old': async (by, _, round) => {
    const what = { door: 'approval-decide', params: about, body: { verdict: 'reject' } };
    return press(by, { offer: await sealed(by, what, Date.now() - (7 + (round % 300)) * DAY) });
  },
  'with a cause that is none': async (by, _, round) =>
    press(by, { ...own(by), cause: [`cause ${round}`, ['skill'], { skill: 1 }, 7, true][round % 5] }),
  'with fields that no button asks for': async (by, victim, round) =>
    press(by, {
      ...own(by),
      cause: '',
      verdict: ['reject', 'send-back'][round % 2],
      by: victim,
      'corrections.0.text': 'x',
      outcome: { indicator: 'x' },
    }),
  'about a question that there is not': async (by, _, round) => {
    const params = { ...about, approvalId: `${about.approvalId}.${round}` };
    const what = { door: 'approval-decide', params, body: { verdict: 'reject' } };
    return press(by, { offer: await sealed(by, what) });
  },
  'with corrections where nothing is drafted': async (by) => {
    const body = { verdict: 'send-back', corrections: [{ part: 'title', text: 'a' }] };
    const what = { door: 'approval-decide', params: about, body, asks: ['corrections.0.text'] };
    return press(by, { offer: await sealed(by, what), 'corrections.0.text': 'b' });
  },
  'with a question back that is none': async (by, _, round) => {
    const what = { door: 'question-ask', params: about, asks: ['text', 'speaksFor'] };
    const text = ['', 'a\nb', 'x'.repeat(301), { $ne: 1 }][round % 4];
    return press(by, { offer: await sealed(by, what), text });
  },
  'with a question back where nobody asked': async (by, _, round) => {
    const what = { door: 'question-ask', params: about, asks: ['text'] };
    return press(by, { offer: await sealed(by, what), text: `Was it ${round}?` });
  },
};

const NAME = /urn:learning-os:problem:[a-z-]+|"code":"[a-z-]+"/;
const isRefused = ({ status, body, answer }: Answered): boolean =>
  (status >= 400 && status < 500 && NAME.test(body)) ||
  (answer?.statusCode === 400 && NAME.test(JSON.stringify(answer.value)));

test(`${ACTIVITIES} answers that should not be: none decides, for anybody, and each is refused by name`, async () => {
  const [before, need] = [await asked(), await app.ports.needs.need(about.needId)];
  const logged = (await decisionLog(app.ports)).length;
  const names = Object.keys(attacks);
  const letThrough: string[] = [];
  const counted = new Set<string>();
  for (let round = 0; round < ACTIVITIES; round += 1) {
    const name = pick(names, String(round), 'attack');
    const [by, victim] = round % 2 === 0 ? [ivy, joe] : [joe, ivy];
    const answered = await attacks[name]?.(by, victim, round);
    if (!answered || !isRefused(answered)) letThrough.push(`${name} (${round}): ${JSON.stringify(answered)}`);
    counted.add(name);
  }
  expect(letThrough).toEqual([]);
  expect([await asked(), await app.ports.needs.need(about.needId)]).toEqual([before, need]);
  expect(await decisionLog(app.ports)).toHaveLength(logged);
  expect([...counted].toSorted()).toEqual(names.toSorted());
}, 120_000);

test('a question is answered once, by whoever was first, however many press at once and again; the others are told', async () => {
  const taps = Array.from({ length: 20 }, (_, i) => {
    const by = i % 2 ? ivy : joe;
    return press(by, { ...own(by), cause: by === ivy ? 'process' : 'tool' });
  });
  const answers = await Promise.all(taps);
  const { status, decision } = await asked();
  expect(status).toBe('approved');
  const entries = (await decisionLog(app.ports)).filter(
    ({ decisionId }) => decisionId === `${about.approvalId}:decided`,
  );
  expect(entries.map(({ decidedBy }) => decidedBy)).toEqual([{ kind: 'human', name: decision?.by }]);
  // Whoever was first chose which cause it is.
  const [became = ''] = say('chat.question.confirmed', { cause: '…' }).split('…');
  // Whoever was too late is shown what became of it, or is refused by name while the first is being stored.
  for (const answered of answers)
    expect(
      answered.answer?.statusCode === 200
        ? JSON.stringify(answered.answer.value).includes(became)
        : isRefused(answered),
    ).toBe(true);
  const late = await press(ivy, { ...own(ivy), cause: 'skill' });
  expect(JSON.stringify(late.answer?.value)).toContain(became);
  expect((await asked()).decision).toEqual(decision);
});
