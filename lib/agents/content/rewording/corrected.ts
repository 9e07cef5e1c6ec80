import type { z } from 'zod';
import { Artefact } from '../../../domain/artefact/artefact.ts';
import { draftParts, withWords, type NewWords, type DraftPart } from '../../../domain/artefact/part.ts';
import { languageOfPart, translatedParts } from '../../../domain/content/translation.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import { placeName } from '../../../domain/artefact/places.ts';
import { inHouseWords, termBetween, type Term } from '../../../domain/source/house-wording.ts';
import { inOneLine } from '../../../domain/text/plain-text.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Change, Correction } from '../../../domain/content/rewording.ts';
import { message, type Message } from '../../../messages/message.ts';
import { problemsOfParagraph } from '../grounded.ts';
import { passagesWith } from '../checks/matter.ts';
import { fittingPassages } from './fitting-passages.ts';

/** A draft with what a human corrected in it, before the checks have seen it. */
export interface Corrected {
  artefact: Artefact;
  changes: Change[];
  /**
   * What the company calls what a document calls otherwise: all of the draft’s, with those that the corrections put.
   */
  terms: Term[];
}

/**
 * The draft as somebody would have it. A part that says the same as one that is corrected is the same sentence at
 * another place, and changes with it.
 * @throws Refusal naming the part that is not there, or the bound that its new words break
 */
export function corrected(asset: DraftedAsset, corrections: readonly Correction[]): Corrected {
  const { artefact } = asset;
  if (artefact.form === 'sections') throw refused(message('problem.correction.old-shape'));
  const parts = [...draftParts(artefact), ...translatedParts(artefact, asset)];
  const wanted = corrections.map((correction) => {
    const part = parts.find((one) => one.part === correction.part);
    if (!part) throw refused(message('problem.correction.no-part', { part: correction.part }));
    const text = inOneLine(correction.text);
    if (text === '' || text === part.text)
      throw refused(message('problem.correction.same', { part: part.part }));
    return { part, text };
  });
  const twice = wanted.find(({ part, text }, i) =>
    wanted.slice(0, i).some((other) => isSameSentence(other.part, part) && other.text !== text),
  );
  if (twice) throw refused(message('problem.correction.twice', { part: twice.part.part }));
  const terms = [...(asset.terms ?? []), ...termsNeeded(asset, wanted)];
  const passages = passagesWith(asset.spans, terms);
  const words = new Map<string, NewWords>();
  const changes: Change[] = [];
  for (const { part, text } of wanted)
    for (const { part: id, text: before, cites } of parts.filter((one) => isSameSentence(one, part))) {
      words.set(id, {
        text,
        ...(cites ? { cites: fittingPassages(text, cites, asset.spans, passages) } : {}),
      });
      if (!changes.some((change) => change.part === id)) changes.push({ part: id, before, after: text });
    }
  const made = Artefact.safeParse(withWords(artefact, words));
  if (!made.success) throw refused(message('problem.correction.misfit', { faults: boundsIn(made.error) }));
  return { artefact: made.data, changes, terms };
}

export const isSameSentence = (one: DraftPart, other: DraftPart): boolean =>
  one.part === other.part ||
  (one.kind === other.kind &&
    one.text === other.text &&
    languageOfPart(one.part) === languageOfPart(other.part));

/** Terms without which a corrected claim would say what no passage says; each must make it one that a passage does. */
function termsNeeded(
  { spans, terms: known = [] }: DraftedAsset,
  wanted: readonly { part: DraftPart; text: string }[],
): Term[] {
  const found: Term[] = [];
  for (const { part, text } of wanted) {
    if (!part.cites) continue;
    const passages = passagesWith(spans, [...known, ...found]);
    const cites = fittingPassages(text, part.cites, spans, passages);
    if (problemsOfParagraph(text, cites, passages).length === 0) continue;
    const term = termBetween(part.text, text);
    if (term && spans.some((span) => inHouseWords(span.text, [term]) !== span.text)) found.push(term);
  }
  return found;
}

const boundsIn = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(
      ({ path, message: bound }) => `${placeName(path.filter((step) => typeof step !== 'symbol'))}: ${bound}`,
    )
    .join('; ');

const refused = (why: Message): Refusal => new Refusal('approval-refused', why);
