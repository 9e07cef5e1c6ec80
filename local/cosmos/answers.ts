import type { IncomingHttpHeaders } from 'node:http';
import type { BatchOperation, BatchResult } from './batch.ts';
import type { Call } from './calls.ts';
import { partitionKeyFrom } from './item.ts';
import { CosmosRefusal } from './refusal.ts';
import { containerDocument, databaseDocument, accountDocument, wholeRange } from './documents.ts';
import type { Page } from './query.ts';
import type { Route } from './routing.ts';
import type { Container, Conditions, Store, Stored } from './store.ts';

/** What goes back over HTTP; no `body` with 204 and 304. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

export interface Request extends Route {
  headers: IncomingHttpHeaders;
  /** The parsed JSON body, if there was one. */
  body: unknown;
}

/** How each listed call is answered from the store. `endpoint` is this account's own address. */
export function answersFrom(store: Store, endpoint: string): Record<Call, (request: Request) => Answer> {
  const json = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });
  const inDatabase = ({ database }: Request) => {
    if (database !== store.database) throw new CosmosRefusal(404, `There is no database '${database}'.`);
  };
  const within = (request: Request): Container => {
    inDatabase(request);
    return store.container(request.container);
  };
  return {
    'GET /': () => json(accountDocument(endpoint)),
    'GET /dbs/{database}': (request) => {
      inDatabase(request);
      return json(databaseDocument(store.database));
    },
    'GET /dbs/{database}/colls/{container}': (request) => json(containerDocument(within(request))),
    'GET /dbs/{database}/colls/{container}/pkranges': (request) => json(wholeRange(within(request))),
    'POST {items}': (request) => stored(within(request).create(partitionOf(request), request.body)),
    'POST {items} upsert': (request) =>
      stored(within(request).upsert(partitionOf(request), request.body, conditionsOf(request))),
    'POST {items} batch': (request) => {
      const { committed, results } = within(request).batch(
        partitionOf(request),
        request.body as BatchOperation[],
      );
      const minimal = request.headers['prefer'] === 'return=minimal';
      return {
        status: committed ? 200 : 207,
        body: `[${results.map((result) => batchPart(result, minimal)).join(',')}]`,
      };
    },
    'POST {items} query': (request) => {
      const { query = '', parameters = [] } = request.body as {
        query?: string;
        parameters?: { name: string; value: unknown }[];
      };
      return page(request, query, parameters);
    },
    'POST {items} query plan': () =>
      json({
        partitionedQueryExecutionInfoVersion: 2,
        queryInfo: {
          distinctType: 'None',
          orderBy: [],
          groupByExpressions: [],
          aggregates: [],
          hasSelectValue: false,
        },
        queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
      }),
    'GET {items}': (request) => page(request, 'SELECT * FROM c', []),
    'GET {items} change feed': (request) => {
      if (request.headers['x-ms-start-epk'])
        throw new CosmosRefusal(
          501,
          'A change feed of a part of the key range is not in the list of calls that local Cosmos answers.',
        );
      const since = request.headers['if-modified-since'];
      const { items, after } = within(request).changes({
        partition: optionalPartitionOf(request),
        after: request.headers['if-none-match'],
        since: since === undefined ? undefined : Date.parse(since),
        maxItemCount: pageSizeOf(request),
      });
      if (items.length === 0) return { status: 304, headers: { etag: after } };
      return documents({ results: items }, { etag: after });
    },
    'GET {items}/{id}': (request) =>
      stored(within(request).read(partitionOf(request), request.id, conditionsOf(request))),
    'PUT {items}/{id}': (request) =>
      stored(within(request).replace(partitionOf(request), request.id, request.body, conditionsOf(request))),
    'PATCH {items}/{id}': (request) =>
      stored(within(request).patch(partitionOf(request), request.id, request.body, conditionsOf(request))),
    'DELETE {items}/{id}': (request) => {
      within(request).remove(partitionOf(request), request.id, conditionsOf(request));
      return { status: 204 };
    },
  };

  function page(request: Request, text: string, parameters: { name: string; value: unknown }[]): Answer {
    const partition = optionalPartitionOf(request);
    const { headers } = request;
    if (
      partition === undefined &&
      String(headers['x-ms-documentdb-query-enablecrosspartition']).toLowerCase() !== 'true'
    )
      throw new CosmosRefusal(
        400,
        'A query needs a partition key, unless cross-partition queries are enabled.',
      );
    return documents(
      within(request).query({
        text,
        parameters,
        partition,
        maxItemCount: pageSizeOf(request),
        continuation: headers['x-ms-continuation'] as string | undefined,
        iteration: headers['x-ms-cosmos-correlated-activityid'] as string | undefined,
      }),
    );
  }
}

const stored = ({ status, etag, body }: Stored): Answer => ({ status, headers: { etag }, body });

function documents({ results, continuation }: Page, headers: Record<string, string> = {}): Answer {
  return {
    status: 200,
    headers: {
      ...headers,
      'x-ms-item-count': String(results.length),
      ...(continuation === undefined ? {} : { 'x-ms-continuation': continuation }),
    },
    body: `{"Documents":[${results.join(',')}],"_count":${results.length}}`,
  };
}

function batchPart({ status, substatus, message, stored: item }: BatchResult, minimal: boolean): string {
  const head = JSON.stringify({
    statusCode: status,
    subStatusCode: substatus,
    message,
    requestCharge: 0,
    eTag: item?.etag,
  });
  return item && !minimal ? `${head.slice(0, -1)},"resourceBody":${item.body}}` : head;
}

function optionalPartitionOf({ headers }: Request): string | undefined {
  const header = headers['x-ms-documentdb-partitionkey'];
  return header === undefined ? undefined : partitionKeyFrom(String(header));
}

function partitionOf(request: Request): string {
  const partition = optionalPartitionOf(request);
  if (partition === undefined) throw new CosmosRefusal(400, 'The request needs a partition key.');
  return partition;
}

/** -1, by which the client leaves the size to the service, is 1,000 items here. */
function pageSizeOf({ headers }: Request): number | undefined {
  const size = headers['x-ms-max-item-count'];
  if (size === undefined) return undefined;
  return Number(size) > 0 ? Number(size) : 1000;
}

const conditionsOf = ({ headers }: Request): Conditions => ({
  ifMatch: headers['if-match'],
  ifNoneMatch: headers['if-none-match'],
});
