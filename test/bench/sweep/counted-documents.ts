import type { Documents } from '../../../lib/adapters/cosmos/documents.ts';
import { LEAST_KB, REQUEST_UNITS } from './coefficients.ts';

type Kind = keyof typeof REQUEST_UNITS;

/** What was asked of a store: operations, and KB by kind. */
export interface Counted {
  operations: Record<Kind, number>;
  kilobytes: Record<Kind, number>;
  /** Batches that were refused because a document had changed (412) or was there already (409), and tried again. */
  refused: number;
}

const none = (): Record<Kind, number> => ({ read: 0, create: 0, replace: 0, upsert: 0, missed: 0 });
export const nothingCounted = (): Counted => ({ operations: none(), kilobytes: none(), refused: 0 });

export const requestUnits = ({ kilobytes }: Counted): number =>
  Object.entries(kilobytes).reduce((sum, [kind, kb]) => sum + REQUEST_UNITS[kind as Kind] * kb, 0);

export const sizeOf = (body: unknown): number =>
  Math.max(LEAST_KB, Buffer.byteLength(JSON.stringify(body)) / 1024);

/** The documents, with each point operation counted on its way; refused batches cost their operations too. */
export function countedDocuments(documents: Documents, counted: Counted): Documents {
  const count = (kind: Kind, kb: number): void => {
    counted.operations[kind] += 1;
    counted.kilobytes[kind] += kb;
  };
  return {
    ...documents,
    async read(key, id) {
      const found = await documents.read<never>(key, id);
      if (found) count('read', sizeOf(found.value));
      else count('missed', LEAST_KB);
      return found;
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
