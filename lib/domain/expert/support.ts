import { meaningIn } from '../text/grounding.ts';
import { meaningOf } from '../skill-mentions/synonyms.ts';
import { stem } from '../skill-mentions/stem.ts';

/**
 * When a passage supports a question enough to be its answer: by words and ranks alone, so that it means the same with
 * every model of vectors. Numbers by judgement, and by `test/experts/development.json`.
 */
export const SUPPORT = {
  /** Share of what the deciding words of the question weigh that the passage must hold, each by how rare it is. */
  least: 0.5,
  /** Deciding words that it must hold: one shared word is chance. */
  words: 2,
  /** It must be among so many by vectors, too: shared words alone may be about something else. */
  byVectors: 3,
} as const;

/** Words that ask, or stand in nearly every question, and decide nothing. */
const ASKING = new Set(
  'may can must should shall need ought want many much long often get go take give happen let mean someone anyone please ever still already'
    .split(' ')
    .flatMap((word) => [word, stem(word)]),
);

/** What a question asks about, or a passage speaks of: its words by family and meaning, each once. */
export const decidingWords = (text: string): string[] => [
  ...new Set(
    meaningIn(text)
      .filter((word) => !ASKING.has(word))
      .map(meaningOf),
  ),
];

/** How much a word tells among these passages: the rarer, the more (Robertson & Spärck Jones 1976). */
export function rarityAmong(passages: readonly ReadonlySet<string>[]): (word: string) => number {
  const held = new Map<string, number>();
  for (const words of passages) for (const word of words) held.set(word, (held.get(word) ?? 0) + 1);
  return (word) => {
    const times = held.get(word) ?? 0;
    return Math.log(1 + (passages.length - times + 0.5) / (times + 0.5));
  };
}

/** Share of what the deciding words of a question weigh that a passage holds, 0–1, and how many of them that are. */
export function supportOf(
  question: readonly string[],
  passage: ReadonlySet<string>,
  rarity: (word: string) => number,
): { share: number; words: number } {
  const weightOf = (words: readonly string[]) => words.reduce((sum, word) => sum + rarity(word), 0);
  const held = question.filter((word) => passage.has(word));
  const all = weightOf(question);
  return { share: all > 0 ? weightOf(held) / all : 0, words: held.length };
}

const NAME = /(?<=\p{L}[\p{L}\p{M}'’-]*,? )(?!I\b)\p{Lu}[\p{L}\p{M}]+/gu;
/** More of a question's words written large than these are how its language writes, not names. */
const MOST_NAMES = 0.34;

/** Names in a question: written large within it. None where the language writes every thing large. */
export function namesAsked(question: string): string[] {
  const names = question.match(NAME) ?? [];
  const all = question.match(/\p{L}+/gu) ?? [];
  return names.length > MOST_NAMES * all.length ? [] : names.flatMap(decidingWords);
}

const ASKS_AMOUNT =
  /\bhow (?:much|many|long|often|old|fast|far|heavy|warm|hot|cold|large|big|late|early|high|soon)\b|\bwhat (?:does|do|did)\b.*\bcost\b/i;
const AMOUNT =
  /\p{N}|\p{Sc}|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|half|quarter|once|twice|daily|weekly|monthly|yearly|never|always|each|every)\b/iu;

/** Whether a passage can answer what is asked for: an amount where one is asked, and whoever or whatever is named. */
export const isOfItsKind = (question: string, passage: string, words: ReadonlySet<string>): boolean =>
  (!ASKS_AMOUNT.test(question) || AMOUNT.test(passage)) &&
  namesAsked(question).every((name) => words.has(name));
