import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { chatApprover } from '../../../demo/chat/approver.ts';
import type { ChatRelay, PressAnswer } from '../../../demo/chat/relay.ts';
import { english } from '../../../lib/messages/words.ts';
import { portsFrom } from '../../../local/shared/ports.ts';

const EVA = { id: 'eva', userPrincipalName: 'eva@larkfield.example' };
const QUESTION = 'Is this a matter of learning?';
const cardOf = (text: string) => ({
  body: [{ type: 'TextBlock', text }],
  actions: [{ type: 'Action.Execute', title: english.say('chat.question.confirm'), data: { offer: 'o' } }],
});

let tenant: Server;
let title: string;

beforeEach(async () => {
  title = QUESTION;
  tenant = createServer((_, answer) =>
    answer.end(JSON.stringify({ chats: [{ personId: EVA.id, card: cardOf(title) }] })),
  );
  await new Promise<void>((listening) => tenant.listen(0, '127.0.0.1', listening));
});
afterEach(() => void tenant.close());

/** Somebody whose presses end so, one after the other. */
function approver(...ends: (PressAnswer | TypeError)[]) {
  const pressed: unknown[] = [];
  const relay = {
    press: (_: unknown, data: unknown) => {
      const end = ends[pressed.push(data) - 1];
      return end instanceof Error || !end
        ? Promise.reject(end ?? new Error('once too often'))
        : Promise.resolve(end);
    },
  } as ChatRelay;
  const identity = (tenant.address() as AddressInfo).port;
  return { pressed, eva: chatApprover(EVA, relay, { ...portsFrom(7070), identity }) };
}

test('whoever decides presses again where their press did not get through', async () => {
  const { pressed, eva } = approver(
    new TypeError('fetch failed'),
    { refused: 'The service is away.', status: 500 },
    { card: {} },
  );
  expect(await eva.answer(QUESTION, { verdict: 'approve', cause: 'skill' })).toBe(true);
  expect(pressed).toHaveLength(3);
  expect(pressed[2]).toEqual({ offer: 'o', cause: 'skill', modality: undefined, comment: undefined });
});

test('what the bot refuses is not pressed again', async () => {
  const { pressed, eva } = approver({ refused: 'That is not yours.', status: 400 });
  await expect(eva.answer(QUESTION, { verdict: 'approve' })).rejects.toThrow('That is not yours.');
  expect(pressed).toHaveLength(1);
});

test.each(['reminder', 'deputy'] as const)('a card that came as a %s is theirs, too', async (occasion) => {
  title = english.say('chat.question.title', { occasion, question: QUESTION });
  expect(title).not.toBe(QUESTION);
  const { eva } = approver({ card: {} });
  expect(await eva.answer(QUESTION, { verdict: 'approve' })).toBe(true);
});

test('a question without a card is not answered there', async () => {
  const { pressed, eva } = approver();
  expect(await eva.answer('Another question', { verdict: 'approve' })).toBe(false);
  expect(pressed).toEqual([]);
});
