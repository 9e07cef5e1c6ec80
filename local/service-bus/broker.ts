import { randomUUID } from 'node:crypto';
import { countOperations } from './counts.ts';
import { createEnqueue, type Sent } from './enqueue.ts';
import type { Namespace, Source } from './entities.ts';
import { entityNotFound, lockLost, messageNotFound } from './errors.ts';
import { createSettle, type Outcome } from './settle.ts';
import { openStore, type Row } from './store.ts';

/** A message in the hands of one receiver; `deliveries` counts the earlier ones. */
export type Locked = Row & { lockToken: string; lockedUntil: number };
export type Broker = ReturnType<typeof createBroker>;

/** The broker: at-least-once queues and topics in the SQLite `file`, on the injected clock (`now` in milliseconds). */
export function createBroker(namespace: Namespace, { file, now }: { file: string; now: () => number }) {
  const store = openStore(file);
  const counts = countOperations();
  const enqueue = createEnqueue(store, counts, now);
  const { settle, giveBack } = createSettle(store, counts, namespace);
  /** Receivers by the lock tokens that they hold; empty after a restart, although the locks are still there. */
  const holders = new Map<string, object>();
  const listeners: ((address: string) => void)[] = [];
  /** Nothing changes by itself before this time, so that a tick costs one comparison. */
  let quietUntil = 0;

  function destinationAt(address: string) {
    const destination = namespace.destinations.get(address);
    if (!destination) throw entityNotFound(address);
    return destination;
  }
  function sourceAt(address: string): Source {
    const source = namespace.sources.get(address);
    if (!source) throw entityNotFound(address);
    return source;
  }
  const announce = (addresses: string[]) => {
    for (const address of new Set(addresses)) for (const listener of listeners) listener(address);
  };

  function lock(row: Row, source: Source, holder: object): Locked {
    const lockToken = randomUUID();
    const lockedUntil = now() + source.lockMs;
    store.run('lock', lockToken, lockedUntil, row.sequence);
    holders.set(lockToken, holder);
    quietUntil = Math.min(quietUntil, lockedUntil);
    counts.add(source.address, 'delivered');
    return { ...row, lockToken, lockedUntil };
  }

  function lockedRow(address: string, lockToken: string): Row {
    const row = store.row('locked', lockToken, sourceAt(address).address);
    if (!row?.lockedUntil || row.lockedUntil <= now()) throw lockLost();
    return row;
  }

  /** Releases lapsed locks, enqueues scheduled messages that are due, drops expired ones. Cheap when nothing is due. */
  function tick(): void {
    if (now() < quietUntil) return;
    const reached = store.atomically(() => {
      const touched: string[] = [];
      for (const row of store.rows('lapsed', now())) {
        holders.delete(row.lockToken ?? '');
        counts.add(row.entity, 'lockLapsed');
        touched.push(giveBack(row));
      }
      for (const row of store.rows('due', now()))
        touched.push(...enqueue.release(destinationAt(row.entity), row));
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
        messages.map((message) => enqueue.accept(destination, message, reached)),
      );
      if (messages.some(({ scheduledFor, timeToLiveMs }) => scheduledFor ?? timeToLiveMs)) quietUntil = 0;
      announce(reached);
      return sequences;
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
          const row = store.row('deferred', source.address, sequence);
          if (!row) throw messageNotFound(sequence);
          return lock(row, source, holder);
        }),
      );
    },

    /** Up to `limit` messages from a sequence number on, of any state, without locking them. */
    peek(address: string, from: number, limit: number): Row[] {
      tick();
      return store.rows('peek', sourceAt(address).address, from, limit);
    },

    /** Ends a delivery. Throws Refused when the lock is lost. */
    settle(address: string, lockToken: string, outcome: Outcome): void {
      const touched = store.atomically(() => settle(lockedRow(address, lockToken), outcome));
      holders.delete(lockToken);
      if (touched) {
        quietUntil = 0;
        announce([touched]);
      }
    },

    /** Locks for another lock duration; answers until when. Throws Refused when the lock is lost. */
    renewLock(address: string, lockToken: string): number {
      const row = lockedRow(address, lockToken);
      const lockedUntil = now() + sourceAt(address).lockMs;
      store.run('renew', lockedUntil, row.sequence);
      return lockedUntil;
    },

    /** The receiver is gone; its locks stay until they expire. */
    forget(holder: object): void {
      for (const [lockToken, held] of holders) if (held === holder) holders.delete(lockToken);
    },

    tick,

    /**
     * True when no message can be delivered (dead letters wait for a human) and none is locked by a present receiver.
     */
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
    /** Operations since the process started, by entity address: for benchmarks. */
    counts: counts.all,
    close: store.close,
  };
}
