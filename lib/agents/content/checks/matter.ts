import { passageOf, type Passage } from '../../../domain/grounding.ts';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Span } from '../../../domain/content.ts';
import { shortened } from '../../../domain/plain-text.ts';
import { titleOf } from '../material/document-name.ts';
import { aboutOf, type Subject } from '../rules.ts';
import { placeName, placesOf, type ClaimPlace, type TextPlace } from './places.ts';

/** What an artefact is about, and what tells a made-up name from one that somebody bears. */
export interface ArtefactSubject extends Subject {
  /**
   * Whether somebody in the company's directory is called this. It is asked for what `namesIn` lists and for nothing
   * else, so whoever calls looks these few up beforehand and never loads a directory.
   */
  isKnownName: (text: string) => boolean;
  /** Names of real companies that no scene may use; none where the company set none. */
  realCompanies?: readonly string[];
}

/** What every check is given: the artefact, its texts with their places, and what they may rest on. */
export interface Matter {
  artefact: Artefact;
  spans: readonly Span[];
  subject: ArtefactSubject;
  places: readonly TextPlace[];
  /** Passages by the ids of their spans. */
  passages: ReadonlyMap<string, Passage>;
  /** What titles may speak of besides. */
  about: Passage;
}

/** One idea of what makes an artefact fit to be shown to a human: each fault in words that a drafter can act on. */
export type Check = (matter: Matter) => string[];

export const matterOf = (artefact: Artefact, spans: readonly Span[], subject: ArtefactSubject): Matter => ({
  artefact,
  spans,
  subject,
  places: placesOf(artefact),
  passages: new Map(spans.map(({ id, text }) => [id, passageOf(text)])),
  about: aboutOf(spans, subject),
});

/** A fault begins with its place, so that a drafter knows which field to mend. */
export const at = ({ path }: Pick<TextPlace, 'path'>, fault: string): string =>
  `${placeName(path)}: ${fault}`;

export const quote = (text: string): string => `“${shortened(text, 60)}”`;

export const isClaim = (place: TextPlace): place is ClaimPlace => place.kind === 'claim';

/** A document's name as people say it, without the ending of its file and without signs. */
export const spokenName = (source: string): string =>
  titleOf(source)
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
