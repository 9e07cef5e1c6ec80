import type { HttpResponseInit, InvocationContext } from '@azure/functions';
import { z } from 'zod';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { NamedError, type Fault } from '../../../lib/errors.ts';

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

const refused: Fault = { status: 422, kind: 'refused', title: 'A rule refuses it' };
const fault: Fault = { status: 500, kind: 'fault', title: 'The layer made a mistake' };

/**
 * Any error as problem details (RFC 9457). Named errors and refusals carry a message for the caller; of everything else
 * the caller hears only the id under which it is logged.
 */
export function problem(error: unknown, context: InvocationContext): HttpResponseInit {
  if (error instanceof NamedError) {
    if (error.cause) context.warn(error.name, causeOf(error.cause));
    return details(error.fault, error.message, context);
  }
  if (error instanceof Refusal) return details({ ...refused, kind: error.rule }, error.message, context);
  context.error('unexpected error', causeOf(error));
  return details(
    fault,
    `It is logged under ${context.invocationId}. Trying again may help; if not, give that id to IT.`,
    context,
  );
}

function details(
  { status, kind, title }: Fault,
  detail: string,
  { invocationId }: InvocationContext,
): HttpResponseInit {
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 503 ? { 'retry-after': '30' } : {}),
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
