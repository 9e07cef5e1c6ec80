import { z } from 'zod';

/** Where the bot reaches somebody: learned from what they brought to it, and nothing else of theirs. */
export const ChatAddress = z.object({
  personId: z.string(),
  /** Of the Bot Connector, as it vouched itself. */
  serviceUrl: z.string(),
  conversationId: z.string(),
});
export type ChatAddress = z.infer<typeof ChatAddress>;
