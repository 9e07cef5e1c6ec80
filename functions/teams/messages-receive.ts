import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import { theApp, type App } from '../../lib/wiring.ts';
import { bodyOf } from '../http/door/door.ts';
import { problem } from '../http/door/problem.ts';
import { wordsAsked } from '../http/door/reader.ts';
import { wordsFor } from '../../lib/words-for.ts';

app.http('messages-receive', {
  methods: ['POST'],
  route: 'messages',
  authLevel: 'anonymous', // stands outside Entra authentication: `brought` checks the token of the Bot Connector itself
  extraInputs: [df.input.durableClient()],
  handler: (request, context) => receiveMessage(request, context),
});

/**
 * Takes what somebody says to the bot in Teams: who brought it first, then what is meant. Everything behind the guard
 * is loaded at the first message.
 */
export async function receiveMessage(
  request: HttpRequest,
  context: InvocationContext,
  open: () => App = theApp,
): Promise<HttpResponseInit> {
  let words = wordsAsked(request);
  try {
    const at = Date.now();
    const { ports } = open();
    const { brought } = await import('./who-brought-it.ts');
    const activity = await brought(request, () => bodyOf(request), ports.tokens, at);
    words = await wordsFor(activity.from.aadObjectId, ports);
    const { hear } = await import('./hear.ts');
    return await hear(activity, { request, context, words, open, at });
  } catch (error) {
    return problem(error, context, words);
  }
}
