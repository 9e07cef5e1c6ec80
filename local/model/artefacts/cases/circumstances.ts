import { amountsOpen } from '../../../../lib/domain/artefact/decidable.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { amountsIn } from '../english/amounts.ts';
import { isClause } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { partsOf } from '../english/voice.ts';
import { happeningIn, withFigure } from '../fiction/happening.ts';
import { limitIn } from '../fiction/limited.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { doerOf } from '../material/subject.ts';
import { topicOf } from '../parts/topic.ts';
import { concretely, figureBeside, figureOnTheOtherSide, lessOf } from './figures.ts';
import { relativesIn } from './relatives.ts';
import { whereIn } from './where.ts';

/** What is the case, so that a passage decides something: nothing of what then follows. */
export interface Circumstance {
  passage: Passage;
  says: string;
  /** Whether it lies at a bound of the passage, or is what the passage makes an exception of. */
  isHard: boolean;
  /** Whether somebody comes with it, so that it can be played. */
  isTalk: boolean;
  /** What is asked of it, where that is not what to do now. */
  asks?: string;
}
type Found = Omit<Circumstance, 'passage'>;

/** A fact by which this passage can be applied; undefined where it asks for none, or for one that no rule can tell. */
export function circumstanceOf(passage: Passage, material: Material): Circumstance | undefined {
  const found =
    hard(nearlyDone(passage)) ??
    hard(tempted(passage, material)) ??
    onTheTable(passage) ??
    happens(passage, material) ??
    plain(COMPARES.test(passage.text) ? undefined : relativesIn(passage.text)) ??
    plain(sentenceOf(whereIn(passage.text))) ??
    hard(beyond(passage)) ??
    ofEach(onBothSides(passage)) ??
    plain(halfTicked(passage, material)) ??
    plain(notAll(passage));
  if (!found) return undefined;
  // Of “stands or walks”, one thing is the case.
  const says = madeUp(found.says.replace(/(?<=\p{Lu}\p{L}+ )(\p{L}+s) or \p{L}+s\b/u, '$1')).madeUp;
  const { bounds, missing } = amountsOpen(says, [passage.text]);
  return says.length <= MOST_SIGNS && speaksOf(passage.text, says) && bounds.length + missing.length === 0
    ? { passage, ...found, says }
    : undefined;
}
/** Whether both have two words in common: what tells less of a passage decides nothing by it. */
function speaksOf(text: string, says: string): boolean {
  const told = new Set(meaningIn(says));
  return [...new Set(meaningIn(text))].filter((word) => told.has(word)).length >= 2;
}
const MOST_SIGNS = 220;
/** What is told of how things mostly go decides nothing. */
const COMPARES = /\b(?:than (?:one|people|those)|as an?|usually|always|more|less|seldom|mostly)\b/i;

const hard = (says: string | undefined): Found | undefined =>
  says === undefined ? undefined : { says, isHard: true, isTalk: false };
const plain = (says: string | undefined): Found | undefined =>
  says === undefined ? undefined : { says, isHard: false, isTalk: false };

const ofEach = (says: string | undefined): Found | undefined =>
  says === undefined
    ? undefined
    : {
        says,
        isHard: true,
        isTalk: false,
        asks: 'A colleague wants to know from you what holds of each of them, and why.',
      };

const sentenceOf = (clause: string | undefined): string | undefined => clause && asSentence(clause);

/** “A release is done when ten people have used it for four days” → “So far five people have used it for two days.” */
function nearlyDone({ use, text }: Passage): string | undefined {
  if (use !== 'done') return undefined;
  const then = /\b(?:when|once|if|as soon as) (.+)$/i.exec(withoutStop(text))?.[1];
  if (then === undefined) return undefined;
  const parts = then.split(/, and |, | and (?=(?:the|an?|both|every|each|all|one)\b)/);
  if (parts.length > 1 && parts.every(isClause))
    return asSentence(`so far ${parts.slice(0, -1).join(', and ')}, and that is all`);
  const less = parts.length > 1 ? undefined : lessOf(then);
  return less === undefined ? undefined : asSentence(`so far ${less}`);
}

/**
 * “Never test a line that failed” → somebody is about to; “Only a vet may change a dose” → somebody else wants to. What
 * is forbidden in one case is tempting in that case, which is told first: of “it” alone nobody knows what it is.
 */
function tempted({ text, act, moment, isWarning }: Passage, { cast }: Material): string | undefined {
  const plainly = withoutStop(text);
  const isCase = moment !== undefined && /^(?:if|when|whenever|once|as soon as)$/.test(moment.word);
  if (isCase && (!isClause(moment.says) || /\byou\b/i.test(moment.says))) return undefined;
  const before = isCase ? `${asSentence(moment.says)} ` : '';
  const who = () => cast.somebody().full;
  const [, only, deed] = /^only ((?:an?|the) [^,;]{2,50}?) may ([^,;]+)/i.exec(plainly) ?? [];
  if (only !== undefined && deed !== undefined)
    return asSentence(`${who()} is not ${only} and wants to ${concretely(deed)}`);
  if (!isWarning) return undefined;
  const order = orderIn(act);
  const [first = ''] = (order?.rest ?? '').split(/[:;]|,? because /);
  if (order?.refuses === true && first !== '' && amountsIn(text).length === 0)
    return /\b(?:until|unless)\b/i.test(first)
      ? undefined
      : `${before}${asSentence(`${who()} is about to ${order.verb} ${withoutStop(first)}`)}`;
  const nobody = /^(?:nobody|no one) ((?!has|is|needs|must)\p{L}+s [^,;]+)/iu.exec(plainly)?.[1];
  return nobody === undefined ? undefined : asSentence(`${who()} ${nobody}`);
}

/** “A discount above 8 percent needs …” → a discount of 12 percent, and another time one of 6. */
function onTheTable(passage: Passage): Found | undefined {
  const isAlways = passage.moment === undefined || passage.moment.word === 'before';
  const limit = isAlways ? limitIn(passage) : undefined;
  const [amount, next] = passage.amounts;
  if (!limit || !amount || !isOneThing(limit.phrase)) return undefined;
  const isBetween = next !== undefined && / between /i.test(passage.text);
  const figure = isBetween ? limit.figure : figureBeside(amount);
  if (/degree|°/.test(figure)) return undefined;
  const as = /older than $/i.test(passage.text.slice(0, amount.at))
    ? (years: string) => `that is ${years} old`
    : (many: string) => `of ${many}`;
  const says = `${limit.phrase} ${as(figure)}`;
  return isBetween || !/^(?:above|below)$/.test(amount.side)
    ? hard(`On the table: ${says}.`)
    : ofEach(`On the sheet of the day: ${says}, and another time one ${as(figureOnTheOtherSide(amount))}.`);
}

/** A thing with a bound, and what then holds of it. */
const BOUNDED =
  /^(?<thing>[^,;:]{6,80}?) (?:more|less|fewer|longer|older|heavier) than $|^(?<other>[^,;:]{6,80}?) (?:above|over|below|under) $/iu;
const HOLDS = /^ (?:is|are|needs?|must|may|has|have|goes?|gets?|takes?|requires?)\b/iu;

/** “Blood that has been out for more than 4 hours is thrown away” → of two of them, each lies on another side of it. */
function onBothSides({ text, amounts, step }: Passage): string | undefined {
  const [amount] = amounts;
  if (!amount || step !== undefined || orderIn(text) || !/^(?:above|below)$/.test(amount.side))
    return undefined;
  const { thing, other } = BOUNDED.exec(text.slice(0, amount.at))?.groups ?? {};
  const named = thing ?? (other === undefined ? undefined : `${other} of`);
  const behind = text
    .slice(amount.at + amount.written.length)
    .replace(amount.unit, '')
    .trimStart();
  if (named === undefined || !HOLDS.test(` ${behind}`) || /\b(?:if|when|who)\b/i.test(named))
    return undefined;
  const [one, two] = [figureBeside(amount), figureOnTheOtherSide(amount)];
  const [first, second] = text.length % 2 === 0 ? [one, two] : [two, one];
  return `On the sheet of the day: ${asInside(named)} ${first}, and another time ${second}.`;
}

const isOneThing = (phrase: string): boolean =>
  /^an? (?:[\p{L}-]+ )?[\p{L}-]+$/u.test(phrase) && !/\b(?:be|can|may|and|of|if)\b/.test(phrase);

/** The moment of which it tells. */
function happens(passage: Passage, { cast, passages }: Material): Found | undefined {
  const amount = /\b(?:when|if|once) ((?:more|fewer|less) than .{8,})$/i.exec(withoutStop(passage.text))?.[1];
  if (amount !== undefined) return hard(asSentence(concretely(amount)));
  const { moment, use } = passage;
  const stopped =
    /\b(?:is|are) (?:not )?\p{L}+ed (?:only )?when ((?:an?|the|one|two|both|somebody|nobody) [^,;]{8,})$/iu.exec(
      withoutStop(passage.text),
    )?.[1];
  if (!moment && stopped !== undefined && use !== 'done') return plain(retold(asSentence(stopped)));
  if (!moment || use === 'fact' || /\bany/i.test(moment.says) || amountsIn(moment.says)[0]?.at === 0)
    return undefined;
  const found = happeningIn(passage, cast, passages);
  if (!found)
    return /^(?:when|if|as soon as|once)$/.test(moment.word) &&
      isClause(moment.says) &&
      !POINTS_BACK.test(moment.says)
      ? plain(retold(asSentence(moment.says)))
      : undefined;
  // What was only read off a limit is on the table, or nowhere; what names a time of day tells of nothing.
  if (/ tells you of /.test(found.says) || (!found.who && NOMINAL.test(moment.says))) return undefined;
  return {
    says: retold(concretely(withFigure(found))),
    isHard: amountsIn(moment.says).some(({ side }) => side !== 'exactly'),
    isTalk: found.who !== undefined,
  };
}

/** “After the pay run” names a time. */
const NOMINAL = /^(?:an?|the) \p{L}+(?: \p{L}+)?$/iu;
const POINTS_BACK = /\b(?:it|its|them|they|their|this|that|you|your)\b/i;

/** As a colleague tells it, and in other words than a question about the same moment, which learners read. */
function retold(says: string): string {
  if (/^You are about to /.test(says)) return says.replace('are about', 'are just about');
  if (says.startsWith('In a few minutes ')) return says.replace('a few', 'ten');
  const [who, does] = says.split(/(?<=[.]) (?=\p{Lu})/u);
  return does === undefined ? `Today ${asInside(says)}` : `${who ?? ''} Today ${does}`;
}

/** “At most fifty rows” → “Answers of a tool, as they are now: 53 rows.” */
function beyond(passage: Passage): string | undefined {
  const { amounts, use, step, text } = passage;
  const amount = amounts.find(({ side }) => side === 'at-most');
  const topic = topicOf(passage);
  // It is of what the passage begins with, where that is a thing and says more than a word.
  const isOf = ['$&', 'the ', 'each ', 'every '].some((which) =>
    asInside(text).startsWith(topic.replace(/^an? /, which)),
  );
  if (!amount || use === 'fact' || step !== undefined || !isOf || !/^\p{L}+ \p{L}+/u.test(topic))
    return undefined;
  if (doerOf(text)?.isPerson === true || amountsIn(topic).length > 0) return undefined;
  // “A blade is sharpened at most four times”: what is counted is not the blade.
  if (!SAID_OF_IT.test(text.slice(0, amount.at))) return undefined;
  const figure = figureBeside({ ...amount, side: 'above' });
  const isTime = /^(?:working |calendar )?(?:minute|hour|day|week|month)s?$/i.test(amount.unit);
  if (isTime) return asSentence(`${topic}: ${figure} have gone by, and nothing has been done`);
  const areMany = /^[\p{L}\p{N} ’'-]+? (?:are|have)\b/iu.test(text);
  return asSentence(`${topic}, as ${areMany ? 'they are' : 'it is'} now: ${figure}`);
}

/** “Answers of a tool are at most …”, “The crate may hold up to …”. */
const SAID_OF_IT =
  /^[\p{L}\p{N} ’'-]+? (?:is|are|has|have|may be|must be|may have|must have|holds?|weighs?|lasts?|takes?|contains?|may hold|may weigh)(?: never| only)?(?: \p{L}+:)? (?:at most|up to|no more than|not more than|(?:no|not) \p{L}+er than|a maximum of|within)? ?(?:[$€£]\s?)?$/iu;

/** Of an order in several parts, one was done: what is missing is to be said. */
function halfTicked({ act, step, use, moment }: Passage, { cast }: Material): string | undefined {
  // What is done in one case alone is on no list of what is done.
  if (use !== 'order' || step !== undefined || moment !== undefined) return undefined;
  const parts = partsOf(act);
  const [first = ''] = parts;
  if (parts.length < 2 || first.length < 12 || first.length > 110) return undefined;
  return `On the list that ${cast.somebody().full} left, one line is ticked: “${asSentence(first)}” The lines under it are empty.`;
}

/** “Write the name, the hour and the wish into the diary”: one of them is missing. */
function notAll({ text, use, step }: Passage): string | undefined {
  if (use !== 'order' || step !== undefined) return undefined;
  const [, one, other] = ENUMERATED.exec(text) ?? [];
  return one === undefined || other === undefined
    ? undefined
    : asSentence(`so far there is ${one} and ${other}, and no more`);
}
const THING = '(?:the|an?|your|their) (?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+';
const ENUMERATED = new RegExp(`\\b(${THING}), (${THING}),? and ${THING}`, 'iu');

/** All steps up to one are ticked, that one is not, and somebody has begun the next. */
export function skippedStep(steps: readonly Passage[], { cast }: Material): Circumstance | undefined {
  const at = steps.length - 3;
  const [missed, next] = [steps[at + 1], steps[at + 2]];
  if (at < 0 || missed?.step === undefined || next?.step === undefined) return undefined;
  const { full, first } = cast.somebody();
  return {
    passage: missed,
    says: `${full} has the list of the steps. Step ${missed.step - 1} is ticked, step ${missed.step} is not, and ${first} has just begun step ${next.step}.`,
    isHard: false,
    isTalk: false,
  };
}
