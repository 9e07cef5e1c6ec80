import type { ContainerDefinition } from './definition.ts';
import { badRequest } from './refusal.ts';

/** A JSON object as the client sent it; `id` has been checked. */
export interface Item {
  id: string;
  [property: string]: unknown;
}

export const largestItem = 2 * 1024 * 1024;

/** A partition key as the header gives it: a JSON array, `["value"]`, or `[{}]` for an item without one. */
export type PartitionKey = string;

/**
 * The item in `value`, in the partition it says: refused (400) when it has no usable id or belongs to another
 * partition.
 */
export function checkItem(value: unknown, container: ContainerDefinition, partition: PartitionKey): Item {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('An item must be a JSON object.');
  const { id } = value as { id?: unknown };
  if (typeof id !== 'string' || id === '' || id.length > 1023 || /[/\\?#]/.test(id))
    throw badRequest('An item needs an id: a string of 1 to 1,023 characters without / \\ ? and #.');
  const item = value as Item;
  if (partitionOf(item, container) !== partition)
    throw badRequest(`The item's ${container.partitionKey} is not the partition ${partition}.`, 1001);
  return item;
}

function partitionOf(item: Item, container: ContainerDefinition): PartitionKey {
  const names = container.partitionKey.split('/').slice(1);
  let value: unknown = item;
  for (const name of names) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return JSON.stringify([value === undefined ? {} : value]);
}

/** Second (since the epoch) at which an item written at `writtenAt` expires, or null. */
export function expiryOf(item: Item, container: ContainerDefinition, writtenAt: number): number | null {
  const own = item['ttl'];
  if (own !== undefined && own !== -1 && !(Number.isInteger(own) && (own as number) > 0))
    throw badRequest(`ttl must be -1 or a positive whole number of seconds, not ${JSON.stringify(own)}.`);
  if (container.defaultTtl === undefined) return null;
  const seconds = (own as number | undefined) ?? container.defaultTtl;
  return seconds === -1 ? null : writtenAt + seconds;
}
