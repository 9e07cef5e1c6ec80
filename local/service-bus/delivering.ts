import type { Delivery, Dictionary, Sender } from 'rhea';
import { addressOf, answerSettled, creditLimit, roomLeft } from './amqp.ts';
import type { Broker } from './broker.ts';
import { entityNotFound, notInTheList } from './errors.ts';
import { lockTokenOf, tagOf } from './lock-token.ts';
import type { Outcome } from './settle.ts';
import { toWire } from './wire-message.ts';

const sessionFilter = 'com.microsoft:session-filter';
const receiveAndDelete = 1;

export interface Feed {
  address: string;
  link: Sender;
  /** Delivers as many messages as the client gave credit for. */
  pump: () => void;
}

/** The outcomes of AMQP in the broker's words; `state` is what the client's disposition carried. */
function outcomeOf(event: string, state: Dictionary<unknown> | undefined): Outcome {
  const changes = (state?.['message_annotations'] ?? {}) as Record<string, unknown>;
  switch (event) {
    case 'accepted':
      return { kind: 'complete' };
    case 'modified':
      return { kind: state?.['undeliverable_here'] === true ? 'defer' : 'abandon', changes };
    case 'rejected': {
      const { info } = (state?.['error'] ?? {}) as { info?: Record<string, unknown> };
      return { kind: 'dead-letter', changes: info ?? {} };
    }
    default:
      return { kind: 'abandon', changes };
  }
}

/** Serves a client's receiver in peek-lock mode. */
export function deliverMessages(link: Sender, broker: Broker): Feed {
  const { filter } = link.source;
  const address = addressOf(link.source);
  if (filter && sessionFilter in filter) throw notInTheList('receive from a session');
  if (link.snd_settle_mode === receiveAndDelete) throw notInTheList('receive in receiveAndDelete mode');
  if (!broker.hasSource(address)) throw entityNotFound(address);

  let sent = 0;
  const pump = () => {
    const room = Math.min(creditLimit(link) - sent, roomLeft(link));
    if (room <= 0) return;
    for (const message of broker.receive(address, room, link)) {
      link.send(toWire(message), tagOf(message.lockToken), 0);
      sent += 1;
    }
  };
  const settle = (event: string, delivery: Delivery | undefined) => {
    if (!delivery) return;
    try {
      broker.settle(address, lockTokenOf(delivery.tag), outcomeOf(event, delivery.remote_state));
      answerSettled(delivery);
    } catch (error) {
      answerSettled(delivery, error);
    }
    pump();
  };

  link.on('sender_flow', pump);
  link.on('sender_draining', () => {
    pump();
    sent = creditLimit(link);
    link.set_drained(true);
  });
  for (const event of ['accepted', 'modified', 'rejected', 'released'])
    link.on(event, ({ delivery }: { delivery?: Delivery }) => settle(event, delivery));
  return { address, link, pump };
}
