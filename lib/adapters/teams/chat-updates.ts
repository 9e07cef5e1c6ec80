import type { ChatUpdate } from '../../ports/channels.ts';
import type { Connector } from '../../ports/outbound-connector.ts';
import { cardMessage, type BotConnector } from './bot-connector.ts';

/** Puts another card in the place of one that the bot said, by its id in the chat: again is the same as once. */
export const chatUpdates = (connector: BotConnector): Connector<ChatUpdate> => ({
  system: 'teams-chat',
  effectClass: 'upsert',
  async write(_key, { serviceUrl, conversationId, activityId, text, card }) {
    const body = { ...cardMessage(text, card), id: activityId };
    await connector({ method: 'PUT', serviceUrl, conversationId, activityId, body });
    return {};
  },
});
