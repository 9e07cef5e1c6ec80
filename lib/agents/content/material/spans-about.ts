import type { Spender } from '../../../domain/budget.ts';
import type { CatalogueEntry, Span } from '../../../domain/content.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { cosine } from '../../../domain/similarity.ts';
import type { Skill } from '../../../domain/skill.ts';
import type { Ports } from '../../../ports/index.ts';
import { faultInName } from './document-name.ts';
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
}

/** Passages about a skill, and the documents that they stand in, the one with most of them first. */
export interface Sourced {
  spans: Span[];
  documents: ReadingMatter[];
  /** What could not be read, each with the reason. */
  leftOut: string[];
}

/** The passages of the company's documents that speak about a skill; none where too few do. */
export async function spansAbout(
  skill: Skill,
  onTheSubject: number,
  { sources, model }: Pick<Ports, 'sources' | 'model'>,
  spender: Spender,
): Promise<Sourced> {
  const { documents, leftOut } = await sources.list();
  const spans = documents.flatMap(toSpans);
  const passagesOf = Map.groupBy(spans.keys(), (i) => spans[i]?.source ?? '');
  const [about, ...vectors] = await model.embed(
    [`${skill.label}. ${skill.description}`, ...spans.map(({ text }) => text)],
    spender,
  );
  const similarity = vectors.map((vector) => cosine(about ?? [], vector));
  const selected = selectSpans(spans, similarity, onTheSubject);
  const taken = Map.groupBy(selected, ({ source }) => source);
  const passages = (name: string) => taken.get(name)?.length ?? 0;
  return {
    spans: selected,
    leftOut: [...leftOut, ...documents.flatMap(({ name }) => faultInName(name))],
    documents: documents
      .filter(({ name }) => taken.has(name))
      .toSorted((a, b) => passages(b.name) - passages(a.name) || a.name.localeCompare(b.name))
      .map(({ name, text, url }) => {
        const own = passagesOf.get(name) ?? [];
        const about = own.filter((i) => (similarity[i] ?? 0) >= onTheSubject).length / own.length;
        const minutes = Math.ceil(text.split(/\s+/).length / WORDS_A_MINUTE);
        return {
          name,
          minutes,
          about,
          fingerprint: sha256(text),
          ...(url === undefined ? {} : { url }),
        };
      }),
  };
}

/** What a course says about itself, as passages that may be cited beside the company's documents. */
export const spansOfCourse = ({ title, description }: CatalogueEntry): Span[] =>
  toSpans({ name: title, text: description }, 0).map((span, i) => ({ ...span, id: `course.${i + 1}` }));
