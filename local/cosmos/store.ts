import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { batchOf, type BatchAnswer, type BatchOperation } from './batch.ts';
import { changesOf, type ChangeFeedRequest, type Changes } from './change-feed.ts';
import { deployedDefinition, type ContainerDefinition, type DatabaseDefinition } from './definition.ts';
import { checkItem, expiryOf, largestItem, type PartitionKey } from './item.ts';
import { patched, patchFrom } from './patch.ts';
import { queryPage, type Page, type Query } from './query.ts';
import { CosmosRefusal } from './refusal.ts';
import { itemLinks } from './resource-ids.ts';
import { readPatchCondition } from './sql/select.ts';
import { openTable, type Row, type Table } from './table.ts';

/** `If-Match` and `If-None-Match` of one request: an etag with its quotes, or `*`. */
export interface Conditions {
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
}

/** An item as answered; `body` is its JSON text with the system properties. */
export interface Stored {
  status: 200 | 201;
  etag: string;
  body: string;
}

export type Operation =
  'create' | 'read' | 'replace' | 'upsert' | 'patch' | 'delete' | 'batch' | 'query' | 'changes';

export interface StoreOptions {
  /** SQLite file, or `:memory:`. */
  file: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  definition?: DatabaseDefinition;
  /** Asked at each If-Match: true makes it fail with 412 although the etag is current. */
  conflictNext?: () => boolean;
}

/** The items of one container. Every refusal is a CosmosRefusal with the status that Cosmos answers. */
export interface Container {
  definition: ContainerDefinition;
  /** Its place in the definition, from which its resource id is made. */
  place: number;
  create: (partition: PartitionKey, item: unknown) => Stored;
  read: (partition: PartitionKey, id: string, conditions?: Conditions) => Stored;
  replace: (partition: PartitionKey, id: string, item: unknown, conditions?: Conditions) => Stored;
  upsert: (partition: PartitionKey, item: unknown, conditions?: Conditions) => Stored;
  /** `patch`: operations, or operations with a condition. */
  patch: (partition: PartitionKey, id: string, patch: unknown, conditions?: Conditions) => Stored;
  remove: (partition: PartitionKey, id: string, conditions?: Conditions) => void;
  /** All operations or none; the first that is refused tells why, the others answer 424. */
  batch: (partition: PartitionKey, operations: BatchOperation[]) => BatchAnswer;
  query: (query: Query) => Page;
  changes: (request: ChangeFeedRequest) => Changes;
}

export interface Store {
  database: string;
  /** The container, or CosmosRefusal 404: only the deployment creates containers. */
  container: (name: string) => Container;
  /** Operations since the store was opened, by kind; the parts of a batch are counted too. */
  counts: () => Record<Operation, number>;
  close: () => void;
}

/** Ticks in a millisecond: room for as many writes, so that a write's number also tells its time. */
const ticks = 1000;

/** Opens the store; state that an earlier process wrote is there again, even if it was killed. */
export function openStore({
  file,
  now,
  definition = deployedDefinition(),
  conflictNext,
}: StoreOptions): Store {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const counted: Record<Operation, number> = {
    create: 0,
    read: 0,
    replace: 0,
    upsert: 0,
    patch: 0,
    delete: 0,
    batch: 0,
    query: 0,
    changes: 0,
  };
  let lastSeq = 0;
  const nextSeq = () => (lastSeq = Math.max(lastSeq + 1, Math.floor(now() * ticks)));
  const second = () => Math.floor(now() / 1000);
  const containers = new Map(
    definition.containers.map((container, place) => {
      const table = openTable(database, container.name);
      lastSeq = Math.max(lastSeq, table.lastSeq());
      return [container.name, containerOver(table, container, place)];
    }),
  );
  return {
    database: definition.database,
    container(name) {
      const container = containers.get(name);
      if (container) return container;
      throw new CosmosRefusal(
        404,
        `There is no container '${name}'; bicep/cosmos-containers.json names those that are deployed.`,
      );
    },
    counts: () => ({ ...counted }),
    close: () => database.close(),
  };

  function containerOver(table: Table, container: ContainerDefinition, place: number): Container {
    const find = (partition: PartitionKey, id: string): Row | undefined => {
      table.dropExpired(second());
      return table.find(partition, id);
    };
    const existing = (partition: PartitionKey, id: string): Row => {
      const row = find(partition, id);
      if (!row) throw new CosmosRefusal(404, `There is no item '${id}' in the partition ${partition}.`);
      return row;
    };
    const write = (partition: PartitionKey, value: unknown, before: Row | undefined): Stored => {
      const item = checkItem(value, container, partition);
      const seq = nextSeq();
      const rid = before?.rid ?? seq;
      const etag = `"${randomUUID()}"`;
      const expires = expiryOf(item, container, second());
      const body = JSON.stringify({ ...item, ...itemLinks(place, rid), _etag: etag, _ts: second() });
      if (Buffer.byteLength(body) > largestItem)
        throw new CosmosRefusal(413, `The item '${item.id}' is larger than 2 MB.`);
      table.put({ rid, partition, id: item.id, etag, seq, expires, body });
      return { status: before ? 200 : 201, etag, body };
    };
    const checkMatch = (row: Row | undefined, { ifMatch }: Conditions = {}): void => {
      if (ifMatch === undefined) return;
      if (!row || (ifMatch !== '*' && ifMatch !== row.etag) || conflictNext?.())
        throw new CosmosRefusal(412, `The item is no longer the one with the etag ${ifMatch}.`);
    };
    const self: Container = {
      definition: container,
      place,
      create(partition, value) {
        counted.create++;
        const item = checkItem(value, container, partition);
        if (find(partition, item.id))
          throw new CosmosRefusal(409, `An item '${item.id}' exists already in the partition ${partition}.`);
        return write(partition, item, undefined);
      },
      read(partition, id, conditions) {
        counted.read++;
        const { etag, body } = existing(partition, id);
        if (conditions?.ifNoneMatch === etag) throw new CosmosRefusal(304, 'The item has not changed.');
        return { status: 200, etag, body };
      },
      replace(partition, id, value, conditions) {
        counted.replace++;
        const row = existing(partition, id);
        checkMatch(row, conditions);
        if (checkItem(value, container, partition).id !== id)
          throw new CosmosRefusal(400, `The item to put in place of '${id}' has another id.`);
        return write(partition, value, row);
      },
      upsert(partition, value, conditions) {
        counted.upsert++;
        const row = find(partition, checkItem(value, container, partition).id);
        checkMatch(row, conditions);
        return write(partition, value, row);
      },
      patch(partition, id, body, conditions) {
        counted.patch++;
        const row = existing(partition, id);
        checkMatch(row, conditions);
        const patch = patchFrom(body);
        if (patch.condition !== undefined && !holds(row, patch.condition))
          throw new CosmosRefusal(412, `The item '${id}' does not meet the patch's condition.`);
        const item = JSON.parse(row.body) as object;
        return write(partition, patched(item, patch.operations, container.partitionKey), row);
      },
      remove(partition, id, conditions) {
        counted.delete++;
        const row = existing(partition, id);
        checkMatch(row, conditions);
        table.remove(row.rid);
      },
      batch(partition, operations) {
        counted.batch++;
        return batchOf(self, database, partition, operations);
      },
      query(query) {
        counted.query++;
        table.dropExpired(second());
        return queryPage(table, query);
      },
      changes(request) {
        counted.changes++;
        table.dropExpired(second());
        return changesOf(table, request, (time) => Math.floor(time * ticks));
      },
    };
    return self;

    function holds({ rid }: Row, text: string): boolean {
      const { sql, values } = readPatchCondition(text);
      return (
        table.prepare(`SELECT 1 FROM ${table.name} WHERE rid = ? AND ${sql}`).get(rid, ...values) !==
        undefined
      );
    }
  }
}
