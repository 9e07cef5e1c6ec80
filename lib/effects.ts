import type { Call } from './step.ts';
import { nextMove, type Effect } from './domain/effect.ts';
import { onlyObserves, stale } from './errors.ts';
import type { Channels } from './ports/channels.ts';
import type { Connector } from './ports/outbound-connector.ts';
import { isObserving, NotWritten } from './ports/outbound-connector.ts';
import type { Effects } from './ports/effects.ts';
import type { Registers } from './ports/registers.ts';
import { message } from './messages/message.ts';

export type EffectOutcome = { status: 'completed'; result: Record<string, string> } | { status: 'unknown' };

/**
 * Makes one write to another system happen once: the intent is in the ledger before the write and the result after it,
 * and what the ledger holds decides whether to write, look up, repeat an answer or leave it to a human.
 *
 * @param part distinguishes several effects of one step (a person, a page of people); absent where the step has one
 * @param partBefore what the part was called by an earlier version: what the ledger holds under it is gone on with
 * @throws NamedError `only-observes` or `stopped` where nothing may be written, before anything is recorded
 * @throws NamedError `stale` when another try of the same wrote the intent down at the same moment: that one is
 *   writing, and to look now would find nothing yet; whoever comes again after a pause finds what it did
 * @throws NotWritten and every error of the other system; the activity's retry then comes here again under the same key
 */
export async function performOnce<P>(
  ledger: Effects,
  connector: Connector<P>,
  call: Call,
  payload: P,
  part?: string,
  partBefore?: string,
): Promise<EffectOutcome> {
  await mayWrite(connector);
  const find = (named: string | undefined) => ledger.find(call.instanceId, keyOf(call, named));
  const recorded = (await find(part)) ?? (partBefore ? await find(partBefore) : undefined);
  const key = recorded?.key ?? keyOf(call, part);
  const move = nextMove(recorded, connector.effectClass);
  if (move === 'return-result') return { status: 'completed', result: recorded?.result ?? {} };
  if (move === 'leave-unknown' && recorded) {
    await ledger.record({ ...recorded, status: 'unknown' });
    return { status: 'unknown' };
  }
  const intent: Effect = {
    key,
    instanceId: call.instanceId,
    step: call.step,
    system: connector.system,
    effectClass: connector.effectClass,
    status: 'intended',
    intendedAt: recorded?.intendedAt ?? call.at,
    attempts: (recorded?.attempts ?? 0) + 1,
  };
  await ledger.intend(intent);
  const standing = move === 'look-up-then-write' ? await connector.find?.(key, payload) : undefined;
  // Whoever was overtaken since has looked before the other wrote, and would write it a second time.
  if (move === 'look-up-then-write' && !standing) await mustBeLatest(intent, ledger);
  const result = standing ?? (await written(ledger, connector, intent, payload, recorded));
  await ledger.record({ ...intent, status: 'completed', result, completedAt: call.at });
  return { status: 'completed', result };
}

/** Whether a write was tried before and may stand over there. */
export async function mayStand(ledger: Pick<Effects, 'find'>, call: Call, part?: string): Promise<boolean> {
  const recorded = await recordedOf(ledger, call, part);
  return recorded !== undefined && recorded.status !== 'refused';
}

/** What the ledger holds of a write; undefined where it was never tried. */
export const recordedOf = (
  ledger: Pick<Effects, 'find'>,
  call: Call,
  part?: string,
): Promise<Effect | undefined> => ledger.find(call.instanceId, keyOf(call, part));

const keyOf = ({ instanceId, step }: Call, part: string | undefined): string =>
  [instanceId, step, ...(part ? [part] : [])].join(':');

/**
 * Channels that may come to observe only: while the setting or a works agreement says so, every write through them is
 * refused before anything is recorded.
 */
export function orOnlyObserve<C extends Channels>(
  channels: C,
  { isSet, registers }: { isSet: boolean; registers: Pick<Registers, 'policy'> },
): C {
  const observing = async () => isSet || (await registers.policy())['works-agreement'].observeOnly;
  const held = { ...channels };
  for (const name in channels) held[name] = { ...channels[name], observing };
  return held;
}

/**
 * For steps that store something before they write it elsewhere.
 * @throws NamedError `only-observes`, or `stopped` while a switch stops the connector
 */
export async function mayWrite(
  connector: Pick<Connector<never>, 'observing' | 'stop' | 'system'>,
): Promise<void> {
  if (await isObserving(connector))
    throw onlyObserves(message('problem.layer.only-observes', { system: connector.system }));
  const why = await connector.stop?.();
  if (why) throw why;
}

/** @throws NamedError `stale` where another try has taken it over */
async function mustBeLatest({ instanceId, key, attempts }: Effect, ledger: Effects): Promise<void> {
  const latest = await ledger.find(instanceId, key);
  if (latest && latest.attempts !== attempts) throw stale(message('problem.effect.tried', { key }));
}

async function written<P>(
  ledger: Effects,
  connector: Connector<P>,
  intent: Effect,
  payload: P,
  recorded: Effect | undefined,
): Promise<Record<string, string>> {
  try {
    return await connector.write(intent.key, payload);
  } catch (error) {
    // The other system said no, so nothing happened: even an at-most-once effect may be tried again. A refusal says
    // nothing about an earlier try without an answer.
    const nothingBefore = !recorded || recorded.status === 'refused';
    if (error instanceof NotWritten && nothingBefore) await ledger.record({ ...intent, status: 'refused' });
    throw error;
  }
}
