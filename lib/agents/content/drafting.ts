import { modelShown, type CatalogueEntry, type Draft, type Span } from '../../domain/content.ts';
import type { Made } from '../../domain/modality.ts';
import type { Prompts } from '../../domain/policy.ts';
import { cosine } from '../../domain/similarity.ts';
import type { Skill } from '../../domain/skill.ts';
import type { Ports } from '../../ports/index.ts';
import { fingerprintOf } from '../approved-document.ts';
import { misshapen } from './forms.ts';
import { draftingJob } from './prompt.ts';
import { faultInName, problemsOf, selectSpans, toSpans } from './rules.ts';

/** A draft that the checks refuse is worded once more with the reasons, then a human takes over. */
const MAX_DRAFTS = 2;

/** A draft that passed every check, and the tokens that it took with all that did not pass before it. */
export interface Drafted {
  draft: Draft;
  spans: Span[];
  model: string;
  tokens: number;
}

/** Words that people read in a minute. */
const WORDS_A_MINUTE = 200;

/** A document of the company as something to read. */
export interface Reading {
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
  documents: Reading[];
  /** What could not be read, each with the reason. */
  leftOut: string[];
}

/** The passages of the company's documents that speak about a skill; none where too few do. */
export async function spansAbout(
  skill: Skill,
  onTheSubject: number,
  { sources, model }: Pick<Ports, 'sources' | 'model'>,
): Promise<Sourced> {
  const { documents, leftOut } = await sources.list();
  const spans = documents.flatMap(toSpans);
  const passagesOf = Map.groupBy(spans.keys(), (i) => spans[i]?.source ?? '');
  const [about, ...vectors] = await model.embed([
    `${skill.label}. ${skill.description}`,
    ...spans.map(({ text }) => text),
  ]);
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
          fingerprint: fingerprintOf(text),
          ...(url === undefined ? {} : { url }),
        };
      }),
  };
}

/** What a course says about itself, as passages that may be cited beside the company's documents. */
export const spansOfCourse = ({ title, description }: CatalogueEntry): Span[] =>
  toSpans({ name: title, text: description }, 0).map((span, i) => ({ ...span, id: `course.${i + 1}` }));

/** Lets the model word the passages, and holds the draft to its sources and its form. */
export async function wordDraft(
  material: {
    modality: Made;
    skill: string;
    audience: string;
    spans: Span[];
    mend: string[];
    prompts: Prompts;
  },
  { model }: Pick<Ports, 'model'>,
): Promise<Drafted | { failed: string }> {
  const { modality, skill, audience, spans } = material;
  let mend = material.mend;
  let tokens = 0;
  for (let attempt = 1; attempt <= MAX_DRAFTS; attempt += 1) {
    const answer = await model.ask(draftingJob({ ...material, mend }));
    if (answer.outcome !== 'answered') {
      mend = [`the model ended with ${answer.outcome}`];
      continue;
    }
    tokens += answer.tokens.input + answer.tokens.output;
    mend = [
      ...problemsOf(answer.value, spans, { skill, audience, modality }),
      ...misshapen(modality, answer.value),
    ];
    if (mend.length === 0) return { draft: answer.value, spans, model: modelShown(answer.model), tokens };
  }
  return { failed: `no draft passed the checks: ${mend.slice(0, 3).join('; ')}` };
}
