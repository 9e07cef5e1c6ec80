import { z } from 'zod';
import { understandText } from '../../../lib/agents/sensing/rules.ts';
import { ownerOf } from '../../../lib/agents/sensing/sources.ts';
import { Id } from '../../../lib/domain/ids.ts';
import type { Sender } from '../../../lib/domain/signal/signal-source.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { door, none } from '../door/door.ts';
import { sha256 } from '../../../lib/domain/sha256.ts';

export const deadLetterReplay = door({
  name: 'dead-letter-replay',
  method: 'POST',
  route: 'dead-letters/{deadLetterId}/replay',
  tag: 'Operations',
  role: 'DeadLetter.Manage',
  callers: 'anyone',
  scope: 'company',
  summary:
    'Send a dead letter once more, as it came. Safe: what was handled already is recognised by its id.',
  params: z.strictObject({ deadLetterId: Id }),
  body: none,
  status: 200,
  reply: z.object({ deadLetterId: z.string(), status: z.literal('replayed') }),
  example: { params: { deadLetterId: 'evidence.api-http-1' }, body: {} },
  async handle({ params: { deadLetterId }, ports, callId, at }) {
    const { deadLetters, bus } = ports;
    const { subscription, body, status, sender } = await deadLetters.read(deadLetterId);
    if (status === 'open') {
      // An id of its own, or duplicate detection would drop it as the message that was dead-lettered.
      await bus.resend({
        messageId: sha256(`${deadLetterId} ${callId}`),
        route: subscription,
        body,
        sender: sender ?? (await senderBefore(body, ports, at)),
      });
      await deadLetters.markReplayed(deadLetterId);
    }
    return { json: { deadLetterId, status: 'replayed' } };
  },
});

/**
 * Of one that was kept before senders were known: whoever its source belongs to now, because they may have sent it
 * again.
 */
async function senderBefore(body: string, ports: Ports, at: number): Promise<Sender> {
  const { retention } = await ports.registers.policy();
  const understood = understandText(body, at, retention);
  const owner = 'signal' in understood ? await ownerOf(understood.signal.source, ports) : undefined;
  return owner === undefined ? 'before' : `app:${owner}`;
}
