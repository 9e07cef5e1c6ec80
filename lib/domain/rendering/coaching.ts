import type { ArtefactOf } from '../artefact/artefact.ts';
import { objectivesIn } from '../artefact/objectives.ts';
import type { Claim, Task } from '../artefact/parts.ts';
import type { Words } from '../../messages/words.ts';
import {
  chapter,
  chapterIf,
  lineOfSaid,
  linesOfClaims,
  paragraph,
  part,
  partIf,
  pointsOf,
  stepsOf,
  withItsNumber,
  type Block,
  type Point,
} from './block.ts';
import { taskPoints, troubleBlocks } from './meeting-blocks.ts';
import { objectivesChapter } from './objective-blocks.ts';
import { withLevels } from './with-levels.ts';

type Guide = ArtefactOf<'coaching'>;
type CoachingLearner = Guide['learner'];
type CoachAsked = Guide['runner']['meetings'][number]['asks'][number];

/** What whoever is coached does between the meetings. */
export const coachedSide = (learner: CoachingLearner, words: Words): Block[] => {
  const tried = pairsOf(learner);
  return [
    ...objectivesChapter(objectivesIn({ learner }), words),
    ...rulesOf(learner, words),
    ...(tried
      ? [
          chapter(words.say('artefact.between')),
          ...tried.pairs.flatMap((pair, i) => [
            part(words.say('artefact.after-meeting', { number: i + 1 })),
            ...pointsOf(triedAndSeen(pair, words)),
          ]),
          ...besidesOf(tried.besides, words),
        ]
      : workOf(learner, words)),
  ];
};

/** Every meeting, for the coach. */
export function coachGuide({ learner, runner }: Guide, words: Words): Block[] {
  const { say } = words;
  const tried = pairsOf(learner);
  return [
    ...objectivesChapter(objectivesIn({ learner }), words, 'artefact.objective.theirs'),
    ...rulesOf(learner, words),
    ...(runner.ladder.length > 0
      ? [
          chapter(say('artefact.ladder')),
          paragraph({ text: say('artefact.ladder.how') }),
          ...pointsOf(runner.ladder.map((line) => withLevels(line, words))),
        ]
      : []),
    ...runner.meetings.flatMap(({ lookAt, asks, ifItGoesWrong }, i) => {
      const pair = tried?.pairs[i];
      return [
        chapter(say('artefact.meeting', { number: i + 1 })),
        ...partIf(say('artefact.look-at'), pointsOf(linesOfClaims(lookAt).map(withItsNumber))),
        ...partIf(say('artefact.ask'), stepsOf(asks.map((asked) => askedPoint(asked, words)))),
        ...(pair ? partIf(say('artefact.until-meeting'), pointsOf(triedAndSeen(pair, words))) : []),
        ...troubleBlocks(ifItGoesWrong, words, true),
      ];
    }),
    ...(tried ? besidesOf(tried.besides, words) : workOf(learner, words)),
  ];
}

function askedPoint(asked: CoachAsked, { say }: Words): Point {
  if (typeof asked === 'string') return { text: say(`stock.coach.${asked}`) };
  const { aim, question, good, about } = asked;
  return {
    label: say(`artefact.aim.${aim}`),
    text: question,
    isUnsourced: true,
    under: [lineOfSaid(good, say('artefact.good')), lineOfSaid(about, say('artefact.rests-on'))],
  };
}

interface Pair {
  task: Task;
  sign: Claim;
}

/** Tasks that need nothing to happen at work. */
const TO_KNOW: ReadonlySet<Task['do']> = new Set(['read', 'teach-it', 'sort-cases']);

/**
 * Each task with the sign that it worked, and what is to be known besides; undefined of guides that were drafted before
 * they came in pairs.
 */
function pairsOf({ between, tell }: CoachingLearner): { pairs: Pair[]; besides: Task[] } | undefined {
  const besides = between.slice(tell.length);
  const pairs = between.flatMap((task, i) => {
    const sign = tell[i];
    return sign ? [{ task, sign }] : [];
  });
  return pairs.length === tell.length && besides.every(({ do: what }) => TO_KNOW.has(what))
    ? { pairs, besides }
    : undefined;
}

const rulesOf = ({ holds }: CoachingLearner, words: Words): Block[] =>
  chapterIf(words.say('artefact.holds'), pointsOf(linesOfClaims(holds)));

/** By what it shows that it worked, of what is not done at work. */
const SHOWN: Partial<Record<Task['do'], 'gone-through' | 'watched' | 'tempted' | 'explained'>> = {
  drill: 'gone-through',
  'play-it-through': 'gone-through',
  'walk-through': 'gone-through',
  'watch-a-colleague': 'watched',
  'note-temptation': 'tempted',
  'teach-it': 'explained',
};

function triedAndSeen({ task, sign }: Pair, words: Words): Point[] {
  const isSame = sign.text === task.about.text;
  const how = SHOWN[task.do];
  if (how !== undefined && isSame)
    return [...taskPoints([task], words), { text: words.say(`artefact.worked.${how}`) }];
  const label = words.say('artefact.worked');
  return [
    ...taskPoints([task], words),
    isSame ? { label, text: words.say('artefact.worked.this') } : lineOfSaid(sign, label),
  ];
}

const besidesOf = (tasks: readonly Task[], words: Words): Block[] =>
  chapterIf(words.say('artefact.besides'), pointsOf(taskPoints(tasks, words)));

const workOf = ({ between, tell }: CoachingLearner, words: Words): Block[] => [
  ...chapterIf(words.say('artefact.between'), pointsOf(taskPoints(between, words))),
  ...chapterIf(words.say('artefact.tell'), pointsOf(linesOfClaims(tell))),
];
