import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chatRelay, type ChatRelay } from '../../demo/chat/relay.ts';
import { tenantRecords } from '../../demo/tenant-records.ts';
import { english } from '../../lib/messages/words.ts';
import { buttonsOf } from '../functions/teams/bot-connector.ts';
import { runningStack, type RunningStack } from './running-stack.ts';

const LIMIT_MS = 180_000;
const { say } = english;

let running: RunningStack;
let relay: ChatRelay;
let who: Awaited<ReturnType<typeof tenantRecords>>['users'][number];

beforeAll(async () => {
  running = await runningStack(30);
  relay = chatRelay(running.stack, running.stack.now);
  const found = (await tenantRecords(running.stack.ports)).users.find(({ jobTitle }) => jobTitle !== '');
  if (!found) throw new Error('Nobody works here.');
  who = found;
}, LIMIT_MS);
afterAll(() => running.stop());

const last = async (): Promise<unknown> =>
  (await tenantRecords(running.stack.ports)).chats.findLast(({ personId }) => personId === who.id)?.card;
const pressing = async (card: unknown, title: string, more: object = {}) => {
  const found = buttonsOf(card).find((one) => one.title === title);
  if (!found) throw new Error(`No button ${title}.`);
  return relay.press(who, { ...found.data, ...more });
};

test('whoever writes to the bot over the wire is answered by it as the registration, and presses', async () => {
  await relay.say(who, 'hello');
  const card = await last();
  expect(JSON.stringify(card)).toContain(say('chat.home'));
  const own = [say('chat.items'), say('chat.skills'), say('chat.data'), say('chat.objection')];
  // With the person's own token, which the relay gets as Teams does.
  for (const title of [...own, say('chat.team'), say('chat.owned')]) {
    const answer = await pressing(card, title);
    expect([title, answer]).toEqual([title, { card: expect.objectContaining({ type: 'AdaptiveCard' }) }]);
  }
});

test('what no connector signed is refused by the bot’s own guard, past Entra authentication', async () => {
  const { status, text } = await running.call('POST', '/api/messages', { body: '{}' });
  expect([status, text]).toEqual([401, expect.stringContaining('problem:not-signed-in')]);
  const asPerson = { roles: ['Need.Request'], body: '{}' };
  expect(await running.call('POST', '/api/messages', asPerson)).toMatchObject({ status: 401 });
});
