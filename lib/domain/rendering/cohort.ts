import type { ArtefactOf } from '../artefact/artefact.ts';
import { objectivesIn } from '../artefact/objectives.ts';
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

type CohortLearner = ArtefactOf<'cohort'>['learner'];
type Handout = CohortLearner['handouts'][number];

/**
 * How often and how long they meet, what whoever takes part does before, between and after, and what they have at hand.
 * @param minutes of each session; none where nobody counted them
 */
export function cohort(learner: CohortLearner, words: Words, minutes: readonly number[] = []): Block[] {
  const { say } = words;
  const { handouts, between } = learner;
  return [
    ...objectivesChapter(objectivesIn({ learner }), words),
    ...runsOf(learner, minutes, words),
    ...beforeOf(learner, words),
    ...handouts.flatMap((handout, i) => [
      chapter(say('artefact.session', { number: i + 1, title: handout.title })),
      ...partIf(say('artefact.handout.one'), pointsOnHandout(handout)),
      ...untilNext(between.slice(i, i + 1), words),
    ]),
    ...afterOf(learner, words),
    ...afterCases(handouts, words),
  ];
}

/** What nobody was to read before the cases, at the end of the page. */
function afterCases(handouts: readonly Handout[], { say }: Words): Block[] {
  const parts = handouts.flatMap(({ title, afterCase }, i) =>
    partIf(say('artefact.session', { number: i + 1, title }), pointsOf(linesOfClaims(afterCase))),
  );
  return parts.length === 0
    ? []
    : [chapter(say('artefact.after-case')), paragraph({ text: say('artefact.after-case.when') }), ...parts];
}

/** Every session ready to run. */
export function facilitatorGuide({ learner, runner }: ArtefactOf<'cohort'>, words: Words): Block[] {
  const { say } = words;
  return [
    ...objectivesChapter(objectivesIn({ learner }), words, 'artefact.objective.theirs'),
    ...beforeOf(learner, words),
    ...runner.sessions.flatMap(({ title, objective, guide, ifItGoesWrong }, i) => {
      const handout = learner.handouts[i];
      return [
        chapter(say('artefact.session', { number: i + 1, title })),
        paragraph(lineOfSaid(objective, say('artefact.by-the-end'))),
        ...guideBlocks(guide, words, i + 1),
        ...keyBlocks(guide, words),
        ...troubleBlocks(ifItGoesWrong, words),
        ...(handout
          ? partIf(say('artefact.handout', { title: handout.title }), [
              paragraph({ text: say('artefact.handout.when') }),
              ...pointsOnHandout(handout),
            ])
          : []),
        ...partIf(say('artefact.after-case.give'), pointsOf(linesOfClaims(handout?.afterCase ?? []))),
        ...untilNext(learner.between.slice(i, i + 1), words),
      ];
    }),
    ...afterOf(learner, words),
  ];
}

const pointsOnHandout = ({ points }: Handout): Block[] =>
  pointsOf(points.map((claim) => withItsNumber(lineOfSaid(claim))));

function runsOf(
  { handouts, before, between }: CohortLearner,
  minutes: readonly number[],
  { say }: Words,
): Block[] {
  if (minutes.length === 0) return [];
  const all = minutes.reduce((sum, one) => sum + one, 0);
  const sessions: Point[] = minutes.map((length, i) => ({
    label: say('artefact.session', { number: i + 1, title: handouts[i]?.title ?? '' }),
    text: say('artefact.runs.session', {
      minutes: length,
      bring: broughtTo(i, before, between),
    }),
  }));
  return [
    chapter(say('artefact.runs')),
    paragraph({ text: say('artefact.runs.all', { sessions: minutes.length, minutes: all }) }),
    ...pointsOf(sessions),
  ];
}

function broughtTo(
  session: number,
  before: CohortLearner['before'],
  between: CohortLearner['between'],
): 'case' | 'work' | 'nothing' {
  if (session === 0) return before.some(({ do: what }) => what === 'bring-a-case') ? 'case' : 'nothing';
  return between[session - 1] ? 'work' : 'nothing';
}

const beforeOf = ({ before }: CohortLearner, words: Words): Block[] =>
  chapterIf(words.say('artefact.before'), pointsOf(taskPoints(before, words)));
const untilNext = (tasks: CohortLearner['between'], words: Words): Block[] =>
  partIf(words.say('artefact.until-next'), pointsOf(taskPoints(tasks, words)));
const afterOf = ({ after }: CohortLearner, words: Words): Block[] =>
  chapterIf(words.say('artefact.after'), pointsOf(taskPoints(after, words)));
