import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../shared/transaction.ts';
import { largestItem, type PartitionKey } from './item.ts';
import { badRequest, CosmosRefusal } from './refusal.ts';
import type { BatchAnswer, BatchOperation, BatchResult, Container, Stored } from './container.ts';

const mostOperations = 100;

/**
 * Carries out all operations in one transaction, or none. Refuses (400, 413) a batch that is malformed or too large.
 */
export function batchOf(
  container: Container,
  database: DatabaseSync,
  partition: PartitionKey,
  operations: BatchOperation[],
): BatchAnswer {
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > mostOperations)
    throw badRequest(`A batch holds 1 to ${mostOperations} operations.`);
  if (Buffer.byteLength(JSON.stringify(operations)) > largestItem)
    throw new CosmosRefusal(413, 'The batch is larger than 2 MB.');
  const results: BatchResult[] = [];
  try {
    transaction(database, () => {
      for (const operation of operations) results.push(perform(container, partition, operation));
    });
    return { committed: true, results };
  } catch (error) {
    if (!(error instanceof CosmosRefusal)) throw error;
    const { status, substatus, message } = error;
    const failed = results.length;
    const undone = operations.map((_, place) =>
      place === failed ? { status, substatus, message } : { status: 424 },
    );
    return { committed: false, results: undone };
  }
}

function perform(container: Container, partition: PartitionKey, operation: BatchOperation): BatchResult {
  const { operationType, id = '', resourceBody, ...conditions } = operation;
  const done = (stored: Stored): BatchResult => ({ status: stored.status, stored });
  switch (operationType) {
    case 'Create':
      return done(container.create(partition, resourceBody));
    case 'Read':
      return done(container.read(partition, id, conditions));
    case 'Replace':
      return done(container.replace(partition, id, resourceBody, conditions));
    case 'Upsert':
      return done(container.upsert(partition, resourceBody, conditions));
    case 'Delete':
      container.remove(partition, id, conditions);
      return { status: 204 };
    default:
      throw badRequest(`'${operationType}' is not an operation of a batch.`);
  }
}
