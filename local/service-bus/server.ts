import { once } from 'node:events';
import type { TLSSocket } from 'node:tls';
import rhea, { type Connection, type EventContext, type Message, type Receiver, type Sender } from 'rhea';
import type { Certificate } from '../shared/certificate.ts';
import { acceptMessages } from './accepting.ts';
import { addressOf, admitByClaims, mirrorAttach, refuseLink, socketOf } from './amqp.ts';
import type { Broker } from './broker.ts';
import { createClaims, type VerifyToken } from './claims.ts';
import { deliverMessages, type Feed } from './delivering.ts';
import { asRefused, entityNotFound } from './errors.ts';
import { manage, type Reply } from './management.ts';

const claimsNode = '$cbs';
const managementSuffix = '/$management';
const largestMessage = 256 * 1024;

/** A status in both spellings; the client for .NET takes nothing but an AMQP int for it. */
const coded = (status: number) => {
  const code: unknown = rhea.types.wrap_int(status);
  return { statusCode: code, 'status-code': code };
};

export interface Server {
  /** Cuts every connection without a word, as a network failure would. */
  dropConnections: () => void;
  close: () => void;
}

/**
 * The AMQP 1.0 shell around the broker: TLS on loopback, tokens by `$cbs`, links for senders, receivers and management.
 */
export async function serve(
  broker: Broker,
  { port, certificate, verify }: { port: number; certificate: Certificate; verify: VerifyToken },
): Promise<Server> {
  const claims = createClaims(verify);
  const feeds = new Set<Feed>();
  const sockets = new Set<TLSSocket>();

  const container = rhea.create_container({
    receiver_options: { autoaccept: false, max_message_size: largestMessage },
    sender_options: { treat_modified_as_released: false, max_message_size: largestMessage },
  });

  admitByClaims(container);

  const dropFeeds = (isGone: (feed: Feed) => boolean) => {
    for (const feed of feeds)
      if (isGone(feed)) {
        feeds.delete(feed);
        broker.forget(feed.link);
      }
  };
  broker.onDeliverable((address) => {
    for (const feed of feeds) if (feed.address === address) feed.pump();
  });

  /** Answers requests that arrive on one link through the link that the same session opened from the same node. */
  function answerRequests(
    link: Receiver,
    answer: (request: Message) => Reply & { statusDescription?: string },
  ): void {
    const node = addressOf(link.target);
    link.on('message', ({ message, delivery, session }: EventContext) => {
      const request = message as Message;
      delivery?.accept();
      let fields: Record<string, unknown>;
      let body: unknown;
      try {
        const { statusCode, ...reply } = answer(request);
        ({ body } = reply);
        fields = coded(statusCode);
      } catch (error) {
        const { status, condition, message: statusDescription } = asRefused(error);
        fields = {
          ...coded(status),
          statusDescription,
          'status-description': statusDescription,
          errorCondition: rhea.types.wrap_symbol(condition),
        };
      }
      const back = session?.find_sender((sender: Sender) => addressOf(sender.source) === node);
      back?.send({
        correlation_id: request.message_id as string,
        application_properties: fields,
        body: body ?? {},
      });
    });
  }

  function openForSending(link: Receiver, connection: Connection): void {
    const address = addressOf(link.target);
    if (address === claimsNode) {
      answerRequests(link, (request) => {
        claims.putToken(connection, request);
        return { statusCode: 202 };
      });
      return;
    }
    claims.demand(connection, address);
    if (!address.endsWith(managementSuffix)) {
      acceptMessages(link, broker);
      return;
    }
    const entity = address.slice(0, -managementSuffix.length);
    if (!broker.hasSource(entity) && !broker.hasDestination(entity)) throw entityNotFound(entity);
    answerRequests(link, (request) => manage(broker, entity, request));
  }

  function openForReceiving(link: Sender, connection: Connection): void {
    const address = addressOf(link.source);
    if (address === claimsNode) return;
    claims.demand(connection, address);
    if (!address.endsWith(managementSuffix)) feeds.add(deliverMessages(link, broker));
  }

  const opened = (link: Sender | Receiver, open: () => void) => {
    try {
      open();
      mirrorAttach(link);
    } catch (error) {
      refuseLink(link, error);
    }
  };
  container.on('receiver_open', ({ receiver, connection }: EventContext) => {
    if (receiver) opened(receiver, () => openForSending(receiver, connection));
  });
  container.on('sender_open', ({ sender, connection }: EventContext) => {
    if (sender) opened(sender, () => openForReceiving(sender, connection));
  });
  container.on('sender_close', ({ sender }: EventContext) => dropFeeds(({ link }) => link === sender));
  container.on('session_close', ({ session }: EventContext) =>
    dropFeeds(({ link }) => link.session === session),
  );
  container.on('connection_open', ({ connection }: EventContext) => {
    socketOf(connection).once('close', () => dropFeeds(({ link }) => link.connection === connection));
  });
  // A client that disappears or misbehaves is its own problem; the other connections go on.
  for (const event of ['error', 'disconnected', 'protocol_error', 'connection_error', 'session_error'])
    container.on(event, () => undefined);

  const listening = container.listen({
    transport: 'tls',
    host: '127.0.0.1',
    port,
    key: certificate.key,
    cert: certificate.cert,
  });
  listening.on('secureConnection', (socket: TLSSocket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await once(listening, 'listening');

  const dropConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    dropConnections,
    close() {
      dropConnections();
      listening.close();
    },
  };
}
