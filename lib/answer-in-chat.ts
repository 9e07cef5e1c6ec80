import { z } from 'zod';
import { performOnce } from './effects.ts';
import { DrawnCard } from './ports/channels.ts';
import { step } from './step.ts';

/**
 * Answers a message that somebody wrote to the bot, once however often it is brought. The call's instance is the
 * message. Of no agent: it says what there is to do, and decides nothing; whoever writes is answered also while the
 * layer only observes, because nobody is spoken to who did not speak first.
 *
 * @throws NamedError `stopped` while a switch stops the chat
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
    const answering = { ...channels.chat, observing: () => Promise.resolve(false) };
    const { status } = await performOnce(effects, answering, call, said);
    return { status };
  },
});
