import type { DraftPart } from '../artefact/part.ts';
import { partsToTranslate, type PartText, type WordedTranslation } from './translation.ts';
import type { Artefact } from '../artefact/artefact.ts';

/** A draft that was translated, and a translation of it. */
interface Translated {
  artefact: Artefact;
  translation: WordedTranslation;
}

/**
 * Of a translation what still stands beside the sentences of another version: a human has read it there. The same
 * sentence at another place is the same, its own place before others.
 * @param corrected what a human worded by hand instead
 */
export function keptOf(
  parts: readonly DraftPart[],
  { artefact, translation: { texts } }: Translated,
  corrected: readonly PartText[] = [],
): PartText[] {
  const said = new Map(texts.map(({ part, text }) => [part, text]));
  const before = partsToTranslate(artefact);
  return parts.flatMap((part) => {
    const byHand = corrected.find((one) => one.part === part.part);
    if (byHand) return [{ part: part.part, text: byHand.text }];
    const same = before.filter(({ kind, text }) => kind === part.kind && text === part.text);
    const text = said.get((same.find((one) => one.part === part.part) ?? same[0])?.part ?? '');
    return text === undefined ? [] : [{ part: part.part, text }];
  });
}
