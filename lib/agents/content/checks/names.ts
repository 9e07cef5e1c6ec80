import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { message } from '../../../messages/message.ts';
import { at, quote, type Check } from './matter.ts';
import { placesOf } from '../../../domain/artefact/places.ts';

/** A word written large, in letters that know no size as well, with what may stand inside a name. */
const LARGE = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const WORD = /[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*/gu;
/** Small words inside names: Maria de la Cruz, Ludwig van Beethoven. */
const INSIDE = new Set(
  'al bin da das de del della den der di do dos du el ibn la le ter van von y zu'.split(' '),
);
const TITLES = new Set('dr mr mrs ms mx miss prof professor sir madam'.split(' '));
/** What sentences of a scene begin with and nobody is called. */
const OPENERS = new Set(
  `a an and after all another as at because before both but by during each every everybody everyone for from he her his how i if in it its
  just later my nobody no nothing now of on once one only or our she since so some somebody someone than that the their then there
  these they this those three to today tomorrow two until we what when where while who why with without yes yesterday you your`.split(
    /\s+/,
  ),
);
/** Longest name that is asked for. */
const MOST_WORDS = 4;

/**
 * Whatever in the made-up parts of an artefact could be somebody’s name: each word written large, and each run of them.
 * A few dozen texts, so that a directory is asked for these and never loaded. Whoever answers compares whole names and
 * surnames without regard to case; a given name alone is nobody’s in particular, and neither is the surname of somebody
 * whose whole name is told: in a large company every surname is borne.
 */
export function namesIn(artefact: Artefact): string[] {
  const places = placesOf(artefact);
  const small = new Set(
    places.flatMap(({ text }) => (text.match(WORD) ?? []).filter((word) => !LARGE.test(word))),
  );
  const isWord = (word: string) => OPENERS.has(word.toLowerCase()) || small.has(word.toLowerCase());
  const found = new Set(
    places.filter(({ kind }) => kind === 'fiction').flatMap(({ text }) => namesInText(text, isWord)),
  );
  const partsOfNames = new Set(
    [...found]
      .map((name) => name.split(' '))
      .filter((words) => words.length > 1 && !words.some(isWord))
      .flat(),
  );
  return [...found].filter((name) => !partsOfNames.has(name));
}

/** @param isWord whether it is no name at the beginning of a sentence, as what the artefact also writes small */
function namesInText(text: string, isWord: (word: string) => boolean): string[] {
  return text.split(/[.!?:;,()“”"\n]+/).flatMap((clause) =>
    runsIn(clause).flatMap((run) =>
      windowsOf(run)
        .filter((window) => window.length > 1 || !isWord(window[0] ?? ''))
        .map((window) => window.join(' ')),
    ),
  );
}

/** Words written large that stand together, titles apart. */
function runsIn(clause: string): string[][] {
  const runs: string[][] = [[]];
  for (const found of clause.match(WORD) ?? []) {
    const word = found.replace(/[’']s$/, '');
    const run = runs.at(-1) ?? [];
    const belongs = LARGE.test(word) || (run.length > 0 && INSIDE.has(word));
    if (!belongs || TITLES.has(word.toLowerCase())) runs.push([]);
    else run.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

const windowsOf = (run: readonly string[]): string[][] =>
  run.flatMap((_, from) =>
    Array.from({ length: Math.min(MOST_WORDS, run.length - from) }, (_, more) =>
      run.slice(from, from + more + 1),
    ),
  );

/**
 * Nobody who works here, and no company that there is, plays a part in what is made up. The name itself is not said:
 * what is wrong with a draft is kept and logged.
 */
export const names: Check = ({ artefact, places, subject: { isKnownName, realCompanies = [] } }) => {
  const known = namesIn(artefact).filter(isKnownName);
  return places
    .filter(({ kind }) => kind === 'fiction')
    .flatMap((place) => [
      ...known
        .filter((name) => holds(place.text, name))
        .map(() => at(place, message('fault.name.works-here'))),
      ...realCompanies
        .filter((name) => holds(place.text, name))
        .map((name) => at(place, message('fault.name.company', { name: quote(name) }))),
    ]);
};

/** Whether a text holds a name as whole words, however it is written. */
const holds = (text: string, name: string): boolean => inWords(text).includes(inWords(name));

const inWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
