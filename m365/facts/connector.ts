import { z } from 'zod';
import type { Fact } from './fact.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const NEWEST_CARD = /^1\.[0-5]$/;

const text = z.string().min(1);

/** What a bot says through the Bot Connector, with a token of its own registration. No app role opens it. */
export const connector = [
  {
    call: 'POST /v3/conversations/{conversation}/activities/{activity}',
    bot: true,
    body: z.strictObject({
      type: z.literal('message'),
      replyToId: text,
      summary: z.string(),
      attachments: z
        .array(
          z.strictObject({
            contentType: z.literal(CARD),
            content: z.looseObject({
              type: z.literal('AdaptiveCard'),
              version: z.string().regex(NEWEST_CARD),
            }),
          }),
        )
        .min(1),
    }),
    answers:
      'an answer in the conversation, with its id; 201; 403 where the bot is not in it; 413 above 28 KB',
    sources: ['connectorReply', 'connectorTokens', 'universalActions', 'cards'],
    unsettled:
      'Whether what universal actions answer is kept with the chat, and whether Teams gets a token for a resource that is not named after the bot.',
  },
] as const satisfies readonly Fact[];
