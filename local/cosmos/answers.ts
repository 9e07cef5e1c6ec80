import type { IncomingHttpHeaders } from 'node:http';
import type { BatchOperation, BatchResult } from './container.ts';
import type { Call } from './calls.ts';
import { accountDocument, containerDocument, linksOf, queryPlan, wholeRange } from './documents.ts';
import type { PartitionKey } from './item.ts';
import type { Parameter } from './query.ts';
import { badRequest, CosmosRefusal } from './refusal.ts';
import type { Route } from './routing.ts';
import type { Store } from './store.ts';
import type { Container, Stored } from './container.ts';

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

/** Answers a listed call from the store; `endpoint` is this account's own address. */
export function answerFrom(store: Store, endpoint: string, request: Request): Answer {
  const { call, database, container } = request;
  if (call === 'GET /') return json(accountDocument(endpoint));
  if (database !== store.database) throw new CosmosRefusal(404, `There is no database '${database}'.`);
  if (call === 'GET /dbs/{database}') return json({ id: database, ...linksOf() });
  return answers[call](store.container(container), request);
}

type ContainerCall = Exclude<Call, 'GET /' | 'GET /dbs/{database}'>;

const answers: Record<ContainerCall, (container: Container, request: Request) => Answer> = {
  'GET /dbs/{database}/colls/{container}': (container) => json(containerDocument(container)),
  'GET /dbs/{database}/colls/{container}/pkranges': (container) => json(wholeRange(container)),
  'POST {items}': (container, request) => stored(container.create(partitionOf(request), request.body)),
  'POST {items} upsert': (container, request) =>
    stored(container.upsert(partitionOf(request), request.body, conditionsOf(request))),
  'POST {items} batch': (container, request) => {
    const { committed, results } = container.batch(partitionOf(request), request.body as BatchOperation[]);
    const minimal = request.headers.prefer === 'return=minimal';
    return {
      status: committed ? 200 : 207,
      body: `[${results.map((part) => batchPart(part, minimal)).join(',')}]`,
    };
  },
  'POST {items} query': pageOf,
  'POST {items} query plan': () => json(queryPlan),
  'GET {items}/{id}': (container, request) =>
    stored(container.read(partitionOf(request), request.id, conditionsOf(request))),
  'PUT {items}/{id}': (container, request) =>
    stored(container.replace(partitionOf(request), request.id, request.body, conditionsOf(request))),
  'DELETE {items}/{id}': (container, request) => {
    container.remove(partitionOf(request), request.id, conditionsOf(request));
    return { status: 204 };
  },
};

function pageOf(container: Container, { headers, body }: Request): Answer {
  const { query: text = '', parameters = [] } = body as { query?: string; parameters?: Parameter[] };
  const partition = partitionIn(headers);
  if (
    partition === undefined &&
    !/^true$/i.test(header(headers, 'x-ms-documentdb-query-enablecrosspartition') ?? '')
  )
    throw badRequest('A query needs a partition key unless cross-partition queries are enabled.');
  const { results, continuation } = container.query({
    text,
    parameters,
    partition,
    maxItemCount: pageSizeIn(headers),
    continuation: header(headers, 'x-ms-continuation'),
    iteration: header(headers, 'x-ms-cosmos-correlated-activityid'),
  });
  return {
    status: 200,
    headers: continuation === undefined ? {} : { 'x-ms-continuation': continuation },
    body: `{"Documents":[${results.join(',')}],"_count":${results.length}}`,
  };
}

const json = (value: unknown): Answer => ({ status: 200, body: JSON.stringify(value) });
const stored = ({ status, etag, body }: Stored): Answer => ({ status, headers: { etag }, body });

function batchPart({ status, substatus, message, stored: item }: BatchResult, minimal: boolean): string {
  const part = { statusCode: status, subStatusCode: substatus, message, requestCharge: 0, eTag: item?.etag };
  const text = JSON.stringify(part);
  return item && !minimal ? `${text.slice(0, -1)},"resourceBody":${item.body}}` : text;
}

const header = (headers: IncomingHttpHeaders, name: string) => headers[name]?.toString();

function partitionIn(headers: IncomingHttpHeaders): PartitionKey | undefined {
  const key = header(headers, 'x-ms-documentdb-partitionkey');
  return key === undefined ? undefined : JSON.stringify(JSON.parse(key));
}

function partitionOf({ headers }: Request): PartitionKey {
  const partition = partitionIn(headers);
  if (partition === undefined) throw badRequest('The request needs a partition key.');
  return partition;
}

/** -1, by which the client leaves the size to the service, is 1,000 items here. */
function pageSizeIn(headers: IncomingHttpHeaders): number | undefined {
  const size = header(headers, 'x-ms-max-item-count');
  return size === undefined ? undefined : Number(size) > 0 ? Number(size) : 1000;
}

const conditionsOf = ({ headers }: Request) => ({
  ifMatch: headers['if-match'],
  ifNoneMatch: headers['if-none-match'],
});
