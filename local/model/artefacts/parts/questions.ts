import { isFoundByLength } from '../../../../lib/domain/artefact/longest-answer.ts';
import type { Question } from '../../../../lib/domain/artefact/parts.ts';
import { amountsOpen, datedBy, isRecited, timeAgainst } from '../../../../lib/domain/artefact/decidable.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { shareHeld } from '../../../../lib/domain/text/compared.ts';
import { conditionCut } from '../../../../lib/domain/passage/cut-conditions.ts';
import { circumstanceOf } from '../cases/circumstances.ts';
import { clearOf } from '../cases/clear-of.ts';
import { deedOf, gistOf } from '../english/clauses.ts';
import { orderIn } from '../english/imperative.ts';
import { oppositesOf } from '../english/opposites.ts';
import { asClause, asYours, partsOf } from '../english/voice.ts';
import { asInside, asSentence, withoutStop } from '../english/tagged.ts';
import { quiet } from '../fiction/cast.ts';
import { limitIn } from '../fiction/limited.ts';
import { sceneOf, type Scene } from '../fiction/scene.ts';
import { tempted } from '../fiction/tempted.ts';
import { withBounds } from '../material/bound.ts';
import { holdsOf } from '../material/limits-in-text.ts';
import { madeUp, type Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { bestOf, toldOf } from './choosing-answers.ts';
import { forbidden } from './forbidden.ts';
import { reasonFor } from './feedback.ts';
import { notAllInOnePlace } from './right-answers.ts';
import { isOfOneTable } from './cases-of-tables.ts';
import { questionOfTable } from './questions-of-tables.ts';
import { fallsUnderMore, underLimits } from './questions-of-limits-in-text.ts';
import {
  asAnyOther,
  briefly,
  elsewhere,
  left,
  misremembered,
  ofOtherLists,
  postponed,
  turned,
} from './wrong-answers.ts';
import type { Wrong } from './wrong.ts';

/**
 * Questions about these passages, one each, as many as are wanted and can be asked well: a situation, what follows from
 * the passage, and answers that somebody in a hurry would give.
 */
export function questionsAbout(passages: readonly Passage[], material: Material, most: number): Question[] {
  const start = material.chance.below(3);
  const found: Question[] = [];
  const about: Passage[] = [];
  for (const passage of new Set(passages)) {
    if (found.length >= most || about.some((other) => isOfOneTable(passage, other))) continue;
    const question = questionAbout(passage, material, start + found.length);
    if (!question) continue;
    found.push(question);
    about.push(passage);
  }
  // Of questions whose right answer is the longest each time, one is left.
  return notAllInOnePlace(isFoundByLength(found) ? found.slice(0, 1) : found);
}

const tried = (passage: Passage, material: Material, turn: number): Question | undefined =>
  questionAbout(passage, { ...material, cast: quiet(material.cast), usedAnswers: new Map() }, turn);

/** Whether a question can be asked about it, however chance falls. */
export const canBeAsked = (passage: Passage, material: Material): boolean =>
  [0, 1, 2].every((turn) => tried(passage, material, turn) !== undefined);

function questionAbout(passage: Passage, material: Material, turn: number): Question | undefined {
  const ofTable = questionOfTable(passage, material, turn);
  if (ofTable) return ofTable;
  const scene = sceneOf(passage, material, turn);
  if (scene && fallsUnderMore(scene.says, passage, material))
    return underLimits(scene.says, passage, material, turn);
  return (
    whatNext(passage, material, turn, scene) ??
    whatIsMissing(passage, material, turn) ??
    whatHolds(passage, material, turn)
  );
}

/** Something happens, and the passage says what then. */
function whatNext(
  passage: Passage,
  material: Material,
  turn: number,
  scene: Scene | undefined,
): Question | undefined {
  if (passage.use === 'fact' || passage.use === 'done') return undefined;
  const right = answerOf(passage);
  const isDone = orderIn(right) !== undefined;
  const wrong = [
    ...(isDone ? [...elsewhere(passage, material), ...forbidden(passage, material)] : []),
    // A rule with another figure in it may hold of this case as well.
    ...(isHeld(passage) ? [] : turned(passage, gistOf(passage.act), turn)),
    ...turned(passage, right, turn),
    ...asAnyOther(passage),
    ...(isDone ? postponed(passage, right, turn) : left(passage, turn)),
  ];
  if (wrong.length === 0) return undefined;
  const asks = isDone ? 'what-next' : 'what-holds';
  return scene && asked(material, passage, { situation: scene.says, asks, right, wrong, turn });
}

/** A list of which one part was forgotten. */
function whatIsMissing(passage: Passage, material: Material, turn: number): Question | undefined {
  const parts = partsOf(passage.act);
  const last = parts.at(-1);
  if (passage.use !== 'order' || parts.length < 3 || !last || last.length < 12) return undefined;
  const list = parts.slice(0, -1).map(asClause).join(', ');
  // Whoever counts off more than this says it in two breaths.
  if (list.split(' ').length > MOST_COUNTED_OFF) return undefined;
  const { full } = material.cast.somebody();
  const situation = `${full} is about to begin and counts it off aloud: “${asSentence(asYours(list))}” Then ${full.split(' ')[0] ?? ''} looks up and nods.`;
  const wrong = ofOtherLists(passage, material);
  return asked(material, passage, {
    situation,
    asks: 'what-is-missing',
    right: asSentence(last),
    wrong,
    turn,
  });
}

const MOST_COUNTED_OFF = 18;

/** Somebody wants to know what holds. */
function whatHolds(passage: Passage, material: Material, turn: number): Question | undefined {
  // What is only good to know is no question of use.
  if (passage.use === 'fact') return undefined;
  const gist = deedOf(passage.act);
  const order = orderIn(gist);
  const isOrder = order?.refuses === false;
  // What a rule comes down to is often too little to tell it by.
  const brief = order || gist.split(' ').length >= FEWEST_WORDS ? gist : asSentence(passage.act);
  const right = conditionCut(brief, passage.text, brief) ? wholeOf(passage) : brief;
  // Nothing happens that would call for another document.
  const isNear = ({ from }: Wrong) => from.source === passage.source;
  const isFigure = passage.amounts.length > 0 && oppositesOf(right, turn)[0]?.differs === 'figure';
  // What nobody does otherwise is no question, whatever could be said instead.
  const otherwise = [
    ...(isFigure ? misremembered(right, passage, material.passages) : []),
    ...turned(passage, right, turn).filter(({ mistake }) => !isFigure || mistake !== 'wrong-amount'),
  ];
  if (otherwise.length === 0) return undefined;
  const wrong = [
    ...otherwise,
    ...(isOrder
      ? isFigure
        ? []
        : [...elsewhere(passage, material).filter(isNear), ...postponed(passage, right, turn)]
      : left(passage, turn)),
  ];
  const situation =
    (isOrder && !isFigure ? tempted(passage, material, turn) : undefined) ?? factOf(passage, material, turn);
  if (situation === undefined) return undefined;
  const asks = isFigure ? 'how-much' : isOrder ? 'what-next' : 'what-holds';
  return asked(material, passage, { situation, asks, right, wrong, turn });
}

const FEWEST_WORDS = 8;

const HALF_TOLD = /\bticked\b|\bhave gone by\b|^So far (?:\S+ ){12}/u;
/** What is the case this once, and somebody who waits for what follows. */
function factOf(passage: Passage, material: Material, turn: number): string | undefined {
  const fact = circumstanceOf(passage, material);
  // Of two of them each would have an answer of its own, and what is ticked or there so far is half of the answer.
  if (!fact || fact.asks !== undefined || HALF_TOLD.test(fact.says)) return undefined;
  const { somebody, moment } = material.cast;
  const { first, full } = somebody();
  const ways = [
    `${full}, new in the team, asks you what follows.`,
    `${full} is filling in for somebody who is ill, and wants one clear answer.`,
    `${full} looks at you and waits for what you say. ${first} has others to see.`,
  ];
  // As a question tells it, in other words than a case that whoever runs a meeting keeps to themselves.
  const says = asSentence(
    fact.says
      .replace('are just about', 'are about')
      .replace(
        /^(.+), as (?:it is|they are) now: (.+?)[.]$/u,
        (_, of: string, figure: string) => `The reading is ${figure}, of ${asInside(of)}.`,
      )
      .replace(/^So far there is (.+?),? and no more[.]$/u, 'This is there already: $1.')
      .replace(/^So far (.+?),? and that is all[.]$/u, 'Done so far: $1.')
      .replace(/(?<=^|[.] )Today (?=\p{L})/gu, ''),
  );
  return `It is ${moment()}. ${says} ${ways[turn % ways.length] ?? ''}`;
}

/** What a rule says of whatever falls under its limit: “it needs the approval of the manager”. */
const heldBy = (passage: Passage): string | undefined => {
  if (passage.use !== 'rule' || !limitIn(passage)) return undefined;
  return passage.limits.flatMap((limit) => {
    const holds = holdsOf({ limit });
    if (holds === undefined) return [];
    // “Goes” is another word than “go”: of several, it is said as it stands.
    const [, many = '', rest = ''] = /^(\p{L}+s) .*?\b(go .+)$/u.exec(withoutStop(passage.text)) ?? [];
    return [/^goes\b/u.test(holds) && many !== '' ? `such ${asInside(many)} ${rest}` : `it ${holds}`];
  })[0];
};
const isHeld = (passage: Passage): boolean => heldBy(passage) !== undefined;

/** The answer in the situation: what to do, without the moment that the situation already tells. */
const answerOf = (passage: Passage): string => {
  const { act, bare } = passage;
  const held = heldBy(passage);
  if (held !== undefined) return asSentence(held);
  const needed =
    /^(?:an?|any|each|every)?\s*.{3,60}?\s(?:needs|requires|gets)\s+((?:an?|the|at least|two|three)\s.{12,})$/i.exec(
      act,
    );
  return needed?.[1] ? asSentence(needed[1]) : deedOf(bare);
};

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
  { situation: happening, asks, right: short, wrong, turn }: Asked,
): Question | undefined {
  const situation = clearOf(happening, passage, material);
  // Where the situation does not tell when it holds, the answer does.
  const right = conditionCut(short, passage.text, `${short} ${situation}`) ? wholeOf(passage) : short;
  const answer = material.held(right, passage);
  const rightly = answer && reasonFor(passage, right, material);
  // What only says itself once more is no reason.
  if (!answer || !rightly || isSaidAgain(rightly.text, answer.text)) return undefined;
  const told = wrong
    .concat(briefly(asks, right, passage))
    .flatMap((each) => toldOf(each, { passage, right, situation, rightly }, material));
  const taken = bestOf(told, right, material.usedAnswers);
  if (!isDecided(answer.text, situation, passage, material)) return undefined;
  const isGivenAway = isTold(right, situation) && !taken.some(({ says }) => isTold(says, situation));
  if (taken.length === 0 || isGivenAway) return undefined;
  for (const { says } of taken) material.usedAnswers.set(says, (material.usedAnswers.get(says) ?? 0) + 1);
  const options: Question['options'] = taken.map(({ says, mistake, feedback }) => ({
    says: madeUp(says),
    isRight: false,
    mistake: [mistake],
    feedback,
  }));
  options.splice(turn % (options.length + 1), 0, {
    says: answer,
    isRight: true,
    mistake: [],
    feedback: withBounds(rightly, material.boundTo(passage)),
  });
  return { situation: madeUp(situation), asks, options };
}

/** Whether the situation tells a case with its figures, at a time at which it can be. */
function isDecided(
  right: string,
  situation: string,
  passage: Passage,
  { passages, asked: { spans } }: Material,
): boolean {
  const sentences = [passage.text];
  const { bounds, missing } = amountsOpen(situation, sentences);
  return (
    bounds.length + missing.length === 0 &&
    !isRecited(right, situation, [passage], passages) &&
    datedBy(right, [passage], spans).every((sentence) => timeAgainst(situation, sentence) === undefined)
  );
}

const wholeOf = ({ text }: Passage): string => asSentence(text.replace(/,? because\b.*$/iu, ''));

/** “… it took two days to put right” tells what to say of a mistake. */
const isTold = (answer: string, situation: string): boolean =>
  meaningIn(answer).length >= 3 && shareHeld(answer, situation) >= TOLD;
const TOLD = 0.8;

const isSaidAgain = (one: string, other: string): boolean =>
  meaningIn(one).join(' ') === meaningIn(other).join(' ');
