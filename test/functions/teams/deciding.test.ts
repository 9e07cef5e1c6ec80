import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Gate } from '../../../lib/domain/gate/approval.ts';
import type { App } from '../../../lib/wiring.ts';
import { english } from '../../../lib/messages/words.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { asked, closingSteps, companyAtWork, playbook, sellers } from '../../support/small-company.ts';
import { START, type World } from '../../support/world.ts';
import {
  activityOf,
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  SERVICE,
  type Answered,
  type BotConnector,
} from './bot-connector.ts';

const NEED = 'seller.negotiation';
const { say } = english;
const ROLES = ['Need.Read', 'Need.Decide'];
const approver = guidOf('approver');
const other = guidOf('another approver');
/** Of the line that the need cites. */
const owner = guidOf('owner');
const [asker = ''] = sellers(1);

let from: BotConnector;
let company: World;
let app: App;

beforeAll(async () => {
  from = await botConnector();
  company = await companyAtWork({ sources: [playbook, closingSteps] });
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  jest.spyOn(Date, 'now').mockImplementation(() => company.now() + aged);
  await names(approver, 'cause-and-priority', 'publication');
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

/** Registers are read again after a minute. */
let aged = 0;
async function names(approverId: string, ...gates: Gate[]): Promise<void> {
  const value = { approverId, gates };
  await company.ports.registers.save({ register: 'approver', id: approverId, value, at: company.now() });
  aged += 60_001;
}

type Card = Record<string, unknown>;
async function pressed(by: string, data: object, roles: string[] | null = ROLES): Promise<Answered> {
  const token = roles && (await from.signedIn(by, roles));
  const signedIn = token ? { authentication: { id: '1', connectionName: 'c', token } } : {};
  return bring(app, pressOf(by, data, signedIn), await from.bringing());
}
async function shown(by: string, data: object): Promise<Card> {
  const { answer } = await pressed(by, data);
  if (answer?.statusCode !== 200) throw new Error(JSON.stringify(answer));
  return answer.value;
}
const button = (card: unknown, title: string): Record<string, unknown> => {
  const found = buttonsOf(card).find((one) => one.title === title);
  if (!found)
    throw new Error(
      `No ${title} among ${buttonsOf(card)
        .map((one) => one.title)
        .join(', ')}`,
    );
  return found.data;
};
const refusal = ({ answer }: Answered) => (answer?.statusCode === 400 ? answer.value['message'] : answer);

async function home(by: string): Promise<object> {
  await bring(app, activityOf(by), await from.bringing());
  const [last] = [...company.channels.chat.standing.values()].slice(-1);
  return last?.payload.card ?? {};
}
/** What opens the first question that waits. */
async function opens(by: string, about = ''): Promise<object> {
  const waiting = await shown(by, button(await home(by), say('chat.waiting')));
  expect(JSON.stringify(waiting)).toContain(about);
  return button(waiting, say('chat.waiting.open'));
}
/** The first question that waits, as somebody is shown it. */
const question = async (by: string, about: string): Promise<Card> => shown(by, await opens(by, about));
const statusOf = async (gate: string) =>
  (await company.ports.needs.approval(NEED, `need-${NEED}-1.${gate}`)).value.status;

test('who is not named has no button for it, and who has no role is refused by name', async () => {
  expect(JSON.stringify(await home(sellers(5)[4] ?? ''))).not.toContain(say('chat.waiting'));
  const open = button(await home(approver), say('chat.waiting'));
  expect((await pressed(approver, open, null)).answer?.type).toContain('loginRequest');
  expect(refusal(await pressed(approver, open, ['Need.Request']))).toContain('Need.Read');
});

test('where the bot reaches somebody is kept of those alone who decide, and forgotten with the app', async () => {
  const [nobody = ''] = sellers(9).slice(8);
  const { chats } = company.ports;
  const tell = async (by: string, action: string) =>
    bring(
      app,
      activityOf(by, { type: 'installationUpdate', action, text: undefined }),
      await from.bringing(),
    );
  const said = company.channels.chat.standing.size;
  for (const by of [nobody, approver]) expect((await tell(by, 'add')).status).toBe(200);
  expect(await chats.find(nobody)).toBeUndefined();
  expect(await chats.find(approver)).toEqual({
    personId: approver,
    serviceUrl: SERVICE,
    conversationId: `a:${approver}`,
  });
  await tell(approver, 'remove');
  expect(await chats.find(approver)).toBeUndefined();
  expect(company.channels.chat.standing.size).toBe(said);
});

test('a question about a cause holds what to weigh; the cause is chosen in it, and whoever asked may not', async () => {
  const card = await question(approver, 'what is the cause');
  const text = JSON.stringify(card);
  expect(text).toContain('mean level');
  expect(text).toContain('charter line');
  expect(text).toContain('silence approves nothing');
  expect(text).not.toMatch(new RegExp(sellers(60).join('|')));
  await company.send([asked(asker, 'seller', 'We need training in negotiation.', START)]);
  await company.settle();
  await names(asker, 'cause-and-priority');
  // Whoever asked reads it, is told why it is not theirs, and is offered no answer that would be refused.
  const own = await question(asker, 'what is the cause');
  expect(JSON.stringify(own)).toContain('You had a hand in');
  expect(buttonsOf(own).map(({ title }) => title)).toEqual([say('chat.waiting'), say('chat.back')]);

  // Who may read and not decide is offered what can be read.
  const reading = await pressed(approver, await opens(approver), ['Need.Read']);
  expect(buttonsOf(reading.answer?.value).map(({ title }) => title)).toEqual([
    say('chat.waiting'),
    say('chat.back'),
  ]);
  expect(JSON.stringify(reading.answer?.value)).toContain('To answer it takes the app role Need.Decide');

  // The outcome is its owner's alone to change; what is no number is none.
  expect(buttonsOf(card).map(({ title }) => title)).not.toContain(say('chat.question.outcome.confirm'));
  const theirs = await question(owner, 'what is the cause');
  const outcome = button(theirs, say('chat.question.outcome.confirm'));
  const other = { ...outcome, cause: 'skill', 'outcome.indicator': 'Margin held', 'outcome.worth': '0.7' };
  expect(refusal(await pressed(owner, { ...other, 'outcome.worth': 'much' }))).toContain(
    '“much” is no number',
  );

  // An answer that is refused may be mended on the same card.
  const unsaid = { ...button(card, say('chat.question.confirm')), cause: '' };
  expect(refusal(await pressed(approver, unsaid))).toContain('asks for a cause');
  const taps = await Promise.all([1, 2, 3].map(() => pressed(approver, { ...unsaid, cause: 'skill' })));
  expect(taps.map(({ answer }) => answer?.statusCode)).toEqual([200, 200, 200]);
  expect(await statusOf('cause-and-priority')).toBe('approved');
  expect((await company.ports.needs.approval(NEED, `need-${NEED}-1.cause-and-priority`)).value).toMatchObject(
    {
      decision: { by: approver, cause: 'skill' },
    },
  );

  // An old card says what became of it, whatever is pressed on it.
  for (const title of [say('chat.question.confirm'), say('chat.question.not-now')]) {
    const late = await shown(owner, { ...button(theirs, title), cause: 'process' });
    expect(JSON.stringify(late)).toContain('The cause was confirmed: a lack of skill.');
  }
  await company.settle();
});

test('a draft is read over several cards, corrected by hand in its fields, and approved by somebody else', async () => {
  const card = await question(approver, 'Publish this');
  let page = await shown(approver, button(card, say('chat.question.read')));
  const read: string[] = [];
  for (;;) {
    read.push(String(page['fallbackText']));
    const more = buttonsOf(page).find(({ title }) => /\d+ more/.test(title));
    if (!more) break;
    page = await shown(approver, more.data);
  }
  expect(read.length).toBeGreaterThan(1);
  const { value: asset } = await company.ports.needs.asset(NEED, `need-${NEED}-1.v1`);
  if (asset.origin !== 'ai-drafted') throw new Error('It is no draft.');
  expect(read.join('\n')).toContain(asset.title);
  const form = await shown(approver, button(card, say('chat.question.correct')));
  const fields = fieldsOf(form);
  const place = fields.find(({ value }) => value?.startsWith('Write down your price and terms before'));
  const otherwise = 'Write down your price and terms before a negotiation with customers begins.';
  const typed = Object.fromEntries(fields.map(({ id, value }) => [id, value ?? '']));
  const send = button(form, say('chat.correct.send'));
  const unchanged = await pressed(approver, { ...send, ...typed });
  expect(refusal(unchanged)).toContain('Say what should be otherwise');
  const wrong = await pressed(approver, { ...send, ...typed, [place?.id ?? '']: 'Take 8 percent off.' });
  expect(refusal(wrong)).toContain('says more than');
  const back = await shown(approver, { ...send, ...typed, [place?.id ?? '']: otherwise });
  expect(JSON.stringify(back)).toContain('It was sent back');
  await company.settle();

  const next = await question(approver, 'Publish this');
  expect(JSON.stringify(next)).toContain('1 part was corrected by hand');
  expect(JSON.stringify(next)).toContain('You had a hand in');
  expect(buttonsOf(next).map(({ title }) => title)).not.toContain(say('chat.question.publish'));
  await names(other, 'publication');
  const theirs = await question(other, 'Publish this');
  await shown(other, button(theirs, say('chat.question.publish')));
  expect(await statusOf('publication.2')).toBe('approved');
});

interface Field {
  id: string;
  value?: string;
}
function fieldsOf(card: unknown): Field[] {
  if (typeof card !== 'object' || card === null) return [];
  const { type } = card as { type?: string };
  const own = type === 'Input.Text' ? [card as Field] : [];
  return [...own, ...Object.values(card).flatMap(fieldsOf)];
}
