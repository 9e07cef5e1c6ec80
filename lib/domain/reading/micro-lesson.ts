import type { ArtefactOf } from '../artefact/artefact.ts';
import type { WorkedExample } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import { chapterIf, lineOfSaid, linesOfClaims, paragraph, pointsOf, stepsOf, type Block } from './block.ts';
import { objectiveChapter } from './objective-blocks.ts';
import { answeredBlocks, askedBlocks, named } from './question-blocks.ts';

export function microLesson(
  { situation, objective, points, example, questions, tryIt }: ArtefactOf<'micro-text'>['learner'],
  words: Words,
): Block[] {
  const { say } = words;
  const asked = named(questions, words);
  return [
    ...chapterIf(say('artefact.situation'), [paragraph(lineOfSaid(situation))]),
    ...objectiveChapter(objective, words),
    ...chapterIf(say('artefact.points'), pointsOf(linesOfClaims(points))),
    ...chapterIf(say('artefact.example'), exampleBlocks(example, words)),
    ...chapterIf(say('artefact.try'), pointsOf(linesOfClaims(tryIt))),
    ...chapterIf(say('artefact.questions'), askedBlocks(asked, words)),
    ...chapterIf(say('artefact.answers'), answeredBlocks(asked, words)),
  ];
}

const exampleBlocks = ({ situation, steps }: WorkedExample, { say }: Words): Block[] => [
  paragraph(lineOfSaid(situation)),
  ...stepsOf(
    steps.map(({ done, because, then }) => ({
      ...lineOfSaid(done),
      under: [
        lineOfSaid(because, say('artefact.because')),
        ...then.map((answer) => lineOfSaid(answer, say('artefact.then'))),
      ],
    })),
  ),
];
