import type { PairStanding } from '../../../../lib/domain/course-pair/course-pair.ts';
import { courseInWords } from '../../../../lib/gates/response-facts.ts';
import { coursePairAnswer } from '../../../http/needs/course-pair-answer.ts';
import { buttons, line, presses, type Button, type Card, type CardPart } from '../../card-parts.ts';
import { back, clipped, look, type Shown } from '../look.ts';
import { toQuestion, type AskedQuestion } from './asked.ts';

type Pair = AskedQuestion['pairs'][number];

/** Characters of a course: three pairs have to fit on a card. */
const MOST = 400;

/** The pairs of courses of one question, each to be answered in place. */
export const pairsOfQuestion = ({ approval, card, pairs }: AskedQuestion, told: Shown): Card => ({
  title: card.question,
  parts: [
    line(told.words.say('chat.pair.how'), 'quiet'),
    ...pairs.flatMap((pair) => pairParts(pair, told)),
    ...buttons(toQuestion(approval, told.words.say('chat.question.back'))),
  ],
});

/** What was said of a pair, and how it is said, or taken back. */
function pairParts({ pairId, courses, standing, version }: Pair, { words }: Shown): CardPart[] {
  const { say } = words;
  const says = (said: PairStanding): Button =>
    presses(say('chat.pair.says', { said }), {
      door: 'course-pair-answer',
      params: { pairId },
      body: { standing: said, version },
    });
  const others = (['same', 'two', 'doubtful'] as const).filter((said) => said !== standing);
  return [
    line(say('chat.pair', { standing }), 'strong'),
    ...courses.map((course) => line(`• ${clipped(courseInWords(course, words), MOST)}`)),
    ...buttons(...others.map(says)),
  ];
}

/** That an answer about a pair was taken. */
export const pairAnswered = look(coursePairAnswer, (pair, told) => ({
  title: told.words.say('chat.pair.taken'),
  parts: [
    ...pairParts(pair, told),
    ...buttons(presses(told.words.say('chat.waiting'), { door: 'approvals-list' }), back(told.words)),
  ],
}));
