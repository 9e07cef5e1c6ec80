import { stem } from '../skill-mentions/stem.ts';
import { keptByText } from './kept-by-text.ts';

/**
 * Whether a text says what its sources say, by its words: every word that carries meaning must stand in them. Only
 * words that join, and with which a text speaks of itself, are free. Amounts, “not”, “must”, “before”, names and
 * verdicts are never joining.
 */
const FREE = new Set(
  `a an the this that these those it its itself they them their we us our you your yourself i me my he she his her him who whom whose
  which what one ones other others some such same own am is are was were be been being do does did done doing have has had having will would
  of to in on at for with by from as into onto about and or but if when while where than because so though also too as well both either
  whether how why then here there each s e g i remember`.split(/\s+/),
);

const POLAR = stems(
  `not no never none nobody nothing nowhere neither nor without unless except instead rather avoid refuse forbid forbidden prohibit
  stop prevent decline reject ban hardly rarely seldom only until`,
);
/** Verdicts and duties: a sentence that holds one is about what somebody decided. */
const VERDICTS = stems(
  `approve approval authorise permit allow decide decision agree agreement consent confirm sign signed grant accept endorse okay ok mandate
  must may should shall can waive exempt promote dismiss appoint`,
);

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(stem));
}

interface Token {
  stem: string;
  /** As it stands in the text, in small letters. */
  written: string;
  /** Written large though no sentence begins with it. */
  isName: boolean;
}

/** Words, numbers and signs that count: “don’t” is “do not”, “OK’d” is “OK”, “8 %” is “8 percent”. */
const TOKEN = /[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*|\p{N}+(?:[.,:]\p{N}+)*|[%‰\p{Sc}]/gu;

const tokensOf = keptByText((text): readonly Token[] =>
  (text.normalize('NFC').match(TOKEN) ?? []).flatMap((written, place) => {
    const word = written.toLowerCase().replaceAll('’', "'");
    const isName = place > 0 && word !== written && written !== 'I' && /^\p{Lu}/u.test(written);
    return partsOf(word).map((part) => ({ stem: stem(part), written: part, isName }));
  }),
);

function partsOf(word: string): string[] {
  if (word === '%') return ['percent'];
  if (word === 'cannot') return ['can', 'not'];
  if (!word.includes("'")) return [word];
  const negated = /^(.+)n't$/.exec(word)?.[1];
  if (negated !== undefined) return [negated === 'ca' ? 'can' : negated === 'wo' ? 'will' : negated, 'not'];
  return [word.replace(/'(?:s|d|ll|re|ve|m)?$/, '')];
}

const FREE_STEMS = new Set([...FREE].flatMap((word) => [word, stem(word)]));
/** What counts always, though its stem is that of a free word. */
const carriesMeaning = ({ stem: word }: Token): boolean => POLAR.has(word) || !FREE_STEMS.has(word);

/** “Ask the desk (ext. 310)”: no sentence ends there. */
const SHORTENED = /\b(?:ext|tel|approx|max|min|incl|Mr|Mrs|Ms|Dr|e\.g|i\.e)[.]\s+/gu;

export const sentencesOf = keptByText((text): readonly string[] =>
  text
    .replaceAll(SHORTENED, (shortened) => `${shortened.trimEnd()}\u00A0`)
    .split(/(?<=[.!?])[^\S\u00A0]+|\n+/)
    .map((sentence) => sentence.replaceAll('\u00A0', ' '))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== ''),
);

const clausesOf = (text: string): string[] =>
  text.split(/[,;:.!?()–—“”\n]+(?=\s|$)|[“(]/).filter((clause) => clause.trim() !== '');

/** The words of a text that carry meaning, each as its family; only good for comparing. */
export const meaningIn = keptByText((text): readonly string[] =>
  tokensOf(text)
    .filter(carriesMeaning)
    .map(({ stem: word }) => word),
);
const polesIn = (text: string): string =>
  [...new Set(meaningIn(text).filter((word) => POLAR.has(word)))].toSorted().join();

/** A passage by its words, clause by clause. */
export interface Passage {
  words: ReadonlySet<string>;
  clauses: readonly { words: ReadonlySet<string>; poles: string }[];
}

export const passageOf = keptByText((text): Passage => ({
  words: new Set(meaningIn(text)),
  clauses: clausesOf(text).map((clause) => ({ words: new Set(meaningIn(clause)), poles: polesIn(clause) })),
}));

export interface Unheld {
  /** Words that carry meaning and that no source holds, as they stand in the text. */
  words: string[];
  /** Whether an amount, a name, a “not” or a verdict is put together from several sources that none of them says. */
  mixed: boolean;
  /** Whether it says no where its source says yes, or the other way round. */
  turned: boolean;
}

/**
 * What of a text its sources do not hold.
 * @param about words that it may use besides: what it is about, not what it claims
 */
export function unheldIn(text: string, sources: readonly Passage[], about: Passage = NOTHING): Unheld {
  const besides = (word: string) => about.words.has(word) && !POLAR.has(word) && !VERDICTS.has(word);
  const clauses = sentencesOf(text)
    .flatMap(clausesOf)
    .map((clause) => ({
      isPinned: isPinned(clause),
      words: meaningIn(clause).filter((word) => !besides(word)),
      poles: polesIn(clause),
    }));
  const isHeld = (word: string) => sources.some((source) => source.words.has(word));
  const unheld = Map.groupBy(
    tokensOf(text).filter((token) => carriesMeaning(token) && !besides(token.stem) && !isHeld(token.stem)),
    ({ stem: word }) => word,
  );
  const isWhole = (clause: { words: string[] }) =>
    sources.some((source) => clause.words.every((word) => source.words.has(word)));
  return {
    words: [...unheld.values()].flatMap(([first]) => first?.written ?? []),
    mixed: clauses.some((clause) => clause.isPinned && clause.words.length > 0 && !isWhole(clause)),
    turned: clauses.some((clause) =>
      isTurned(
        clause,
        sources.flatMap((source) => source.clauses),
      ),
    ),
  };
}

const NOTHING: Passage = passageOf('');

/** Whether a clause says something that must stand whole in one source. */
const isPinned = (clause: string): boolean =>
  tokensOf(clause).some(
    ({ stem: word, isName }) => isName || /\p{N}|\p{Sc}/u.test(word) || POLAR.has(word) || VERDICTS.has(word),
  );

/** Whether words only name a thing: no amount, no “not”, no duty or verdict, and nothing written large. */
export const namesAThing = (words: string): boolean => meaningIn(words).length > 0 && !isPinned(words);

/** Whether a text speaks of what somebody decided, whatever stands between its words. */
export const holdsVerdict = (text: string): boolean =>
  meaningIn(text.replaceAll(/[^\p{L}]+/gu, ' ')).some((word) => VERDICTS.has(word));

/** Whether the clauses that are nearest to this one all say no where it says yes, or the other way round. */
function isTurned(
  { words, poles }: { words: string[]; poles: string },
  clauses: Passage['clauses'],
): boolean {
  const plain = words.filter((word) => !POLAR.has(word));
  const shared = clauses.map((other) => plain.filter((word) => other.words.has(word)).length);
  const most = Math.max(0, ...shared);
  if (most * 2 < plain.length || most === 0) return false;
  return !clauses.some((other, i) => shared[i] === most && other.poles === poles);
}

/**
 * Whether a text keeps the order in which one of its sources says it; where not, nobody but a reader can tell if it
 * says the same.
 */
export const keepsOrder = (text: string, sources: readonly string[]): boolean => {
  const orders = sources.map(meaningIn);
  return sentencesOf(text).every((sentence) => {
    const words = meaningIn(sentence);
    return orders.some((order) => isWithin(words, order));
  });
};

function isWithin(words: readonly string[], order: readonly string[]): boolean {
  let place = 0;
  for (const word of order) if (word === words[place]) place += 1;
  return place === words.length;
}
