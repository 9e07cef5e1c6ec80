import type { z } from 'zod';
import { meQuestionAsk } from '../../../http/me/experts/me-question-ask.ts';
import { meQuestionErase } from '../../../http/me/experts/me-question-erase.ts';
import { meQuestionHandOver } from '../../../http/me/experts/me-question-hand-over.ts';
import { meQuestionsList } from '../../../http/me/experts/me-questions-list.ts';
import { MOST_ASKED } from '../../../../lib/domain/expert/hand-over.ts';
import { placeIn } from '../../../../lib/domain/rendering/source-place.ts';
import type { Words } from '../../../../lib/messages/words.ts';
import { buttons, heading, line, presses, type Button, type Card, type CardPart } from '../../card-parts.ts';
import { back, clipped, dateFor, look, more, type Shown } from '../look.ts';

type Asked = z.infer<typeof meQuestionAsk.reply>;
type Sentence = Asked['sentences'][number];
type OwnQuestion = z.infer<typeof meQuestionsList.reply>['questions'][number];

/** What opens a field for a question. */
export const askExpert = ({ say }: Words): Button => ({
  title: say('chat.expert'),
  unfolds: [
    {
      is: 'field',
      id: 'question',
      label: say('chat.expert.label'),
      example: say('chat.expert.example'),
      longest: MOST_ASKED,
      needed: say('chat.needed'),
    },
    line(say('chat.expert.kept'), 'quiet'),
    ...buttons(presses(say('chat.expert.send'), { door: 'me-question-ask', asks: ['question'] })),
  ],
});

const toQuestions = ({ say }: Words): Button =>
  presses(say('chat.expert.questions'), { door: 'me-questions-list' });

/** Sentences with where each stands, or that it is not known and who could be asked. */
export const askedExpert = look(meQuestionAsk, (asked, told): Card => {
  const { words } = told;
  return {
    title: words.say('chat.expert'),
    parts: [
      ...asked.sentences.flatMap((sentence) => sentenceParts(sentence, told)),
      line(asked.said, asked.outcome === 'answered' ? 'quiet' : 'strong'),
      ...opening(asked.sentences, words),
      ...handingOver(asked, told),
      ...buttons(askExpert(words), toQuestions(words), back(words)),
    ],
  };
});

/** A sentence and its source, as on every card that shows one. */
export function sentenceParts({ text, source }: Sentence, told: Shown): CardPart[] {
  const { say } = told.words;
  const { name, acceptedAt, section, page } = source;
  const place = {
    source: name,
    ...(section === undefined ? {} : { section }),
    ...(page === undefined ? {} : { page }),
  };
  const from =
    acceptedAt === undefined
      ? say('chat.expert.from', { place: placeIn(place, told.words) })
      : say('chat.expert.wrote', { about: name, day: dateFor(told)(acceptedAt) });
  return [line(text), line(from, 'quiet')];
}

function opening(sentences: readonly Sentence[], { say }: Words): CardPart[] {
  const addresses = new Map(
    sentences.flatMap(({ source: { name, url } }) => (url === undefined ? [] : [[name, url] as const])),
  );
  return buttons(
    ...[...addresses].map(([document, opens]) => ({ title: say('chat.expert.open', { document }), opens })),
  );
}

function handingOver({ handOver }: Asked, { asking, words: { say } }: Shown): CardPart[] {
  if (!handOver) return [];
  const { twinId, calledBy: expert } = handOver;
  const { data } = meQuestionAsk.body.safeParse(asking.body);
  // Which question it was, the card knows from what was asked.
  if (!data) return [];
  const { question } = data;
  return buttons({
    title: say('chat.expert.hand-over', { expert }),
    unfolds: [
      line(say('chat.expert.hand-over.means', { expert })),
      ...buttons(
        presses(say('chat.expert.hand-over', { expert }), {
          door: 'me-question-hand-over',
          body: { question, twinId },
        }),
      ),
    ],
  });
}

export const handedOver = look(meQuestionHandOver, ({ calledBy: expert }, { words }): Card => ({
  title: words.say('chat.expert'),
  parts: [
    line(words.say('chat.expert.handed', { expert })),
    ...buttons(toQuestions(words), askExpert(words), back(words)),
  ],
}));

/** A question and its answer may be long, and a card of Teams has 28 KB. */
const MOST = 4;

/** What somebody handed over and what became of it. */
export const handedByOne = look(meQuestionsList, ({ questions }, told): Card => {
  const { say } = told.words;
  return {
    title: say('chat.expert.questions'),
    parts: [
      ...(questions.length === 0 ? [line(say('chat.expert.questions.none'))] : []),
      ...questions.slice(told.from, told.from + MOST).flatMap((one) => questionParts(one, told)),
      ...buttons(
        ...more('me-questions-list', questions.length, MOST, told),
        askExpert(told.words),
        back(told.words),
      ),
    ],
  };
});

function questionParts(
  { handOverId, question, calledBy: expert, answer, expiresAt }: OwnQuestion,
  told: Shown,
): CardPart[] {
  const { say } = told.words;
  const day = dateFor(told);
  return [
    heading(clipped(question, 300)),
    ...(answer
      ? [
          line(say(`chat.expert.${answer.said}`, { expert, day: day(answer.at) }), 'quiet'),
          ...(answer.text === undefined ? [] : [line(answer.text)]),
        ]
      : [line(say('chat.expert.waiting', { expert, day: day(expiresAt) }), 'quiet')]),
    ...buttons(presses(say('chat.expert.erase'), { door: 'me-question-erase', params: { handOverId } })),
  ];
}

export const questionErased = look(meQuestionErase, (_, { words }): Card => ({
  title: words.say('chat.expert.questions'),
  parts: [line(words.say('chat.expert.erased')), ...buttons(toQuestions(words), back(words))],
}));
