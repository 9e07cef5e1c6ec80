import { z } from 'zod';
import type { Fact } from './fact.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const NEWEST_CARD = /^1\.[0-5]$/;

const text = z.string().min(1);

const said = {
  type: z.literal('message'),
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
};

/** What a bot says through the Bot Connector, with a token of its own registration. No app role opens it. */
export const botConnector = [
  {
    call: 'POST /v3/conversations/{conversation}/activities/{activity}',
    bot: true,
    body: z.strictObject({ ...said, replyToId: text }),
    answers:
      'an answer in the conversation, with its id; 201; 403 where the bot is not in it; 413 above 28 KB',
    sources: ['connectorReply', 'connectorTokens', 'universalActions', 'cards'],
    unsettled:
      'Whether what universal actions answer is kept with the chat, and whether Teams gets a token for a resource that is not named after the bot.',
  },
  {
    call: 'POST /v3/conversations/{conversation}/activities',
    bot: true,
    body: z.strictObject(said),
    answers:
      'a message at the end of the conversation, with its id; 201; 403 where the bot is not in it; 413 above 28 KB; 429 with Retry-After',
    sources: ['connectorReply', 'connectorTokens', 'cards'],
    unsettled: 'Whether a conversation that its person left open for months still takes one.',
  },
  {
    call: 'PUT /v3/conversations/{conversation}/activities/{activity}',
    bot: true,
    body: z.strictObject({ ...said, id: text }),
    answers:
      'another content in the place of what the bot said under this id; 200; 404 where it did not, or not in this conversation; 413 above 28 KB; 429 with Retry-After',
    sources: ['connectorReply', 'connectorTokens', 'cards'],
    unsettled: 'For how long Teams lets a message be changed.',
  },
] as const satisfies readonly Fact[];
