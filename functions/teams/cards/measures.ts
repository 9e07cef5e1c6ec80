import type { z } from 'zod';
import { meMeasureAnswer } from '../../http/me/practice/me-measure-answer.ts';
import { meMeasuresList } from '../../http/me/practice/me-measures-list.ts';
import { buttons, heading, line, presses, type CardPart } from '../card-parts.ts';
import { back, clipped, dateFor, look, type Shown } from './look.ts';
import { answerButtons, optionParts, questionParts } from './question-parts.ts';

type Asked = z.infer<typeof meMeasuresList.reply>['measures'][number];

/** Characters of each on one card. */
const OPTION = 400;
const REASON = 500;

/** What somebody is asked in a sample: the first question that they have not answered, of the one that ends first. */
export const askedInSamples = look(meMeasuresList, ({ measures: all }, told) => {
  const { say } = told.words;
  const [open] = all.filter(({ items }) => items.some(({ isAnswered }) => !isAnswered));
  return {
    title: say('chat.measures'),
    parts: [
      ...(open
        ? [
            line(say('chat.measures.how'), 'quiet'),
            line(
              say('chat.measures.until', { skill: open.skill, day: dateFor(told)(open.closesAt) }),
              'strong',
            ),
            ...nextItem(open, told),
          ]
        : [line(say('chat.measures.none'))]),
      ...buttons(back(told.words)),
    ],
  };
});

function nextItem({ measureId, items }: Asked, told: Shown): CardPart[] {
  const place = items.findIndex(({ isAnswered }) => !isAnswered);
  const item = items[place];
  if (!item) return [];
  const { questionId: itemId } = item;
  const options = item.options.map((text) => clipped(text, OPTION));
  const press = (option: number) => ({
    door: 'me-measure-answer',
    params: { measureId, itemId },
    body: { option },
  });
  return [
    ...questionParts(item, place, items.length, told),
    ...optionParts(options, told),
    ...answerButtons(options, press, told),
  ];
}

/** That an answer was taken; after the last, what is right and why. */
export const measureAnswered = look(meMeasureAnswer, ({ next, items }, { words }) => {
  const { say } = words;
  const right = items.filter(({ isRight }) => isRight).length;
  return {
    title: say(next === undefined ? 'chat.measures.done' : 'chat.measures'),
    parts: [
      ...(next === undefined
        ? [
            line(say('chat.measures.right', { right, all: items.length }), 'strong'),
            ...items.flatMap(({ feedback }, i) => [
              heading(say('chat.lesson.question', { number: i + 1, all: items.length })),
              ...feedback
                .filter(({ isRight }) => isRight)
                .flatMap(({ option, feedback: why, source }) => [
                  line(say('chat.measure.right', { option: clipped(option, OPTION) }), 'strong'),
                  line(clipped(why, REASON)),
                  line(source, 'quiet'),
                ]),
            ]),
          ]
        : [
            line(say('chat.measures.taken')),
            ...buttons(presses(say('chat.measures.go-on'), { door: 'me-measures-list' })),
          ]),
      ...buttons(back(words)),
    ],
  };
});
