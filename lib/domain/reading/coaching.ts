import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Words } from '../../messages/words.ts';
import { chapter, chapterIf, linesOfClaims, partIf, pointsOf, stepsOf, type Block } from './block.ts';
import { taskPoints, troubleBlocks } from './meeting-blocks.ts';
import { objectiveChapter } from './objective-blocks.ts';

type CoachingLearner = ArtefactOf<'coaching'>['learner'];

/** What whoever is coached does between the meetings. */
export const coachedSide = (learner: CoachingLearner, words: Words): Block[] => [
  ...objectiveChapter(learner.objective, words),
  ...workOf(learner, words),
];

/** Every meeting, for the coach. */
export function coachGuide({ learner, runner }: ArtefactOf<'coaching'>, words: Words): Block[] {
  const { say } = words;
  return [
    ...objectiveChapter(learner.objective, words, 'artefact.objective.theirs'),
    ...runner.meetings.flatMap(({ lookAt, asks, ifItGoesWrong }, i) => [
      chapter(say('artefact.meeting', { number: i + 1 })),
      ...partIf(say('artefact.look-at'), pointsOf(linesOfClaims(lookAt))),
      ...partIf(say('artefact.ask'), stepsOf(asks.map((what) => ({ text: say(`stock.coach.${what}`) })))),
      ...troubleBlocks(ifItGoesWrong, words, true),
    ]),
    ...workOf(learner, words),
  ];
}

const workOf = ({ between, tell }: CoachingLearner, words: Words): Block[] => [
  ...chapterIf(words.say('artefact.between'), pointsOf(taskPoints(between, words))),
  ...chapterIf(words.say('artefact.tell'), pointsOf(linesOfClaims(tell))),
];
