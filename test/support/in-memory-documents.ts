import { randomUUID } from 'node:crypto';
import { readDocument, type Documents, type Write } from '../../lib/adapters/cosmos/documents.ts';
import { stale, unavailable } from '../../lib/errors.ts';
import type { BatchOperation } from '../../local/cosmos/container.ts';
import { CosmosRefusal } from '../../local/cosmos/refusal.ts';
import { openStore } from '../../local/cosmos/store.ts';
import type { Container } from '../../local/cosmos/container.ts';
import { said } from './said.ts';

/** Items by container, as an earlier version of the app left them. */
export type StoredBefore = Record<string, Record<string, unknown>[]>;

/** The documents of every container that Bicep deploys, in memory: the core of local Cosmos without its wire. */
export function documentsInMemory(now: () => number, stored: StoredBefore = {}): (name: string) => Documents {
  const store = openStore({ file: ':memory:', now });
  for (const [name, items] of Object.entries(stored)) {
    const container = store.container(name);
    const keyName = container.definition.partitionKey.slice(1);
    for (const item of items) container.create(partitionOf(String(item[keyName])), item);
  }
  return (name) => documentsOf(store.container(name));
}

const partitionOf = (key: string) => JSON.stringify([key]);

function documentsOf(container: Container): Documents {
  const { name, partitionKey } = container.definition;
  const keyName = partitionKey.slice(1);
  return {
    read(schema, key, id) {
      const document = readFrom(container, key, id);
      return Promise.resolve(document && readDocument(schema, name, document));
    },
    holds: (key, id) => Promise.resolve(readFrom(container, key, id) !== undefined),
    batch(key, writes) {
      const operations = writes.map((write) => operationOf(write, { [keyName]: key }));
      const { committed, results } = container.batch(partitionOf(key), operations);
      if (committed) return Promise.resolve();
      const status = results.find((result) => result.status !== 424)?.status ?? 0;
      const what = `Batch on ${name} was refused with ${status}.`;
      return Promise.reject(status === 409 || status === 412 ? stale(said(what)) : unavailable(said(what)));
    },
    async *query(schema, where, parameters = {}, key) {
      const query = {
        text: `SELECT * FROM c WHERE ${where}`,
        parameters: Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value })),
        partition: key === undefined ? undefined : partitionOf(key),
        iteration: randomUUID(),
      };
      let continuation: string | undefined;
      do {
        const page = await Promise.resolve(container.query({ ...query, continuation }));
        for (const text of page.results) yield readDocument(schema, name, JSON.parse(text));
        continuation = page.continuation;
      } while (continuation !== undefined);
    },
  };
}

function readFrom(container: Container, key: string, id: string): object | undefined {
  try {
    return JSON.parse(container.read(partitionOf(key), id).body) as object;
  } catch (error) {
    if (error instanceof CosmosRefusal && error.status === 404) return undefined;
    throw error;
  }
}

function operationOf(write: Write, key: Record<string, string>): BatchOperation {
  if (write.write === 'delete')
    return {
      operationType: 'Delete',
      id: write.id,
      ...(write.etag === undefined ? {} : { ifMatch: write.etag }),
    };
  const resourceBody = { ...write.body, id: write.id, ...key };
  if (write.write === 'replace')
    return { operationType: 'Replace', id: write.id, resourceBody, ifMatch: write.etag };
  return { operationType: write.write === 'create' ? 'Create' : 'Upsert', resourceBody };
}
