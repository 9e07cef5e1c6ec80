import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { keyPartOf } from '../../../lib/domain/person/pseudonym.ts';
import { newLearner } from '../../../lib/domain/person/learner.ts';
import type { PostedCard } from '../../../lib/domain/gate/posted-card.ts';
import { changeQuestion, showQuestion } from '../../../lib/gates/post-question-card.ts';
import type { Channels } from '../../../lib/ports/channels.ts';
import { NeverWritten, NotWritten } from '../../../lib/ports/outbound-connector.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { collected } from '../../support/collected.ts';
import type { World } from '../../support/world.ts';
import { approval, need, NOW, personId } from '../examples.ts';
import { runOver, waiting } from './waiting.ts';

const decider = personId(1);
const { needId } = need;
const { approvalId, instanceId } = approval;
const [serviceUrl, conversationId] = ['https://smba.example/', 'a'];
const card = { type: 'AdaptiveCard' as const, body: [] };
const drawn = { text: 'What is the cause?', card, shows: 'f1' };
const toShow = { needId, approvalId, personId: decider, occasion: 'asked', ...drawn };
const ofTheirs = keyPartOf(needId, { personId: decider, salt: 'salt' });
const cardId = `${approvalId}.${ofTheirs}.asked`;
const standing: PostedCard = {
  cardId,
  needId,
  approvalId,
  personId: decider,
  activityId: 'activity-1',
  shows: 'f1',
  edition: 1,
  isOver: false,
};

/** A question that waits, for somebody whom the bot reaches. */
async function company({ hasBot = true, stands }: { hasBot?: boolean; stands?: Partial<PostedCard> } = {}) {
  const at = await waiting(need, { approval });
  const { chats, learners, postedCards } = at.ports;
  await learners.commit({ value: { ...newLearner(decider), salt: 'salt' } }, []);
  if (hasBot) await chats.remember({ personId: decider, serviceUrl, conversationId });
  if (stands) await postedCards.save({ value: { ...standing, ...stands } });
  return at;
}
const show = (at: World, change: Partial<typeof toShow> = {}, more: Partial<Ports> = {}) =>
  runOver(at, showQuestion, { ...toShow, ...change }, { at: NOW, instanceId, ...more });
const cardsOf = ({ ports }: World) => collected(ports.postedCards.about(needId, approvalId));
const keysOf = async ({ ports }: World) => (await collected(ports.effects.all())).map(({ key }) => key);
const isReached = async ({ ports }: World) => (await ports.chats.find(decider)) !== undefined;
/** The channels, one of which fails so. */
const failing = (at: World, name: keyof Channels, error: Error): Pick<Ports, 'channels'> => ({
  channels: { ...at.ports.channels, [name]: { ...at.channels[name], write: () => Promise.reject(error) } },
});

describe('a question in the chat of one who decides', () => {
  it('is said there, and kept by the id under which it stands', async () => {
    const at = await company();
    expect(await show(at)).toEqual({ shown: true });
    const [said, ...more] = at.channels.chat.standing.values();
    expect(said).toMatchObject({ payload: { serviceUrl, conversationId, text: drawn.text, card }, times: 1 });
    expect(more).toEqual([]);
    expect(await cardsOf(at)).toEqual([{ ...standing, activityId: said?.result['chatActivityId'] }]);
  });

  it('stands in the ledger under its gate, whose it is and its occasion', async () => {
    const at = await company();
    await show(at);
    expect(await keysOf(at)).toEqual([`${instanceId}:show-question:cause-and-priority.${ofTheirs}.asked`]);
  });

  it('is said once for each occasion', async () => {
    const at = await company();
    await show(at);
    expect(await show(at)).toEqual({ shown: false });
    expect(at.channels.chat.standing.size).toBe(1);
    expect(await show(at, { occasion: '1' })).toEqual({ shown: true });
    expect(await cardsOf(at)).toHaveLength(2);
  });

  it('is said to nobody who has no bot', async () => {
    const at = await company({ hasBot: false });
    expect(await show(at)).toEqual({ shown: false });
    expect(await keysOf(at)).toEqual([]);
  });

  it('that was said before a crash is kept afterwards, and not said again', async () => {
    const at = await company();
    const { postedCards } = at.ports;
    const save = () => Promise.reject(new Error('The store is away.'));
    await expect(show(at, {}, { postedCards: { ...postedCards, save } })).rejects.toThrow('away');
    expect(await show(at)).toEqual({ shown: true });
    expect([...at.channels.chat.standing.values()].map(({ times }) => times)).toEqual([1]);
    expect(await cardsOf(at)).toHaveLength(1);
  });

  it('that another try kept meanwhile is left as that one kept it', async () => {
    const at = await company();
    const { postedCards } = at.ports;
    let asked = 0;
    const find: typeof postedCards.find = async (...of) => {
      asked += 1;
      if (asked === 2) await postedCards.save({ value: { ...standing, activityId: 'theirs' } });
      return await postedCards.find(...of);
    };
    expect(await show(at, {}, { postedCards: { ...postedCards, find } })).toEqual({ shown: true });
    expect(await cardsOf(at)).toEqual([{ ...standing, activityId: 'theirs' }]);
  });

  it('of whose sending nobody knows is not kept', async () => {
    const at = await company();
    await expect(show(at, {}, failing(at, 'chat', new Error('No answer.')))).rejects.toThrow('No answer');
    expect(await show(at)).toEqual({ shown: false });
    expect(await cardsOf(at)).toEqual([]);
    expect(await isReached(at)).toBe(true);
  });

  it.each<[string, Error, boolean]>([
    ['forgets whoever took the bot away', new NeverWritten('It is gone.'), false],
    ['comes again to whom the bot is refused for now', new NotWritten('It is throttled.'), true],
  ])('%s', async (_, error, isStillReached) => {
    const at = await company();
    const { chats } = at.ports;
    // Takes a moment, which whoever is told of the error has waited for.
    const forget: typeof chats.forget = async (who) => {
      await setImmediate();
      await chats.forget(who);
    };
    const more = { ...failing(at, 'chat', error), chats: { ...chats, forget } };
    await expect(show(at, {}, more)).rejects.toBe(error);
    expect(await isReached(at)).toBe(isStillReached);
    expect(await cardsOf(at)).toEqual([]);
  });
});

const toChange = { needId, cardId, isOver: false, ...drawn, text: 'Otherwise?', shows: 'f2' };
const change = (at: World, how: Partial<typeof toChange> = {}, more: Partial<Ports> = {}) =>
  runOver(at, changeQuestion, { ...toChange, ...how }, { at: NOW, instanceId, ...more });

describe('the card of a question', () => {
  it('comes in the place of the one that stands, as its next edition', async () => {
    const at = await company({ stands: {} });
    expect(await change(at)).toEqual({ changed: true });
    expect([...at.channels.chatUpdates.standing.values()].map(({ payload }) => payload)).toEqual([
      { serviceUrl, conversationId, activityId: 'activity-1', text: 'Otherwise?', card },
    ]);
    expect(await cardsOf(at)).toEqual([{ ...standing, shows: 'f2', edition: 2 }]);
    expect(await change(at, { shows: 'f1' })).toEqual({ changed: true });
    const key = `${instanceId}:change-question:cause-and-priority.${ofTheirs}.asked`;
    expect((await keysOf(at)).toSorted()).toEqual([`${key}.2-f2`, `${key}.3-f1`]);
  });

  it.each<[string, Partial<PostedCard>, Partial<typeof toChange>]>([
    ['that shows the same already', {}, { shows: 'f1' }],
    ['that is over', { isOver: true }, {}],
    ['that is over, and is over again', { isOver: true }, { isOver: true }],
  ])('%s stays', async (_, stands, how) => {
    const at = await company({ stands });
    expect(await change(at, how)).toEqual({ changed: false });
    expect(await keysOf(at)).toEqual([]);
    expect(await cardsOf(at)).toEqual([{ ...standing, ...stands }]);
  });

  it('that nobody ever showed is not changed', async () => {
    expect(await change(await company())).toEqual({ changed: false });
  });

  it('that shows the same is over once the question is', async () => {
    const at = await company({ stands: {} });
    expect(await change(at, { shows: 'f1', isOver: true })).toEqual({ changed: true });
    expect(await cardsOf(at)).toEqual([{ ...standing, edition: 2, isOver: true }]);
  });

  it('of whoever has no bot any more is over, and nothing is said', async () => {
    const at = await company({ hasBot: false, stands: {} });
    expect(await change(at)).toEqual({ changed: false });
    expect(await keysOf(at)).toEqual([]);
    expect(await cardsOf(at)).toEqual([{ ...standing, isOver: true }]);
  });

  it('that the chat has no more is over', async () => {
    const at = await company({ stands: {} });
    const gone = failing(at, 'chatUpdates', new NeverWritten('It is gone.'));
    expect(await change(at, {}, gone)).toEqual({ changed: false });
    expect(await cardsOf(at)).toEqual([{ ...standing, isOver: true }]);
  });

  it('stays as it is while the bot is refused', async () => {
    const at = await company({ stands: {} });
    const error = new NotWritten('It is throttled.');
    await expect(change(at, {}, failing(at, 'chatUpdates', error))).rejects.toBe(error);
    expect(await cardsOf(at)).toEqual([standing]);
  });
});
