import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { MakerAnswer } from '../../lib/domain/content/commission.ts';
import type { Maker } from '../../lib/domain/content/maker.ts';
import { notSignedIn } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { withOptimisticRetry } from '../../lib/optimistic-retry.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { theApp, type App } from '../../lib/wiring.ts';
import { bodyOf, understood } from '../http/door/door.ts';
import { problem } from '../http/door/problem.ts';
import { wordsAsked } from '../http/door/reader.ts';
import { announcedSignature, isSignedBy } from './signed-by.ts';
import { takeAnswer } from './take-answer.ts';

app.http('artefact-receive', {
  methods: ['POST'],
  route: 'artefacts',
  authLevel: 'anonymous', // outside Entra authentication: a maker signs with the key of its register entry
  handler: (request, context) => receiveArtefact(request, context),
});

/**
 * Takes what a maker outside made from a brief. It is stored and nothing else: whether it serves, the checks say, and a
 * human decides. The same answer again is the same as once; another one is refused, and so is one that comes too late.
 */
export async function receiveArtefact(
  request: HttpRequest,
  context: InvocationContext,
  open: () => App = theApp,
): Promise<HttpResponseInit> {
  try {
    const at = Date.now();
    const { ports } = open();
    const { maker, text } = await signedAnswer(request, ports, at);
    const answer = understood({ body: MakerAnswer }, text);
    await withOptimisticRetry(() => takeAnswer(answer, maker, ports, at));
    return { status: 200, jsonBody: { briefId: answer.briefId, status: 'taken' } };
  } catch (error) {
    return problem(error, context, wordsAsked(request));
  }
}

/**
 * The answer, and whose it is: nobody makes the app hold a body without a maker's name and a fresh signature, and
 * nothing in it is believed before the signature fits.
 * @throws NamedError `not-signed-in`
 */
async function signedAnswer(
  request: HttpRequest,
  { registers }: Ports,
  at: number,
): Promise<{ maker: Maker; text: string }> {
  const claim = announcedSignature(request.headers, at);
  const makerId = request.headers.get('learning-os-maker');
  const maker = claim && (await registers.entries('maker')).find(({ id }) => id === makerId)?.value;
  if (!maker) throw notSignedIn(message('problem.maker.unsigned'));
  const text = await bodyOf(request);
  if (!isSignedBy(maker.publicKey, claim, text)) throw notSignedIn(message('problem.maker.unsigned'));
  return { maker, text };
}
