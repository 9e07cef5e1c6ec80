import { z } from 'zod';
import type { ChatMessage } from '../../ports/channels.ts';
import type { Connector } from '../../ports/outbound-connector.ts';
import { cardMessage, type BotConnector } from './bot-connector.ts';

const Sent = z.object({ id: z.string() });

/**
 * What the bot says: answers to whoever wrote to it, and questions to whoever decides. The Bot Connector takes no key
 * of ours and lists nothing, so a message whose sending is not known is left to a human instead of being sent twice.
 */
export const chatAnswers = (connector: BotConnector): Connector<ChatMessage> => ({
  system: 'teams-chat',
  effectClass: 'at-most-once',
  async write(_key, { serviceUrl, conversationId, replyTo, text, card }) {
    const body = { ...cardMessage(text, card), ...(replyTo === undefined ? {} : { replyToId: replyTo }) };
    const about = replyTo === undefined ? {} : { activityId: replyTo };
    const answer = await connector({ method: 'POST', serviceUrl, conversationId, ...about, body });
    return { chatActivityId: Sent.parse(answer).id };
  },
});
