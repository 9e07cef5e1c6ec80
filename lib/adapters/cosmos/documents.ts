import type { TokenCredential } from '@azure/identity';
import type { Container, Database, JSONObject, OperationInput, SqlParameter } from '@azure/cosmos';
import { z } from 'zod';
import { invalidFields } from '../../domain/signal/invalid-fields.ts';
import { stale, unavailable } from '../../errors.ts';
import { isRefusedOr, retryWhileRefused } from '../retry-refused.ts';
import { message } from '../../messages/message.ts';
import { withTimeToLive, type Lasting } from './lasting.ts';

/** A document as its schema has it, with the version that stands. */
export interface FoundDocument<T> {
  value: T;
  etag: string;
}

/** One write of a batch; a batch is stored as a whole or not at all. */
export type Write =
  | { write: 'create'; id: string; body: Record<string, unknown> }
  | { write: 'replace'; id: string; body: Record<string, unknown>; etag: string }
  | { write: 'upsert'; id: string; body: Record<string, unknown> }
  | { write: 'delete'; id: string; etag?: string };

/** Documents of one container whose partition key is `keyName`. What is read has the schema that the reader names. */
export interface Documents {
  /** @throws Unreadable */
  read: <T>(schema: z.ZodType<T>, key: string, id: string) => Promise<FoundDocument<T> | undefined>;
  holds: (key: string, id: string) => Promise<boolean>;
  /** @throws NamedError `stale` when an etag does not match any more, or something to create exists */
  batch: (key: string, writes: readonly Write[]) => Promise<void>;
  /** Everything that matches, a page at a time; across partitions unless `key` is given. @throws Unreadable */
  query: <T>(
    schema: z.ZodType<T>,
    where: string,
    parameters?: Record<string, string | number | boolean>,
    key?: string,
    /** Documents in a page, where the caller knows that it takes fewer than a thousand. */
    pageSize?: number,
  ) => AsyncIterable<FoundDocument<T>>;
}

export interface Connection {
  endpoint: string;
  database: string;
  credential: TokenCredential;
}

/** What stands in the store is not what this version, or one before it, stores. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

const Marked = z.object({ id: z.string(), _etag: z.string() });

/**
 * What a store answered, as the schema has it.
 * @throws Unreadable naming the container, the document and its fields, never what stands in them
 */
export function readDocument<T>(
  schema: z.ZodType<T>,
  container: string,
  document: unknown,
): FoundDocument<T> {
  const { id, _etag: etag } = Marked.parse(document);
  const { success, data, error } = schema.safeParse(document);
  if (!success)
    throw new Unreadable(`Document ${id} of ${container} cannot be read: ${invalidFields(error)}.`);
  return { value: data, etag };
}

/**
 * Gone to another partition, retry with, service unavailable: Cosmos will do it soon, and the SDK sends no write
 * again.
 */
const TURNED_AWAY = [410, 449, 503];

/**
 * What else says that Cosmos is away for longer than its SDK waits: no answer in time, none at all, too many
 * requests.
 */
const AWAY = [...TURNED_AWAY, 408, 429, 'ECONNRESET', 'REQUEST_SEND_ERROR', 'TimeoutError'];

/**
 * Once more while Cosmos turns a call away. A 503 leaves open whether a batch was stored: what is created or replaced
 * then meets itself as `stale`, and its caller looks again; what is upserted or deleted is the same twice.
 *
 * @throws NamedError `unavailable` when it stays away
 */
async function patiently<T>(container: string, work: () => Promise<T>): Promise<T> {
  try {
    return await retryWhileRefused(work, TURNED_AWAY);
  } catch (cause) {
    if (!isRefusedOr(cause, AWAY)) throw cause;
    throw unavailable(message('problem.document.away', { container }), { cause });
  }
}

/** A batch takes at most a hundred operations. */
export const MAX_BATCH = 100;

/** Opens the database at its first use, so that the SDK costs nothing at a start that does not need it. */
export function openDatabase({
  endpoint,
  database,
  credential,
}: Connection): (name: string) => Promise<Container> {
  let opened: Promise<Database> | undefined;
  const open = async (): Promise<Database> => {
    const { CosmosClient } = await import('@azure/cosmos');
    return new CosmosClient({
      endpoint,
      aadCredentials: credential,
      connectionPolicy: { requestTimeout: 10_000 },
    }).database(database);
  };
  return async (name) => {
    opened ??= open();
    return (await opened).container(name);
  };
}

/** @param lasting gives everything that is written its time to live; absent where nothing new is written */
export function documentsIn(
  container: (name: string) => Promise<Container>,
  name: string,
  keyName: string,
  lasting?: Lasting,
): Documents {
  // Messages reach logs, histories and dead letters, where the id of a person must not stand.
  const placeOf = (key: string): string => (keyName === 'personId' ? name : `${name} of ${key}`);
  const stored = async (key: string, id: string): Promise<unknown> => {
    const item = (await container(name)).item(id, key);
    const { resource, statusCode } = await patiently(name, () => item.read<Record<string, unknown>>());
    return statusCode === 404 ? undefined : resource;
  };
  return {
    async read(schema, key, id) {
      const document = await stored(key, id);
      return document === undefined ? undefined : readDocument(schema, name, document);
    },
    holds: async (key, id) => (await stored(key, id)) !== undefined,
    async batch(key, writes) {
      const timed = lasting ? await allTimed(writes, name, lasting) : writes;
      const operations = timed.map((write) => operationOf(write, keyName, key));
      const { items } = await container(name);
      const { code, result } = await patiently(name, () => items.batch(operations, key));
      if (code !== undefined && code < 300 && code !== 207) return;
      const failed =
        result?.find(({ statusCode }) => statusCode !== 424 && statusCode >= 300)?.statusCode ?? code ?? 0;
      if (failed === 409 || failed === 412)
        throw stale(message('problem.document.changed', { place: placeOf(key) }));
      throw unavailable(message('problem.document.not-stored', { container: name, status: failed }));
    },
    async *query(schema, where, parameters = {}, key, pageSize = 1_000) {
      const bound: SqlParameter[] = Object.entries(parameters).map(([parameter, value]) => ({
        name: `@${parameter}`,
        value,
      }));
      const pages = (await container(name)).items.query<Record<string, unknown>>(
        { query: `SELECT * FROM c WHERE ${where}`, parameters: bound },
        { maxItemCount: pageSize, ...(key === undefined ? {} : { partitionKey: key }) },
      );
      while (pages.hasMoreResults()) {
        const page = await patiently(name, () => pages.fetchNext());
        for (const document of page.resources) yield readDocument(schema, name, document);
      }
    },
  };
}

/** The writes, each of which says how long what it stores is kept. */
export const allTimed = (writes: readonly Write[], container: string, lasting: Lasting): Promise<Write[]> =>
  Promise.all(
    writes.map(async (write) =>
      write.write === 'delete'
        ? write
        : { ...write, body: await withTimeToLive(write.body, container, lasting) },
    ),
  );

function operationOf(write: Write, keyName: string, key: string): OperationInput {
  if (write.write === 'delete')
    return {
      operationType: 'Delete',
      id: write.id,
      ...(write.etag === undefined ? {} : { ifMatch: write.etag }),
    };
  const resourceBody = { ...write.body, id: write.id, [keyName]: key } as JSONObject;
  switch (write.write) {
    case 'create':
      return { operationType: 'Create', resourceBody };
    case 'upsert':
      return { operationType: 'Upsert', resourceBody };
    case 'replace':
      return { operationType: 'Replace', id: write.id, resourceBody, ifMatch: write.etag };
  }
}

/** Create where nothing was read, replace what was read and only if nobody changed it since. */
export const save = (id: string, body: Record<string, unknown>, etag: string | undefined): Write =>
  etag === undefined ? { write: 'create', id, body } : { write: 'replace', id, body, etag };
