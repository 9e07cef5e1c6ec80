import type { Spender } from '../../../domain/policy/budget.ts';
import { OF_COURSE } from '../../../domain/source/changed-passages.ts';
import type { CatalogueEntry, DocumentSaid, Span } from '../../../domain/content/content.ts';
import { textOfBlocks } from '../../../domain/source/document.ts';
import type { Made } from '../../../domain/modality/modality.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { aboutNeed, documentsCalledBy } from '../../../domain/passage/about-need.ts';
import { cosine } from '../../../domain/text/similarity.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { faultInName } from '../../../domain/source/document-name.ts';
import { withLimitsBeside } from './limits-in-text-beside.ts';
import { selectSpans } from './select-spans.ts';
import { toSpans } from './to-spans.ts';

/** Words that people read in a minute. */
const WORDS_A_MINUTE = 200;

/** A document of the company as something to read. */
export interface ReadingMatter {
  name: string;
  minutes: number;
  /** Of its text as it was read. */
  fingerprint: string;
  /** Share of its passages that are about the skill, 0–1. */
  about: number;
  url?: string;
  /** The function that answers for it, and until when it holds (epoch milliseconds), where the library says so. */
  owner?: string;
  validUntil?: number;
}

/** Passages about a skill, and the documents that they stand in, the one with most of them first. */
export interface Sourced {
  spans: Span[];
  documents: ReadingMatter[];
  /** What could not be read, each with the reason. */
  leftOut: Message[];
  /** Every passage of the documents, and who answers for each document, by its name. */
  all: readonly Span[];
  owners: ReadonlyMap<string, string>;
}

/** The passages of the company's documents that a form about a skill is made of; none where too few speak about it. */
export async function spansAbout(
  skill: Skill,
  form: Made,
  onTheSubject: number,
  { sources, model }: Pick<Ports, 'model'> & { sources: Pick<Ports['sources'], 'list'> },
  spender: Spender,
): Promise<Sourced> {
  const { documents, leftOut } = await sources.list();
  const spans = documents.flatMap(toSpans);
  const passagesOf = Map.groupBy(spans.keys(), (i) => spans[i]?.source ?? '');
  const headings = [...new Set(spans.flatMap(({ section }) => section ?? []))];
  const [about, ...vectors] = await model.embed(
    [`${skill.label}. ${skill.description}`, ...spans.map(({ text }) => text), ...headings],
    'company',
    spender,
  );
  const similarity = vectors.map((vector) => cosine(about ?? [], vector));
  const closeness = {
    passages: similarity.slice(0, spans.length),
    headings: new Map(headings.map((heading, i) => [heading, similarity[spans.length + i] ?? 0])),
    named: spans.map(aboutNeed(spans, skill)),
    called: documentsCalledBy(spans, skill),
    threshold: onTheSubject,
  };
  const selected = withLimitsBeside(
    selectSpans(spans, closeness, form),
    spans,
    `${skill.label}. ${skill.description}`,
    form,
  );
  const taken = Map.groupBy(selected, ({ source }) => source);
  const passages = (name: string) => taken.get(name)?.length ?? 0;
  return {
    spans: selected,
    all: spans,
    owners: new Map(documents.flatMap(({ name, owner }) => (owner === undefined ? [] : [[name, owner]]))),
    leftOut: [...leftOut, ...documents.flatMap(({ name }) => faultInName(name))],
    documents: documents
      .filter(({ name }) => taken.has(name))
      .toSorted((a, b) => passages(b.name) - passages(a.name) || a.name.localeCompare(b.name))
      .map(({ name, blocks, url, owner, validUntil }) => {
        const text = textOfBlocks(blocks);
        const own = passagesOf.get(name) ?? [];
        const about = own.filter((i) => (similarity[i] ?? 0) >= onTheSubject).length / own.length;
        const minutes = Math.ceil(text.split(/\s+/).length / WORDS_A_MINUTE);
        return {
          name,
          minutes,
          about,
          fingerprint: sha256(text),
          ...(url === undefined ? {} : { url }),
          ...(owner === undefined ? {} : { owner }),
          ...(validUntil === undefined ? {} : { validUntil }),
        };
      }),
  };
}

/** Of the documents that something is drafted from, those of which the library says anything, as approvers weigh it. */
export function saidOfDocuments(documents: readonly ReadingMatter[]): { documents?: DocumentSaid[] } {
  const said = documents.flatMap(({ name, owner, validUntil }): DocumentSaid[] =>
    owner === undefined && validUntil === undefined
      ? []
      : [
          {
            source: name,
            ...(owner === undefined ? {} : { owner }),
            ...(validUntil === undefined ? {} : { holdsUntil: validUntil }),
          },
        ],
  );
  return said.length === 0 ? {} : { documents: said };
}

/** What a course says about itself, as passages that may be cited beside the company's documents. */
export const spansOfCourse = ({ title, description }: CatalogueEntry): Span[] =>
  toSpans({ name: title, blocks: [{ kind: 'paragraph', text: description }] }, 0).map((span, i) => ({
    ...span,
    id: `${OF_COURSE}${i + 1}`,
  }));
