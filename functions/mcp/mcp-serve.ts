import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import * as df from 'durable-functions';
import { isEntraInFront, ownHost } from '../../lib/config.ts';
import { theApp, type App } from '../../lib/wiring.ts';
import { bodyOf } from '../http/door/door.ts';
import { admit } from '../http/door/principal.ts';
import { problem } from '../http/door/problem.ts';
import { wordsAsked } from '../http/door/reader.ts';

app.http('mcp-serve', {
  methods: ['POST', 'GET', 'DELETE'],
  route: 'mcp',
  authLevel: 'anonymous', // as at every door: Entra authentication stands in front, and `admit` refuses without it
  extraInputs: [df.input.durableClient()],
  handler: (request, context) => serveMcp(request, context),
});

/**
 * Answers one message of the Model Context Protocol, without a session: who calls first, then what stands behind the
 * tool, the resource or the prompt. The protocol is loaded at its first message.
 */
export async function serveMcp(
  request: HttpRequest,
  context: InvocationContext,
  open: () => App = theApp,
): Promise<HttpResponseInit> {
  try {
    const principal = admit(request.headers.get('x-ms-client-principal'), isEntraInFront());
    const text = await bodyOf(request);
    const [{ answerMessage }, { serverFor }] = await Promise.all([
      import('./transport.ts'),
      import('./server.ts'),
    ]);
    // What a client shows around its tools is in the language that it asks for; the doors answer in their caller’s.
    const visit = { request, context, principal, words: wordsAsked(request), open };
    return await answerMessage(request, text, { host: ownHost(), serve: () => serverFor(visit) });
  } catch (error) {
    return problem(error, context, wordsAsked(request));
  }
}
