import type { Container } from './container.ts';

const kinds = ['dbs', 'colls', 'docs'];
const databaseNumber = 1;

/** Resource ids look like Cosmos's: base64 of 4 bytes of database, 4 of container, 8 of item, with `-` for `/`. */
function ridOf([database = 0, container, item]: number[]): string {
  const bytes = Buffer.alloc(item !== undefined ? 16 : container !== undefined ? 8 : 4);
  bytes.writeUInt32BE(database);
  if (container !== undefined) bytes.writeUInt32BE(container, 4);
  if (item !== undefined) bytes.writeBigUInt64BE(BigInt(item), 8);
  return bytes.toString('base64').replaceAll('/', '-');
}

/** `_rid` and `_self` of the database, of a container by its number, or of an item in it. */
export function linksOf(...within: [] | [container: number] | [container: number, item: number]) {
  const numbers = [databaseNumber, ...within];
  const self = numbers.map((_, depth) => `${kinds[depth] ?? ''}/${ridOf(numbers.slice(0, depth + 1))}/`);
  return { _rid: ridOf(numbers), _self: self.join('') };
}

/** The account; its id must not be `localhost`, or the SDK ignores the locations. */
export function accountDocument(endpoint: string): object {
  const locations = [{ name: 'Local', databaseAccountEndpoint: endpoint }];
  return {
    id: 'learning-os-local',
    writableLocations: locations,
    readableLocations: locations,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  };
}

export function containerDocument({ definition, number }: Container): object {
  const { name, partitionKey, defaultTtl } = definition;
  const key = { paths: [partitionKey], kind: 'Hash', version: 2 };
  return { id: name, partitionKey: key, defaultTtl, ...linksOf(number) };
}

/** One physical partition for everything, as in a small account. */
export function wholeRange({ number }: Container): object {
  const range = { id: '0', minInclusive: '', maxExclusive: 'FF', status: 'online', parents: [] };
  return { PartitionKeyRanges: [{ ...linksOf(number), ...range }] };
}

/** Leads the SDK to send each query as it is. */
export const queryPlan = {
  partitionedQueryExecutionInfoVersion: 2,
  queryInfo: { distinctType: 'None', orderBy: [], aggregates: [], hasSelectValue: false },
  queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
};
