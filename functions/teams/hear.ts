import type { HttpResponseInit } from '@azure/functions';
import { badInput } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { ChatActivity } from './activity.ts';
import type { Around } from './around.ts';
import { press } from './press.ts';
import { rememberChat } from './remember.ts';
import { reply } from './reply.ts';

/**
 * What is done with each kind of activity: of all others, nothing, and nobody is spoken to unasked but whoever decides,
 * by what waits for their decision.
 */
export async function hear(activity: ChatActivity, around: Around): Promise<HttpResponseInit> {
  await rememberChat(activity, around.open().ports);
  if (activity.type === 'message') {
    await reply(activity, around);
    return { status: 200 };
  }
  if (activity.type !== 'invoke') return { status: 200 };
  if (activity.name !== 'adaptiveCard/action') throw badInput(message('problem.chat.unknown'));
  return { status: 200, jsonBody: await press(activity, around) };
}
