import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Question, WorkedExample } from '../../../../lib/domain/artefact/parts.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { orderIn } from '../english/imperative.ts';
import { happeningIn, withFigure, type Happening } from '../fiction/happening.ts';
import { limitIn } from '../fiction/limited.ts';
import { askedInTheMiddle, sceneOf } from '../fiction/scene.ts';
import { pointsOf } from '../material/choosing.ts';
import { apart } from '../material/bound.ts';
import { followsOn, ofItsCase, ofItsMatter, toldInOneGo } from '../material/one-moment.ts';
import { withLimits } from '../material/limits-in-text.ts';
import { madeUp, type Material } from '../material/material.ts';
import { standing, type Passage } from '../material/passages.ts';
import { bindingBeside, withRules } from '../material/rules-of-parts.ts';
import { canBeTold, exampleOf, isTold } from '../parts/example.ts';
import { headOf } from '../parts/headings.ts';
import { objectiveOf } from '../parts/objective.ts';
import { questionsAbout } from '../parts/questions.ts';
import { askedFirst, stepsFrom } from '../parts/whole-tasks.ts';
import { decidingTable, toldWithTable, withTable } from '../parts/table-in-lesson.ts';
import { CannotBeMade } from '../refused.ts';
import { decisionLesson } from './decision-lesson.ts';
import { actOf, askedAbout } from './main-passage.ts';

const FEWEST_POINTS = 3;
const MOST_POINTS = 5;
/** Points of more words than these leave room for two questions, not three. */
const MOST_WORDS = 85;
/** From here on a dangerous procedure, told with what binds it, leaves room for one. */
const MUCH = 150;
/** What somebody reads in one go of a procedure, by judgement. */
const MOST_OF_PROCEDURE = 270;
/** Beside a procedure. */
const MOST_BESIDE = 1;
/** Of a table somebody reads one row. */
const wordsIn = (points: readonly Passage[], { boundTo }: Material): number =>
  points
    .flatMap((point) => [point, ...boundTo(point)])
    .filter(({ row }) => row === undefined)
    .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

/** A procedure with a table that belongs to a step fills the page as well. */
const MOST_SIGNS = 1_100;
const signsOf = (points: readonly Passage[], { boundTo }: Material): number =>
  points.flatMap((point) => [point, ...boundTo(point)]).reduce((sum, { text }) => sum + text.length, 0);

export function microLesson(material: Material): ArtefactOf<'micro-text'> {
  const { passages, claim, chance, atItsMoment } = material;
  const useful = passages.filter(({ use }) => use !== 'fact');
  if (useful.length < 2 || passages.length < 3) throw new CannotBeMade('micro lesson', 'too-little');
  // What decides comes first, where a need is about it.
  const decided = decisionLesson(material);
  if (decided) return decided;
  const main = actOf(material, askedAbout(passages, material, 'micro lesson'));
  const moment = ofItsCase(main, ofItsMatter(main, atItsMoment(main)));
  const told = oneGo(main, moment, material);
  const rules = bindingBeside(told, material);
  const limited = withLimits(
    told,
    atItsMoment(main),
    material.asked.skill,
    Math.max(MOST_POINTS, told.length),
    [main, ...told.filter(({ list }) => list !== undefined)],
  );
  const points = mainFirst(main, rules.length > 0 ? withRules(main, limited, rules, MOST_POINTS) : limited);
  // Too few hold at this moment, and what holds at another one is no part of it.
  if (points.length < FEWEST_POINTS) throw new CannotBeMade('micro lesson', 'too-little');
  if (points.some(({ list }) => list !== undefined) && wordsIn(points, material) > MOST_OF_PROCEDURE)
    throw new CannotBeMade('micro lesson', rules.length > 0 ? 'rules-beside' : 'long-procedure');
  // Nobody learns a procedure to do one of its steps.
  const promised = stepsFrom(main, points);
  const words = wordsIn(points, material);
  const isMuch = promised.length > 0 && (words > MUCH || signsOf(points, material) > MOST_SIGNS);
  const wanted = words > MOST_WORDS ? (isMuch ? 1 : 2) : 3;
  // What happens first is plain, what is worked through is another case, and what is asked yet another.
  const scene = sceneOf(main, material, chance.below(6), true) ?? askedInTheMiddle(main, material);
  const story = storyOf(main, moment);
  const table = decidingTable(main, useful, material);
  const example = withTable(
    goneOn(exampleOf(again(main, material) ?? { says: scene.happening }, main, story, material), story),
    table[0],
    material,
    chance.below(6) + 1,
  );
  const asked = [
    ...askedFirst(main, promised),
    ...table.slice(0, 1),
    ...points.filter((point) => point !== main),
    ...nearestFirst(useful, main),
  ];
  const questions = withMainAsked(main, asked, material, wanted);
  const said = toldWithTable(points, table, material, MOST_POINTS, main);
  const isLong = rules.length > 0 && said.flatMap(({ text }) => text.split(/\s+/)).length > MOST_OF_PROCEDURE;
  if (
    isLong ||
    said.length > MOST_POINTS ||
    rules.some(({ id }) => !said.some(({ cites }) => cites.includes(id)))
  )
    throw new CannotBeMade('micro lesson', 'rules-beside');
  if (questions.length === 0) throw new CannotBeMade('micro lesson', 'no-questions');
  return {
    form: 'micro-text',
    ...headOf(material, main),
    learner: {
      situation: madeUp(scene.says),
      objective: objectiveOf(main, material, promised),
      points: said,
      example,
      questions,
      // A step is tried with those before it, and what is due at another moment is not tried at this one.
      tryIt: atItsMoment(main, useful)
        .filter(
          (passage) =>
            passage.use === 'order' &&
            passage.list === undefined &&
            !points.includes(passage) &&
            !material.hazards.has(passage.id) &&
            isNear(passage, main),
        )
        .slice(0, wanted - 1)
        .map((passage) => claim(standing(passage), passage)),
    },
  };
}

/**
 * What is promised is asked about, where any of a few hours that chance gives makes a wrong answer likely; else what
 * was found last.
 */
function withMainAsked(
  main: Passage,
  asked: readonly Passage[],
  material: Material,
  wanted: number,
): Question[] {
  const isOfMain = ({ options }: Question) =>
    options.some(({ isRight, says }) => isRight && 'cites' in says && says.cites.includes(main.id));
  let found: Question[] = [];
  for (let tries = 0; tries < MOST_TRIES && !found.some(isOfMain); tries += 1)
    found = questionsAbout(asked, material, wanted);
  return found;
}
const MOST_TRIES = 3;

/** What is told in one go; what binds a step comes with it and takes no place of its own. */
function oneGo(main: Passage, moment: readonly Passage[], { boundTo }: Material): Passage[] {
  const choose = (among: readonly Passage[]) =>
    toldInOneGo(main, withItsCase(pointsOf(main, among, MOST_POINTS), among), among, MOST_BESIDE);
  const told = new Set(choose(moment).flatMap(boundTo));
  return apart(choose(moment.filter((one) => one === main || !told.has(one))), boundTo, main);
}

/** Without what is never done in an emergency that is not told: alone, nobody knows when that is. */
const withItsCase = (points: readonly Passage[], among: readonly Passage[]): Passage[] =>
  points.filter((point) => {
    const cases = among.filter((one) => one !== point && one.kind === 'emergency' && followsOn(one, point));
    return cases.length === 0 || cases.some((one) => points.includes(one));
  });

/** What to do comes before what goes with it, unless it is a step, which has its place. */
const mainFirst = (main: Passage, points: readonly Passage[]): Passage[] =>
  main.list === undefined ? [main, ...points.filter((one) => one !== main)] : [...points];

/** What stands beside the main passage, then what its document says besides, then the rest. */
const nearestFirst = (passages: readonly Passage[], { source, section }: Passage): Passage[] => {
  const near = (one: Passage) => (one.source === source ? (one.section === section ? 2 : 1) : 0);
  return passages.toSorted((a, b) => near(b) - near(a));
};

/** Under the same heading, or of the same things: what else a document asks for is not what the lesson was about. */
function isNear(passage: Passage, main: Passage): boolean {
  if (passage.source !== main.source) return false;
  if (passage.section !== '' && passage.section === main.section) return true;
  const own = meaningIn(main.act);
  return new Set(meaningIn(passage.act).filter((word) => own.includes(word))).size >= FEWEST_IN_COMMON;
}
const FEWEST_IN_COMMON = 2;

/** The same moment, with other people in it. */
function again(main: Passage, material: Material): Happening | undefined {
  const happening = happeningIn(main, material.cast, material.passages);
  if (!happening) return undefined;
  const figured = { ...happening, says: withFigure(happening) };
  if (canBeTold(figured, material)) return figured;
  // A figure that falls under a limit of which nobody tells is left out of the story.
  return happening.figure !== undefined && happening.says.includes(happening.figure)
    ? undefined
    : { ...happening, figure: undefined };
}

const MOST_STEPS = 3;

/**
 * What a colleague did in the moment of the main passage: of a procedure the steps from it on; of a case it and what
 * its section tells besides, in the order of the material. What is forbidden was done by nobody, so it is told where
 * it follows on the case.
 */
function storyOf(main: Passage, passages: readonly Passage[]): Passage[] {
  const isBeside = ({ source, section, list }: Passage) =>
    source === main.source && section === main.section && list === main.list;
  const beside = passages.filter(
    (passage) =>
      passage !== main &&
      isBeside(passage) &&
      passage.use === 'order' &&
      limitIn(passage) === undefined &&
      isTold(passage) &&
      belongsToAny(passage) &&
      !OF_SOME.test(passage.text) &&
      (passage.kind !== 'ban' || followsOn(main, passage)),
  );
  if (main.list !== undefined)
    return firstAndLast(
      [main, ...beside].toSorted((a, b) => a.place - b.place),
      main,
    );
  const kept = beside
    .toSorted((a, b) => Number(b.reason !== undefined) - Number(a.reason !== undefined))
    .slice(0, MOST_STEPS - 1)
    .toSorted((a, b) => a.place - b.place);
  // What is to be done first is told first.
  return orderIn(main.act)?.opening === 'first' || main.kind === 'emergency'
    ? [main, ...kept]
    : [...kept, main].toSorted((a, b) => a.place - b.place);
}

/** As many steps of a procedure as a story tells one by one. */
const MOST_TOLD = 3;
/** Of a long procedure, how it began, what the lesson is about, and how it ended; `goneOn` says what lay between. */
const firstAndLast = (steps: readonly Passage[], main: Passage): Passage[] =>
  steps.length <= MOST_TOLD
    ? [...steps]
    : steps.filter((step, i) => i === 0 || step === main || i === steps.length - 1);

/** The story, which says where it goes on by the list from one step to a much later one. */
function goneOn(example: WorkedExample, story: readonly Passage[]): WorkedExample {
  return {
    ...example,
    steps: example.steps.map((told, i) => {
      const [before, here] = [story[i - 1], story[i]];
      const isFar = before?.step !== undefined && here?.step !== undefined && here.step > before.step + 1;
      return example.steps.length === story.length && isFar
        ? {
            ...told,
            done: madeUp(`“Then came step ${here.step}. ${told.done.madeUp.replace(/^“/u, '')}`),
          }
        : told;
    }),
  };
}

/** “Offer every tenant who is refused an appointment”: that is another case than the one that is told of. */
const OF_SOME = /\b(?:every|each|any|all) \p{L}+ (?:who|that|which)\b/u;

/** Done in any case or by the reader’s own act, not in a case of its own. */
const belongsToAny = ({ moment }: Passage): boolean =>
  moment === undefined ||
  moment.isOfHeading === true ||
  moment.word === 'before' ||
  /^you\b/i.test(moment.says);
