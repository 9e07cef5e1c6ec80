import type { ArtefactOf } from '../../../../lib/domain/artefact/artefact.ts';
import type { Task } from '../../../../lib/domain/artefact/parts.ts';
import { amountsIn } from '../english/amounts.ts';
import { apart, toldInRoom } from '../material/bound.ts';
import {
  documentsInOrder,
  MOST_POINTS,
  partsIn,
  pointsOf,
  shareSaid,
  withEveryStep,
} from '../material/choosing.ts';
import { joinedByLimits, withLimits } from '../material/limits-in-text.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import { inPlace, rulesOfParts } from '../material/rules-of-parts.ts';
import { wholeHeadOf, nameOf } from '../parts/headings.ts';
import { objectivesOf } from '../parts/objective.ts';
import { canBeAsked, questionsAbout } from '../parts/questions.ts';
import { meetingAbout } from '../parts/meeting.ts';
import { notAllInOnePlace } from '../parts/right-answers.ts';
import { task, troublesOf, wholeTask } from '../parts/tasks.ts';
import { procedureClaim, standsAlone, stepsFrom } from '../parts/whole-tasks.ts';
import { CannotBeMade } from '../refused.ts';
import { doable, leadOf, mainOf } from './main-passage.ts';
import { besideSomebody, rehearsed } from './safely.ts';
import { actsBeside, enablingOf, objectiveOfPart, purposeOf, type Part } from './purposes.ts';

type Programme = ArtefactOf<'long-form-program'>;
type Module = Programme['learner']['modules'][number];

const MOST_MODULES = 8;
const FEWEST_MODULES = 3;
const MOST_OBJECTIVES = 6;
const POINTS = 10;
const FEWEST_POINTS = 2;
/** As few as the shape holds. */
const FEWEST_TRANSFERS = 2;

export function programme(material: Material): Programme {
  const whole = leadingSomewhere(partsOfProgramme(material), material);
  // Of a short document, a procedure and what holds beside it are two matters.
  const { parts, objectives, first } =
    whole.parts.length >= FEWEST_MODULES
      ? whole
      : leadingSomewhere(partsOfProgramme(material, true), material);
  if (!first || parts.length < FEWEST_MODULES) throw new CannotBeMade('programme', 'no-modules');
  if (parts.some(({ steps }) => steps.length > 1 && !procedureClaim(steps, material)))
    throw new CannotBeMade('programme', 'long-procedure');
  const rules = rulesOfParts(parts, material);
  const transfer = transferAfter(parts, objectives, material);
  if (transfer.length < FEWEST_TRANSFERS) throw new CannotBeMade('programme', 'no-modules');
  return {
    form: 'long-form-program',
    ...wholeHeadOf(material, first.main),
    learner: {
      objectives: objectivesOf(objectives, material),
      modules: spread(parts).map((part, i) => ({
        title: nameOf(material, part.passages, part.main),
        week: i + 1,
        objective: objectiveOfPart(parts[i] ?? part, objectives, material.asked.skill) ?? 0,
        serves: [purposeOf(part, objectives, material)],
        points: toldInRoom(
          inPlace([...part.passages, ...(rules.get(parts[i] ?? part) ?? [])]),
          material,
          MOST_POINTS,
        ),
        practice: practiceFor(part, objectives, material).map((one) => rehearsed(one, material)),
        assessment: part.assessment,
      })),
      transfer,
    },
    runner: {
      meetings: parts.map(({ main, passages }, i) => ({
        guide: meetingAbout(main, passages, i, material),
        ifItGoesWrong: troublesOf(passages, 2, i),
      })),
    },
  };
}

/** The parts that lead to an objective, and those that are one. */
function leadingSomewhere(all: readonly Part[], material: Material) {
  const { skill } = material.asked;
  // An objective is something that somebody does, by the document that is most about the subject where that tells it.
  const acts = all.filter(({ main }) => main.use === 'order');
  const here = acts.filter(({ main }) => main.source === all[0]?.main.source);
  const leading = [...here, ...acts.filter((part) => !here.includes(part))]
    .slice(0, MOST_OBJECTIVES)
    .toSorted((a, b) => servesOf(b.main, material) - servesOf(a.main, material));
  const objectives = all.filter((part) => leading.includes(part));
  // What leads to none of them is left out: it would be there because its document is.
  const parts = all.filter((part) => objectiveOfPart(part, objectives, skill) !== undefined);
  return { parts, objectives, first: leading[0] };
}

/** How well a passage carries the rest, and how much it names of the outcome that was agreed. */
const servesOf = (main: Passage, material: Material): number => {
  const { outcome } = material.asked;
  return leadOf(main, material) + (outcome ? MOST_FOR_OUTCOME * shareSaid(main, outcome.indicator) : 0);
};
/** As much as for naming the whole subject. */
const MOST_FOR_OUTCOME = 6;

/** Right answers stand in different places over the whole programme. */
function spread(parts: readonly Part[]): Part[] {
  const turned = notAllInOnePlace(parts.flatMap(({ assessment }) => assessment));
  const [first, ...rest] = parts;
  return first ? [{ ...first, assessment: turned.slice(0, first.assessment.length) }, ...rest] : [];
}

/** Parts that can be practised and asked about; the others are left out. */
function partsOfProgramme(material: Material, isSplit = false): Part[] {
  const { passages, asked } = material;
  const parts = partsIn(documentsInOrder(passages), 2, MOST_MODULES);
  const joined = joinedByLimits(parts, passages, asked.skill);
  return (isSplit ? joined.flatMap(procedureApart) : joined).flatMap((part) => {
    if (part.length < 2) return [];
    const candidates = part.filter((passage) => passage.use !== 'fact' && canBeAsked(passage, material));
    const told = doable(candidates).filter(standsAlone);
    for (const main of inTurn(told.length > 0 ? told : candidates, material)) {
      const limited = withLimits(pointsOf(main, part, POINTS), part, asked.skill, POINTS, [main]);
      const kept = withEveryStep(limited, part);
      const assessment = questionsOfUse([main, ...kept], material);
      // What is told with another passage is no point of its own.
      if (apart(kept, material.boundTo).length < FEWEST_POINTS) continue;
      if (assessment.some((question) => isAbout(question, main)))
        return [{ main, steps: stepsFrom(main, kept), passages: kept, assessment }];
    }
    return [];
  });
}

/** The steps with what tells that they are done, and what holds beside them. */
function procedureApart(part: Passage[]): Passage[][] {
  const isOfSteps = ({ step, use }: Passage) => step !== undefined || use === 'done';
  const [steps, beside] = [part.filter(isOfSteps), part.filter((passage) => !isOfSteps(passage))];
  return steps.length >= 3 && beside.length >= 2 ? [steps, beside] : [part];
}

/** What the rest may hang on, the best first. */
function inTurn(among: readonly Passage[], material: Material): Passage[] {
  const [main] = among.length > 0 ? [mainOf(material, among)] : [];
  return main
    ? [
        main,
        ...inTurn(
          among.filter((passage) => passage !== main),
          material,
        ),
      ]
    : [];
}

/** Questions of use: nobody needs to be asked for a number that is neither a bound nor how often something is done. */
function questionsOfUse(about: readonly Passage[], material: Material): Part['assessment'] {
  return questionsAbout(about, material, MOST_QUESTIONS + 1)
    .filter(
      ({ asks, options }) =>
        asks !== 'how-much' || options.some(({ says }) => 'text' in says && decidesByFigure(says.text)),
    )
    .slice(0, MOST_QUESTIONS);
}
const MOST_QUESTIONS = 3;
const decidesByFigure = (text: string): boolean =>
  amountsIn(text).some(({ side, at }) => side !== 'exactly' || /\bevery $/i.test(text.slice(0, at)));

const isAbout = ({ options }: Part['assessment'][number], { id }: Passage): boolean =>
  options.some(({ isRight, says }) => isRight && 'cites' in says && says.cites.includes(id));

/** About what a module hangs on: of a procedure, all of it. */
const doing = (todo: Task['do'], { main, steps }: Part, material: Material): Task =>
  wholeTask(todo, procedureClaim(steps, material)) ?? task(todo, main, material);

function practiceFor(part: Part, objectives: readonly Part[], material: Material): Module['practice'] {
  const { main } = part;
  const [first, second] = actsBeside(part);
  // Where the main passage is a rule, it is explained, and an act beside it is what can be tried.
  if (main.use !== 'order')
    return [
      ...(first ? [task('try-at-work', first, material)] : []),
      task('teach-it', main, material),
      ...(second ? [task('note-what-happened', second, material)] : []),
    ];
  const enabling = enablingOf(part, objectives);
  return [
    ...(enabling === main ? [] : [task('try-at-work', enabling, material)]),
    doing(enabling === main ? 'try-at-work' : 'note-what-happened', part, material),
  ];
}

const TRANSFER = [
  { withManager: 'agree-what-changes', todo: 'note-what-happened', week: () => 1 },
  { withManager: 'watch-once', todo: 'try-at-work', week: (weeks: number) => Math.ceil((weeks + 1) / 2) },
  { withManager: 'talk-it-through', todo: 'note-what-happened', week: (weeks: number) => weeks },
  { withManager: 'decide-what-stays', todo: 'try-at-work', week: (weeks: number) => weeks + WEEKS_AFTER },
] as const;
const WEEKS_AFTER = 4;

/**
 * With the manager, from the first week to some weeks after the last, each time about another objective, and about none
 * before its module.
 */
function transferAfter(
  parts: readonly Part[],
  objectives: readonly Part[],
  material: Material,
): Programme['learner']['transfer'] {
  const acts = parts.flatMap((part) => actsBeside(part).map((act) => ({ act, part })));
  const left = [...objectives.map((part) => ({ act: undefined, part })), ...acts];
  const weekOf = ({ part }: { part: Part }) => parts.indexOf(part) + 1;
  let last = 1;
  return TRANSFER.flatMap(({ week, withManager, todo }) => {
    const due = Math.max(last, week(parts.length));
    const [one] = left.filter((about) => weekOf(about) <= due).concat(left);
    if (!one) return [];
    left.splice(left.indexOf(one), 1);
    last = Math.max(due, weekOf(one));
    const you = one.act ? task(todo, one.act, material) : doing(todo, one.part, material);
    return [{ week: last, you: besideSomebody(you, material), withManager }];
  });
}
