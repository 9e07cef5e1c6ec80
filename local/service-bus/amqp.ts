import type { TLSSocket } from 'node:tls';
import rhea, {
  type Connection,
  type Container,
  type Delivery,
  type link as Link,
  type Receiver,
  type Sender,
} from 'rhea';
import { asRefused } from './errors.ts';

/** The members of rhea 3.0.5 that a server needs and its types leave out: the reason why that version is pinned. */
interface LinkInternals {
  local: { attach: { snd_settle_mode?: number; rcv_settle_mode?: number } };
}
interface SenderInternals {
  credit: number;
  delivery_count: number;
  session: { outgoing: { available(): number } };
}
interface Mechanisms extends Record<string, unknown> {
  enable_anonymous(): void;
}
interface Described {
  described(): unknown;
}
const outcomes = rhea.message as unknown as {
  accepted(): Described;
  rejected(fields: { error: unknown }): Described;
};

/** Lets clients in that prove who they are by tokens in `$cbs`: those for .NET ask for a mechanism of that name. */
export function admitByClaims(container: Container): void {
  const mechanisms = container.sasl_server_mechanisms as Mechanisms;
  mechanisms.enable_anonymous();
  mechanisms['MSSBCBS'] = mechanisms['ANONYMOUS'];
}

/** The address of a link's other end; the client for .NET begins it with a slash. */
export const addressOf = ({ address }: { address: string }): string => address.replace(/^\//, '');

/** Answers an attach in the terms that the client asked for. */
export function mirrorAttach(link: Sender | Receiver): void {
  link.set_source(link.source);
  link.set_target(link.target);
  const { attach } = (link as unknown as LinkInternals).local;
  attach.snd_settle_mode = link.snd_settle_mode;
  attach.rcv_settle_mode = link.rcv_settle_mode;
}

/** Closes a link with the AMQP error of a refusal. */
export function refuseLink(link: Link, error: unknown): void {
  const { condition, message } = asRefused(error);
  link.close({ condition, description: message });
}

/**
 * The number of the next delivery for which the receiver has not granted credit; rhea lowers its own credit too late.
 */
export function creditLimit(sender: Sender): number {
  const { credit, delivery_count } = sender as unknown as SenderInternals;
  return credit + delivery_count;
}

/** Deliveries that fit into the session before the client settles earlier ones. */
export const roomLeft = (sender: Sender) =>
  (sender as unknown as SenderInternals).session.outgoing.available();

/** Tells the receiver that a delivery is settled, and frees its place: the SDK never settles a second time. */
export function answerSettled(delivery: Delivery, refusal?: unknown): void {
  const finish = (state: Described) => {
    delivery.update(true, state.described());
    (delivery as { remote_settled: boolean }).remote_settled = true;
  };
  if (refusal === undefined) {
    finish(outcomes.accepted());
    return;
  }
  const { condition, message } = asRefused(refusal);
  // rhea merges neighbouring dispositions of one turn into the first one's outcome: a refusal needs a turn of its own.
  setImmediate(() => finish(outcomes.rejected({ error: { condition, description: message } })));
}

/** The socket below a connection, once it has been accepted. */
export const socketOf = (connection: Connection) => (connection as unknown as { socket: TLSSocket }).socket;
