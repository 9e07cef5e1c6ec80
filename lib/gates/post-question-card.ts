import { z } from 'zod';
import { Id, PersonId } from '../domain/ids.ts';
import { keyPartOf } from '../domain/person/pseudonym.ts';
import { postedCardIdOf, type PostedCard } from '../domain/gate/posted-card.ts';
import { performOnce } from '../effects.ts';
import { withOptimisticRetry } from '../optimistic-retry.ts';
import { DrawnCard } from '../ports/channels.ts';
import { NeverWritten } from '../ports/outbound-connector.ts';
import { step } from '../step.ts';

/** A card as it is drawn, with what it says in words and its fingerprint. */
const Drawn = {
  text: z.string(),
  card: DrawnCard,
  shows: z.string(),
};

/**
 * Puts a question into the chat of one of those who decide, once for each occasion, and keeps by which id it stands
 * there. Nothing is done where they have no bot. The call's instance is the flow that asks.
 *
 * @throws NotWritten where the bot is refused for now
 */
export const showQuestion = step({
  name: 'show-question',
  input: z.strictObject({ needId: Id, approvalId: Id, personId: PersonId, occasion: z.string(), ...Drawn }),
  async run({ needId, approvalId, personId, occasion, text, card, shows }, ports, call) {
    const { chats, postedCards, learners, effects, channels } = ports;
    const address = await chats.find(personId);
    if (!address) return { shown: false };
    const keyPart = keyPartOf(needId, (await learners.read('record-keeping', personId)).value);
    const cardId = postedCardIdOf(approvalId, keyPart, occasion);
    if (await postedCards.find(needId, cardId)) return { shown: false };
    const { serviceUrl, conversationId } = address;
    const part = cardId.slice(call.instanceId.length + 1);
    try {
      const effect = await performOnce(
        effects,
        channels.chat,
        call,
        { serviceUrl, conversationId, text, card },
        part,
      );
      const activityId = effect.status === 'completed' ? effect.result['chatActivityId'] : undefined;
      // Of one whose sending nobody knows there is nothing to be kept: it is on the list of unknown effects.
      if (activityId === undefined) return { shown: false };
      const kept = { cardId, needId, approvalId, personId, activityId, shows, edition: 1, isOver: false };
      await withOptimisticRetry(async () => {
        if (!(await postedCards.find(needId, cardId))) await postedCards.save({ value: kept });
      });
      return { shown: true };
    } catch (error) {
      // They took the bot away: from now on they are asked as everybody is who has none.
      if (error instanceof NeverWritten) await chats.forget(personId);
      throw error;
    }
  },
});

/**
 * Puts another card in the place of one that stands in somebody's chat, because what it asks about is otherwise by now.
 * @throws NotWritten where the bot is refused for now
 */
export const changeQuestion = step({
  name: 'change-question',
  input: z.strictObject({ needId: Id, cardId: z.string(), isOver: z.boolean(), ...Drawn }),
  async run({ needId, cardId, isOver, text, card, shows }, ports, call) {
    const { chats, postedCards, effects, channels } = ports;
    const stored = await postedCards.find(needId, cardId);
    if (!stored || stored.value.isOver || (stored.value.shows === shows && !isOver))
      return { changed: false };
    const { personId, activityId, edition } = stored.value;
    const next = (more: Partial<PostedCard>) =>
      postedCards.save({ ...stored, value: { ...stored.value, ...more } });
    const address = await chats.find(personId);
    // Nobody reaches it any more: whoever presses it is told what became of it.
    if (!address) {
      await next({ isOver: true });
      return { changed: false };
    }
    const { serviceUrl, conversationId } = address;
    const payload = { serviceUrl, conversationId, activityId, text, card };
    // The edition tells the same content at two times apart, the fingerprint what was drawn before a crash.
    const part = `${cardId.slice(call.instanceId.length + 1)}.${edition + 1}-${shows}`;
    try {
      await performOnce(effects, channels.chatUpdates, call, payload, part);
      await next({ shows, edition: edition + 1, isOver });
      return { changed: true };
    } catch (error) {
      if (!(error instanceof NeverWritten)) throw error;
      await next({ isOver: true });
      return { changed: false };
    }
  },
});
