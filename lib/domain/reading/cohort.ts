import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Words } from '../../messages/words.ts';
import {
  chapter,
  chapterIf,
  lineOfSaid,
  linesOfClaims,
  paragraph,
  partIf,
  pointsOf,
  type Block,
} from './block.ts';
import { guideBlocks, taskPoints, troubleBlocks } from './meeting-blocks.ts';
import { objectiveChapter } from './objective-blocks.ts';

type CohortLearner = ArtefactOf<'cohort'>['learner'];

/** What whoever takes part does before and after, and what they have at hand. */
export function cohort(learner: CohortLearner, words: Words): Block[] {
  const { say } = words;
  return [
    ...objectiveChapter(learner.objective, words),
    ...beforeOf(learner, words),
    ...chapterIf(
      say('artefact.handouts'),
      learner.handouts.flatMap(({ title, points }) => partIf(title, pointsOf(linesOfClaims(points)))),
    ),
    ...afterOf(learner, words),
  ];
}

/** Every session ready to run. */
export function facilitatorGuide({ learner, runner }: ArtefactOf<'cohort'>, words: Words): Block[] {
  const { say } = words;
  return [
    ...objectiveChapter(learner.objective, words, 'artefact.objective.theirs'),
    ...beforeOf(learner, words),
    ...runner.sessions.flatMap(({ title, objective, guide, ifItGoesWrong }, i) => {
      const handout = learner.handouts[i];
      return [
        chapter(say('artefact.session', { number: i + 1, title })),
        paragraph(lineOfSaid(objective, say('artefact.by-the-end'))),
        ...guideBlocks(guide, words),
        ...troubleBlocks(ifItGoesWrong, words),
        ...(handout
          ? partIf(say('artefact.handout', { title: handout.title }), pointsOf(linesOfClaims(handout.points)))
          : []),
      ];
    }),
    ...afterOf(learner, words),
  ];
}

const beforeOf = ({ before }: CohortLearner, words: Words): Block[] =>
  chapterIf(words.say('artefact.before'), pointsOf(taskPoints(before, words)));
const afterOf = ({ after }: CohortLearner, words: Words): Block[] =>
  chapterIf(words.say('artefact.after'), pointsOf(taskPoints(after, words)));
