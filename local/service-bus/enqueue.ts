import type { OperationCounts } from './counts.ts';
import type { Destination } from './entities.ts';
import type { Row, Store } from './store.ts';

/** What a sender hands over; the broker never looks into `payload`. */
export interface Sent {
  messageId: string;
  payload: Uint8Array;
  properties: Record<string, unknown>;
  timeToLiveMs?: number | undefined;
  /** Milliseconds since the epoch; a time that has passed means now. */
  scheduledFor?: number | undefined;
}

const matches = (filter: Record<string, string>, properties: Record<string, unknown>) =>
  Object.entries(filter).every(([name, value]) => properties[name] === value);

/**
 * How messages get into the store: duplicates are dropped, scheduled ones wait, the others are copied to every route.
 */
export function createEnqueue(store: Store, counts: OperationCounts, now: () => number) {
  const seenCleared = new Map<string, number>();

  function isDuplicate({ address, duplicateWindowMs }: Destination, messageId: string): boolean {
    if (duplicateWindowMs === 0) return false;
    const oldest = now() - duplicateWindowMs;
    if ((seenCleared.get(address) ?? 0) <= oldest) {
      store.run('clearSeen', address, oldest);
      seenCleared.set(address, now());
    }
    const seenAt = store.time('seenAt', address, messageId);
    if (seenAt !== undefined && seenAt > oldest) return true;
    store.run('see', address, messageId, now());
    return false;
  }

  function put(
    entity: string,
    { messageId, payload, properties, timeToLiveMs }: Sent,
    scheduledFor?: number,
  ): number {
    return store.insert({
      entity,
      state: scheduledFor === undefined ? 'active' : 'scheduled',
      messageId,
      payload,
      properties: JSON.stringify(properties),
      enqueuedAt: now(),
      scheduledFor: scheduledFor ?? null,
      expiresAt: timeToLiveMs === undefined ? null : (scheduledFor ?? now()) + timeToLiveMs,
    });
  }

  /** Copies a message to the routes with a matching filter, or without any; answers where it went. */
  function route({ address, routes }: Destination, message: Sent): string[] {
    counts.add(address, 'sent');
    const wanted = routes.filter(
      ({ filters }) => filters.length === 0 || filters.some((filter) => matches(filter, message.properties)),
    );
    for (const { to } of wanted) put(to.address, message);
    return wanted.map(({ to }) => to.address);
  }

  return {
    /**
     * Takes a message from a sender; adds where it went to `reached`. Answers the sequence number of a scheduled one,
     * else 0.
     */
    accept(destination: Destination, message: Sent, reached: string[]): number {
      if (isDuplicate(destination, message.messageId)) {
        counts.add(destination.address, 'duplicate');
        return 0;
      }
      const { scheduledFor } = message;
      if (scheduledFor === undefined || scheduledFor <= now()) {
        reached.push(...route(destination, message));
        return 0;
      }
      counts.add(destination.address, 'scheduled');
      return put(destination.address, message, scheduledFor);
    },

    /** Moves a scheduled message that is due to its receivers; answers where it went. */
    release(destination: Destination, row: Row): string[] {
      store.run('remove', row.sequence);
      const properties = JSON.parse(row.properties) as Record<string, unknown>;
      const timeToLiveMs = row.expiresAt === null ? undefined : row.expiresAt - now();
      return route(destination, { ...row, properties, timeToLiveMs, scheduledFor: undefined });
    },
  };
}
