import type { HttpResponseInit, InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { NamedError } from '../../../lib/errors.ts';
import type { Words } from '../../../lib/messages/words.ts';

/** Problem details as RFC 9457 has them. */
export const Problem = z.strictObject({
  type: z.string().regex(/^urn:learning-os:problem:[a-z-]+$/),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().min(1).describe('What, about which id, and what to do next'),
  instance: z
    .string()
    .regex(/^urn:uuid:[0-9a-f-]{36}$/)
    .describe('The call, as the log knows it'),
});

/**
 * Any error as problem details (RFC 9457), in the caller's words. Named errors and refusals carry a message for the
 * caller; of everything else the caller hears only the id under which it is logged.
 */
export function problem(error: unknown, context: InvocationContext, words: Words): HttpResponseInit {
  if (error instanceof NamedError) {
    if (error.cause) context.warn(error.name, causeOf(error.cause));
    const title = words.say(`problem.${error.fault.kind}`);
    return details({ ...error.fault, title }, words.sayMessage(error.said), context, words);
  }
  if (error instanceof Refusal)
    return details(
      { status: 422, kind: error.rule, title: words.say('problem.refused') },
      words.sayMessage(error.said),
      context,
      words,
    );
  context.error('unexpected error', causeOf(error));
  return details(
    { status: 500, kind: 'fault', title: words.say('problem.fault') },
    words.say('problem.fault.logged', { call: context.invocationId }),
    context,
    words,
  );
}

function details(
  {
    status,
    kind,
    title,
    retryAfter = status === 503 ? 30 : undefined,
  }: { status: number; kind: string; title: string; retryAfter?: number },
  detail: string,
  { invocationId }: InvocationContext,
  { language }: Words,
): HttpResponseInit {
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
    body: JSON.stringify({
      type: `urn:learning-os:problem:${kind}`,
      title,
      status,
      detail,
      instance: `urn:uuid:${invocationId}`,
    }),
  };
}

/** What the log keeps of an error: SDKs wrap several into one without a message. */
function causeOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(causeOf).join('; ');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
