import { decides } from '../../lib/gates/who-decides.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { ChatActivity } from './activity.ts';

/**
 * Keeps where the bot reaches those who decide, and forgets it with the app: of everybody else it keeps nothing,
 * because it speaks to nobody else unasked.
 */
export async function rememberChat(
  { type, action, from, serviceUrl, conversation }: ChatActivity,
  { chats, registers }: Pick<Ports, 'chats' | 'registers'>,
): Promise<void> {
  const personId = from.aadObjectId;
  if (type === 'installationUpdate' && action === 'remove') {
    await chats.forget(personId);
    return;
  }
  if (!(await decides(personId, registers))) {
    await chats.forget(personId);
    return;
  }
  const known = await chats.find(personId);
  if (known?.serviceUrl === serviceUrl && known.conversationId === conversation.id) return;
  await chats.remember({ personId, serviceUrl, conversationId: conversation.id });
}
