import { AT, portsFor, send } from '../../lib/agents/sensing/people-file/company.ts';
import { documentsInMemory } from '../../support/in-memory-documents.ts';
import { counting, noneAsked, type Asked } from './counting.ts';

/**
 * Takes an export in, then sends it again as it was, and once more with some rows changed.
 * @returns what each of the three asked; the first by as many runs as it takes
 */
export async function resent(
  people: number,
  changed: number,
): Promise<Record<'first' | 'again' | 'changed', Asked>> {
  const names = Array.from({ length: people }, (_, i) => `p${i}`);
  let asked = noneAsked();
  const open = documentsInMemory(() => AT);
  const { ports, bus } = await portsFor(names, (name) => counting(open(name), () => asked));
  const rows = (departmentOf: (i: number) => string) =>
    names.map((name, i) => `E-${name},${name}@a.example,seller,${departmentOf(i)},`);
  const run = async (departmentOf: (i: number) => string): Promise<Asked> => {
    asked = noneAsked();
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
