import { z } from 'zod';
import type { Documents } from '../../../lib/adapters/cosmos/documents.ts';
import { requestUnits, type Kind } from '../../../scripts/commands/cost/request-units.ts';

/** What was asked of a store: operations, their KB and their modelled request units, by kind. */
export interface Counted {
  operations: Record<Kind, number>;
  kilobytes: Record<Kind, number>;
  units: Record<Kind, number>;
  /** Batches that were refused because a document had changed (412) or was there already (409), and tried again. */
  refused: number;
}

const none = (): Record<Kind, number> => ({ read: 0, create: 0, replace: 0, upsert: 0, missed: 0 });
export const nothingCounted = (): Counted => ({
  operations: none(),
  kilobytes: none(),
  units: none(),
  refused: 0,
});

export const unitsIn = ({ units }: Counted): number =>
  Object.values(units).reduce((sum, one) => sum + one, 0);

const sizeOf = (body: unknown): number => Buffer.byteLength(JSON.stringify(body)) / 1024;

/** The documents, with each point operation counted on its way; refused batches cost their operations too. */
export function countedDocuments(documents: Documents, counted: Counted): Documents {
  const count = (kind: Kind, kb: number): void => {
    counted.operations[kind] += 1;
    counted.kilobytes[kind] += kb;
    counted.units[kind] += requestUnits[kind](kb);
  };
  return {
    ...documents,
    async read(schema, key, id) {
      const found = await documents.read(z.looseObject({}), key, id);
      if (found) count('read', sizeOf(found.value));
      else count('missed', 0);
      return found && { value: schema.parse(found.value), etag: found.etag };
    },
    async holds(key, id) {
      const found = await documents.read(z.looseObject({}), key, id);
      if (found) count('read', sizeOf(found.value));
      else count('missed', 0);
      return found !== undefined;
    },
    async batch(key, writes) {
      for (const write of writes) if (write.write !== 'delete') count(write.write, sizeOf(write.body));
      try {
        await documents.batch(key, writes);
      } catch (error) {
        counted.refused += 1;
        throw error;
      }
    },
  };
}
