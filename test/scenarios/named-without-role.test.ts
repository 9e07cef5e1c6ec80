import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { tendQuestions } from '../../functions/teams/post-and-update-cards.ts';
import { offersTo } from '../../functions/teams/sealed-button.ts';
import type { Press } from '../../functions/teams/card-parts.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { english } from '../../lib/messages/words.ts';
import type { App } from '../../lib/wiring.ts';
import {
  activityOf,
  bring,
  buttonsOf,
  botConnector,
  pressOf,
  type BotConnector,
} from '../functions/teams/bot-connector.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { companyAtWork, sellers } from '../support/small-company.ts';
import { START, type World } from '../support/world.ts';

const about = { needId: 'seller.negotiation', approvalId: 'need-seller.negotiation-1.cause-and-priority' };
const approver = guidOf('an approver without a role');
const { say } = english;

let from: BotConnector;
let company: World;
let app: App;
beforeAll(async () => {
  from = await botConnector();
  company = await companyAtWork();
  app = { ports: { ...company.ports, tokens: from.tokens }, disabledAgents: new Set() };
  jest.spyOn(Date, 'now').mockImplementation(() => company.now() + aged);
  await names(approver);
  // Monday at nine, when they work.
  await company.pass(START + HOUR, () => undefined);
  await bring(app, activityOf(approver), await from.bringing());
});
afterAll(() => {
  jest.restoreAllMocks();
  from.close();
});

/** Registers are read again after a minute. */
let aged = 0;
async function names(approverId: string): Promise<void> {
  const { registers } = company.ports;
  const etag = (await registers.entries('approver')).find(({ id }) => id === 'sales')?.etag;
  const value = { approverId, gates: ['cause-and-priority' as const] };
  const entry = { register: 'approver' as const, id: 'sales', value, at: company.now() };
  await registers.save(etag === undefined ? entry : { ...entry, ifMatch: etag });
  aged += 60_001;
}

const press = async (data: object) => {
  const authentication = { id: '1', connectionName: 'c', token: await from.signedIn(approver, []) };
  return bring(app, pressOf(approver, data, { authentication }), await from.bringing());
};

test('whoever the register names is brought the question with facts about the group, and nobody in it', async () => {
  expect(await tendQuestions(app, company.now())).toMatchObject({ shown: 1 });
  const card = JSON.stringify([...company.channels.chat.standing.values()].at(-1)?.payload);
  expect(card).toContain('mean level');
  expect(card).not.toMatch(new RegExp(sellers(60).join('|')));
});

const doors: { open: Press; role: string }[] = [
  { open: { door: 'approvals-list' }, role: 'Need.Read' },
  { open: { door: 'approval-read', params: about }, role: 'Need.Read' },
  { open: { door: 'approval-read', params: about, side: 'draft' }, role: 'Need.Read' },
  {
    open: { door: 'approval-decide', params: about, body: { verdict: 'approve', cause: 'skill' } },
    role: 'Need.Decide',
  },
  {
    open: { door: 'question-ask', params: about, body: { text: 'Is it the process?' } },
    role: 'Need.Decide',
  },
];
test.each(doors)('without the role nothing more opens: $open.door asks for $role', async ({ open, role }) => {
  const { answer } = await press({ offer: await offersTo(approver, app.ports.seals, Date.now())(open) });
  expect([answer?.statusCode, JSON.stringify(answer?.value)]).toEqual([400, expect.stringContaining(role)]);
});

test('none of the card’s own buttons decides, and the question stays open', async () => {
  const card = [...company.channels.chat.standing.values()].at(-1)?.payload.card;
  const titles = buttonsOf(card).map(({ title }) => title);
  expect(titles).toContain(say('chat.question.confirm'));
  for (const { title, data } of buttonsOf(card).filter((one) => one.title !== say('chat.back'))) {
    const { answer } = await press({ ...data, cause: 'skill', comment: 'Why?' });
    expect([title, answer?.statusCode]).toEqual([title, 400]);
  }
  expect((await app.ports.needs.approval(about.needId, about.approvalId)).value.status).toBe('pending');
});

test('when the name goes, what the card said goes with it', async () => {
  await names(guidOf('somebody else'));
  expect(await tendQuestions(app, company.now())).toMatchObject({ changed: 1 });
  const [left] = [...company.channels.chatUpdates.standing.values()].map(({ payload }) => payload);
  expect(left?.text).toContain(say('chat.question.not-yours'));
  expect(JSON.stringify(left)).not.toContain('mean level');
});
