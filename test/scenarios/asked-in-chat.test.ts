import { describe, expect, it } from '@jest/globals';
import { tendQuestions, type Tended } from '../../functions/teams/post-and-update-cards.ts';
import { rememberChat } from '../../functions/teams/remember.ts';
import type { ChatActivity } from '../../functions/teams/activity.ts';
import { HOUR } from '../../lib/domain/milliseconds.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { orOnlyObserve } from '../../lib/effects.ts';
import { decide } from '../../lib/gates/decide.ts';
import { withdrawNeed } from '../../lib/gates/withdraw.ts';
import { remindApprovers } from '../../lib/gates/remind-approvers.ts';
import { english } from '../../lib/messages/words.ts';
import type { ChatMessage, ChatUpdate } from '../../lib/ports/channels.ts';
import type { App } from '../../lib/wiring.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { approves, asked, companyAtWork, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const CAUSE = `need-${NEED}-1.cause-and-priority`;
const approver = guidOf('approver');
const deputy = guidOf('deputy');
const nobodyAnswers = () => undefined;
const { say } = english;

letRegistersAge();

const addressOf = (personId: string) => ({
  personId,
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  conversationId: `a:${personId}`,
});
const appOf = ({ ports }: World, channels: Partial<App['ports']['channels']> = {}): App => ({
  ports: { ...ports, channels: { ...ports.channels, ...channels } },
  disabledAgents: new Set(),
});
const tend = (company: World, app = appOf(company)): Promise<Tended> => tendQuestions(app, company.now());

/** Messages of the bot about the question, to whom, in order; each was said once. */
const said = ({ channels }: World): { to: string; message: ChatMessage }[] =>
  [...channels.chat.standing.values()].map(({ payload, times }) => {
    expect(times).toBe(1);
    const who = { [approver]: 'approver', [deputy]: 'deputy' };
    const personId = payload.conversationId.slice(2);
    return { to: who[personId] ?? personId, message: payload };
  });
/** What stands in the chats by now, in words. */
function standing({ channels }: World): string[] {
  const cards = new Map<string, ChatMessage | ChatUpdate>();
  for (const { payload, result } of channels.chat.standing.values())
    cards.set(result['chatActivityId'] ?? '', payload);
  for (const { payload } of channels.chatUpdates.standing.values()) {
    expect(cards.get(payload.activityId)?.conversationId).toBe(payload.conversationId);
    cards.set(payload.activityId, payload);
  }
  return [...cards.values()].map(({ text }) => text);
}
const became = (status: 'approved' | 'withdrawn' | 'expired') =>
  status === 'approved'
    ? say('chat.question.confirmed', { cause: say('cause.skill') })
    : say(status === 'withdrawn' ? 'chat.question.withdrawn' : 'chat.question.unanswered');

/** On Monday at nine, with an approver who has the bot, and a deputy. */
async function atNine(policy: object = {}, withBot: readonly string[] = [approver, deputy]): Promise<World> {
  const company = await companyAtWork();
  const value = { approverId: approver, deputyId: deputy, gates: ['cause-and-priority', 'publication'] };
  await edit(company, 'approver', 'sales', value);
  await edit(company, 'policy', 'escalation', policy);
  for (const personId of withBot) await company.ports.chats.remember(addressOf(personId));
  // An hour before, nobody works.
  expect(await tend(company)).toMatchObject({ shown: 0 });
  await company.pass(START + HOUR, nobodyAnswers);
  return company;
}
/** Lives some days, with the timer once an hour. */
async function live(company: World, days: number): Promise<void> {
  const until = company.now() + days * DAY;
  while (company.now() < until) {
    await tend(company);
    await company.run(remindApprovers, {});
    await company.pass(Math.min(until, company.now() + HOUR), nobodyAnswers);
  }
}

describe('a question', () => {
  it('comes to whoever decides in their working hours, once, with everything that it takes', async () => {
    const company = await atNine();
    expect(await tend(company)).toEqual({ shown: 1, changed: 0, notReached: 0 });
    expect(await tend(company)).toEqual({ shown: 0, changed: 0, notReached: 0 });
    const [{ to, message } = { to: '', message: { text: '', card: {} } }] = said(company);
    expect(to).toBe('approver');
    for (const part of ['what is the cause', 'charter line', 'mean level', 'nothing happens', 'outcome'])
      expect(message.text).toContain(part);
    expect(JSON.stringify(message.card)).not.toMatch(new RegExp(sellers(60).join('|')));
    expect(said(company)).toHaveLength(1);
    // The channel was asked too, as the policy says.
    expect(company.channels.approvalCards.standing.size).toBe(1);
  });

  it('that somebody else answered says so at once on its card', async () => {
    const company = await atNine();
    await tend(company);
    await company.answer(({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined));
    await company.settle();
    expect(standing(company).filter((text) => text.includes(became('approved')))).toHaveLength(1);
    // The next question is a card of its own.
    expect(said(company).length).toBeLessThanOrEqual(2);
    expect(await tend(company)).toMatchObject({ changed: 0, notReached: 0 });
  });

  it('that is withdrawn says so on its card, and nobody has to decide any more', async () => {
    const company = await atNine();
    await tend(company);
    await company.run(withdrawNeed, { needId: NEED, round: 1, reason: 'outgrown' });
    await company.settle();
    await tend(company);
    expect(standing(company)).toEqual([expect.stringContaining(became('withdrawn'))]);
    expect(await tend(company)).toEqual({ shown: 0, changed: 0, notReached: 0 });
  });

  it('that expired, and one that was weighed anew, is another card in the same place', async () => {
    const company = await atNine();
    await tend(company);
    const [before = ''] = standing(company);
    const asking = sellers(60).slice(0, 5);
    await company.send(
      asking.map((id) => asked(id, 'seller', 'We need training in negotiation.', company.now())),
    );
    await company.settle();
    expect(await tend(company)).toMatchObject({ changed: 1 });
    const [after = ''] = standing(company);
    expect([before, after]).toEqual([
      expect.stringContaining('fewer than five people asked for it'),
      expect.stringContaining('at least 5 people asked for it'),
    ]);
    await live(company, 11);
    expect(new Set(standing(company).map((text) => text.includes(became('expired'))))).toEqual(
      new Set([true]),
    );
    expect(await tend(company)).toEqual({ shown: 0, changed: 0, notReached: 0 });
  });

  it('is brought again in the same chat, then to the deputy, and to nobody as a notice', async () => {
    const company = await atNine();
    await live(company, 8);
    expect(said(company).map(({ to }) => to)).toEqual(['approver', 'approver', 'approver', 'deputy']);
    expect(company.channels.notices.standing.size).toBe(0);
    const titleOf = (text: string) => text.split('\n')[0] ?? '';
    const [first = '', ...others] = said(company).map(({ message }) => titleOf(message.text));
    expect(first).toMatch(/^Negotiation, /);
    expect(others).toEqual([`Reminder: ${first}`, `Reminder: ${first}`, `You stand in: ${first}`]);
    // What is brought up to date stays what it is.
    await company.send(
      sellers(60)
        .slice(0, 5)
        .map((id) => asked(id, 'seller', 'We need training in negotiation.', company.now())),
    );
    await company.settle();
    expect(await tend(company)).toMatchObject({ changed: 4 });
    expect(
      standing(company)
        .map(titleOf)
        .filter((title) => title.startsWith('Reminder: ')),
    ).toHaveLength(2);
    await company.answer(({ gate }) =>
      gate === 'cause-and-priority' ? { ...approves(), by: deputy } : undefined,
    );
    expect(standing(company).filter((text) => text.includes(became('approved')))).toHaveLength(4);
    expect(standing(company).filter((text) => titleOf(text).startsWith('Reminder: '))).toEqual([]);
  });

  it('comes to the feed of whoever has no bot, as before', async () => {
    const company = await atNine({}, []);
    await live(company, 8);
    expect(said(company)).toEqual([]);
    expect(company.channels.notices.standing.size).toBe(3);
  });

  it('is not put to whoever asked for it', async () => {
    const company = await atNine();
    await company.send([asked(approver, 'seller', 'We need training in negotiation.', company.now())]);
    await company.settle();
    await live(company, 2);
    expect(said(company)).toEqual([]);
  });

  it.each([
    ['channel', 0, 1],
    ['both', 1, 1],
    ['chat', 1, 0],
  ])('is put where the policy says: %s', async (askIn, inChat, inChannel) => {
    const company = await atNine({ askIn });
    // The first question was put before anybody was named; the next one is about what is drafted.
    await tend(company);
    const [cards, channel] = [said(company).length, company.channels.approvalCards.standing.size];
    await company.answer(({ gate }) => (gate === 'cause-and-priority' ? approves() : undefined));
    await company.pass(company.now() + HOUR, nobodyAnswers);
    await tend(company);
    expect([said(company).length - cards, company.channels.approvalCards.standing.size - channel]).toEqual([
      inChat,
      inChannel,
    ]);
  });
});

describe('a card that could not be changed', () => {
  const answered = (company: World) =>
    company.run(decide, { needId: NEED, approvalId: CAUSE, by: deputy, answer: approves().answer });

  it.each(['before it was written', 'after it was written, before it was kept'])(
    'because the host died %s is changed by the next run, once',
    async (moment) => {
      const company = await atNine();
      await tend(company);
      await answered(company);
      const { chatUpdates } = company.ports.channels;
      const dying = appOf(company, {
        chatUpdates: {
          ...chatUpdates,
          async write(key, payload) {
            if (moment.startsWith('after')) await chatUpdates.write(key, payload);
            throw new Error('The host died.');
          },
        },
      });
      expect(await tend(company, dying)).toMatchObject({
        changed: 0,
        notReached: 1,
        failure: expect.anything(),
      });
      expect(await tend(company)).toEqual({ shown: 0, changed: 1, notReached: 0 });
      expect(standing(company).filter((text) => text.includes(became('approved')))).toHaveLength(1);
      expect(await tend(company)).toMatchObject({ changed: 0 });
    },
  );

  it('whose question was sent and not kept is found again by its effect, and never sent twice', async () => {
    const company = await atNine();
    const { postedCards } = company.ports;
    const dying: App = {
      ...appOf(company),
      ports: {
        ...company.ports,
        postedCards: { ...postedCards, save: () => Promise.reject(new Error('The host died.')) },
      },
    };
    expect(await tend(company, dying)).toMatchObject({ shown: 0, notReached: 1 });
    expect(await tend(company)).toMatchObject({ shown: 1 });
    expect(said(company)).toHaveLength(1);
    await answered(company);
    await tend(company);
    expect(standing(company)).toEqual([expect.stringContaining(became('approved'))]);
  });
});

describe('of whoever decides', () => {
  it('is kept where the bot reaches them, and which cards stand there; both go with them', async () => {
    const company = await atNine();
    await tend(company);
    const { personalData, chats, postedCards } = company.ports;
    const cards = async () => (await Array.fromAsync(postedCards.about(NEED, CAUSE))).length;
    expect([await chats.find(approver), await cards()]).toEqual([addressOf(approver), 1]);
    await personalData.eraseLeaver(approver);
    expect([await chats.find(approver), await cards()]).toEqual([undefined, 0]);
    expect(await tend(company)).toMatchObject({ shown: 0, changed: 0, notReached: 0 });
  });

  it('nobody is asked whom a switch keeps from being written to', async () => {
    const company = await atNine();
    const value = { stops: 'person', personId: approver, isOff: true, because: 'x' };
    await edit(company, 'switch', 'them', value);
    expect(await tend(company)).toEqual({ shown: 0, changed: 0, notReached: 0 });
  });

  it('nothing is asked in a chat while the layer only observes, or a switch stops the bot', async () => {
    const company = await atNine();
    await edit(company, 'switch', 'quiet', {
      stops: 'connector',
      connector: 'chat',
      isOff: true,
      because: 'x',
    });
    expect(await tend(company)).toEqual({ shown: 0, changed: 0, notReached: 0 });
    const observed = await atNine();
    const { ports } = observed;
    const channels = orOnlyObserve(ports.channels, { isSet: true, registers: ports.registers });
    expect(await tend(observed, appOf(observed, channels))).toEqual({ shown: 0, changed: 0, notReached: 0 });
    for (const each of [company, observed]) expect(said(each)).toEqual([]);
  });

  it('is taken off the card of whoever decides no more, and where they are reached is forgotten', async () => {
    const company = await atNine();
    await tend(company);
    const value = { approverId: deputy, deputyId: deputy, gates: ['cause-and-priority', 'publication'] };
    await edit(company, 'approver', 'sales', value);
    await tend(company);
    expect(standing(company)).toContain(say('chat.question.not-yours'));
    const activity = { type: 'message', from: { aadObjectId: approver }, ...addressOf(approver) };
    await rememberChat(
      { ...activity, conversation: { id: 'a:x' } } as unknown as ChatActivity,
      company.ports,
    );
    expect(await company.ports.chats.find(approver)).toBeUndefined();
    expect(await company.ports.chats.find(deputy)).toBeDefined();
  });
});
