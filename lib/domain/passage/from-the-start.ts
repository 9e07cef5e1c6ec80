import type { PlacedPassage } from './placed.ts';

/**
 * What stands under headings of its own before the first step of its document holds from the start: who may do it, what
 * is put on. At one step of many it comes too late.
 */
export function heldFromTheStart(spans: readonly PlacedPassage[]): ReadonlySet<string> {
  const documents = Map.groupBy(spans, ({ source }) => source);
  return new Set(
    [...documents.values()].flatMap((document) => {
      const first = document.findIndex(({ step }) => step !== undefined);
      const section = document[first]?.section;
      return document
        .slice(0, Math.max(0, first))
        .filter((span) => span.section !== section)
        .map(({ id }) => id);
    }),
  );
}
