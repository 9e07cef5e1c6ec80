import { DAY } from '../../../domain/milliseconds.ts';
import { performOnce, recordedOf } from '../../../effects.ts';
import { isFault } from '../../../errors.ts';
import type { Words } from '../../../messages/words.ts';
import { isObserving, NotWritten } from '../../../ports/outbound-connector.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { wordsFor } from '../../../words-for.ts';
import type { OwnedAgent } from './may-run.ts';

const callOf = ({ agentId }: OwnedAgent, { at }: Call): Call => ({
  at,
  instanceId: `own-agent-${agentId}`,
  step: 'told',
});

/**
 * Whether a notice is to be tried now, by whoever comes by every few minutes: what was refused is tried once a day, and
 * of what may stand over there nothing is written again.
 */
export async function isToBeTold(
  agent: OwnedAgent,
  part: string,
  { effects }: Pick<Ports, 'effects'>,
  call: Call,
): Promise<boolean> {
  const tried = await recordedOf(effects, callOf(agent, call), part);
  if (tried?.status === 'refused') return call.at - tried.intendedAt >= tried.attempts * DAY;
  return tried === undefined || tried.status === 'intended';
}

/** A line in the owner’s own feed. Whom it cannot reach finds it where they look. */
export async function noticeOwner(
  agent: OwnedAgent,
  saying: (words: Words) => string,
  part: string,
  ports: Ports,
  call: Call,
): Promise<void> {
  const { notices } = ports.channels;
  if (await isObserving(notices)) return;
  const text = saying(await wordsFor(agent.ownerId, ports));
  const notice = { personIds: [agent.ownerId], text, inChat: true as const };
  try {
    await performOnce(ports.effects, notices, callOf(agent, call), notice, part);
  } catch (error) {
    if (!(error instanceof NotWritten) && !isFault(error, 'stopped')) throw error;
  }
}
