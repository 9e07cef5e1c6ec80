import { randomUUID } from 'node:crypto';
import { countOperations } from './counts.ts';
import type { Destination, Namespace, Source } from './entities.ts';
import { entityNotFound, lockLost, messageNotFound, notInTheList } from './errors.ts';
import { openStore, type Row } from './store.ts';

/** What a sender hands over; the broker never looks into `payload`. */
export interface Sent {
  messageId: string;
  payload: Uint8Array;
  properties: Record<string, unknown>;
  timeToLiveMs?: number;
  /** Milliseconds since the epoch; a time that has passed means now. */
  scheduledFor?: number;
}

/** A stored message as receivers see it; `deliveries` counts the earlier ones. */
export type Stored = Omit<Row, 'changes'> & { changes: Record<string, unknown> };
export type Locked = Stored & { lockToken: string; lockedUntil: number };

export type Outcome =
  | { kind: 'complete' }
  | { kind: 'abandon' | 'defer'; changes?: Record<string, unknown> }
  | { kind: 'dead-letter'; reason?: string; description?: string; changes?: Record<string, unknown> };

export type Broker = ReturnType<typeof createBroker>;

const stored = (row: Row): Stored => ({ ...row, changes: JSON.parse(row.changes) as Record<string, unknown> });

/** The broker: at-least-once queues and topics in the SQLite `file`, on the injected clock (`now` in milliseconds). */
export function createBroker(namespace: Namespace, { file, now }: { file: string; now: () => number }) {
  const store = openStore(file);
  const counts = countOperations();
  const holders = new Map<string, object>();
  const listeners: ((address: string) => void)[] = [];
  const forgotten = new Map<string, number>();
  /** Nothing changes by itself before this time, so that a tick costs one comparison. */
  let quietUntil = 0;

  const sourceAt = (address: string): Source => {
    const source = namespace.sources.get(address);
    if (!source) throw entityNotFound(address);
    return source;
  };
  const destinationAt = (address: string): Destination => {
    const destination = namespace.destinations.get(address);
    if (!destination) throw entityNotFound(address);
    return destination;
  };
  const wakeBy = (time: number | null | undefined) => {
    if (time) quietUntil = Math.min(quietUntil, time);
  };
  const announce = (addresses: Iterable<string>) => {
    for (const address of new Set(addresses)) for (const listener of listeners) listener(address);
  };

  function isDuplicate({ address, duplicateWindowMs }: Destination, messageId: string): boolean {
    if (duplicateWindowMs === 0) return false;
    const oldest = now() - duplicateWindowMs;
    if ((forgotten.get(address) ?? 0) <= oldest) {
      store.run('forgetSeen', address, oldest);
      forgotten.set(address, now());
    }
    const seenAt = store.time('seenAt', address, messageId);
    if (seenAt !== undefined && seenAt > oldest) return true;
    store.run('see', address, messageId, now());
    return false;
  }

  /** Copies a message to every route that wants it; answers where it went. */
  function route(destination: Destination, message: Omit<Sent, 'scheduledFor'>): string[] {
    const wanted = destination.routes.filter(
      ({ filters }) =>
        filters.length === 0 ||
        filters.some((filter) =>
          Object.entries(filter).every(([name, value]) => message.properties[name] === value),
        ),
    );
    const expiresAt = message.timeToLiveMs === undefined ? null : now() + message.timeToLiveMs;
    for (const { to } of wanted)
      store.insert({
        entity: to.address,
        state: 'active',
        messageId: message.messageId,
        payload: message.payload,
        properties: JSON.stringify(message.properties),
        enqueuedAt: now(),
        scheduledFor: null,
        expiresAt,
      });
    wakeBy(expiresAt);
    return wanted.map(({ to }) => to.address);
  }

  function accept(destination: Destination, message: Sent, reached: string[]): number {
    const { messageId, payload, scheduledFor } = message;
    if (isDuplicate(destination, messageId)) {
      counts.add(destination.address, 'duplicate');
      return 0;
    }
    if (scheduledFor === undefined || scheduledFor <= now()) {
      counts.add(destination.address, 'sent');
      reached.push(...route(destination, message));
      return 0;
    }
    counts.add(destination.address, 'scheduled');
    wakeBy(scheduledFor);
    return store.insert({
      entity: destination.address,
      state: 'scheduled',
      messageId,
      payload,
      properties: JSON.stringify(message.properties),
      enqueuedAt: now(),
      scheduledFor,
      expiresAt: message.timeToLiveMs === undefined ? null : scheduledFor + message.timeToLiveMs,
    });
  }

  function lock(row: Row, source: Source, holder: object): Locked {
    const lockToken = randomUUID();
    const lockedUntil = now() + source.lockMs;
    store.run('lock', lockToken, lockedUntil, row.sequence);
    holders.set(lockToken, holder);
    wakeBy(lockedUntil);
    counts.add(source.address, 'delivered');
    return { ...stored(row), lockToken, lockedUntil };
  }

  function lockedRow(address: string, lockToken: string): Row {
    const row = store.row('locked', lockToken, sourceAt(address).address);
    if (!row?.lockedUntil || row.lockedUntil <= now()) throw lockLost();
    return row;
  }

  function deadLetter(row: Row, to: string, changes: Record<string, unknown>): string {
    const merged = { ...stored(row).changes, ...changes };
    store.run('deadLetter', to, JSON.stringify(merged), row.entity, row.sequence);
    counts.add(row.entity, 'deadLettered');
    return to;
  }

  /** Ends a delivery that did not succeed: back to where it was, or to the dead letters after the last allowed one. */
  function returnMessage(row: Row, changes: Record<string, unknown> = {}): string {
    const { deadLetters } = sourceAt(row.entity);
    if (deadLetters && row.deliveries >= deadLetters.afterDeliveries)
      return deadLetter(row, deadLetters.address, {
        ...changes,
        DeadLetterReason: 'MaxDeliveryCountExceeded',
        DeadLetterErrorDescription: `Not completed in ${row.deliveries} deliveries.`,
      });
    store.run('unlock', row.state, JSON.stringify({ ...stored(row).changes, ...changes }), row.sequence);
    wakeBy(row.expiresAt);
    return row.entity;
  }

  function applyOutcome(row: Row, outcome: Outcome): string | undefined {
    switch (outcome.kind) {
      case 'complete':
        counts.add(row.entity, 'completed');
        store.run('remove', row.sequence);
        return undefined;
      case 'abandon':
        counts.add(row.entity, 'abandoned');
        return returnMessage(row, outcome.changes);
      case 'defer':
        counts.add(row.entity, 'deferred');
        store.run(
          'unlock',
          'deferred',
          JSON.stringify({ ...stored(row).changes, ...outcome.changes }),
          row.sequence,
        );
        return undefined;
      case 'dead-letter': {
        const { deadLetters } = sourceAt(row.entity);
        if (!deadLetters) throw notInTheList('dead-letter a message of a dead-letter queue');
        return deadLetter(row, deadLetters.address, {
          ...outcome.changes,
          ...(outcome.reason === undefined ? {} : { DeadLetterReason: outcome.reason }),
          ...(outcome.description === undefined ? {} : { DeadLetterErrorDescription: outcome.description }),
        });
      }
    }
  }

  /** Releases lapsed locks, enqueues scheduled messages that are due and drops expired ones. Cheap when nothing is due. */
  function tick(): void {
    if (now() < quietUntil) return;
    const reached = store.atomically(() => {
      const touched: string[] = [];
      for (const row of store.rows('lapsed', now())) {
        holders.delete(row.lockToken ?? '');
        counts.add(row.entity, 'lockLapsed');
        touched.push(returnMessage(row));
      }
      for (const row of store.rows('due', now())) {
        store.run('remove', row.sequence);
        const destination = namespace.destinations.get(row.entity);
        const timeToLiveMs =
          row.expiresAt === null || row.scheduledFor === null ? undefined : row.expiresAt - row.scheduledFor;
        if (!destination) continue;
        counts.add(row.entity, 'sent');
        const properties = JSON.parse(row.properties) as Record<string, unknown>;
        touched.push(
          ...route(destination, {
            ...row,
            properties,
            ...(timeToLiveMs === undefined ? {} : { timeToLiveMs }),
          }),
        );
      }
      for (const row of store.rows('expired', now())) {
        counts.add(row.entity, 'expired');
        store.run('remove', row.sequence);
      }
      return touched;
    });
    quietUntil = Math.min(store.time('nextDue') ?? Infinity, store.time('nextExpiry') ?? Infinity);
    announce(reached);
  }

  return {
    /**
     * Stores messages, all or none, before it returns. Answers a sequence number for each scheduled one and 0 for one
     * that went to its receivers or was seen in the duplicate window. Throws Refused for an unknown destination.
     */
    send(address: string, messages: Sent[]): number[] {
      tick();
      const destination = destinationAt(address);
      const reached: string[] = [];
      const sequences = store.atomically(() =>
        messages.map((message) => accept(destination, message, reached)),
      );
      announce(reached);
      return sequences;
    },

    cancelScheduled(address: string, sequences: number[]): void {
      destinationAt(address);
      store.atomically(() => {
        for (const sequence of sequences) {
          if (store.row('find', address, sequence)?.state !== 'scheduled') throw messageNotFound(sequence);
          store.run('remove', sequence);
        }
      });
    },

    /** Locks up to `limit` messages, oldest first. `holder` stands for the receiver until `forget`. */
    receive(address: string, limit: number, holder: object): Locked[] {
      tick();
      const source = sourceAt(address);
      const rows = store.rows('ready', source.address, limit);
      return rows.length === 0 ? [] : store.atomically(() => rows.map((row) => lock(row, source, holder)));
    },

    receiveDeferred(address: string, sequences: number[], holder: object): Locked[] {
      tick();
      const source = sourceAt(address);
      return store.atomically(() =>
        sequences.map((sequence) => {
          const row = store.row('find', source.address, sequence);
          if (row?.state !== 'deferred' || row.lockToken !== null) throw messageNotFound(sequence);
          return lock(row, source, holder);
        }),
      );
    },

    /** Up to `limit` messages from a sequence number on, of any state, without locking them. */
    peek(address: string, from: number, limit: number): Stored[] {
      tick();
      return store.rows('peek', sourceAt(address).address, from, limit).map(stored);
    },

    /** Ends a delivery. Throws Refused when the lock is lost. */
    settle(address: string, lockToken: string, outcome: Outcome): void {
      const touched = store.atomically(() => applyOutcome(lockedRow(address, lockToken), outcome));
      holders.delete(lockToken);
      if (touched) announce([touched]);
    },

    /** Locks for another lock duration; answers until when. Throws Refused when the lock is lost. */
    renewLock(address: string, lockToken: string): number {
      const row = lockedRow(address, lockToken);
      const lockedUntil = now() + sourceAt(address).lockMs;
      store.run('renew', lockedUntil, row.sequence);
      return lockedUntil;
    },

    /** The receiver is gone: its locks stay until they lapse, but nobody works on those messages any more. */
    forget(holder: object): void {
      for (const [lockToken, held] of holders) if (held === holder) holders.delete(lockToken);
    },

    tick,

    /** True when no message can be delivered (dead letters wait for a human) and none is locked by a present receiver. */
    idle: (): boolean => {
      tick();
      return holders.size === 0 && store.row('waiting') === undefined;
    },

    /** The next scheduled enqueue time or lock expiry, in milliseconds. */
    nextDue: (): number | undefined => store.time('nextDue'),

    /** Calls `listener` with an address at which messages may have become deliverable. */
    onDeliverable: (listener: (address: string) => void) => void listeners.push(listener),

    hasSource: (address: string) => namespace.sources.has(address),
    hasDestination: (address: string) => namespace.destinations.has(address),
    /** Operations since the process started, by entity: for benchmarks. */
    counts: counts.all,
    close: store.close,
  };
}
