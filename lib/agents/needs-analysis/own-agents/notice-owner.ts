import { performOnce } from '../../../effects.ts';
import { isFault } from '../../../errors.ts';
import type { Words } from '../../../messages/words.ts';
import { isObserving, NotWritten } from '../../../ports/outbound-connector.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { wordsFor } from '../../../words-for.ts';
import type { OwnedAgent } from './may-run.ts';

/** A line in the owner’s own feed. Whom it cannot reach finds it where they look. */
export async function noticeOwner(
  { agentId, ownerId }: OwnedAgent,
  saying: (words: Words) => string,
  part: string,
  ports: Ports,
  { at }: Call,
): Promise<void> {
  const { notices } = ports.channels;
  if (await isObserving(notices)) return;
  const text = saying(await wordsFor(ownerId, ports));
  const key = { at, instanceId: `own-agent-${agentId}`, step: 'told' };
  try {
    await performOnce(ports.effects, notices, key, { personIds: [ownerId], text, inChat: true }, part);
  } catch (error) {
    if (!(error instanceof NotWritten) && !isFault(error, 'stopped')) throw error;
  }
}
