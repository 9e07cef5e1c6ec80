import { z } from 'zod';
import { en } from './en/index.ts';
import type { Message, MessageId } from './message.ts';

/** A message as it comes back out of a history. */
export const StoredMessage: z.ZodType<Message> = z.strictObject({
  id: z.enum(Object.keys(en) as [MessageId, ...MessageId[]]),
  given: z.record(
    z.string(),
    z.lazy(() => z.union([z.string(), z.number(), z.boolean(), StoredMessage])),
  ),
});
