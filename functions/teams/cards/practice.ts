import { Recalled } from '../../../lib/domain/practice-card.ts';
import { mePracticeAnswer } from '../../http/me/me-practice-answer.ts';
import { mePracticeChoose } from '../../http/me/me-practice-choose.ts';
import { mePracticeList } from '../../http/me/me-practice-list.ts';
import { buttons, line, presses, type Button } from '../card.ts';
import { back, dayFor, look, type Shown } from './look.ts';

const ANSWER = 'answer';

const choose = (practise: boolean, { say }: Shown['words']): Button =>
  presses(say(practise ? 'chat.practice.go-on' : 'chat.practice.pause'), {
    door: 'me-practice-choose',
    body: { practise },
  });

/** One thing to recall: its question first, the answer when it is asked for, then how it went. */
export const dueToRecall = look(mePracticeList, ({ practising, items: [item], nextDueAt }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.practice'),
    parts: [
      ...(practising ? [] : [line(say('chat.practice.paused'))]),
      ...(item
        ? [
            line(item.skill, 'quiet'),
            line(item.question, 'strong'),
            ...buttons({ title: say('chat.practice.show'), reveals: ANSWER }),
            {
              is: 'hidden' as const,
              id: ANSWER,
              parts: [
                line(item.answer),
                line(item.source, 'quiet'),
                line(say('chat.practice.how')),
                ...buttons(
                  ...Recalled.options.map((recalled) =>
                    presses(say(`chat.practice.${recalled}`), {
                      door: 'me-practice-answer',
                      params: { itemId: item.itemId },
                      body: { recalled },
                    }),
                  ),
                ),
              ],
            },
          ]
        : [line(say('chat.practice.none'))]),
      ...(nextDueAt === undefined
        ? []
        : [line(say('chat.practice.next', { day: dayFor(told)(nextDueAt) }), 'quiet')]),
      ...buttons(choose(!practising, told.words), back(told.words)),
    ],
  };
});

export const recalled = look(mePracticeAnswer, ({ dueAt, counted }, told) => {
  const { say } = told.words;
  const day = dayFor(told)(dueAt);
  return {
    title: say('chat.practice'),
    parts: [
      line(say(counted ? 'chat.practice.answered' : 'chat.practice.early', { day })),
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
