import type { DoorRequest } from '../http/door/door.ts';
import { badInput, notAllowed, notSignedIn } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { BearerTokens } from '../../lib/ports/bearer-tokens.ts';
import { ChatActivity } from './activity.ts';

const CHANNEL = 'msteams';
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/**
 * The activity that the Bot Connector brought, once it is known that it did, for our bot, from somebody of the company
 * in a conversation of theirs alone. Nothing stands in front of this door: what the activity says is believed because
 * of the token, and the token is checked as the protocol asks.
 *
 * @param read the body, which nobody without such a token makes the app hold
 * @param at epoch milliseconds
 * @throws NamedError `not-signed-in`, `not-allowed`, `bad-input`, `unavailable`
 */
export async function brought(
  { headers }: Pick<DoorRequest, 'headers'>,
  read: () => Promise<string>,
  tokens: BearerTokens,
  at: number,
): Promise<ChatActivity> {
  const [, token] = BEARER.exec(headers.get('authorization') ?? '') ?? [];
  if (!token) throw notSignedIn(message('problem.token.none'));
  const { clientId, serviceUrl, endorsements } = await tokens.ofConnector(token, at);
  const activity = activityIn(await read());
  if (activity.serviceUrl !== serviceUrl) throw notSignedIn(message('problem.chat.elsewhere'));
  if (activity.channelId !== CHANNEL || !endorsements.includes(activity.channelId))
    throw notAllowed(message('problem.chat.channel'));
  if (activity.recipient.id !== `28:${clientId}`) throw notAllowed(message('problem.chat.other-bot'));
  const tenants = [activity.conversation.tenantId, activity.channelData.tenant.id];
  if (tenants.some((tenant) => tenant !== tokens.tenantId))
    throw notAllowed(message('problem.chat.other-tenant'));
  if (activity.conversation.conversationType !== 'personal')
    throw notAllowed(message('problem.chat.not-alone'));
  return activity;
}

function activityIn(text: string): ChatActivity {
  try {
    return ChatActivity.parse(JSON.parse(text));
  } catch {
    // Without what is wrong with it, which would repeat what somebody said.
    throw badInput(message('problem.chat.misfit'));
  }
}
