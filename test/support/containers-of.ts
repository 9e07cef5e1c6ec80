import { deployedContainers, type StoredContainer } from '../../scripts/commands/personal-data/containers.ts';
import type { World } from './world.ts';

/** What a world stores, as whoever erases somebody opens it. */
export const containersOf = ({ documents }: World): StoredContainer[] =>
  deployedContainers().map(({ name, partitionKey }) => ({
    name,
    keyName: partitionKey.slice(1),
    documents: documents(name),
    count: () => Promise.resolve(0),
  }));
