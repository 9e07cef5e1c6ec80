import { isNews, keyOf, routeOf, type Route } from '../../lib/domain/signal/signal.ts';
import type { Sender } from '../../lib/domain/signal/signal-source.ts';
import { unavailable } from '../../lib/errors.ts';
import type { Bus } from '../../lib/ports/bus.ts';
import { said } from './said.ts';

export interface WaitingMessage {
  messageId: string;
  route: Route;
  /** JSON text, as it travels. */
  body: string;
  sender?: Sender;
  deliveries: number;
}

export interface InMemoryBus extends Bus {
  waiting: WaitingMessage[];
  /** While false, sending answers `unavailable`. */
  up: boolean;
}

/** A topic whose subscriptions share one queue; like the real one it drops a message id that it has seen. */
export function inMemoryBus(): InMemoryBus {
  const seen = new Set<string>();
  const put = (messageId: string, routes: readonly Route[], body: string, sender?: Sender) => {
    if (!bus.up) return Promise.reject(unavailable(said('The bus is down.')));
    if (!seen.has(messageId))
      for (const route of routes)
        bus.waiting.push({ messageId, route, body, ...(sender ? { sender } : {}), deliveries: 0 });
    seen.add(messageId);
    return Promise.resolve();
  };
  const bus: InMemoryBus = {
    waiting: [],
    up: true,
    async send(signals) {
      for (const signal of signals) {
        const { sender, ...body } = signal;
        await put(
          keyOf(signal),
          [routeOf(signal), ...(isNews(signal) ? ['hooks' as const] : [])],
          JSON.stringify(body),
          sender,
        );
      }
    },
    resend: ({ messageId, route, body, sender }) => put(messageId, [route as Route], body, sender),
  };
  return bus;
}
