import assert from 'node:assert/strict';
import { NamedError } from '../../lib/errors.ts';
import type { storesOver } from '../support/in-memory-ports.ts';
import type { InMemoryBus } from '../support/in-memory-bus.ts';

/** The stores under test, and the bus behind them. */
export type Stores = ReturnType<typeof storesOver> & { bus: InMemoryBus };

/**
 * What every implementation of a port must keep. Checks use ids of their own, so that they can run on a shared account.
 */
export interface Contract {
  port: string;
  checks: Record<string, (stores: Stores) => Promise<void>>;
}

export const named = (kind: string) => (error: unknown) => {
  assert.ok(error instanceof NamedError, String(error));
  assert.equal(error.fault.kind, kind);
  return true;
};

export async function listed<T>(stream: AsyncIterable<T>, wanted: (item: T) => boolean): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) if (wanted(item)) items.push(item);
  return items;
}
