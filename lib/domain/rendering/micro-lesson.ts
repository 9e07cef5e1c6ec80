import type { ArtefactOf } from '../artefact/artefact.ts';
import type { Claim, WorkedExample } from '../artefact/parts.ts';
import { waitsForChance } from '../passage/waits-for-chance.ts';
import type { Words } from '../../messages/words.ts';
import {
  chapterIf,
  lineOfSaid,
  linesOfClaims,
  paragraph,
  pointsOf,
  stepsOf,
  withItsNumber,
  type Block,
} from './block.ts';
import { objectivesChapter } from './objective-blocks.ts';
import { answeredBlocks, askedBlocks, named } from './question-blocks.ts';

export function microLesson(
  { situation, objective, points, example, questions, tryIt }: ArtefactOf<'micro-text'>['learner'],
  words: Words,
): Block[] {
  const { say } = words;
  const asked = named(questions, words);
  return [
    ...chapterIf(say('artefact.situation'), [paragraph(lineOfSaid(situation))]),
    ...objectivesChapter([objective], words),
    ...chapterIf(say('artefact.points'), pointsOf(linesOfClaims(points).map(withItsNumber))),
    ...chapterIf(say('artefact.example'), exampleBlocks(example, words)),
    ...chapterIf(say('artefact.try'), pointsOf(tryIt.map((claim) => triedLine(claim, words)))),
    ...chapterIf(say('artefact.questions'), askedBlocks(asked, words)),
    ...chapterIf(say('artefact.answers'), answeredBlocks(asked, words)),
  ];
}

/** For what others bring about nobody waits: it is played through first. */
const triedLine = (claim: Claim, { say }: Words) =>
  lineOfSaid(claim, waitsForChance(claim.text) ? say('stock.task.play-it-through') : undefined);

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
