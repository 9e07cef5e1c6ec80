import type { Mistake } from '../../../../lib/domain/artefact/mistake.ts';
import type { Question } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf, insteadIn } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { oppositesOf, type Opposite } from '../english/opposites.ts';
import { asSentence, withoutStop } from '../english/tagged.ts';
import { asClause, partsOf } from '../english/voice.ts';
import { limitIn } from '../fiction/limited.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { BRIEF, HABITS, LEFT_OPEN, POSTPONED } from './habits.ts';
import { nearAmounts } from './near-amounts.ts';
import { thingOf } from './topic.ts';
import type { Wrong } from './wrong.ts';
import { doerOf } from '../material/subject.ts';

const byHabit = (wrong: Wrong): Wrong => ({ ...wrong, isHabit: true });

const own = (from: Passage, mistake: Mistake, says: string, breaks = ''): Wrong => ({
  says,
  mistake,
  from,
  breaks,
});

const MISTAKES: Record<Opposite['differs'], Mistake> = {
  figure: 'wrong-amount',
  order: 'wrong-way-round',
  time: 'too-late',
  way: 'other-way',
  habit: 'exception',
  delay: 'too-late',
};

/** The same done otherwise. */
export const turned = (passage: Passage, right: string, turn: number): Wrong[] => [
  ...oppositesOf(right, turn).map(({ says, differs, instead }) =>
    own(passage, MISTAKES[differs], says, instead),
  ),
  ...halved(passage, insteadIn(right)?.does ?? right, turn),
  ...fewer(passage, right),
  ...lastFirst(passage, right),
  ...handedOver(passage, right),
  ...contrary(passage, right, turn),
  ...yielding(passage, right, turn),
];

/** As if there were no limit: “It goes the way of any other payment.” */
export function asAnyOther(passage: Passage): Wrong[] {
  const limit = limitIn(passage);
  return limit ? [own(passage, 'beyond-limit', `It goes the way of any other ${limit.noun}.`)] : [];
}

/** Another amount of what is asked about, and those that are set to something else. */
export const misremembered = (right: string, passage: Passage, passages: readonly Passage[]): Wrong[] => [
  ...nearAmounts(right, passage, passages),
  ...oppositesOf(right, 0).flatMap(({ says, differs, instead }) =>
    differs === 'figure' ? [own(passage, 'wrong-amount', says, instead)] : [],
  ),
];

const ENOUGH = [', and leave it at that', ', which will do for now', ', and go on with the next thing'];

/** The first half of what is asked for, by somebody who is content with it. */
function halved(passage: Passage, right: string, turn: number): Wrong[] {
  const order = orderIn(right);
  const [first = '', ...rest] = partsOf(right);
  const left = rest.at(-1) ?? '';
  if (!order || order.refuses || rest.length === 0 || left.length < 12 || first.split(' ').length < 2)
    return [];
  const kept = rest.length > 1 ? [first, ...rest.slice(0, -1)].map(asClause).join(', ') : first;
  return [
    own(
      passage,
      'part-left-out',
      asSentence(`${withoutStop(kept)}${ENOUGH[turn % ENOUGH.length] ?? ''}`),
      left,
    ),
  ];
}

/** “Name the amount, the date and the account” → “Name the amount and the date”, or the last two. */
function fewer(passage: Passage, right: string): Wrong[] {
  const [whole, one = '', other = '', last = ''] = LISTED.exec(withoutStop(right)) ?? [];
  if (whole === undefined || orderIn(right)?.refuses === true || orderIn(last) !== undefined) return [];
  const before = right.slice(0, right.indexOf(whole));
  const left = (says: string, missing: string) =>
    own(passage, 'part-left-out', asSentence(`${before}${says}`), missing);
  return [left(`${one} and ${other}`, last), left(`${other} and ${last}`, one)];
}
const LISTED =
  /((?:an?|the|your|their) (?:(?! (?:in|on|to|with|for|of|from|by|at|into) )[^,;:]){3,40}), ((?:an?|the|your|their) [^,;:]{3,40}),? and (\p{L}+ [^,;:]+)$/iu;

/** The second half at once, and the first when it is too late for it. */
function lastFirst(passage: Passage, right: string): Wrong[] {
  const order = orderIn(right);
  // What it is for is no part of what somebody does.
  const [first = '', last = '', ...more] = partsOf(right.replace(/,? so that .*$/iu, ''));
  if (
    !order ||
    order.refuses ||
    Math.min(first.split(' ').length, last.split(' ').length) < 3 ||
    more.length > 0
  )
    return [];
  // Of “… and never say it aloud”, the second half is no act.
  if (/\b(?:never|not)\b/i.test(right)) return [];
  if (POINTING.test(last) || /^then\b|\b(?:until|unless)\b/i.test(last) || !orderIn(last)) return [];
  return [own(passage, 'too-late', asSentence(`${last}, and see to the rest when there is time`), first)];
}

/** The right thing, left to somebody who is there and does not answer for it. */
function handedOver(passage: Passage, right: string): Wrong[] {
  const order = orderIn(right);
  const person = presentIn(passage);
  if (!order || order.refuses || order.verb === 'be' || person === undefined) return [];
  if (new RegExp(`\\b${person}s?\\b`, 'i').test(right) || POINTING.test(right)) return [];
  const [first = ''] = partsOf(right);
  const does = orderIn(first);
  if (!does || /\b(?:your|you|yourself)\b/i.test(first)) return [];
  return [own(passage, 'other-person', asSentence(`let the ${person} ${does.verb} ${does.rest}`))];
}

/** Who is there by the moment of a passage, and has nothing happen to them. */
function presentIn({ moment }: Passage): string | undefined {
  const doer = moment && /^(?:while|before)$/.test(moment.word) ? doerOf(moment.says) : undefined;
  return doer?.isPerson && /^the /i.test(doer.phrase) ? doer.noun : undefined;
}

function contrary(passage: Passage, right: string, turn: number): Wrong[] {
  const order = orderIn(right);
  if (!order || order.refuses) return [];
  // Whoever asks somebody to do something learns nothing by it.
  if (order.verb === 'ask' && / to \p{L}/u.test(order.rest)) return [];
  const open = leftOpen(order.verb, order.rest);
  if (open !== undefined) return [own(passage, 'left-undone', open)];
  const habits = HABITS.find(([verbs]) => verbs.test(order.verb))?.[1];
  const thing = thingOf(passage);
  const habit = habits && (habits[turn % 2] ?? habits[0]);
  return habit && thing !== undefined ? [byHabit(own(passage, 'left-undone', habit(thing)))] : [];
}

/** “Ask what they would give for it” → “Answer at once, without asking what they would give for it.” */
function leftOpen(verb: string, rest: string): string | undefined {
  const found =
    /^(?:out )?(?:the \p{L}+ |first )?((?:(?:by|to|with|for|in) )?(?:what|which|who|how|when|where|whether|why|since when)\b[^,;:.]{4,70})/u.exec(
      withoutStop(rest),
    )?.[1];
  if (found === undefined) return undefined;
  const [what = found] = found.split(/ and (?=who|what|which|how|when|where)/u);
  if (/^(?:ask|find)$/.test(verb)) return asSentence(`answer at once, without asking ${what}`);
  return /^(?:say|tell|explain|name)$/.test(verb) ? asSentence(`leave open ${what}, and go on`) : undefined;
}

/** Of what is never to be done: done all the same, with a good excuse. */
function yielding(passage: Passage, right: string, turn: number): Wrong[] {
  const order = orderIn(right);
  if (order?.refuses !== true || /\b(?:until|unless)\b/i.test(right)) return [];
  const deed = withoutStop(asSentence(`${order.verb} ${order.rest}`)).split(/[:;]|, /)[0] ?? '';
  const excuses = ['when it is urgent', 'and tell a colleague afterwards', 'as long as somebody is watching'];
  return [0, 1].map((more) =>
    own(passage, 'exception', `${deed}, ${excuses[(turn + more) % excuses.length] ?? ''}.`),
  );
}

/** What people do who hope that it goes away; no wrong answer where waiting is the right one. */
export function postponed(passage: Passage, right: string, turn: number): Wrong[] {
  if (/\b(?:wait|silent|until|leave|later|nothing)\b/i.test(right)) return [];
  const place = turn % POSTPONED.length;
  const [habit, thing] = [POSTPONED[place], thingOf(passage)];
  return habit && thing !== undefined
    ? [byHabit(own(passage, place === 2 ? 'left-undone' : 'too-late', habit(thing)))]
    : [];
}

/**
 * What people say of a rule that they do not remember; as long as a rule is, so that neither is found by its length.
 */
export function left(passage: Passage, turn: number): Wrong[] {
  const noun = limitIn(passage)?.noun;
  const thing = noun === undefined ? thingOf(passage) : `the ${noun}`;
  return [0, 1].flatMap((more) => {
    const habit = LEFT_OPEN[(turn + more) % LEFT_OPEN.length];
    return habit && thing !== undefined
      ? [byHabit(own(passage, 'left-open', habit(thing), settledIn(passage)))]
      : [];
  });
}

/** “… are released by two clerks” → “released by two clerks”: what a rule says of the thing with which it begins. */
const settledIn = ({ act }: Passage): string =>
  / (?:is|are) (?!not |never )(\p{L}+(?:ed|en|wn|pt|t|d) .+)$/u.exec(withoutStop(act))?.[1] ?? '';

/**
 * What is right at another moment: acts of passages that have a moment or a later step of their own. What is forbidden
 * holds at every moment, so keeping to it is never wrong.
 */
export const elsewhere = (passage: Passage, { passages, usedAnswers }: Material): Wrong[] =>
  passages
    .filter((other) => other.id !== passage.id && other.use === 'order' && isAnotherMoment(passage, other))
    .filter((other) => orderIn(other.bare)?.refuses !== true)
    .map((other) => ({
      says: gistOf(other.bare),
      mistake: isLaterStep(passage, other) ? ('comes-later' as const) : ('other-moment' as const),
      from: other,
      breaks: '',
    }))
    .filter(({ says }) => !POINTING.test(says))
    .toSorted(
      (a, b) =>
        Number(usedAnswers.has(a.says)) - Number(usedAnswers.has(b.says)) ||
        // Somebody takes one case for another sooner than for the middle of a procedure.
        Number(a.from.step !== undefined) - Number(b.from.step !== undefined) ||
        // What the same document says of another moment is the likelier mistake.
        Number(a.from.source !== passage.source) - Number(b.from.source !== passage.source),
    );

/** Behind the next step of its document, and under a later heading too. */
const isLaterStep = (passage: Passage, other: Passage): boolean =>
  passage.step !== undefined &&
  other.step !== undefined &&
  passage.source === other.source &&
  other.place > passage.place + 1;

function isAnotherMoment(passage: Passage, other: Passage): boolean {
  if (passage.step !== undefined && other.step !== undefined && passage.source === other.source)
    return isLaterStep(passage, other);
  // A step has its turn, and is none of what a case asks for.
  if (other.step !== undefined && passage.step === undefined && isOfCase(passage)) return true;
  const { moment } = other;
  if (!moment || !/^(?:when|whenever|if|as soon as|once|after)$/.test(moment.word)) return false;
  return moment.says !== passage.moment?.says;
}

const isOfCase = ({ moment }: Passage): boolean =>
  moment !== undefined && /^(?:when|whenever|if|as soon as|once)$/.test(moment.word);

/** What belongs to other things that are to be done, said as a part of this one. */
export const ofOtherLists = (passage: Passage, { passages, usedAnswers }: Material): Wrong[] =>
  passages
    .filter(
      (other) =>
        other.id !== passage.id &&
        other.source === passage.source &&
        other.use === 'order' &&
        orderIn(other.bare)?.refuses === false,
    )
    .map((other) => ({ says: gistOf(other.bare), mistake: 'other-case' as const, from: other, breaks: '' }))
    .filter(({ says }) => !POINTING.test(says))
    .toSorted((a, b) => Number(usedAnswers.has(a.says)) - Number(usedAnswers.has(b.says)));

/** Away from its own passage, “them” would mean something else; what is asked about is called “it” anywhere. */
const POINTING = /\b(?:both|they|them|their|its|those|this|ones?)\b/i;

const wordsIn = (text: string): number => text.split(/\s+/).length;
/** A right answer that is much longer or shorter than every wrong one is found without reading. */
export function standsOut(right: string, wrong: readonly Pick<Wrong, 'says'>[]): boolean {
  const lengths = wrong.map(({ says }) => wordsIn(says));
  const isFar = (long: number, short: number) => long > short * 1.5 && long >= short + 4;
  return isFar(wordsIn(right), Math.max(...lengths)) || isFar(Math.min(...lengths), wordsIn(right));
}

/** What people say or do in few words, beside a right answer that is as short. */
export function briefly(asks: Question['asks'], right: string, passage: Passage): Wrong[] {
  const thing = thingOf(passage);
  if (wordsIn(right) > FEW_WORDS || thing === undefined) return [];
  return BRIEF[asks].map(([mistake, habit]) => byHabit(own(passage, mistake, habit(thing))));
}
const FEW_WORDS = 5;
/** Whether a wrong answer holds the right one whole, and so is half right. */
export const holds = (says: string, right: string): boolean => plain(says).includes(plain(right));
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

export const isSame = (a: string, b: string): boolean =>
  a.toLowerCase().replaceAll(/\W/g, '') === b.toLowerCase().replaceAll(/\W/g, '');
