import type { z } from 'zod';
import { meHandedAnswer } from '../../../http/me/experts/me-handed-answer.ts';
import { meHandedList } from '../../../http/me/experts/me-handed-list.ts';
import { MOST_ANSWERED } from '../../../../lib/domain/expert/hand-over.ts';
import { buttons, heading, line, presses, type Button, type Card, type CardPart } from '../../card-parts.ts';
import { back, dateFor, look, more, type Shown } from '../look.ts';
import { sentenceParts } from './questions.ts';

type Handed = z.infer<typeof meHandedList.reply>['questions'][number];

/** One at a time: each has a field of its own to be answered in. */
const MOST = 1;

/** The questions that wait for an expert, with all that it takes to answer them in place. */
export const handedList = look(meHandedList, ({ questions }, told): Card => {
  const { say } = told.words;
  const waiting = questions.filter(({ said }) => said === undefined);
  return {
    title: say('chat.twin.questions'),
    parts: [
      ...(waiting.length === 0 ? [line(say('chat.handed.none'))] : []),
      ...waiting.slice(told.from, told.from + MOST).flatMap((one) => questionParts(one, told)),
      ...buttons(...more('me-handed-list', waiting.length, MOST, told), toTwin(told), back(told.words)),
    ],
  };
});

const toTwin = ({ words: { say } }: Shown): Button => presses(say('chat.twin'), { door: 'me-twin-read' });

function questionParts(
  { handOverId, askerName: name, question, subject, expiresAt, draft }: Handed,
  told: Shown,
): CardPart[] {
  const { say } = told.words;
  const params = { handOverId };
  const answer = (title: string, body: Record<string, unknown>, asks: readonly string[] = []): Button =>
    presses(title, { door: 'me-handed-answer', params, body, asks });
  return [
    line(say('chat.handed.by', { name, day: dateFor(told)(expiresAt), subject }), 'quiet'),
    heading(question),
    line(say(draft.length === 0 ? 'chat.handed.no-draft' : 'chat.handed.draft'), 'quiet'),
    ...draft.flatMap((sentence) => sentenceParts(sentence, told)),
    ...buttons(
      ...(draft.length === 0
        ? []
        : [
            answer(say('chat.handed.accept'), { said: 'accept' }),
            answer(say('chat.handed.accept-alone'), { said: 'accept', isForAll: false }),
          ]),
      {
        title: say('chat.handed.correct'),
        unfolds: [
          {
            is: 'field',
            id: 'text',
            label: say('chat.handed.text'),
            longest: MOST_ANSWERED,
            needed: say('chat.needed'),
          },
          ...buttons(
            answer(say('chat.handed.send'), { said: 'correct' }, ['text']),
            answer(say('chat.handed.keep'), { said: 'correct', isForAll: false }, ['text']),
          ),
        ],
      },
      answer(say('chat.handed.decline'), { said: 'decline' }),
    ),
    line(say('chat.handed.for-all'), 'quiet'),
  ];
}

export const handedAnswered = look(meHandedAnswer, ({ said = 'decline', question }, told): Card => ({
  title: told.words.say('chat.twin.questions'),
  parts: [
    heading(question),
    line(told.words.say(`chat.handed.said.${said}`)),
    ...buttons(presses(told.words.say('chat.twin.questions'), { door: 'me-handed-list' }), back(told.words)),
  ],
}));
