import type { z } from 'zod';
import { Recalled } from '../../../lib/domain/person/recall-state.ts';
import { mePracticeAnswer } from '../../http/me/practice/me-practice-answer.ts';
import { mePracticeChoose } from '../../http/me/practice/me-practice-choose.ts';
import { mePracticeList } from '../../http/me/practice/me-practice-list.ts';
import { mePracticeRead, type RecallAnswer } from '../../http/me/practice/me-practice-read.ts';
import { buttons, line, presses, type Button, type CardPart } from '../card-parts.ts';
import { back, dayFor, look, type Shown } from './look.ts';

type Words = Shown['words'];

const choose = (practise: boolean, { say }: Words): Button =>
  presses(say(practise ? 'chat.practice.go-on' : 'chat.practice.pause'), {
    door: 'me-practice-choose',
    body: { practise },
  });

const marks = (itemId: string, { say }: Words, ...which: Recalled[]): Button[] =>
  which.map((recalled) =>
    presses(say(`chat.practice.${recalled}`), {
      door: 'me-practice-answer',
      params: { itemId },
      body: { recalled },
    }),
  );

/** One thing to recall: its question alone. The answer comes once they found theirs, or gave up. */
export const dueToRecall = look(mePracticeList, ({ practising, items: [item], nextDueAt }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.practice'),
    parts: [
      ...(practising ? [] : [line(say('chat.practice.paused'))]),
      ...(item ? askedIn(item, told.words) : [line(say('chat.practice.none'))]),
      ...(nextDueAt === undefined
        ? []
        : [line(say('chat.practice.next', { day: dayFor(told)(nextDueAt) }), 'quiet')]),
      ...buttons(choose(!practising, told.words), back(told.words)),
    ],
  };
});

const askedIn = (
  { itemId, skill, question, translated }: z.infer<typeof mePracticeList.reply>['items'][number],
  words: Words,
): CardPart[] => [
  line(skill, 'quiet'),
  line(question, 'strong'),
  ...(translated === undefined ? [] : [line(translated, 'quiet')]),
  line(words.say('chat.practice.find'), 'quiet'),
  ...buttons(
    presses(words.say('chat.practice.show'), { door: 'me-practice-read', params: { itemId } }),
    ...marks(itemId, words, 'again'),
  ),
];

/** What is right and why, what is often taken for it, and the source. */
const answerIn = (
  { answer, why, mistaken, source, translated }: z.infer<typeof RecallAnswer>,
  { say }: Words,
): CardPart[] => [
  line(answer, 'strong'),
  ...(why === undefined ? [] : [line(why)]),
  ...mistaken.map((one) => line(say('chat.practice.mistaken', { ...one }))),
  line(source, 'quiet'),
  ...(translated === undefined ? [] : [line(translated, 'quiet')]),
];

/** The answer below its question, and how it went to find it. */
export const answerToRecall = look(mePracticeRead, (read, { words }) => ({
  title: words.say('chat.practice'),
  parts: [
    line(read.question, 'quiet'),
    ...answerIn(read, words),
    line(words.say('chat.practice.how')),
    ...buttons(...marks(read.itemId, words, ...Recalled.options)),
    ...buttons(back(words)),
  ],
}));

/** When it comes back; with the answer for whoever did not know it. */
export const recalled = look(mePracticeAnswer, (kept, told) => {
  const { say } = told.words;
  const day = dayFor(told)(kept.dueAt);
  return {
    title: say('chat.practice'),
    parts: [
      ...(kept.recalled === 'again' ? answerIn(kept, told.words) : []),
      line(say(kept.counted ? 'chat.practice.answered' : 'chat.practice.early', { day })),
      ...buttons(presses(say('chat.practice.another'), { door: 'me-practice-list' }), back(told.words)),
    ],
  };
});

export const practising = look(mePracticeChoose, ({ practising: isOn }, { words }) => ({
  title: words.say('chat.practice'),
  parts: [
    line(words.say(isOn ? 'chat.practice.on' : 'chat.practice.paused')),
    ...buttons(choose(!isOn, words), back(words)),
  ],
}));
