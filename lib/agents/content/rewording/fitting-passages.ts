import type { Span } from '../../../domain/content/content.ts';
import { meaningIn } from '../../../domain/text/grounding.ts';
import { problemsOfParagraph } from '../grounded.ts';
import type { Passages } from '../checks/matter.ts';

/** Passages that are tried together with another one. */
const NEAREST = 6;

/**
 * What a sentence that somebody wrote rests on: what the one before it cited, where that still holds it, else the
 * passage of the draft, or the two, that do. Whoever corrects knows no ids of passages. Where none holds it, what was
 * cited before, so that the check says which words no passage has.
 */
export function fittingPassages(
  text: string,
  cited: readonly string[],
  spans: readonly Span[],
  passages: Passages,
): readonly string[] {
  const wanted = new Set(meaningIn(text));
  const shared = (id: string): number =>
    [...(passages.get(id)?.words ?? [])].filter((word) => wanted.has(word)).length;
  const near = spans
    .map(({ id }) => id)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, NEAREST);
  const tried = [
    cited,
    ...near.map((id) => [id]),
    ...near.flatMap((id, i) => near.slice(i + 1).map((other) => [id, other])),
  ];
  return tried.find((ids) => problemsOfParagraph(text, ids, passages).length === 0) ?? cited;
}
