import { z } from 'zod';
import { notAgreed, saysOutOfUse, understand, understandText } from '../../lib/agents/sensing/rules.ts';
import {
  belongsTo,
  ownSignal,
  routeOf,
  speakerOf,
  type Route,
  type Signal,
  type SignalOf,
} from '../../lib/domain/signal/signal.ts';
import { OWN_SOURCES, Source, type Sender } from '../../lib/domain/signal/signal-source.ts';
import { isKeptOut } from '../../lib/domain/signal/kept-out.ts';
import { NamedError } from '../../lib/errors.ts';
import { whyOff } from '../../lib/step.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { App } from '../../lib/wiring.ts';
import { sha256 } from '../../lib/domain/sha256.ts';

/** A message, and what the service itself says about it; `delivered.ts` reads both from the trigger. */
export interface BusMessage {
  /** One message of a subscription, the same each time it is delivered; nothing that its sender chose. */
  key: string;
  body: unknown;
  /** As a door, or whoever replayed it, wrote beside the body; absent where nobody did. */
  sender?: Sender;
  /** From 1; absent where the trigger does not say. */
  deliveryCount?: number;
  /** Why Service Bus, or whoever moved it there, put it among the dead letters. */
  deadLettered?: { reason?: string; description?: string };
}

/**
 * The signal in a message of this subscription. A message that is none is kept as a dead letter with the reason and
 * answers undefined: it is dealt with, and the rest of its batch goes on. So is everything from outside while sensing
 * is off.
 */
export async function readSignal(
  message: BusMessage,
  route: Route,
  app: App,
  at: number,
): Promise<Signal | undefined> {
  const { body } = message;
  const { ports } = app;
  const isSensed = route === 'evidence' || route === 'demand' || route === 'groups';
  // What two people agreed on here was sensed nowhere.
  const isAgreedHere = bareObjective(body)?.source === `${OWN_SOURCES}performance`;
  const off = isSensed && !isAgreedHere ? await whyOff('sensing', 'read-signal', app) : undefined;
  if (off) {
    await keepAsDeadLetter(message, route, off.fault.kind, off.message, ports, at);
    return undefined;
  }
  const { retention } = await ports.registers.policy();
  const understood =
    typeof body === 'string' ? understandText(body, at, retention) : understand(body, at, retention);
  if (!('signal' in understood)) {
    await noteRefusal(message, ports, at);
    await keepAsDeadLetter(message, route, understood.reason, understood.description, ports, at);
    return undefined;
  }
  const signal = withSender(understood.signal, message);
  const { 'works-agreement': agreement } = await ports.registers.policy();
  if (isKeptOut(signal, agreement)) {
    await keepAsDeadLetter(message, route, 'not-agreed', `${notAgreed(signal, agreement)}.`, ports, at);
    return undefined;
  }
  if (await isNotInUse(signal, app)) {
    await keepAsDeadLetter(message, route, 'not-in-use', `${saysOutOfUse(signal)}.`, ports, at);
    return undefined;
  }
  if (belongsTo(signal, route)) {
    if (await isTooMany(signal, ports, at)) {
      const description = 'More is said in the name of the person in it than one person may say in a day.';
      await keepAsDeadLetter(message, route, 'too-many', description, ports, at);
      return undefined;
    }
    if (isFeed(signal) && isFirst(message))
      await ports.feeds.saw(signal.source, at, { taken: 1, refused: 0 });
    return signal;
  }
  const description = `A signal of type ${signal.type} does not belong to the subscription ${route}.`;
  await keepAsDeadLetter(message, route, 'wrong-subscription', description, ports, at);
  return undefined;
}

/** Whether a signal serves a use alone that is off for good here; what is only stopped waits as everything does. */
const isNotInUse = async (signal: Signal, app: App): Promise<boolean> =>
  signal.type === OBJECTIVE_SET &&
  (await whyOff('performance', 'read-signal', app))?.fault.kind === 'switched-off';

/**
 * A signal from outside, with who sent it: what a door did not write it beside is known by the bus alone. What is known
 * of groups is kept by group and moment, and by no key.
 */
function withSender(signal: Signal, { sender = 'bus' }: BusMessage): Signal {
  return sender === 'before' || routeOf(signal) === 'groups' || signal.source.startsWith(OWN_SOURCES)
    ? signal
    : { ...signal, sender };
}

/**
 * What came past the doors, which count themselves, is counted here: of a person who speaks more than one may, the rest
 * is kept.
 */
async function isTooMany(signal: Signal, { rateLimits }: Ports, at: number): Promise<boolean> {
  const speaker = signal.sender === 'bus' ? speakerOf(signal) : undefined;
  return speaker !== undefined && (await rateLimits.take({ ...speaker, count: 1, at })) > 0;
}

/** A message that comes again, because something else of its batch failed, is counted once. */
const isFirst = ({ deliveryCount = 1 }: BusMessage): boolean => deliveryCount === 1;

/** What people say of themselves comes from no system that could fall silent. */
const isFeed = ({ source, sender = 'bus' }: Pick<Signal, 'source' | 'sender'>): boolean =>
  !source.startsWith(OWN_SOURCES) && !sender.startsWith('user:');

/** Counts what could not be taken in for the feed whose name it bears, if that is one. */
async function noteRefusal(message: BusMessage, { feeds }: Ports, at: number): Promise<void> {
  if (!isFirst(message)) return;
  const { body, sender = 'bus' } = message;
  const said = Refused.safeParse(typeof body === 'string' ? parsed(body) : body);
  if (said.success && sender !== 'before' && isFeed({ source: said.data.source, sender }))
    await feeds.saw(said.data.source, at, { taken: 0, refused: 1 });
}

const Refused = z.object({ source: Source });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON names no feed
  }
}

const OBJECTIVE_SET = 'learning-os.objective.set';
const Said = z.string().optional().catch(undefined);
/** Of what sets an objective, neither what it says nor of whom. */
const BareObjective = z.object({
  specversion: Said,
  id: Said,
  source: Said,
  type: z.literal(OBJECTIVE_SET).catch(OBJECTIVE_SET),
  time: Said,
});
type BareObjective = z.infer<typeof BareObjective>;

/** What may be kept of a message about an objective, also of one that is no signal; undefined for any other. */
function bareObjective(body: unknown): BareObjective | undefined {
  const value = typeof body === 'string' ? (parsed(body) ?? body) : body;
  if (!JSON.stringify(value ?? null).includes(OBJECTIVE_SET)) return undefined;
  return BareObjective.safeParse(value).data ?? { type: OBJECTIVE_SET };
}

/**
 * Keeps a message as a dead letter and notifies subscribers. An objective is its person's, and whoever reads dead
 * letters is somebody else: of that nothing is kept but that it came. No signal for the subscription `hooks`: it would
 * loop.
 */
export async function keepAsDeadLetter(
  { key, body, sender = 'bus' }: BusMessage,
  subscription: Route,
  reason: string,
  description: string,
  { deadLetters, bus }: Pick<Ports, 'deadLetters' | 'bus'>,
  at: number,
): Promise<void> {
  const deadLetterId = `${subscription}.${sha256(key, 32)}`;
  const bare = bareObjective(body);
  const kept = bare ?? body ?? null;
  await deadLetters.keep({
    deadLetterId,
    subscription,
    reason,
    description: bare
      ? `${description} What it says was not kept: its sender has to send it again.`
      : description,
    body: typeof kept === 'string' ? kept : JSON.stringify(kept),
    sender,
    at,
    status: 'open',
  });
  if (subscription !== 'hooks') await bus.send([keptSignal(deadLetterId, at)]);
}

const keptSignal = (deadLetterId: string, at: number): SignalOf<'dead-letter.kept'> =>
  ownSignal('dead-letter.kept', 'service-bus', {
    id: `${deadLetterId}.kept`,
    subject: deadLetterId,
    at,
    data: { deadLetterId },
  });

const passing: ReadonlySet<string> = new Set(['switched-off', 'stopped', 'over-budget']);

/** Whether something passes once somebody lets it: until then messages are kept, to be replayed. */
export const isPassing = (error: unknown): error is NamedError =>
  error instanceof NamedError && passing.has(error.fault.kind);

/** Does the work of some messages; where it is off, stopped or over budget they are kept, to be replayed. */
export async function orKeepAsDeadLetters(
  messages: readonly BusMessage[],
  subscription: Route,
  { ports }: App,
  at: number,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isPassing(error)) throw error;
    for (const message of messages)
      await keepAsDeadLetter(message, subscription, error.fault.kind, error.message, ports, at);
  }
}
