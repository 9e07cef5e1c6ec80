import { z } from 'zod';
import { performOnce } from './effects.ts';
import { DrawnCard } from './ports/channels.ts';
import { step } from './step.ts';

/**
 * Answers a message that somebody wrote to the bot, once however often it is brought. The call's instance is the
 * message. Of no agent: it says what there is to do, and decides nothing.
 *
 * @throws NamedError `stopped`, `only-observes` while nothing may be written
 */
export const answerInChat = step({
  name: 'answer-in-chat',
  input: z.strictObject({
    serviceUrl: z.url(),
    conversationId: z.string(),
    replyTo: z.string(),
    text: z.string(),
    card: DrawnCard,
  }),
  async run(said, { effects, channels }, call) {
    const { status } = await performOnce(effects, channels.chat, call, said);
    return { status };
  },
});
