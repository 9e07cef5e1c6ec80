import type { Documents } from '../../../lib/adapters/cosmos/documents.ts';
import { AT, portsFor, send } from '../../lib/agents/sensing/people-file/company.ts';
import { documentsInMemory } from '../../support/in-memory-documents.ts';

/** What a run asked of the stores and told on. */
export interface Asked {
  reads: number;
  writes: number;
  /** Pages of a query, a thousand documents each. */
  pages: number;
  signals: number;
}

const PAGE = 1_000;
const nobody = (): Asked => ({ reads: 0, writes: 0, pages: 0, signals: 0 });

function counting(documents: Documents, asked: () => Asked): Documents {
  return {
    ...documents,
    read(...given) {
      asked().reads += 1;
      return documents.read(...given);
    },
    holds(...given) {
      asked().reads += 1;
      return documents.holds(...given);
    },
    async batch(key, writes) {
      asked().writes += 1;
      await documents.batch(key, writes);
    },
    async *query(...given) {
      let found = 0;
      for await (const one of documents.query(...given)) {
        if (found % PAGE === 0) asked().pages += 1;
        found += 1;
        yield one;
      }
    },
  };
}

/**
 * Takes an export in, then sends it again as it was, and once more with some rows changed.
 * @returns what each of the three asked; the first by as many runs as it takes
 */
export async function resent(
  people: number,
  changed: number,
): Promise<Record<'first' | 'again' | 'changed', Asked>> {
  const names = Array.from({ length: people }, (_, i) => `p${i}`);
  let asked = nobody();
  const open = documentsInMemory(() => AT);
  const { ports, bus } = await portsFor(names, (name) => counting(open(name), () => asked));
  const rows = (departmentOf: (i: number) => string) =>
    names.map((name, i) => `E-${name},${name}@a.example,seller,${departmentOf(i)},`);
  const run = async (departmentOf: (i: number) => string): Promise<Asked> => {
    asked = nobody();
    for (let left = 1; left > 0;) {
      const { changed: found, taken, faulty } = await send(ports, rows(departmentOf));
      if (faulty.length > 0) throw new Error(`${faulty.length} rows were not taken.`);
      left = found - taken;
    }
    asked.signals = bus.waiting.splice(0).length;
    return asked;
  };
  return {
    first: await run(() => 'Sales'),
    again: await run(() => 'Sales'),
    changed: await run((i) => (i < changed ? 'Service' : 'Sales')),
  };
}
