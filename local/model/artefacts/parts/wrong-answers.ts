import type { Question } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { oppositesOf } from '../english/opposites.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { binds } from '../fiction/plain.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/** An answer that is wrong, and the passage that says why. */
export interface Wrong {
  says: string;
  why: Passage;
  /** Of the passage asked about, done otherwise; else right at another moment. */
  isOwn: boolean;
  /** What the passages say in its place, in their words; empty where it is the whole passage. */
  instead: string;
}

/** The same done otherwise. */
export const turned = (passage: Passage, right: string, turn: number): Wrong[] => [
  ...oppositesOf(right, turn)
    .filter(({ differs }) => differs !== 'delay')
    .map(({ says, instead }) => own(passage, says, instead)),
  ...contrary(passage, right, turn),
  ...yielding(passage, right, turn),
  ...oppositesOf(right, turn)
    .filter(({ differs }) => differs === 'delay')
    .map(({ says }) => own(passage, says)),
];

const own = (why: Passage, says: string, instead = ''): Wrong => ({ says, why, isOwn: true, instead });

/** What people do in a hurry instead, by what they are told to do. */
const HABITS: readonly (readonly [verbs: RegExp, habits: readonly [string, string]])[] = [
  [
    /^(?:ask|find|learn|listen|let|hear|wait)$/,
    [
      'Answer at once, so that no pause arises.',
      'Explain your own view first, and ask at the end if there is time.',
    ],
  ],
  [
    /^(?:check|compare|measure|count|test|read|look|inspect|verify|confirm|scan)$/,
    [
      'Take it as it is, because it was in order last time.',
      'Look at it afterwards, when there is more time.',
    ],
  ],
  [
    /^(?:write|record|enter|log|note|register|document|label|send|file)$/,
    ['Keep it in mind, and put it down when things are quieter.', 'Tell a colleague, who was there as well.'],
  ],
  [
    /^(?:say|tell|explain|repeat|state|thank|acknowledge|begin|name|describe|greet)$/,
    [
      'Say that somebody else is going to answer, and end the conversation.',
      'Pass over it, and come to the next point.',
    ],
  ],
  [
    /^(?:stop|call|leave|close|throw|return|refuse|walk|put)$/,
    ['Go on for now, and keep an eye on it.', 'Wait a little, and see whether it settles by itself.'],
  ],
  [
    /^(?:use|wear|wash|clean|cover|set|take|keep|stay)$/,
    ['Do without it this time, and be careful.', 'Leave it out, as it is only for a moment.'],
  ],
];

function contrary(passage: Passage, right: string, turn: number): Wrong[] {
  const order = orderIn(right);
  if (!order || order.refuses) return [];
  const habits = HABITS.find(([verbs]) => verbs.test(order.verb))?.[1];
  return habits ? [own(passage, habits[turn % 2] ?? habits[0])] : [];
}

/** Of what is never to be done: done all the same, with a good excuse. */
function yielding(passage: Passage, right: string, turn: number): Wrong[] {
  const order = orderIn(right);
  if (order?.refuses !== true) return [];
  const deed = withoutStop(asSentence(`${order.verb} ${order.rest}`)).split(/[:;]|, /)[0] ?? '';
  const excuses = ['when it is urgent', 'and tell a colleague afterwards', 'as long as somebody is watching'];
  return [0, 1].map((more) => own(passage, `${deed}, ${excuses[(turn + more) % excuses.length] ?? ''}.`));
}

/** What people do who hope that it goes away; no wrong answer where waiting is the right one. */
export function postponed(passage: Passage, right: string, turn: number): Wrong[] {
  if (/\b(?:wait|silent|until|leave|later|nothing)\b/i.test(right)) return [];
  const ways = [
    'Go on with what you were doing, and come back to it in half an hour.',
    'Wait a little, and see whether it settles by itself.',
    'Leave a note for whoever comes next.',
  ];
  return [own(passage, ways[turn % ways.length] ?? '')];
}

/**
 * What people say of a rule that they do not remember; as long as a rule is, so that neither is found by its length.
 */
export const left = (passage: Passage, turn: number): Wrong[] => {
  const ways = [
    'It depends on how much time there is that day, and on who is there to do it.',
    'Each does that in their own way, as long as it is done by the end of the day.',
    'Whoever comes next looks after that, and until then it stays as it is now.',
  ];
  return [0, 1].map((more) => own(passage, ways[(turn + more) % ways.length] ?? ''));
};

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
      why: other,
      isOwn: false,
      // Of two steps, the order in which they come says why.
      instead: isStepOf(passage, other) ? `${gistOf(passage.act)} Then ${asInside(gistOf(other.act))}` : '',
    }))
    .filter(({ says }) => !POINTING.test(says))
    .toSorted(
      (a, b) =>
        Number(usedAnswers.has(a.says)) - Number(usedAnswers.has(b.says)) ||
        // What the same document says of another moment is the likelier mistake.
        Number(a.why.source !== passage.source) - Number(b.why.source !== passage.source),
    );

const isStepOf = (passage: Passage, other: Passage): boolean =>
  passage.step !== undefined && other.step !== undefined && passage.source === other.source;

function isAnotherMoment(passage: Passage, other: Passage): boolean {
  if (isStepOf(passage, other)) return (other.step ?? 0) > (passage.step ?? 0) + 1;
  const { moment } = other;
  if (!moment || !/^(?:when|whenever|if|as soon as|once|after)$/.test(moment.word)) return false;
  return moment.says !== passage.moment?.says;
}

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
    .map((other) => ({ says: gistOf(other.bare), why: other, isOwn: false, instead: '' }))
    .filter(({ says }) => !POINTING.test(says))
    .toSorted((a, b) => Number(usedAnswers.has(a.says)) - Number(usedAnswers.has(b.says)));

/** Away from its own passage, “it” would mean something else. */
const POINTING = /\b(?:it|they|them|their|its|those|this|ones?)\b/i;

/**
 * One of each kind where there is: another way of doing it, and the right thing at another moment. Where the right
 * answer would stand out by its length, a longer wrong one takes the place of the last.
 */
export function mixed(
  wrong: readonly Wrong[],
  right: string,
  most: number,
  brief: readonly Wrong[],
): Wrong[] {
  const fit = wrong.filter(
    ({ says }, i) =>
      !binds(says) &&
      !isSame(says, right) &&
      !holds(says, right) &&
      wrong.findIndex((earlier) => isSame(earlier.says, says)) === i,
  );
  const others = fit.filter(({ isOwn }) => !isOwn);
  const owns = fit.filter(({ isOwn }) => isOwn);
  const paired = owns.flatMap((each, i) => [each, ...others.slice(i, i + 1)]);
  const taken = [...paired, ...others.slice(owns.length)].slice(0, most);
  const least = Math.min(...taken.map(({ says }) => wordsIn(says)));
  if (taken.length > 0 && wordsIn(right) < least) {
    const shorter = [...fit, ...brief].find(
      (each) => !taken.includes(each) && wordsIn(each.says) <= Math.max(FEWEST_WORDS, wordsIn(right)),
    );
    if (shorter) return [...taken.slice(0, most - 1), shorter];
  }
  if (!standsOut(right, taken)) return taken;
  const longer = fit.filter((each) => !taken.includes(each)).find((each) => !standsOut(right, [each]));
  return longer ? [...taken.slice(0, most - 1), longer] : taken;
}

const wordsIn = (text: string): number => text.split(/\s+/).length;
/** A right answer that is much longer or shorter than every wrong one is found without reading. */
export function standsOut(right: string, wrong: readonly Pick<Wrong, 'says'>[]): boolean {
  const lengths = wrong.map(({ says }) => wordsIn(says));
  const isFar = (long: number, short: number) => long > short * 1.5 && long >= short + 4;
  return isFar(wordsIn(right), Math.max(...lengths)) || isFar(Math.min(...lengths), wordsIn(right));
}

/** No answer can be asked to be shorter. */
const FEWEST_WORDS = 4;

/** What people say or do in few words, beside a right answer that is as short. */
export const briefly = (asks: Question['asks'], why: Passage): Wrong[] =>
  ({
    'what-next': ['Leave it for later.', 'Let somebody else look at it.'],
    'what-holds': ['That is up to you.', 'It makes no difference here.'],
    'how-much': [],
    'what-is-missing': [],
  })[asks].map((says) => own(why, says));

/** Whether a wrong answer holds the right one whole, and so is half right. */
const holds = (says: string, right: string): boolean => plain(says).includes(plain(right));
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const isSame = (a: string, b: string): boolean =>
  a.toLowerCase().replaceAll(/\W/g, '') === b.toLowerCase().replaceAll(/\W/g, '');
