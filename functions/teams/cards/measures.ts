import type { z } from 'zod';
import { meMeasureAnswer } from '../../http/me/practice/me-measure-answer.ts';
import { meMeasuresList } from '../../http/me/practice/me-measures-list.ts';
import { buttons, heading, line, presses, type CardPart } from '../card-parts.ts';
import { back, clipped, dateFor, look, type Shown } from './look.ts';

type Asked = z.infer<typeof meMeasuresList.reply>['measures'][number];

/** Characters of each on one card. */
const SITUATION = 900;
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

function nextItem({ measureId, items }: Asked, { words: { say } }: Shown): CardPart[] {
  const place = items.findIndex(({ isAnswered }) => !isAnswered);
  const item = items[place];
  if (!item) return [];
  const { questionId: itemId, situation, isMadeUp, asks, options } = item;
  return [
    heading(say('chat.measures.item', { number: place + 1, all: items.length })),
    line(
      isMadeUp
        ? say('artefact.labelled', { label: say('artefact.made-up'), text: clipped(situation, SITUATION) })
        : situation,
    ),
    line(asks, 'strong'),
    ...options.map((text, option) =>
      line(say('chat.lesson.option', { letter: letterOf(option), text: clipped(text, OPTION) })),
    ),
    ...buttons(
      ...options.map((_, option) =>
        presses(say('chat.lesson.answer', { letter: letterOf(option) }), {
          door: 'me-measure-answer',
          params: { measureId, itemId },
          body: { option },
        }),
      ),
    ),
  ];
}

const letterOf = (place: number): string => String.fromCodePoint(65 + place);

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
              heading(say('chat.measures.item', { number: i + 1, all: items.length })),
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
