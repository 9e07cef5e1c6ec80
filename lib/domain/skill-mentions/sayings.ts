import { eachSimilarity, labelVectors, type LabelVectors } from './label-vectors.ts';
import { SENTENCE_END } from './phrases.ts';
import { likeness, termVectors, type TermVectors } from './term-vectors.ts';
import { wordsOf } from './words.ts';

/** Something that people say who ask for a skill. */
export interface Saying {
  skillId: string;
  text: string;
}

/** What people say, made ready to be compared with. */
export interface Sayings {
  list: readonly Saying[];
  words: TermVectors;
  /** Groups of letters within a word: the same word in another form, or written wrongly, shares most of them. */
  letters: TermVectors;
}

interface Named {
  skillId: string;
  label: string;
  description: string;
  phrases?: readonly string[] | undefined;
}

/** Sayings of other skills from which on it can be told what is near to everything; with fewer, all would seem near. */
const FEWEST_OTHERS = 10;

/** The labels, descriptions and phrases of all skills that have phrases; none where too few skills have some. */
export function sayingsOf(skills: readonly Named[]): Sayings {
  const ofSkills = skills
    .filter(({ phrases = [] }) => phrases.length > 0)
    .map(({ skillId, label, description, phrases = [] }) =>
      [label, description, ...phrases].filter((text) => text !== '').map((text) => ({ skillId, text })),
    );
  const most = Math.max(0, ...ofSkills.map(({ length }) => length));
  const all = ofSkills.flat();
  const list = all.length - most < FEWEST_OTHERS ? [] : all;
  const texts = list.map(({ text }) => text);
  return { list, words: termVectors(texts, stemsIn), letters: termVectors(texts, lettersIn) };
}

/** Sayings that stand for all when crowding is measured: of fewer than so many, each. */
const CROWD = 2_048;

/** @param vectors one a saying, in order */
export const sayingVectors = ({ list }: Sayings, vectors: readonly ArrayLike<number>[]): LabelVectors =>
  labelVectors(vectors, (a, b) => list[a]?.skillId === list[b]?.skillId, CROWD);

/** Sentences of one request that are compared; by judgement: nobody asks for one thing in as many. */
export const MOST_PARTS = 256;

/** The parts of a request that `nearestSkills` wants vectors of: its sentences, in this order. */
export const partsOf = (text: string): string[] =>
  text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(0, MOST_PARTS);

/** A skill, and how near a request is to what people say of it: 0 as near as to anything, 1 word for word. */
export interface NearSkill {
  skillId: string;
  nearness: number;
}

const WEIGHTS = { meaning: 1, words: 0.5, letters: 1 };
const WHOLE = WEIGHTS.meaning + WEIGHTS.words + WEIGHTS.letters;

/** How much the nearest, the second and the third saying of a skill count; one alone may be near by chance. */
const PLACES = [1, 1 / 2, 1 / 3];
const ALL_PLACES = PLACES.reduce((sum, place) => sum + place);

/**
 * The skills in the order in which a request may mean them, by the nearest sayings of each: k nearest neighbours over
 * meaning, words and letters. Sayings that are near to everything count less, by their crowding.
 * @param vectors of the sayings, and one a part of the request (`partsOf`)
 */
export function nearestSkills(
  { list, words, letters }: Sayings,
  text: string,
  vectors: { sayings: LabelVectors; parts: readonly ArrayLike<number>[] },
): NearSkill[] {
  const nearest = new Map<string, number>();
  const parts = partsOf(text);
  eachSimilarity(vectors.sayings, vectors.parts, (meanings, part) => {
    const [inWords, inLetters] = [words.of(parts[part] ?? ''), letters.of(parts[part] ?? '')];
    const ofSkill = Map.groupBy(
      list.map(({ skillId }, i) => ({
        skillId,
        score:
          WEIGHTS.meaning * ((meanings[i] ?? 0) - (vectors.sayings.crowding[i] ?? 0)) +
          WEIGHTS.words * likeness(inWords, words.vectors[i] ?? new Map()) +
          WEIGHTS.letters * likeness(inLetters, letters.vectors[i] ?? new Map()),
      })),
      ({ skillId }) => skillId,
    );
    for (const [skillId, said] of ofSkill) {
      const scores = said.map(({ score }) => score).toSorted((a, b) => b - a);
      const nearness =
        PLACES.reduce((sum, place, i) => sum + place * (scores[i] ?? 0), 0) / ALL_PLACES / WHOLE;
      nearest.set(skillId, Math.max(nearest.get(skillId) ?? Number.NEGATIVE_INFINITY, nearness));
    }
  });
  return [...nearest]
    .map(([skillId, nearness]) => ({ skillId, nearness }))
    .toSorted((a, b) => b.nearness - a.nearness || a.skillId.localeCompare(b.skillId));
}

/** The skills of which a saying stands in a text with all its words. */
export function saidWhole({ list }: Sayings, text: string): Set<string> {
  const stems = new Set(stemsIn(text));
  return new Set(
    list.flatMap(({ skillId, text: said }) => {
      const wanted = stemsIn(said);
      return wanted.length > 0 && wanted.every((stem) => stems.has(stem)) ? skillId : [];
    }),
  );
}

const stemsIn = (text: string): string[] => [
  ...new Set(wordsOf(text).flatMap(({ filler, stem }) => (filler ? [] : stem))),
];

const SIZES = [3, 4];

const lettersIn = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => groupsIn(`_${word}_`));

const groupsIn = (word: string): string[] =>
  SIZES.flatMap((size) =>
    Array.from({ length: Math.max(0, word.length - size + 1) }, (_, i) => word.slice(i, i + size)),
  );
