import { badInput, conflict } from '../../../lib/errors.ts';
import type { Replies, ReplyResponse } from '../../../lib/ports/replies.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';
import { message } from '../../../lib/messages/message.ts';

const Key = /^[\x21-\x7e]{8,200}$/;

/** The idempotency key of a call, which every POST carries because callers resend. */
export function idempotencyKey(header: string | null): string {
  if (header === null || !Key.test(header)) throw badInput(message('problem.idempotency.no-key'));
  return header;
}

/**
 * Answers the same call the same way however often it comes: the first reply is kept and repeated. Callers that come
 * while the first is being answered run too, harmlessly, because whatever doors do is keyed; the reply kept first is
 * everybody's.
 *
 * @param answer is given what the call is known by: another for each caller, route and key, so that nobody meets what
 *   somebody else started by choosing the same key
 * @throws NamedError `conflict` when another body came under this key
 */
export async function withFirstReply(
  replies: Replies,
  call: { caller: string; route: string; key: string; body: string },
  answer: (callId: string) => Promise<ReplyResponse>,
): Promise<ReplyResponse> {
  const { caller, route, body } = call;
  const key = sha256(JSON.stringify([caller, route, call.key]));
  // With the key, which is not stored, so that nobody who reads the store can try what was said.
  const bodyHash = sha256(JSON.stringify([call.key, body]));
  const reserved = await replies.reserve({ key, bodyHash, caller });
  // Replies of earlier versions hold the hash of the body alone.
  if (reserved.bodyHash !== bodyHash && reserved.bodyHash !== sha256(body))
    throw conflict(message('problem.idempotency.other-body'));
  if (reserved.response) return reserved.response;
  return await replies.keep(key, await answer(key));
}
