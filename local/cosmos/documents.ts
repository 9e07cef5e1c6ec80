import { containerLinks, databaseLinks } from './resource-ids.ts';
import type { Container } from './store.ts';

/** The account; its id must not be `localhost`, or the SDK forgets the locations and uses none. */
export function accountDocument(endpoint: string): object {
  const locations = [{ name: 'Local', databaseAccountEndpoint: endpoint }];
  return {
    id: 'learning-os-local',
    _rid: 'learning-os-local',
    _self: '',
    writableLocations: locations,
    readableLocations: locations,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  };
}

export function databaseDocument(id: string): object {
  return { id, ...databaseLinks(), _colls: 'colls/', _users: 'users/' };
}

export function containerDocument({
  definition: { name, partitionKey, defaultTtl },
  place,
}: Container): object {
  return {
    id: name,
    partitionKey: { paths: [partitionKey], kind: 'Hash', version: 2 },
    ...(defaultTtl === undefined ? {} : { defaultTtl }),
    indexingPolicy: { indexingMode: 'consistent', automatic: true },
    ...containerLinks(place),
    _docs: 'docs/',
  };
}

/** One physical partition for everything, as in a small account. */
export function wholeRange({ place }: Container): object {
  const range = { id: '0', minInclusive: '', maxExclusive: 'FF', status: 'online', parents: [] };
  return { PartitionKeyRanges: [{ ...containerLinks(place), ...range }], _count: 1 };
}
