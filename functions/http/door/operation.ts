import type { DurableClient } from 'durable-functions';
import { z } from 'zod';
import { notFound } from '../../../lib/errors.ts';
import { statusOf } from '../../flow-status.ts';
import type { DoorReply } from './door.ts';
import { message } from '../../../lib/messages/message.ts';
import { StoredMessage } from '../../../lib/messages/stored-message.ts';
import type { Words } from '../../../lib/messages/words.ts';

const State = z.enum(['running', 'done', 'failed']);

/** How long work stands, with its result once it is done. */
export const operationView = <T>(result: z.ZodType<T>) =>
  z.object({
    operationId: z.string(),
    state: State,
    result: result.nullable().describe('What came of it: about groups, never people'),
  });

/** Why a flow left something out, as it says it at its end, in the language of whoever follows it. */
export const noteSaid = ({ sayMessage }: Words) =>
  z
    .union([z.string(), StoredMessage])
    .transform((note) => (typeof note === 'string' ? note : sayMessage(note)));

/**
 * How a flow stands that was started under an id.
 * @param route of the door that follows it
 * @param answer what the flow answers at its end
 * @throws NamedError `not-found`
 */
export async function followed<T>(
  client: DurableClient,
  route: string,
  operationId: string,
  answer: z.ZodType<T>,
): Promise<DoorReply<{ operationId: string; state: z.infer<typeof State>; result: T | null }>> {
  const status = await statusOf(client, operationId);
  if (!status) throw notFound(message('problem.operation.missing', { operationId }));
  const state = states[status.runtimeStatus] ?? 'running';
  return {
    ...(state === 'running'
      ? { status: 202, headers: { location: `/api/${route}/${operationId}`, 'retry-after': '2' } }
      : {}),
    json: { operationId, state, result: state === 'done' ? answer.parse(status.output) : null },
  };
}

const states: Record<string, 'done' | 'failed'> = {
  Completed: 'done',
  Failed: 'failed',
  Terminated: 'failed',
  Canceled: 'failed',
};
