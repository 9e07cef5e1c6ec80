import { spansAsApproved } from '../../../domain/source/after-source-change.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import { listsOfSteps } from '../../../domain/passage/passage-moment.ts';
import { placeIn } from '../../../domain/rendering/source-place.ts';
import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Words } from '../../../messages/words.ts';

/**
 * The sources that a page cites, numbered in the order in which it does: one number for each place of a document, which
 * is called as whoever approved the page knew it.
 */
export function notesOf(asset: Pick<DraftedAsset, 'spans' | 'calledThen'>, words: Words) {
  const cited = new Map(spansAsApproved(asset).map((span) => [span.id, span]));
  const lists = listsOfSteps([...cited.values()]);
  const placeOf = new Map([...cited].map(([id, span]) => [id, placeIn(span, words)]));
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const place = placeOf.get(id) ?? id;
    const number = numbers.get(place) ?? numbers.size + 1;
    numbers.set(place, number);
    return number;
  };
  return {
    /** “[1, 3]” */
    mark: (cites: readonly string[]): string =>
      `<em>[${[...new Set(cites.map(numberOf))].toSorted((a, b) => a - b).join(', ')}]</em>`,
    /** The number that a step has in its document; undefined where the first passage is none, and of several steps. */
    stepOf: (cites: readonly string[]): number | undefined => {
      const steps = new Set(cites.flatMap((id) => cited.get(id)?.step ?? []));
      return steps.size === 1 ? cited.get(cites[0] ?? '')?.step : undefined;
    },
    /** Of several steps that share a line: from which to which, and of how many; undefined of one, and of none. */
    stepsOf: (cites: readonly string[]): { first: number; last: number; all: number } | undefined => {
      const here = cites.flatMap((id) => cited.get(id) ?? []);
      const numbers = here.flatMap(({ step }) => step ?? []);
      const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
      if (here[0]?.step === undefined || first === last) return undefined;
      const list = lists.get(here[0].id);
      const all = [...cited.values()].flatMap(({ id, step }) => (lists.get(id) === list ? (step ?? []) : []));
      return { first, last, all: Math.max(...all) };
    },
    /** What the numbers so far stand for. */
    list: (): string =>
      numbers.size === 0
        ? ''
        : `<h2>${words.html('page.sources')}</h2><ol>${[...numbers.keys()].map((place) => `<li>${escapeHtml(place)}</li>`).join('')}</ol>`,
  };
}
export type Notes = ReturnType<typeof notesOf>;
