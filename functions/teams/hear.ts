import type { HttpResponseInit } from '@azure/functions';
import { badInput } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { ChatActivity } from './activity.ts';
import type { ActivityContext } from './activity-context.ts';
import { dialog } from './dialog.ts';
import { buttonPressed } from './button-pressed.ts';
import { rememberChat } from './remember.ts';
import { reply } from './reply.ts';

/**
 * What is done with each kind of activity: of all others, nothing, and nobody is spoken to unasked but whoever decides,
 * by what waits for their decision.
 */
export async function hear(activity: ChatActivity, context: ActivityContext): Promise<HttpResponseInit> {
  await rememberChat(activity, context.open().ports);
  if (activity.type === 'message') {
    await reply(activity, context);
    return { status: 200 };
  }
  if (activity.type !== 'invoke') return { status: 200 };
  if (activity.name === 'task/fetch') return { status: 200, jsonBody: await dialog(activity, context) };
  if (activity.name !== 'adaptiveCard/action') throw badInput(message('problem.chat.unknown'));
  return { status: 200, jsonBody: await buttonPressed(activity, context) };
}
