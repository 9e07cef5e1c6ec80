import type { Question } from '../../../../lib/domain/artefact/parts.ts';
import { gistOf } from '../english/clauses.ts';
import { oppositesOf } from '../english/opposites.ts';
import { asClause, asYours, partsOf } from '../english/voice.ts';
import { asInside, asSentence } from '../english/tagged.ts';
import { sceneOf } from '../fiction/scene.ts';
import { supportOf } from '../material/choosing.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { topicOf } from './topic.ts';

/** An answer that is wrong, and the passage that says why. */
interface Wrong {
  says: string;
  why: Passage;
  isOwn: boolean;
  /** What the passage says in its place. */
  instead: string;
}

const MOST_WRONG = 2;

/**
 * Questions about these passages, one each, as many as are wanted and can be asked well: a situation, what follows from
 * the passage, and answers that somebody in a hurry would give.
 */
export function questionsAbout(passages: readonly Passage[], material: Material, most: number): Question[] {
  const start = material.chance.below(3);
  const found: Question[] = [];
  for (const passage of passages) {
    if (found.length === most) break;
    const question = questionAbout(passage, material, start + found.length);
    if (question) found.push(question);
  }
  return found;
}

function questionAbout(passage: Passage, material: Material, turn: number): Question | undefined {
  return (
    whatNext(passage, material, turn) ??
    whatIsMissing(passage, material, turn) ??
    whatHolds(passage, material, turn)
  );
}

/** Something happens, and the passage says what then. */
function whatNext(passage: Passage, material: Material, turn: number): Question | undefined {
  if (passage.use === 'fact' || passage.use === 'done') return undefined;
  const right = answerOf(passage);
  const wrong = [
    ...elsewhere(passage, material),
    ...turned(passage, gistOf(passage.act), turn),
    ...turned(passage, right, turn),
    ...postponed(passage, right, turn),
  ];
  if (wrong.length === 0) return undefined;
  const scene = sceneOf(passage, material, turn);
  return scene && asked(material, passage, { situation: scene.says, asks: 'what-next', right, wrong, turn });
}

/** A list of which one part was forgotten. */
function whatIsMissing(passage: Passage, material: Material, turn: number): Question | undefined {
  const parts = partsOf(passage.act);
  const last = parts.at(-1);
  if (passage.use !== 'order' || parts.length < 3 || !last || last.length < 12) return undefined;
  const list = parts.slice(0, -1).map(asClause).join(', ');
  const { full } = material.cast.somebody();
  const situation = `${full} is about to begin and counts it off aloud: “${asSentence(asYours(list))}” Then ${full.split(' ')[0] ?? ''} reaches for the door.`;
  const wrong = [...turned(passage, last, turn), ...elsewhere(passage, material)];
  return asked(material, passage, {
    situation,
    asks: 'what-is-missing',
    right: asSentence(last),
    wrong,
    turn,
  });
}

/** Somebody wants to know what holds. */
function whatHolds(passage: Passage, material: Material, turn: number): Question | undefined {
  if (passage.use === 'fact' && passage.amounts.length === 0) return undefined;
  const right = gistOf(passage.act);
  const wrong = turned(passage, right, turn);
  if (wrong.length === 0) return undefined;
  const situation = askedBy(material.cast, topicOf(passage), turn);
  const asks =
    passage.amounts.length > 0 && oppositesOf(right, turn)[0]?.differs === 'figure'
      ? 'how-much'
      : 'what-holds';
  return asked(material, passage, { situation, asks, right, wrong, turn });
}

/** Somebody who has to know it now. */
function askedBy({ somebody, moment }: Material['cast'], topic: string, turn: number): string {
  const { full, first } = somebody();
  const ways = [
    `It is ${moment()}. ${full}, new in the team, stops you in the corridor with a question about ${topic}. ${first} starts in a few minutes and writes down what you say.`,
    `On ${moment()}, ${full} stands in for a colleague and calls you about ${topic}. In the background somebody is waiting, so ${first} asks for one clear answer.`,
    `${full} shows you a note for the next shift on ${moment()}. The line about ${topic} is smudged, and ${first} holds out a pen.`,
  ];
  return ways[turn % ways.length] ?? '';
}

/** The answer in the situation: what to do, without the moment that the situation already tells. */
const answerOf = ({ act, bare }: Passage): string => {
  const needed =
    /^(?:an?|any|each|every)?\s*.{3,60}?\s(?:needs|requires|gets)\s+((?:an?|the|at least|two|three)\s.{12,})$/i.exec(
      act,
    );
  return needed?.[1] ? asSentence(needed[1]) : gistOf(bare);
};

/** The same done otherwise. */
const turned = (passage: Passage, right: string, turn: number): Wrong[] =>
  oppositesOf(right, turn).map(({ says, instead }) => ({ says, why: passage, isOwn: true, instead }));

/** What people do who hope that it goes away; no wrong answer where waiting is the right one. */
function postponed(passage: Passage, right: string, turn: number): Wrong[] {
  if (/\b(?:wait|silent|until|leave|later|nothing)\b/i.test(right)) return [];
  const ways = [
    'Go on with what you were doing, and come back to it in half an hour.',
    'Wait a little, and see whether it settles by itself.',
    'Leave a note for whoever comes next.',
  ];
  return [{ says: ways[turn % ways.length] ?? '', why: passage, isOwn: true, instead: '' }];
}

/** What is right at another moment: acts of passages that have a moment, a step or a section of their own. */
const elsewhere = (passage: Passage, { passages }: Material): Wrong[] =>
  passages
    .filter((other) => other.id !== passage.id && other.use === 'order' && isAnotherMoment(passage, other))
    .map((other) => ({
      says: gistOf(other.bare),
      why: other,
      isOwn: false,
      instead:
        passage.step !== undefined && other.step !== undefined
          ? `${gistOf(passage.act)} Then ${asInside(gistOf(other.act))}`
          : '',
    }))
    .filter(({ says }) => !/\b(?:it|they|them|their|its|those|this)\b/i.test(says));

function isAnotherMoment(passage: Passage, other: Passage): boolean {
  if (passage.step !== undefined && other.step !== undefined) return other.step > passage.step + 1;
  return (
    other.moment !== undefined &&
    /^(?:when|whenever|if|as soon as|once|after)$/.test(other.moment.word) &&
    other.moment.says !== passage.moment?.says
  );
}

const BINDS =
  /\b(?:must|may|shall|should|has to|have to|needs?|requires?|approved?|approves|approval|permits?|permitted|permission|allow\w*|we|our|nobody|everybody|never|always)\b/i;

interface Asked {
  situation: string;
  asks: Question['asks'];
  right: string;
  wrong: Wrong[];
  turn: number;
}

function asked(
  material: Material,
  passage: Passage,
  { situation, asks, right, wrong, turn }: Asked,
): Question | undefined {
  const { claim, passages } = material;
  const own = wrong.filter(({ isOwn }) => isOwn);
  const other = wrong.filter(({ isOwn }) => !isOwn);
  // One of each kind where there is: another way of doing it, and the right thing at another moment.
  const mixed = own
    .flatMap((each, i) => [each, ...other.slice(i, i + 1)])
    .concat(own.length === 0 ? other : other.slice(own.length));
  const taken = mixed
    .filter(
      ({ says }, i) =>
        !BINDS.test(says) &&
        !sameAs(says, right) &&
        mixed.findIndex((earlier) => sameAs(earlier.says, says)) === i,
    )
    .slice(0, MOST_WRONG);
  if (taken.length === 0) return undefined;
  const support = supportOf(passage, passages);
  const whys = [
    ...(passage.reason ? [claim(passage.reason, passage)] : []),
    ...(support ? [claim(gistOf(support.act), support)] : []),
  ];
  const options: Question['options'] = taken.map(({ says, why, isOwn, instead }) => ({
    says: madeUp(says),
    isRight: false,
    feedback: isOwn
      ? ((instead === '' ? undefined : claim(instead, passage)) ??
        whys.shift() ??
        claim(passage.text, passage))
      : instead === ''
        ? claim(why.text, why)
        : { text: instead, cites: [passage.id, why.id] },
  }));
  options.splice(turn % (options.length + 1), 0, {
    says: claim(right, passage),
    isRight: true,
    feedback: claim(passage.text, passage),
  });
  return { situation: madeUp(situation), asks, options };
}

const sameAs = (a: string, b: string): boolean =>
  a.toLowerCase().replaceAll(/\W/g, '') === b.toLowerCase().replaceAll(/\W/g, '');
