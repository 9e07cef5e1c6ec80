import { titleOf } from '../source/document-name.ts';
import { meaningIn } from '../text/grounding.ts';
import { listsOfSteps } from './passage-moment.ts';
import type { PlacedPassage } from './placed.ts';

/** What a need is called, and what it says of itself where that is known. */
export interface NamedNeed {
  label: string;
  description?: string;
}

/** How much a word of the name counts beside one of the description; by judgement, as what follows. */
const OF_NAME = 2;
/**
 * What a word counts that stands in every section, and so tells none apart: where all of a document is called by the
 * need, a word of its description that stands in one of them makes the others no other matter. By judgement.
 */
const OF_ALL = 0.3;
/** Where a word stands: over the section, over its whole document, or in what it says. */
const PLACES = { heading: 1, title: 0.6, text: 0.4 } as const;

/**
 * How much the section of each passage is about a need, as a share of that which is most, by the words that tell
 * sections apart: “member” in every section of a gym tells nothing, “cancelling” over one of them does. What a document
 * is called holds for all of its sections, unless another heading of it says the word itself. Sections over which one
 * list of steps goes on are one. Without any such word all are alike, and 1.
 */
export function aboutNeed<P extends PlacedPassage>(
  spans: readonly P[],
  { label, description = '' }: NamedNeed,
): (span: P) => number {
  const lists = listsOfSteps(spans);
  const sections = sectionsWithWords(spans);
  const named = new Set(meaningIn(label));
  const words = new Set([...named, ...meaningIn(description)]);
  const worth = new Map(
    [...words].map((word) => {
      const holding = [...sections.values()].filter(
        ({ heading, text }) => heading.has(word) || text.has(word),
      );
      return [
        word,
        (named.has(word) ? OF_NAME : 1) * (OF_ALL + Math.log((sections.size + 1) / (holding.length + 1))),
      ];
    }),
  );
  const scores = new Map(
    [...sections].map(([key, section]) => {
      const parts = [...worth].map(([word, much]) => much * placeOf(word, section));
      return [key, parts.reduce((sum, part) => sum + part, 0)];
    }),
  );
  const most = Math.max(0, ...scores.values());
  if (most === 0) return () => 1;
  const scoreOf = (span: PlacedPassage) => scores.get(keyOf(span)) ?? 0;
  const listed = spans.filter(({ id }) => lists.has(id));
  const listOf = new Map(listed.map((span) => [keyOf(span), lists.get(span.id)]));
  const ofLists = new Map(
    [...Map.groupBy(listed, ({ id }) => lists.get(id))].map(([list, some]) => [
      list,
      Math.max(...some.map(scoreOf)),
    ]),
  );
  return (span) => (ofLists.get(listOf.get(keyOf(span))) ?? scoreOf(span)) / most;
}

/**
 * How much each text says of a need itself, as a share of what says most of it: of cases under one heading, that in
 * which a member wants to pause is the one that a need for pausing has. 0 where none says a word of it.
 */
export function saysOfNeed(texts: readonly string[], { label, description = '' }: NamedNeed): number[] {
  const named = new Set(meaningIn(label));
  const said = texts.map((text) => new Set(meaningIn(text)));
  const worth = [...new Set([...named, ...meaningIn(description)])].map((word) => {
    const holding = said.filter((words) => words.has(word)).length;
    return { word, much: (named.has(word) ? OF_NAME : 1) * Math.log((texts.length + 1) / (holding + 1)) };
  });
  const sums = said.map((words) =>
    worth.reduce((sum, { word, much }) => sum + (words.has(word) ? much : 0), 0),
  );
  const most = Math.max(0, ...sums);
  return sums.map((sum) => (most === 0 ? 0 : sum / most));
}

/**
 * Documents that are called by a need, as “School trips: how we plan and run them” is by running school trips: every
 * word of its name stands in what they are called. All of them is of it, in whatever words. A need of one word is that
 * of documents that are called nothing else: “Food safety” is no guide to “Safety”.
 */
export function documentsCalledBy(
  spans: readonly PlacedPassage[],
  { label }: NamedNeed,
): ReadonlySet<string> {
  const named = new Set(meaningIn(label.replace(WITH_WHATEVER, '')));
  return new Set(
    [...Map.groupBy(spans, ({ source }) => source)].flatMap(([source, [first]]) => {
      const names = namesOf(source, first);
      const called = new Set(names.flat());
      const isIt = named.size > 0 && [...named].every((word) => called.has(word));
      const saysNoMore = names.some((name) => name.length > 0 && name.every((word) => named.has(word)));
      return isIt && (named.size > 1 || saysNoMore) ? [source] : [];
    }),
  );
}
/** Says no more than that there is something to do. */
export const WITH_WHATEVER =
  /^(?:handling|managing|answering|settling|running|using|caring for|working with|(?:dealing|coping) with|(?:responding|reacting) to) /iu;

/** How much of what is most about the need something has to be, to be of it at all; by judgement. */
export const LEAST_ABOUT_NEED = 0.25;

/** Where the passages with these ids are of another matter than the need, the heading over what is most of it. */
export function promisesAnother(
  ids: readonly string[],
  spans: readonly PlacedPassage[],
  need: NamedNeed,
): string | undefined {
  const about = aboutNeed(spans, need);
  const cited = spans.filter(({ id }) => ids.includes(id));
  if (cited.length === 0 || cited.some((span) => about(span) >= LEAST_ABOUT_NEED)) return undefined;
  const most = spans.find((span) => about(span) === 1);
  return most && (most.section ?? titleOf(most.source));
}

const keyOf = ({ source, section = '' }: PlacedPassage): string => `${source}\n${section}`;

interface Words {
  heading: ReadonlySet<string>;
  /** Of what its document is called, without what a heading further down says itself. */
  title: ReadonlySet<string>;
  text: ReadonlySet<string>;
}

function sectionsWithWords(spans: readonly PlacedPassage[]): ReadonlyMap<string, Words> {
  const sections = [...Map.groupBy(spans, keyOf)];
  const titles = new Map(
    [...Map.groupBy(spans, ({ source }) => source)].map(([source, [first, ...more]]) => {
      const further = new Set(
        more.flatMap(({ section = '' }) => (section === first?.section ? [] : meaningIn(section))),
      );
      return [
        source,
        new Set(
          namesOf(source, first)
            .flat()
            .filter((word) => !further.has(word)),
        ),
      ];
    }),
  );
  return new Map(
    sections.map(([key, passages]) => [
      key,
      {
        heading: new Set(meaningIn(passages[0]?.section ?? '')),
        title: titles.get(passages[0]?.source ?? '') ?? new Set(),
        text: new Set(passages.flatMap(({ text }) => meaningIn(text))),
      },
    ]),
  );
}

/** The words of what a document is called: its name, and its first heading. */
const namesOf = (source: string, first: PlacedPassage | undefined): readonly (readonly string[])[] => [
  meaningIn(titleOf(source).replaceAll(/[^\p{L}]+/gu, ' ')),
  meaningIn(first?.section ?? ''),
];

const placeOf = (word: string, { heading, title, text }: Words): number => {
  if (heading.has(word)) return PLACES.heading;
  if (title.has(word)) return PLACES.title;
  return text.has(word) ? PLACES.text : 0;
};
