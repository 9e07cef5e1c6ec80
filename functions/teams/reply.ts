import { answerInChat } from '../../lib/answer-in-chat.ts';
import { sha256 } from '../../lib/domain/sha256.ts';
import { spend } from '../../lib/count-against-rate-limit.ts';
import { runStep } from '../../lib/step.ts';
import type { ChatActivity } from './activity.ts';
import { addresseeOf } from './addressee.ts';
import type { ActivityContext } from './activity-context.ts';
import { drawChatCard } from './draw-chat-card.ts';
import { cardInWords } from './card-parts.ts';
import { cardForTyped } from './cards/typed.ts';
import { offersTo } from './sealed-button.ts';

/**
 * Answers what somebody typed. A chat is kept, and the company may read it: the answer says what can be done and
 * nothing about the person, who is told that by the card that they press.
 */
export async function reply(
  { id, conversation, serviceUrl, from, text = '' }: ChatActivity,
  { open, words, at }: ActivityContext,
): Promise<void> {
  const app = open();
  const { ports } = app;
  await spend(from.aadObjectId, 'statement', ports.rateLimits, at);
  const card = cardForTyped(text, { words, person: await addresseeOf(from.aadObjectId, ports) });
  const said = {
    serviceUrl,
    conversationId: conversation.id,
    replyTo: id,
    text: cardInWords(card),
    card: await drawChatCard(card, offersTo(from.aadObjectId, ports.seals, at)),
  };
  const instanceId = `chat-${sha256(JSON.stringify([conversation.id, id]), 40)}`;
  await runStep(answerInChat, said, { at, instanceId, step: 'answer' }, app);
}
