import type { ArtefactOf } from '../artefact/artefact.ts';
import { objectivesIn } from '../artefact/objectives.ts';
import type { Words } from '../../messages/words.ts';
import { chapterIf, lineOfSaid, linesOfClaims, paragraph, pointsOf, stepsOf, type Block } from './block.ts';
import { objectivesChapter } from './objective-blocks.ts';
import { withLevels } from './with-levels.ts';

type RolePlay = ArtefactOf<'role-play'>;
const HOW_TO_PRACTISE = ['find', 'sheet', 'talk', 'say'] as const;

/** What whoever practises reads; the partner’s sheet is elsewhere, and this says who has it. */
export function rolePlay(learner: RolePlay['learner'], words: Words, anywhere?: readonly string[]): Block[] {
  const { say } = words;
  return [
    ...beforePlaying(learner, words),
    ...chapterIf(
      say('artefact.practise'),
      stepsOf(HOW_TO_PRACTISE.map((what) => ({ text: say(`artefact.practise.${what}`) }))),
    ),
    ...rubricOf(learner, words, anywhere),
    ...debriefOf(learner, words),
  ];
}

/** What whoever practises has before them, whoever plays the partner. */
export const beforePlaying = (learner: RolePlay['learner'], words: Words): Block[] => [
  ...situationOf(learner, words),
  ...objectivesChapter(objectivesIn({ learner }), words),
  ...chapterIf(words.say('artefact.know'), pointsOf(linesOfClaims(learner.know))),
];

/** What whoever plays the partner reads, and nobody who practises. */
export function partnerSheet(
  { learner, runner }: RolePlay,
  words: Words,
  anywhere?: readonly string[],
): Block[] {
  const { say } = words;
  return [
    ...situationOf(learner, words),
    ...chapterIf(say('artefact.partner'), [paragraph(lineOfSaid(runner.partner))]),
    ...chapterIf(say('artefact.partner.opens'), [paragraph(lineOfSaid(runner.opens))]),
    ...chapterIf(
      say('artefact.partner.interests'),
      pointsOf(
        runner.interests.map(({ hidden, earnedBy }) => ({
          ...lineOfSaid(hidden),
          under: [lineOfSaid(earnedBy, say('artefact.partner.earned'))],
        })),
      ),
    ),
    ...chapterIf(
      say('artefact.partner.moves'),
      stepsOf(
        runner.moves.map(({ says, tests }) => ({
          ...lineOfSaid(says),
          under: [lineOfSaid(tests, say('artefact.partner.tests'))],
        })),
      ),
    ),
    ...chapterIf(
      say('artefact.partner.escalations'),
      stepsOf(runner.escalations.map((one) => lineOfSaid(one))),
    ),
    ...chapterIf(say('artefact.partner.know'), pointsOf(linesOfClaims(learner.know))),
    ...rubricOf(learner, words, anywhere),
    ...debriefOf(learner, words),
  ];
}

const situationOf = ({ situation, case: facts }: RolePlay['learner'], { say }: Words): Block[] => [
  ...chapterIf(say('artefact.situation'), [paragraph(lineOfSaid(situation))]),
  ...chapterIf(say('artefact.facts'), pointsOf(facts.map((fact) => lineOfSaid(fact)))),
];

/** One list for whoever watches: the lines of this talk, then what L&D ticks in any. */
const rubricOf = ({ rubric }: RolePlay['learner'], words: Words, anywhere: readonly string[] = []): Block[] =>
  chapterIf(words.say('artefact.rubric'), [
    paragraph({ text: words.say('artefact.rubric.how') }),
    ...pointsOf(rubric.map((line) => withLevels(line, words))),
    ...(anywhere.length > 0 ? [paragraph({ text: words.say('artefact.rubric.anywhere') })] : []),
    ...pointsOf(anywhere.map((text) => ({ text, isUnsourced: true }))),
  ]);

const debriefOf = ({ debrief }: RolePlay['learner'], { say }: Words): Block[] =>
  chapterIf(
    say('artefact.debrief'),
    stepsOf(debrief.map((what) => ({ text: say(`stock.debrief.${what}`) }))),
  );
