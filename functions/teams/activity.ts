import { z } from 'zod';
import { PersonId } from '../../lib/domain/ids.ts';

const text = z.string().min(1).max(1_000);

/** What the app reads of an activity of the Bot Connector's protocol, once it is known to be for it. */
export const ChatActivity = z.object({
  type: text,
  /** Of an installationUpdate: whether the app was added or removed. */
  action: z.string().optional(),
  /** The same for each time that the same is sent. */
  id: text,
  channelId: text,
  serviceUrl: z.url().max(1_000),
  /** The name as the channel has it from the directory. */
  from: z.object({ aadObjectId: PersonId, name: z.string().max(1_000).optional() }),
  recipient: z.object({ id: text }),
  conversation: z.object({ id: text, conversationType: z.string(), tenantId: z.string() }),
  channelData: z.object({ tenant: z.object({ id: z.string() }) }),
  /** Of a message. */
  text: z.string().max(20_000).optional(),
  /** Of an invoke: what is asked, and with what. */
  name: z.string().optional(),
  value: z.unknown().optional(),
});
export type ChatActivity = z.infer<typeof ChatActivity>;

/** Somebody presses a button of a card (Action.Execute). */
export const Pressed = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    /** What we gave the button, and what its person typed or chose in the card. */
    data: z.record(z.string(), z.unknown()),
  }),
  /** The person's own token, where we asked for it. */
  authentication: z.object({ token: z.string() }).optional(),
});
export type Pressed = z.infer<typeof Pressed>;
