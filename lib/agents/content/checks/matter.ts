import { passageOf, type Passage } from '../../../domain/text/grounding.ts';
import type { NamedNeed } from '../../../domain/passage/about-need.ts';
import { whatHolds } from '../../../domain/passage/what-holds.ts';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Span } from '../../../domain/content/content.ts';
import { inHouseWords, type Term } from '../../../domain/source/house-wording.ts';
import { shortened } from '../../../domain/text/plain-text.ts';
import { message, type Message } from '../../../messages/message.ts';
import { titleOf } from '../../../domain/source/document-name.ts';
import type { Made } from '../../../domain/modality/modality.ts';
import { forms } from '../forms.ts';
import { placeName, placesOf, type ClaimPlace, type TextPlace } from '../../../domain/artefact/places.ts';

/** What an artefact is about, and what tells a made-up name from one that somebody bears. */
export interface ArtefactSubject {
  skill: string;
  /** What the skill says of itself; absent where whoever asks does not know it. */
  description?: string;
  audience: string;
  modality: Made;
  /**
   * Whether somebody in the company's directory is called this. It is asked for what `namesIn` lists and for nothing
   * else, so whoever calls looks these few up beforehand and never loads a directory.
   */
  isKnownName: (text: string) => boolean;
  /** Names of real companies that no scene may use; none where the company set none. */
  realCompanies?: readonly string[];
  /** What people here call what the documents call otherwise; none where nobody said. */
  terms?: readonly Term[];
}

/** What it is called, and what it says of itself. */
export const needOf = ({ skill: label, description }: ArtefactSubject): NamedNeed =>
  description === undefined ? { label } : { label, description };

/** Passages by the ids of their spans. */
export type Passages = ReadonlyMap<string, Passage>;

/** What every check is given: the artefact, its texts with their places, and what they may rest on. */
export interface Matter {
  artefact: Artefact;
  spans: readonly Span[];
  subject: ArtefactSubject;
  places: readonly TextPlace[];
  passages: Passages;
  /** What titles may speak of besides. */
  about: Passage;
}

/** One idea of what makes an artefact fit to be shown to a human: each fault in words that a drafter can act on. */
export type Check = (matter: Matter) => Message[];

export const matterOf = (artefact: Artefact, spans: readonly Span[], subject: ArtefactSubject): Matter => ({
  artefact,
  spans,
  subject,
  places: placesOf(artefact),
  passages: passagesWith(spans, subject.terms ?? []),
  about: aboutOf(spans, subject),
});

/** What each span says that holds, in its own words and in those that people here put for them. */
export const passagesWith = (spans: readonly Span[], terms: readonly Term[]): Passages =>
  new Map(
    spans.map(({ id, text }) => {
      const holds = whatHolds(text);
      return [id, passageOf([...new Set([holds, inHouseWords(holds, terms)])].join('\n'))];
    }),
  );

/** Words that every draft may use, of its own parts and of people whom no role names. */
const OF_ITSELF =
  'what to do, good to know, when the moment comes, says in short, before, after, during, next, first, step, question, outline, colleagues';

/** What titles and summaries may speak of besides what the sources say: names, headings, skill, readers, form. */
const aboutOf = (spans: readonly Span[], { skill, audience, modality }: ArtefactSubject): Passage =>
  passageOf(
    [
      ...spans.map(({ source }) => spokenName(source)),
      ...new Set(spans.map(({ section = '' }) => section)),
      skill,
      audience,
      forms[modality].name,
      OF_ITSELF,
    ].join('. '),
  );

/** A fault begins with its place, so that a drafter knows which field to mend. */
export const at = ({ path }: Pick<TextPlace, 'path'>, fault: Message): Message => atPath(path, fault);

export const atPath = (path: TextPlace['path'], fault: Message): Message =>
  message('fault.at', { place: placeName(path), fault });

export const quote = (text: string): string => `“${shortened(text, 60)}”`;

export const isClaim = (place: TextPlace): place is ClaimPlace => place.kind === 'claim';

/** A document's name as people say it, without the ending of its file and without signs. */
export const spokenName = (source: string): string =>
  titleOf(source)
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
