import type { Artefact } from './artefact.ts';
import { placeName, placesOf, type TextPlace } from './places.ts';

/** A text of an artefact under the name by which a human or a model points at it. */
export interface DraftPart {
  /** Fields and places of list entries from the top down, counted from 1 as people do: `learner.points.2`. */
  part: string;
  /** The same in words: `learner, points 2`. */
  where: string;
  kind: TextPlace['kind'];
  side: TextPlace['side'];
  text: string;
  /** Of a claim: what it rests on. */
  cites?: readonly string[];
}

/** New words of a part; a claim may come to rest on other passages. */
export interface NewWords {
  text: string;
  cites?: readonly string[];
}

const partId = (path: TextPlace['path']): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');

/** Every text that can be corrected, in reading order. Stock words are no text of the artefact. */
export const draftParts = (artefact: Artefact): DraftPart[] =>
  placesOf(artefact).map(({ path, kind, side, text, ...rest }) => ({
    part: partId(path),
    where: placeName(path),
    kind,
    side,
    text,
    ...('cites' in rest ? { cites: rest.cites } : {}),
  }));

/**
 * The artefact with these parts in other words, and everything else as it stands. What comes of it may not fit the
 * shape any more: its bounds are for the schema.
 */
export function withWords(artefact: Artefact, words: ReadonlyMap<string, NewWords>): Artefact {
  const copy = structuredClone(artefact);
  for (const place of placesOf(artefact)) {
    const wanted = words.get(partId(place.path));
    if (wanted) put(copy, place, wanted);
  }
  return copy;
}

function put(artefact: object, place: TextPlace, { text, cites }: NewWords): void {
  const above = place.path
    .slice(0, -1)
    .reduce<object>((held, step) => Reflect.get(held, step) as object, artefact);
  const said =
    place.kind === 'claim'
      ? { text, cites: [...(cites ?? place.cites)] }
      : place.kind === 'fiction'
        ? { madeUp: text }
        : text;
  Reflect.set(above, place.path.at(-1) ?? '', said);
}

/** Whether two versions of an artefact are the same, byte for byte, apart from the words of these parts. */
export function differsOnlyIn(before: Artefact, after: Artefact, parts: Iterable<string>): boolean {
  const left = new Map([...parts].map((part): [string, NewWords] => [part, { text: '', cites: [] }]));
  return JSON.stringify(withWords(before, left)) === JSON.stringify(withWords(after, left));
}
