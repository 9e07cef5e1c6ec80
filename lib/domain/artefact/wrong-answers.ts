import { shareHeld } from '../text/compared.ts';
import { meaningIn } from '../text/grounding.ts';
import type { ClaimOrFiction, Question } from './parts.ts';

/** Share of the right answer from which feedback that says nothing else is that answer again. */
const SAID_AGAIN = 0.8;
/** Share of a wrong answer that a passage says, from which it says that answer. */
const SAID = 0.9;
/** Share of what a passage says besides that a situation tells, from which its case is that situation. */
const ITS_CASE = 0.6;

type Option = Question['options'][number];
/** Words that both have in common, from which one procedure is taken for another. */
const ALIKE = 2;
/** Under one heading, where many a document lists all that can go wrong, one of what is to be done is enough. */
const ALIKE_UNDER_ONE_HEADING = 1;

/** Where a passage stands, and what it says. */
interface Standing {
  source: string;
  section?: string;
  step?: number | undefined;
  text: string;
}

/**
 * Whether nobody would do in one situation what a passage asks for in another one: it is of another document, or of
 * other things. Steps of one list are of the same things.
 */
export function isOfAnotherProcedure(one: Standing, right: Standing, situation: string): boolean {
  if (one.source !== right.source) return true;
  if ((one.section ?? '') !== (right.section ?? ''))
    return commonTo(one.text, `${right.text} ${situation}`) < ALIKE;
  const areSteps = one.step !== undefined && right.step !== undefined;
  return !areSteps && commonTo(one.text, right.text) < ALIKE_UNDER_ONE_HEADING;
}

/** How many words of meaning two texts have in common. */
function commonTo(one: string, other: string): number {
  const words = new Set(meaningIn(other));
  return new Set(meaningIn(one).filter((word) => words.has(word))).size;
}

/** Words in common from which a passage says something of another one. */
const BEARS = 1;
/**
 * Whether what is said of a wrong answer has to do with what is asked: it is of the passage that decides it, binds
 * that, or is of the same things. What merely stands near by explains nothing.
 */
export const bearsOnAnswer = (said: string, right: readonly { text: string }[], situation: string): boolean =>
  [...right, { text: situation }].some(({ text }) => commonTo(said, text) >= BEARS);

/** A passage, by what tells whether it bears on a question. */
interface Said {
  id: string;
  text: string;
  step?: number | undefined;
}
const textOf = (said: ClaimOrFiction): string => ('text' in said ? said.text : said.madeUp);

/**
 * Whether feedback says nothing but the right answer, with or without the moment that the situation tells. A part of
 * it is told to whoever left that part out.
 */
export function saysOnlyTheRight(
  { says, feedback }: Pick<Option, 'says' | 'feedback'>,
  right: string,
  situation: string,
): boolean {
  if (shareHeld(feedback.text, `${right} ${situation}`) < 1) return false;
  return shareHeld(right, feedback.text) >= SAID_AGAIN || shareHeld(feedback.text, textOf(says)) === 1;
}

/**
 * The passage that makes a wrong answer right where it is asked: it says as much, and says it of this case or of every
 * one. A step is right in its turn alone.
 */
export function alsoRightBy<S extends Said>(
  says: string,
  situation: string,
  right: ClaimOrFiction,
  spans: readonly S[],
): S | undefined {
  const cites = 'cites' in right ? right.cites : [];
  const told = new Set(meaningIn(situation));
  const words = new Set(meaningIn(says));
  return spans.find((span) => {
    if (words.size < FEWEST || cites.includes(span.id) || shareHeld(says, span.text) < SAID) return false;
    if (span.step !== undefined) return false;
    const besides = [...new Set(meaningIn(span.text))].filter((word) => !words.has(word));
    return besides.filter((word) => told.has(word)).length >= besides.length * ITS_CASE;
  });
}
const FEWEST = 3;
