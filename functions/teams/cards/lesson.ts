import { meLessonAnswer } from '../../http/me/practice/me-lesson-answer.ts';
import { meLessonRead } from '../../http/me/practice/me-lesson-read.ts';
import { buttons, line, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { linesByCard, lineParts, sourceParts } from './lines.ts';
import { back, clipped, dayFor, look, type Shown } from './look.ts';
import { answerButtons, optionParts, questionParts } from './question-parts.ts';
import type { z } from 'zod';

type Lesson = z.infer<typeof meLessonRead.reply>;

/** Cards that somebody reads in a row; what is longer has a page. */
const MOST_CARDS = 4;
const OPTION = 160;

/** A lesson card by card: what it says with its sources, then its questions one at a time. */
export const lesson = look(meLessonRead, (read, told): Card => {
  const { say } = told.words;
  const pages = linesByCard(read.lines, told);
  const { url: opens, title } = read;
  const open: Button = { title: say('chat.open'), opens };
  if (pages.length > MOST_CARDS)
    return {
      title,
      parts: [line(read.summary), line(say('chat.lesson.too-long')), ...buttons(open, back(told.words))],
    };
  const page = pages[told.from];
  const question = read.questions[told.from - pages.length];
  const isLast = told.from + 1 >= pages.length + read.questions.length;
  return {
    title,
    parts: [
      ...(told.from === 0 ? [line(read.summary, 'strong')] : []),
      ...(page ?? []).flatMap((one) => lineParts(one, told)),
      ...(page ? sourceParts(page, read.sources, told) : []),
      ...(question ? asked(question, read.questions, told) : []),
      ...(told.from === 0 ? [line(read.drafted, 'quiet')] : []),
      ...(page && !isLast ? buttons(goOn(told, say('chat.lesson.go-on'))) : []),
      ...(page && isLast && read.finishedAt === undefined ? buttons(finish(told)) : []),
      ...buttons(open, back(told.words)),
    ],
  };
});

/** What came of an answer: what is right, and what there is to learn from each option. */
export const lessonAnswered = look(meLessonAnswer, (answer, told): Card => {
  const { say } = told.words;
  const { isRight, feedback, counted, dueAt, next } = answer;
  return {
    title: say(isRight ? 'chat.lesson.right' : 'chat.lesson.wrong'),
    parts: [
      ...feedback.flatMap((one) => [
        line(
          say('chat.lesson.feedback', { isRight: one.isRight, option: clipped(one.option, OPTION) }),
          'strong',
        ),
        line(one.feedback),
        line(one.source, 'quiet'),
      ]),
      line(
        counted && dueAt !== undefined
          ? say('chat.lesson.back-on', { day: dayFor(told)(dueAt) })
          : say('chat.lesson.not-counted'),
        'quiet',
      ),
      ...(next === undefined
        ? [line(say('chat.lesson.over')), ...buttons(finish(told))]
        : buttons(goOn(told, say('chat.lesson.next')))),
      ...buttons(back(told.words)),
    ],
  };
});

const goOn = ({ asking, from }: Shown, title: string): Button =>
  presses(title, { door: 'me-lesson-read', params: needOf(asking), from: from + 1 });

const finish = ({ asking, words: { say } }: Shown): Button =>
  presses(say('chat.item.finished'), {
    door: 'me-item-answer',
    params: needOf(asking),
    body: { said: 'finished' },
  });

const needOf = ({ params: { needId = '' } }: Shown['asking']) => ({ needId });

function asked(question: Lesson['questions'][number], all: Lesson['questions'], told: Shown): CardPart[] {
  const { questionId, options, isAnswered } = question;
  const place = all.findIndex((one) => one.questionId === questionId);
  const press = (option: number) => ({
    door: 'me-lesson-answer',
    params: { ...needOf(told.asking), questionId },
    body: { option },
    from: told.from,
  });
  return [
    ...questionParts(question, place, all.length, told),
    ...optionParts(options, told),
    ...(isAnswered ? [line(told.words.say('chat.lesson.before'), 'quiet')] : []),
    ...answerButtons(options, press, told),
  ];
}
