import { describe, expect, it } from '@jest/globals';
import { stopped } from '../../../lib/errors.ts';
import { isAskedInChannel, isAskedInChat, mayAskInChat } from '../../../lib/gates/asked-where.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { message } from '../../../lib/messages/message.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { saveRegisters } from '../../support/small-company.ts';
import { START } from '../../support/world.ts';
import { approval, need, personId } from '../examples.ts';
import { waiting } from './waiting.ts';

const [ann, ben] = [personId(1), personId(2)];
/** Owns the lines of the small company. */
const owner = guidOf('owner');

interface Asking {
  askIn?: 'channel' | 'chat' | 'both';
  /** Approvers about causes, in the order of the register. */
  approvers?: readonly string[];
  /** Who has the bot. */
  withBot?: readonly string[];
  /** Asked for what the need is about. */
  requestedBy?: readonly string[];
  chat?: Partial<Ports['channels']['chat']>;
}

/** A company with a need on a line of its charter, and with what lets or keeps the bot from speaking. */
async function asking({ askIn, approvers = [], withBot = [ann], requestedBy = [], chat = {} }: Asking = {}) {
  const company = await waiting({ ...need, charterLineId: 'C1', requestedBy: [...requestedBy] });
  const { ports } = company;
  await saveRegisters(company);
  await ports.registers.save({
    register: 'policy',
    id: 'escalation',
    value: askIn ? { askIn } : {},
    at: START,
  });
  for (const approverId of approvers)
    await ports.registers.save({
      register: 'approver',
      id: `a${approvers.indexOf(approverId)}`,
      value: { approverId, gates: ['cause-and-priority'] },
      at: START,
    });
  for (const who of withBot)
    await ports.chats.remember({ personId: who, serviceUrl: 'https://smba.example/', conversationId: who });
  // The bare bot: nothing stops it but what is said here.
  return { ...ports, channels: { ...ports.channels, chat: { ...company.channels.chat, ...chat } } };
}
const unless = { observing: () => Promise.resolve(false), stop: () => Promise.resolve(undefined) };
const observing = () => Promise.resolve(true);
const stop = () => Promise.resolve(stopped(message('problem.connector.stopped', { connector: 'chat' })));

describe('the bot may ask', () => {
  it.each<[string, Asking, boolean]>([
    ['as the policy is from the start', {}, true],
    ['in chats and channel', { askIn: 'both' }, true],
    ['in chats alone', { askIn: 'chat' }, true],
    ['where something could keep it from speaking, and does not', { chat: unless }, true],
    ['not where questions belong in the channel', { askIn: 'channel' }, false],
    ['not while the layer only observes', { chat: { ...unless, observing } }, false],
    ['not while a switch stops it', { chat: { ...unless, stop } }, false],
  ])('%s', async (_, how, may) => {
    expect(await mayAskInChat(await asking(how))).toBe(may);
    expect(await isAskedInChat(ann, await asking(how))).toBe(may);
  });

  it('nobody who has no bot', async () => {
    expect(await isAskedInChat(ben, await asking())).toBe(false);
  });
});

describe('a question is put in the channel', () => {
  it.each<[string, Asking]>([
    ['where the policy says both', { askIn: 'both', approvers: [ann] }],
    ['where the policy says channel', { askIn: 'channel', approvers: [ann] }],
    ['where none of those who are asked has the bot', { askIn: 'chat', approvers: [ben] }],
    ['where the bot may not speak', { askIn: 'chat', approvers: [ann], chat: { stop } }],
    ['where whoever has the bot had a hand in it', { askIn: 'chat', approvers: [personId(7), ben] }],
    ['where whoever has the bot asked for it', { askIn: 'chat', approvers: [ann, ben], requestedBy: [ann] }],
    ['where nobody is an approver, and the owner has no bot', { askIn: 'chat' }],
  ])('%s', async (_, how) => {
    const ports = await asking({ withBot: [ann, personId(7)], ...how });
    expect(await isAskedInChannel(approval, ports)).toBe(true);
  });

  it.each<[string, Asking]>([
    ['the one approver has the bot', { approvers: [ann] }],
    ['the second of two has it', { approvers: [ben, ann] }],
    ['nobody is an approver, and the owner of the line has it', { withBot: [owner] }],
  ])('not where the policy says chat and %s', async (_, how) => {
    expect(await isAskedInChannel(approval, await asking({ askIn: 'chat', ...how }))).toBe(false);
  });
});
