import { ruleKindOf } from '../passage/rule-kind.ts';
import { tellsHowThingsAre } from '../passage/tells-how-things-are.ts';
import { timeOfHeading } from '../passage/passage-moment.ts';
import { isDoneTest } from '../passage/done-test.ts';
import { shareHeld } from '../text/compared.ts';
import { meaningIn } from '../text/grounding.ts';
import type { Mistake } from './mistake.ts';
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

/** How many words of meaning two texts have in common, besides those that any two rules have. */
function commonTo(one: string, other: string): number {
  const words = new Set(meaningIn(other));
  return new Set(meaningIn(one).filter((word) => words.has(word) && !OF_ANY_RULE.has(word))).size;
}
/** What is done with anything, and how a rule speaks of it. */
const OF_ANY_RULE = new Set(
  meaningIn(
    'ask say tell give get let go make take put use show keep look write begin leave bring come know see not no never only must may can until unless without instead one two once first last time day other each every all',
  ),
);

/** Words in common from which a passage says something of another one. */
const BEARS = 2;
/** A rule says what holds in its own case; a reason or a fact says something of others too. */
const RULES =
  /\b(?:must|may|shall|should|only|never|nobody|not|no|up to|at most|at least|within|needs?|unless|except|if|when|before|after|until)\b|\p{N}/iu;
const GIVES_A_REASON = /\b(?:because|so that|otherwise|since|therefore|which is why)\b|, so \p{L}/iu;
const givesReason = (said: string): boolean =>
  GIVES_A_REASON.test(said) || (tellsHowThingsAre(said) && !RULES.test(said));
/** Share of what another rule says that the deciding one says too, from which it is broken with it. */
const OF_THE_SAME = 0.5;

/**
 * Whether another passage than the deciding one says why an answer is wrong: a reason or a fact of the same things
 * and of what is to be done, how to tell that all of it is done, or a rule that says half of the same. Any other rule
 * is right of its own case, and explains nothing.
 * @param right the right answer
 */
export const bearsOnAnswer = (said: string, main: readonly { text: string }[], right: string): boolean =>
  main.some(
    ({ text }) =>
      commonTo(said, text) >= BEARS &&
      (isDoneTest(said) ||
        shareHeld(said, text) >= OF_THE_SAME ||
        (givesReason(said) && commonTo(said, right) > 0)),
  );

/** Whether two passages are steps of one list, of which one says what the answer passes over. */
export const isStepPassedOver = (one: Standing, right: Standing, says: string): boolean =>
  one.step !== undefined &&
  right.step !== undefined &&
  one.source === right.source &&
  one.section === right.section &&
  commonTo(one.text, says) > 0;

/** Mistakes by which nothing of it is done, or not by whom and when it is to be: the whole rule says what is wrong. */
const UNDONE: ReadonlySet<Mistake> = new Set([
  'left-undone',
  'too-late',
  'other-person',
  'exception',
  'left-open',
  'beyond-limit',
]);
/** Whether the deciding passage itself, whole, is why an answer is wrong. */
export const isUndone = (mistake: readonly Mistake[]): boolean => mistake.some((one) => UNDONE.has(one));

/** Mistakes by which what is to be done is put off or left to somebody. */
const PUT_OFF: ReadonlySet<Mistake> = new Set(['left-undone', 'left-open', 'too-late', 'other-person']);
/** Whoever does something else instead says nothing of these. English. */
const IN_WORDS =
  /\b(?:later|for now|for the moment|wait|leave|come back|half an hour|somebody else|whoever comes|to a colleague|another day|tomorrow|when there is time)\b/iu;
/** Whether an answer only puts it off or leaves it to somebody: beside two of these, the right one is guessed. */
export const isPutOff = (says: string, mistake: readonly Mistake[]): boolean =>
  mistake.some((one) => PUT_OFF.has(one)) && IN_WORDS.test(says) && !/\p{N}/u.test(says);

/** Share of an answer that a passage says of which it would be right. */
const RIGHT_OF = 0.5;
/** Whether a wrong answer is right of what is said there. */
export const isRightOf = (says: string, said: string): boolean => shareHeld(says, said) >= RIGHT_OF;

/** Whether a wrong answer speaks of nothing that its case is about, so that it would do for any question. */
export const isFiller = (says: string, about: readonly string[]): boolean =>
  about.every((text) => commonTo(says, text) === 0);

/** A passage, by what tells whether it bears on a question. */
interface Said {
  id: string;
  text: string;
  section?: string | undefined;
  step?: number | undefined;
}
const textOf = (said: ClaimOrFiction): string => ('text' in said ? said.text : said.madeUp);

/**
 * Whether feedback says nothing but the right answer, with or without the moment that the situation tells. A part of
 * it is told to whoever left that part out.
 */
export function saysOnlyTheRight(
  { says, feedback, mistake = [] }: Pick<Option, 'says' | 'feedback'> & Partial<Pick<Option, 'mistake'>>,
  right: string,
  situation: string,
): boolean {
  // Of what was not done at all, the rule with its case says it.
  const told = isUndone(mistake) ? right : `${right} ${situation}`;
  if (shareHeld(feedback.text, told) < 1) return false;
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
    // What is forbidden makes nothing right but to leave it.
    if (ruleKindOf(span.text) === 'ban' && ruleKindOf(says) !== 'ban') return false;
    const itsCase = timeOfHeading(span.section) === 'in-a-case' ? `${span.section ?? ''}. ` : '';
    const besides = [...new Set(meaningIn(`${itsCase}${span.text}`))].filter((word) => !words.has(word));
    return besides.filter((word) => told.has(word)).length >= besides.length * ITS_CASE;
  });
}
const FEWEST = 3;
