import type { ContainerDefinition } from './definition.ts';
import type { PartitionKey } from './item.ts';
import type { Page, Query } from './query.ts';

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

/** One operation of a transactional batch, as the client sends it. */
export interface BatchOperation {
  operationType: string;
  id?: string;
  resourceBody?: unknown;
  ifMatch?: string;
  ifNoneMatch?: string;
}

export interface BatchResult {
  status: number;
  substatus?: number;
  message?: string;
  /** Absent for a deletion and for an operation that was not carried out. */
  stored?: Stored;
}

export interface BatchAnswer {
  committed: boolean;
  /** One result for each operation, in order. */
  results: BatchResult[];
}

/** The items of one container. Every refusal is a CosmosRefusal with the status that Cosmos answers. */
export interface Container {
  definition: ContainerDefinition;
  /** From which its resource id is made. */
  number: number;
  create: (partition: PartitionKey, item: unknown) => Stored;
  read: (partition: PartitionKey, id: string, conditions?: Conditions) => Stored;
  replace: (partition: PartitionKey, id: string, item: unknown, conditions?: Conditions) => Stored;
  upsert: (partition: PartitionKey, item: unknown, conditions?: Conditions) => Stored;
  remove: (partition: PartitionKey, id: string, conditions?: Conditions) => void;
  /** All operations or none; the first that is refused tells why, the others answer 424. */
  batch: (partition: PartitionKey, operations: BatchOperation[]) => BatchAnswer;
  query: (query: Query) => Page;
}
