import { z } from 'zod';
import { StoredMessage } from '../../messages/stored-message.ts';

/** What became of one thing that humans wanted of a draft: nothing that they asked for goes without a word. */
export const DraftWish = z.discriminatedUnion('of', [
  /** “a”, not “b”; `fault` is what a check says against it. */
  z.object({
    of: z.literal('words'),
    to: z.string(),
    from: z.string(),
    is: z.enum(['followed', 'partly', 'refused', 'not', 'nowhere']),
    fault: StoredMessage.exactOptional(),
  }),
  /** Whatever else a remark says, the house style of the company, and what it asks of the form. */
  z.object({
    of: z.enum(['remark', 'house-style', 'form']),
    /** To a model, of which no rule tells whether it obeyed; or to the offline drafter, which obeys nothing. */
    is: z.enum(['told', 'offline']),
  }),
]);
export type DraftWish = z.infer<typeof DraftWish>;
export type WishOfWords = Extract<DraftWish, { of: 'words' }>;
