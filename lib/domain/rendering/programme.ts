import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Words } from '../../messages/words.ts';
import {
  chapter,
  chapterIf,
  lineOfSaid,
  linesOfClaims,
  withItsNumber,
  paragraph,
  partIf,
  pointsOf,
  type Block,
  type Point,
} from './block.ts';
import { guideBlocks, keyBlocks, taskPoints, troubleBlocks } from './meeting-blocks.ts';
import { objectivesChapter } from './objective-blocks.ts';
import { answeredBlocks, askedBlocks, type NamedQuestion } from './question-blocks.ts';

type ProgrammeLearner = ArtefactOf<'long-form-program'>['learner'];
type Module = ProgrammeLearner['modules'][number];

export function programme(learner: ProgrammeLearner, words: Words): Block[] {
  const { say } = words;
  const asked = learner.modules.map((module, m) => namedIn(module, m, words));
  return [
    ...objectivesChapter(learner.objectives, words),
    ...learner.modules.flatMap((module, i) => [
      ...moduleOf(module, i, learner, words),
      ...partIf(say('artefact.practice'), pointsOf(taskPoints(module.practice, words))),
      ...askedBlocks(asked[i] ?? [], words, i > 0),
    ]),
    ...transferOf(learner, words),
    ...chapterIf(say('artefact.answers.all'), answeredBlocks(asked.flat(), words)),
  ];
}

const namedIn = ({ assessment }: Module, m: number, { say }: Words): NamedQuestion[] =>
  assessment.map((question, i) => ({
    name: say('artefact.module.question', { module: m + 1, number: i + 1 }),
    question,
  }));

/** One module by itself, with its practice and its questions, whose answers come when they are recalled. */
export const moduleBlocks = (learner: ProgrammeLearner, place: number, words: Words): Block[] => {
  const module = learner.modules[place];
  if (!module) return [];
  // Whose module it is and when it came stands around it.
  const [, ...within] = moduleOf(module, place, learner, words);
  return [
    ...within,
    ...partIf(words.say('artefact.practice'), pointsOf(taskPoints(module.practice, words))),
    ...askedBlocks(namedIn(module, place, words), words),
  ];
};

/** Every meeting ready to run, with what those who come have read before it. */
export const programmeMeetings = (
  { learner, runner }: ArtefactOf<'long-form-program'>,
  words: Words,
): Block[] => [
  ...objectivesChapter(learner.objectives, words, 'artefact.objective.theirs'),
  ...learner.modules.flatMap((module, i) => {
    const meeting = runner.meetings[i];
    return [
      ...moduleOf(module, i, learner, words),
      ...(meeting
        ? [
            ...guideBlocks(meeting.guide, words),
            ...keyBlocks(meeting.guide, words),
            ...troubleBlocks(meeting.ifItGoesWrong, words),
          ]
        : []),
    ];
  }),
  ...transferOf(learner, words),
];

function moduleOf(module: Module, place: number, learner: ProgrammeLearner, words: Words): Block[] {
  const { title, week, points } = module;
  return [
    chapter(words.say('artefact.module', { number: place + 1, week, title })),
    ...purposeOf(module, learner, words),
    ...pointsOf(linesOfClaims(points).map(withItsNumber)),
  ];
}

/** What it is for, and how that leads to the outcome; of what was drafted before, the objective that it serves. */
function purposeOf(
  { objective, serves: [own], practice }: Module,
  { objectives }: ProgrammeLearner,
  { say }: Words,
): Block[] {
  const terminal = objectives[objective]?.behaviour;
  const label = say('artefact.module.serves');
  if (!own) return terminal ? [paragraph(lineOfSaid(terminal, label))] : [];
  const practised = practice.filter(({ about }) => about.cites.some((id) => own.enabling.cites.includes(id)));
  const isExplained =
    practised.length > 0 && practised.every(({ do: what }) => what === 'teach-it' || what === 'sort-cases');
  const towards = say('artefact.objective.number', { number: objective + 1 });
  return [
    paragraph(lineOfSaid(own.enabling, isExplained ? say('artefact.module.explained') : label)),
    ...pointsOf([
      ...(objectives.length > 1 ? [{ label: say('artefact.module.towards'), text: towards }] : []),
      lineOfSaid(own.seen, say('artefact.module.seen')),
    ]),
  ];
}

/** How it reaches the work, by what both do in which week. */
export const transferOf = ({ transfer }: ProgrammeLearner, words: Words): Block[] =>
  chapterIf(
    words.say('artefact.transfer'),
    transfer.flatMap((step) =>
      partIf(words.say('artefact.transfer.week', { week: step.week }), pointsOf(sidesOf(step, words))),
    ),
  );

/** What both do, in the order of the days: what is agreed is agreed before it is done. */
function sidesOf({ you, withManager }: ProgrammeLearner['transfer'][number], { say }: Words): Point[] {
  const mine = lineOfSaid(you.about, say('artefact.transfer.you', { task: say(`stock.task.${you.do}`) }));
  const theirs = { text: say(`stock.manager.${withManager}`) };
  return withManager === 'agree-what-changes' ? [theirs, mine] : [mine, theirs];
}
