import type { Artefact, ArtefactOf } from '../../../domain/artefact/artefact.ts';
import { isFoundOut, Objective, Task, type Claim, type Question } from '../../../domain/artefact/parts.ts';
import { objectivesIn, pathOfObjective } from '../../../domain/artefact/objectives.ts';
import { piecesOf, type TextPlace } from '../../../domain/artefact/places.ts';
import { tellsHowThingsAre } from '../../../domain/passage/tells-how-things-are.ts';
import { message, type Message } from '../../../messages/message.ts';
import { framesOfKinds } from './frames-of-kinds.ts';
import { atPath, quote, type Check } from './matter.ts';
import { faultsOfPurposes } from './module-purposes.ts';
import { servesNone } from './serves-none.ts';
import { triedElsewhere } from './tried-elsewhere.ts';
import { faultsOfPromises, faultsOfTasks } from './whole-tasks.ts';

/** What an objective promises, and where people do it and where it shows whether they can. */
interface Alignment {
  path: TextPlace['path'];
  behaviour: Claim;
  practised: readonly Claim[];
  assessed: readonly Claim[];
}

/**
 * Constructive alignment (Biggs 1996): whatever is promised is something that people do (Mager 1962), and is practised
 * and assessed in the same artefact, which the passages show that they have in common.
 */
export const objectives: Check = (matter) => [
  ...framesOfKinds(matter),
  ...alignment(matter),
  ...servesNone(matter),
];

const alignment: Check = ({ artefact, spans }) => [
  ...faultsOfTasks(artefact, spans),
  ...faultsOfPromises(artefact, spans),
  ...alignmentsOf(artefact).flatMap(({ path, behaviour }) =>
    tellsHowThingsAre(behaviour.text)
      ? [atPath(path, message('fault.objective.tells', { text: quote(behaviour.text) }))]
      : [],
  ),
  ...alignmentsOf(artefact).flatMap(({ path, behaviour, practised, assessed }) => {
    const shares = (claims: readonly Claim[]) =>
      claims.some(({ cites }) => cites.some((id) => behaviour.cites.includes(id)));
    const missing = [...(shares(practised) ? [] : ['practised']), ...(shares(assessed) ? [] : ['assessed'])];
    return missing.map((what) =>
      atPath(
        path,
        message('fault.objective.nowhere', {
          text: quote(behaviour.text),
          what,
          spans: behaviour.cites.join(', '),
        }),
      ),
    );
  }),
  ...piecesOf(artefact, Objective).flatMap(({ path, value: { standard } }) =>
    'stock' in standard || OBSERVED.test(standard.text)
      ? []
      : [atPath(path, message('fault.objective.standard', { text: quote(standard.text) }))],
  ),
  ...piecesOf(artefact, Task)
    .filter(({ value }) => DONE_AT_WORK.has(value.do) && tellsHowThingsAre(value.about.text))
    .map(({ path, value }) =>
      atPath(path, message('fault.objective.task', { text: quote(value.about.text) })),
    ),
  ...(artefact.form === 'micro-text' ? triedElsewhere(artefact, { spans }) : []),
  ...(artefact.form === 'long-form-program'
    ? [...faultsOfModules(artefact), ...faultsOfPurposes(artefact, tellsHowThingsAre, answersOf)]
    : []),
];

/** By what somebody who watches can tell that it is enough: a figure, a time, an order, or what shows. */
const OBSERVED =
  /\p{N}|%|\b(?:two|three|four|five|six|ten|half|each|every|all|both|none|without|until|before|after|while|within|first|last|at (?:once|least|most)|on the same|in writing|aloud|together|complete|signed)\b/iu;

/** Tasks that are done, not read or explained. */
const DONE_AT_WORK = new Set([
  'try-at-work',
  'note-what-happened',
  'by-the-steps',
  'walk-through',
  'with-somebody',
  'watch-a-colleague',
  'drill',
  'play-it-through',
]);

function alignmentsOf(artefact: Artefact): Alignment[] {
  switch (artefact.form) {
    case 'job-aid':
      return [];
    case 'micro-text': {
      const { objective, example, tryIt, questions } = artefact.learner;
      return [
        aligned(
          objective,
          [...example.steps.map(({ because }) => because), ...tryIt],
          questions.flatMap(answersOf),
        ),
      ];
    }
    case 'micro-video-script':
      return [
        aligned(
          artefact.learner.objective,
          artefact.learner.text,
          artefact.learner.questions.flatMap(answersOf),
        ),
      ];
    case 'role-play': {
      const { moves, interests } = artefact.runner;
      const played = [...moves.map(({ tests }) => tests), ...interests.map(({ earnedBy }) => earnedBy)];
      const watched = artefact.learner.rubric.map(({ criterion }) => criterion);
      return eachAligned(artefact, played, watched);
    }
    case 'cohort':
      return ofCohort(artefact);
    case 'long-form-program':
      return ofProgramme(artefact);
    case 'coaching': {
      const { between, tell } = artefact.learner;
      const tried = between.map(({ about }) => about);
      return eachAligned(artefact, tried, tell);
    }
  }
}

const aligned = (
  { behaviour }: Objective,
  practised: readonly Claim[],
  assessed: readonly Claim[],
  path: TextPlace['path'] = ['learner', 'objective'],
): Alignment => ({ path, behaviour, practised, assessed });

const eachAligned = (
  artefact: Artefact,
  practised: readonly Claim[],
  assessed: readonly Claim[],
): Alignment[] =>
  objectivesIn(artefact).map((objective, i) =>
    aligned(objective, practised, assessed, pathOfObjective(artefact, i)),
  );

/** What a question assesses: its right answer, and why that one is right. */
const answersOf = ({ options }: Question): Claim[] =>
  options
    .filter(({ isRight }) => isRight)
    .flatMap(({ says, feedback }) => ('text' in says ? [says, feedback] : [feedback]));

/** Stretches of a meeting in which people do it themselves. */
const DOING = new Set([
  'recall-alone',
  'recall-last',
  'pairs',
  'case-in-threes',
  'role-play-in-threes',
  'try-it-there',
]);

/**
 * A cohort practises in its meetings and shows afterwards at work whether it can; each meeting has an aim of its own.
 */
function ofCohort(cohort: ArtefactOf<'cohort'>): Alignment[] {
  const { learner, runner } = cohort;
  const done = runner.sessions.map(({ guide }) =>
    guide.filter(({ how }) => DOING.has(how)).flatMap(({ about }) => about),
  );
  // Whoever decides a case before others shows whether they can.
  const found = runner.sessions.map(({ guide }) => guide.filter(isFoundOut).flatMap(({ about }) => about));
  const after = learner.after.map(({ about }) => about);
  return [
    aligned(learner.objective, done.flat(), after),
    ...eachAligned(cohort, done.flat(), [...after, ...found.flat()]).slice(1),
    ...runner.sessions.map(({ objective }, i) => ({
      path: ['runner', 'sessions', i, 'objective'],
      behaviour: objective,
      practised: done[i] ?? [],
      assessed: done[i] ?? [],
    })),
  ];
}

const ofProgramme = ({ learner }: ArtefactOf<'long-form-program'>): Alignment[] =>
  learner.objectives.map((objective, i) => {
    const modules = learner.modules.filter((module) => module.objective === i);
    return aligned(
      objective,
      modules.flatMap(({ practice }) => practice.map(({ about }) => about)),
      modules.flatMap(({ assessment }) => assessment.flatMap(answersOf)),
      ['learner', 'objectives', i],
    );
  });

function faultsOfModules({
  learner: { objectives: promised, modules },
}: ArtefactOf<'long-form-program'>): Message[] {
  return [
    ...modules.flatMap(({ objective }, i) =>
      objective < promised.length
        ? []
        : [
            atPath(
              ['learner', 'modules', i],
              message('fault.objective.serves', { objective, all: promised.length }),
            ),
          ],
    ),
    ...promised.flatMap((_, i) =>
      modules.some(({ objective }) => objective === i)
        ? []
        : [atPath(['learner', 'objectives', i], message('fault.objective.unserved'))],
    ),
  ];
}
