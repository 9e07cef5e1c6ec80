import type { CoachQuestion } from '../../../../lib/domain/artefact/parts.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { gistOf } from '../english/clauses.ts';
import { orderIn, type Order } from '../english/imperative.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { asClause, asMine, asYours, partsOf, toldByMe } from '../english/voice.ts';
import { quiet } from '../fiction/cast.ts';
import { figuresOf, figuresUnder } from '../fiction/figures.ts';
import { limitIn } from '../fiction/limited.ts';
import { binds } from '../fiction/plain.ts';
import { madeUp, type Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import {
  ANY_WORK,
  MOST_PHRASED,
  caseOf,
  isOwn,
  isTelling,
  isWhole,
  orderOf,
  phraseOf,
  ruleOf,
  told,
  whyIn,
} from './coach-words.ts';
import { isLeave, limitsOnFigure, together, toldOfLimits } from '../material/limits-in-text.ts';

/** A question about a passage, with a good answer to it. */
interface Wording {
  question: string;
  good: string;
  /** Where it rests on more than what it is asked about. */
  restsOn?: readonly Passage[];
}

/** What a meeting asks: what is done now, what is easily left out, and what is done under pressure. */
export function asksAbout(
  [first, second = first]: readonly [Passage, Passage?],
  turn: number,
  material: Material,
): CoachQuestion[] {
  const asked = (
    aim: CoachQuestion['aim'],
    { question, good, restsOn }: Wording,
    about: Passage,
  ): CoachQuestion => ({
    aim,
    question,
    good: madeUp(`“${asMine(asSentence(withoutStop(good)))}”`),
    about: restsOn ? together(restsOn) : material.claim(standing(about), about),
  });
  return [
    asked('now', nowAbout(first, turn, material.asked.skill), first),
    asked('missed', missedIn(second, material, { isAgain: first === second, turn }), second),
    asked('next-level', pressedOn(first, turn, material.asked.skill), first),
  ];
}

const LAST = [
  (moment: string) =>
    `Take me to the last time that this came up: ${moment}. What did you do first, and what then?`,
  (moment: string) => `Think of last week: ${moment}. What do you do first, and what comes next?`,
  (moment: string) => `This happens again today: ${moment}. What do you do, step by step?`,
] as const;

/** How it was when it came up. */
const LATELY = [
  'It is busy, and somebody is waiting.',
  'It comes in the middle of something else.',
  'I am on my own, and it is late.',
] as const;

/** “Before you look for the reason” is before anything; “before you discuss terms” is not. */
const saysWhat = (moment: string): boolean => (moment.match(/\p{L}{5,}/gu) ?? []).length >= 2;

function nowAbout(passage: Passage, turn: number, skill: string): Wording {
  const { moment } = passage;
  const order = orderOf(passage);
  // Whoever does it tells of the case as well; the rule alone is read out.
  const good = `${LATELY[turn % LATELY.length] ?? LATELY[0]} ${told(passage)}`;
  const framed = nowByKind(passage, order);
  if (framed) return framed;
  if (
    moment?.word === 'before' &&
    saysWhat(moment.says) &&
    !/^(?:it|they|this|that|these)\b/iu.test(moment.says) &&
    (!order || isTelling(moment.says, `${skill} ${ANY_WORK}`))
  )
    return { question: `In your work, what is done before ${asYours(moment.says)}?`, good };
  if (moment && moment.word !== 'before' && (!order || isTelling(moment.says, skill)) && isOwn(passage))
    return { question: (LAST[turn % LAST.length] ?? LAST[0])(asYours(moment.says)), good };
  if (order) return { question: `When did you last ${phraseOf(order)}? What did you do first?`, good };
  return { question: `How do you make sure of this in your work: ${asYours(asClause(passage.act))}?`, good };
}

/** Of a ban what tempts to it, in an emergency what comes first, of a limit how one tells that it is kept. */
function nowByKind(passage: Passage, order: Order | undefined): Wording | undefined {
  const { kind, moment } = passage;
  if (!order) return undefined;
  if (order.refuses && (moment === undefined || moment.word === 'before' || isWhole(passage, order)))
    return {
      question: isWhole(passage, order)
        ? `When is it tempting to ${phraseOf(order)}, and what do you do instead?`
        : `When is it hard to hold to this: ${ruleOf(passage)}? What do you do instead?`,
      good: `I notice it when time is short. ${told(passage)}${whyIn(passage)}`,
    };
  if (kind === 'emergency' && moment && isTelling(moment.says, ''))
    return {
      question: `It happens now: ${asYours(moment.says)}. What do you do first, what next, and whom do you tell?`,
      good: `${told(passage)} All else waits, whoever asks for it.`,
    };
  if (kind === 'limit' && moment === undefined && IN_TIME.test(passage.text))
    return {
      question: `How do you tell in time whether you still can ${phraseOf(order)}?`,
      good: `I look at it before I begin. ${told(passage)}`,
    };
  return undefined;
}

const IN_TIME =
  /\b(?:within|no later than|(?:not|no) more than) \d+ (?:seconds?|minutes?|hours?|days?|weeks?|months?)\b/iu;

/** “12 percent is above 8 percent, so I ask for …”, and so on through every limit that the figure falls under. */
function toldAt(
  passage: Passage,
  { cast, passages, asked }: Material,
): Pick<Wording, 'good' | 'restsOn'> | undefined {
  const found = limitIn(passage);
  if (!found) return undefined;
  const figures = figuresUnder(passage, figuresOf(found.noun, passages), found.noun);
  const figure = cast.figure(figures) ?? found.figure;
  const limits = limitsOnFigure(`It is ${found.phrase} of ${figure}.`, passages, asked.skill);
  const kept = toldOfLimits(limits, figure);
  if (!kept || kept.length === 0) return undefined;
  const isOpen = kept.some(({ asked: thing }) => thing !== undefined && isLeave(thing));
  return {
    good: [
      // What the figure is, is said once.
      ...kept.map(({ says }, i) => withoutStop(i === 0 ? says : says.replace(figure, 'It'))),
      ...(isOpen ? ['Until I have that, I say that there is no yes yet'] : []),
    ].join('. '),
    restsOn: kept.flatMap((one) => one.passages),
  };
}

/** Where one of two things is forbidden, they are no two things to do. */
const TURNED = /\b(?:never|not|no)\b/i;
/** “A discount above 8 percent needs …” → “A discount above 8 percent”. */
function limitedIn({ text, amounts }: Passage): string {
  const amount = amounts[0];
  const end = amount ? text.indexOf(amount.unit, amount.at + amount.written.length) + amount.unit.length : 0;
  const rest = text.slice(end);
  const verb = HOLDS.exec(rest)?.index ?? 0;
  return text.slice(0, end) + (verb <= NEAR ? rest.slice(0, verb) : '');
}
const HOLDS = /\s(?:needs?|requires?|gets?|is|are|has|have|goes|go|lies?|must|may|counts?|takes?|stays?)\b/;
/** Letters between an amount and its verb, in which what it is of may stand. */
const NEAR = 30;

/** What gets in the way, and what somebody does about it who does not let it. */
const HINDERED = [
  'It is hard when several people want something at once. What helps is to say it aloud',
  'It is hard when it went well many times before. What helps is a colleague who asks me for it',
  'It is hard at the end of a long day. What helps is a note where I see it',
] as const;

/** The part that comes last, the limit, or what somebody is tempted to do. */
function missedIn(
  passage: Passage,
  material: Material,
  { isAgain, turn }: { isAgain: boolean; turn: number },
): Wording {
  const order = orderOf(passage);
  const limit = isLimitToAskAbout(passage, material) ? limitIn(passage) : undefined;
  const good = told(passage);
  if (limit)
    return {
      question: `What changes for ${asYours(asInside(limitedIn(passage)))}?`,
      ...(toldAt(passage, material) ?? { good }),
    };
  if (!order) return { question: `Who forgets this, and when: ${asYours(asClause(passage.act))}?`, good };
  if (order.refuses)
    return {
      question: isAgain
        ? `Who would ask you for the other way, and what do you say then: ${ruleOf(passage)}?`
        : isWhole(passage, order)
          ? `What could tempt somebody here to ${phraseOf(order)}, and what do you do instead?`
          : `What makes it hard to hold to this: ${ruleOf(passage)}?`,
      good: isAgain
        ? `Somebody in a hurry. I say why: ${asMine(asInside(good))}${whyIn(passage)}`
        : `Somebody waits for me and asks for it. ${good}${whyIn(passage)}`,
    };
  const { skill } = material.asked;
  const comesUp = caseOf(passage, skill);
  const hindered = {
    // An answer says more of its own matter than of what helps with any.
    good:
      meaningIn(good).length < FEWEST_OF_ITS_OWN
        ? `A note where I see it. ${good}`
        : `${HINDERED[turn % HINDERED.length] ?? HINDERED[0]}. ${good}`,
  };
  if (comesUp !== undefined)
    return { question: `What makes it hard when ${comesUp}? What helps you all the same?`, ...hindered };
  const parts = partsOf(gistOf(passage.bare)).flatMap((part) => orderIn(part) ?? []);
  const [one, other] = [parts[0], parts.at(-1)];
  const words = one && other ? `${phraseOf(one)} ${phraseOf(other)}`.split(' ').length : 0;
  if (one && other && parts.length > 1 && words <= MOST_PHRASED && !TURNED.test(order.rest))
    return {
      question: `Which of these is passed over more easily when time is short: to ${phraseOf(one)}, or to ${phraseOf(other)}?`,
      good: `The second. I stop only behind it: ${asInside(toldByMe(asSentence(`${other.verb} ${other.rest}`)) ?? good)}`,
    };
  return {
    question: `What makes it hard to ${phraseOf(order)}? What helps you to do it all the same?`,
    ...hindered,
  };
}

const FEWEST_OF_ITS_OWN = 5;

/** What makes it harder, asked of a moment and else of the act, and what who manages it says first. */
const HARDER = [
  {
    when: 'somebody presses you for a quick answer. What do you do all the same?',
    ask: (what: string) => `Now somebody presses you for a quick answer. How do you still ${what}?`,
    first: 'I say that I need a minute, and why.',
  },
  {
    when: 'you have half of the time. What do you do first, and what then?',
    ask: (what: string) => `Now you have half of the time. How do you still ${what}?`,
    first: 'I leave something else for later.',
  },
  {
    when: 'a new colleague watches you. What do you show them?',
    ask: (what: string) => `Now a new colleague watches you. How do you show them to ${what}?`,
    first: 'I say it aloud while I do it.',
  },
  {
    when: 'nobody is there to help. What do you do first, and what then?',
    ask: (what: string) => `Now nobody is there to help. How do you still ${what}?`,
    first: 'I say to myself what comes first.',
  },
] as const;

/** What has a limit of time, or is to be done at once: nobody asks for a minute there, or leaves anything for later. */
const PRESSING = /\b(?:at once|immediately|straight ?away|without delay|within|stop|never|not more than)\b/i;
const IN_NO_HURRY = 2;

function pressedOn(passage: Passage, turn: number, skill: string): Wording {
  const order = orderOf(passage);
  const ways = PRESSING.test(passage.text) ? HARDER.slice(IN_NO_HURRY) : HARDER;
  const { when, ask, first } = ways[turn % ways.length] ?? HARDER[0];
  const good = `${first} ${asSentence(withoutStop(told(passage)))}`;
  if (!order)
    return {
      question: `A new colleague says that this does not matter: ${asYours(asClause(passage.act))}. What do you tell them?`,
      good,
    };
  const what = phraseOf(order);
  if (passage.kind === 'emergency' && passage.moment && isTelling(passage.moment.says, '') && !order.refuses)
    return {
      question: `It happens while nobody is there to help: ${asYours(passage.moment.says)}. What comes first, and what only then?`,
      good: `${told(passage)} In this order, and nothing before it.`,
    };
  const comesUp = order.refuses ? undefined : caseOf(passage, skill);
  if (comesUp !== undefined) return { question: `${asSentence(comesUp).slice(0, -1)}, and ${when}`, good };
  if (!order.refuses) return { question: ask(what), good };
  return {
    question: isWhole(passage, order)
      ? `Somebody presses you to ${what}. What do you say?`
      : `Somebody presses you. How do you hold to this: ${ruleOf(passage)}?`,
    good: `I say no at once, in the same words each time. ${told(passage)}${whyIn(passage)}`,
  };
}

/** A limit of which somebody can tell in their own words what changes there, with all that holds of the figure. */
export const isLimitToAskAbout = (passage: Passage, material: Material): boolean =>
  limitIn(passage) !== undefined &&
  passage.use !== 'order' &&
  (!binds(passage.text) || toldAt(passage, { ...material, cast: quiet(material.cast) }) !== undefined);
