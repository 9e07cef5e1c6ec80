import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { MakerAnswer } from '../../lib/domain/commission.ts';
import type { Maker } from '../../lib/domain/maker.ts';
import { notSignedIn } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { withOptimisticRetry } from '../../lib/optimistic-retry.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { companyWords, theApp, type App } from '../../lib/wiring.ts';
import { bodyOf, understood } from '../http/door/door.ts';
import { problem } from '../http/door/problem.ts';
import { isSignedBy } from './signed-by.ts';
import { takeAnswer } from './take-answer.ts';

app.http('artefact-receive', {
  methods: ['POST'],
  route: 'artefacts',
  authLevel: 'anonymous', // stands outside Entra authentication: a maker signs with the key that its register entry names
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
    const text = await bodyOf(request);
    const { ports } = open();
    const maker = await senderOf(request, text, ports, at);
    const answer = understood({ body: MakerAnswer }, text);
    await withOptimisticRetry(() => takeAnswer(answer, maker, ports, at));
    return { status: 200, jsonBody: { briefId: answer.briefId, status: 'taken' } };
  } catch (error) {
    return problem(error, context, companyWords);
  }
}

/** @throws NamedError `not-signed-in` unless a maker of the register signed it; nothing in it is believed before */
async function senderOf(
  request: HttpRequest,
  text: string,
  { registers }: Ports,
  at: number,
): Promise<Maker> {
  const makerId = request.headers.get('learning-os-maker');
  const maker = (await registers.entries('maker')).find(({ id }) => id === makerId)?.value;
  if (!maker || !isSignedBy(maker.publicKey, request.headers, text, at))
    throw notSignedIn(message('problem.maker.unsigned'));
  return maker;
}
