import { caseBeforeColon } from './case-before-colon.ts';
import { plainWords } from '../text/compared.ts';
import { meaningIn, sentencesOf } from '../text/grounding.ts';
import { WRITTEN_NUMBER } from '../text/written-numbers.ts';

/** A part of a sentence that says when, how far, with whom or except for what the rest holds; and that rest. */
interface Condition {
  holds: string;
  condition: string;
}

const LEAD =
  /^(?:if|when|whenever|unless|until|in case|as soon as|only (?:if|when|after|before|with))\b[^,]*,\s*/iu;
const AMOUNT = `(?!one (?:who|which|that|of)\\b)(?:the (?:first |last |next )?)?(?:minus )?(?:[$€£]\\s?)?(?:${WRITTEN_NUMBER})(?:\\s?[%$€£]| \\p{L}+)?`;
/** How far, how much or by when: in the middle of a sentence too. */
const BOUND = new RegExp(
  `\\b(?:within|at least|at most|up to|no more than|not more than|no later than|for at least|for|above|below|over|under|more than|less than|fewer than|\\p{L}+er than) ${AMOUNT}`,
  'giu',
);
/** From where on the rest of a sentence is its condition; “while” says when a ban holds, and of an act what goes on. */
const TAIL =
  /(?:\b(?:if|unless|until|except|only (?:if|when|after|before|by|with|for|where)|when(?! to\b)|before|as long as|provided)\b|while\b(?<=^(?:never|do not|don[’']t|nobody|no one)\b[^,;:]*))[^,;:]*$/iu;

/** The conditions of a sentence, each with what it holds of; a condition that opens it holds of every part. English. */
export function conditionsIn(sentence: string): Condition[] {
  const plain = sentence.replace(/,? (?:because|so that|since)\b.*$/iu, '').replace(/[.!?]+$/u, '');
  const told = caseBeforeColon(plain)?.says;
  const lead = LEAD.exec(plain)?.[0] ?? (told === undefined ? '' : `${told}: `);
  return plain
    .slice(lead.length)
    .split(/[;:] |, (?:and|but|or|then) /u)
    .flatMap((part) => {
      const tail = TAIL.exec(part)?.[0] ?? '';
      const bounds = [...part.slice(0, part.length - tail.length).matchAll(BOUND)].map(([found]) => found);
      return [lead, tail, ...bounds]
        .filter((condition) => condition !== '')
        .map((condition) => ({ holds: part.replace(condition, ' '), condition }));
    });
}

/** Share of what is held to a condition from which it is told. */
const TOLD = 0.95;
/** Share of a condition that stands beside it. */
const KEPT = 0.5;
/** Fewer words than these tell nothing that could be cut. */
const FEWEST = 2;

/** “Above 5 degrees” is told where a reading of 9 degrees is. */
function withoutFigures(condition: string): readonly string[] {
  const words = meaningIn(
    condition.replaceAll(new RegExp(`\\b(?:above|over|below|under|\\p{L}+ than) (?=${AMOUNT})`, 'giu'), ' '),
  );
  const others = words.filter((word) => !/^\p{N}/u.test(word));
  // Of “above 2,000 €”, the figure is all that there is.
  return others.length > 0 ? others : words;
}

/**
 * What a text tells of a passage without the condition under which it holds; undefined where it tells it with that.
 * @param beside everything that is read with the text, it among them
 */
export function conditionCut(text: string, passage: string, beside: string): string | undefined {
  const [told, read] = [new Set(meaningIn(text)), new Set(meaningIn(beside))];
  const share = (words: readonly string[], among: ReadonlySet<string>) =>
    words.filter((word) => among.has(word)).length / Math.max(1, words.length);
  const found = sentencesOf(passage)
    // What is told word by word leaves nothing out.
    .filter((sentence) => !holdsWhole(beside, sentence))
    .flatMap(conditionsIn)
    .find(({ holds, condition }) => {
      const [held, needed] = [meaningIn(holds), meaningIn(condition)];
      // Of “shivers or becomes short of breath”, one is enough.
      const isKept = condition.split(/\bor\b/u).some((one) => share(withoutFigures(one), read) >= KEPT);
      return held.length >= FEWEST && needed.length > 0 && share(held, told) >= TOLD && !isKept;
    });
  return found?.condition.trim();
}

const holdsWhole = (text: string, sentence: string): boolean =>
  ` ${plainWords(text).join(' ')} `.includes(` ${plainWords(sentence).join(' ')} `);
