import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { batchOf } from './batch.ts';
import type { Conditions, Container, Stored } from './container.ts';
import { deployedDefinition, type ContainerDefinition, type DatabaseDefinition } from './definition.ts';
import { linksOf } from './documents.ts';
import { checkItem, expiryOf, largestItem, type PartitionKey } from './item.ts';
import { queryPage } from './query.ts';
import { badRequest, CosmosRefusal } from './refusal.ts';
import { openTable, type Row, type Table } from './table.ts';

export type Operation = 'create' | 'read' | 'replace' | 'upsert' | 'delete' | 'batch' | 'query';

export interface StoreOptions {
  /** SQLite file, or `:memory:`. */
  file: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  definition?: DatabaseDefinition;
  /** Asked at each If-Match: true makes it fail with 412 although the etag is current. */
  conflictNext?: () => boolean;
}

export interface Store {
  database: string;
  /** The container, or CosmosRefusal 404: only the deployment creates containers. */
  container: (name: string) => Container;
  /** Operations since the store was opened, by kind; the parts of a batch are counted too. */
  counts: () => Partial<Record<Operation, number>>;
  close: () => void;
}

/** Opens the store; state that an earlier process wrote is there again, even if it was killed. */
export function openStore({
  file,
  now,
  definition = deployedDefinition(),
  conflictNext,
}: StoreOptions): Store {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const counted: Partial<Record<Operation, number>> = {};
  const count = (operation: Operation) => (counted[operation] = (counted[operation] ?? 0) + 1);
  // A write's number comes from the clock, so that a number is not given twice when the last item was deleted.
  let lastSeq = 0;
  const nextSeq = () => (lastSeq = Math.max(lastSeq + 1, Math.floor(now()) * 1000));
  const second = () => Math.floor(now() / 1000);
  const containers = new Map(
    definition.containers.map((container, at) => {
      const table = openTable(database, container.name);
      lastSeq = Math.max(lastSeq, table.lastSeq());
      return [container.name, containerOver(table, container, at + 1)];
    }),
  );
  return {
    database: definition.database,
    container(name) {
      const container = containers.get(name);
      if (container) return container;
      throw new CosmosRefusal(404, `No container '${name}' is deployed (see bicep/cosmos-containers.json).`);
    },
    counts: () => ({ ...counted }),
    close: () => database.close(),
  };

  function containerOver(table: Table, container: ContainerDefinition, number: number): Container {
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
      const body = JSON.stringify({
        ...item,
        ...linksOf(number, rid),
        _etag: etag,
        _attachments: 'attachments/',
        _ts: second(),
      });
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
    const checkChange = (): void => {
      if (container.appendOnly)
        throw new CosmosRefusal(403, `No role lets the app change or remove an item of '${container.name}'.`);
    };
    const self: Container = {
      definition: container,
      number,
      create(partition, value) {
        count('create');
        const item = checkItem(value, container, partition);
        if (find(partition, item.id))
          throw new CosmosRefusal(409, `An item '${item.id}' exists already in the partition ${partition}.`);
        return write(partition, item, undefined);
      },
      read(partition, id, conditions) {
        count('read');
        const { etag, body } = existing(partition, id);
        if (conditions?.ifNoneMatch === etag) throw new CosmosRefusal(304, 'The item has not changed.');
        return { status: 200, etag, body };
      },
      replace(partition, id, value, conditions) {
        count('replace');
        checkChange();
        const row = existing(partition, id);
        checkMatch(row, conditions);
        if (checkItem(value, container, partition).id !== id)
          throw badRequest(`The item to put in place of '${id}' has another id.`);
        return write(partition, value, row);
      },
      upsert(partition, value, conditions) {
        count('upsert');
        checkChange();
        const row = find(partition, checkItem(value, container, partition).id);
        checkMatch(row, conditions);
        return write(partition, value, row);
      },
      remove(partition, id, conditions) {
        count('delete');
        checkChange();
        const row = existing(partition, id);
        checkMatch(row, conditions);
        table.remove(row.rid);
      },
      batch(partition, operations) {
        count('batch');
        return batchOf(self, database, partition, operations);
      },
      query(query) {
        count('query');
        table.dropExpired(second());
        return queryPage(table, query);
      },
    };
    return self;
  }
}
