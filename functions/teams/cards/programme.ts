import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { ToProgramme } from '../../../lib/domain/programme/answer.ts';
import { meProgrammeAnswer } from '../../http/me/programmes/me-programme-answer.ts';
import { meProgrammeRead } from '../../http/me/programmes/me-programme-read.ts';
import { buttons, line, opensDialog, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { planPageAt } from '../dialog.ts';
import { linesByCard, lineParts, sourceParts } from './lines.ts';
import { back, dayFor, look, type Shown } from './look.ts';

type Answered = z.infer<typeof meProgrammeAnswer.reply>;
/** What both doors say of where somebody stands. */
type Stand = Pick<Answered, 'number' | 'answers' | 'pausedUntil' | 'stoppedAt' | 'nextFrom'> & {
  isFinished: boolean;
};

/** Weeks of a pause that are offered; the door takes any day of the coming year. */
const PAUSES = [1, 2, 4];

/** The module that came last, card by card: how long it takes and why, what it says, and what one may say to it. */
export const moduleCard = look(meProgrammeRead, (read, told): Card => {
  const { say } = told.words;
  const { number, of, minutes, title, summary, why, url, drafted, isOfFormerRole } = read;
  const pages = linesByCard(read.lines, told);
  const page = pages[told.from] ?? [];
  const isLast = told.from + 1 >= pages.length;
  const isFirst = told.from === 0;
  return {
    title: read.module,
    parts: [
      line(say('chat.programme', { number, of, minutes, title }), 'quiet'),
      ...(isFirst ? [line(summary, 'strong'), line(why), ...stands(read, told)] : []),
      ...(isFirst && isOfFormerRole ? [line(say('chat.programme.former'))] : []),
      ...page.flatMap((one) => lineParts(one, told)),
      ...sourceParts(page, read.sources, told),
      ...(isFirst ? [line(drafted, 'quiet')] : []),
      ...(isLast ? [] : buttons(readOn(told))),
      ...answersIn(read, told, isLast),
      ...buttons({ title: say('chat.open'), opens: url }, back(told.words)),
    ],
  };
});

/** What came of what somebody said. */
export const programmeAnswered = look(meProgrammeAnswer, (answered, told): Card => {
  const { say } = told.words;
  const { said, finishedAt } = answered;
  const stand = { ...answered, isFinished: finishedAt !== undefined };
  return {
    title: say(`chat.programme.${said}`),
    parts: [
      ...(said === 'done' ? [line(whatIsDone(answered, told))] : []),
      ...(said === 'go-on' ? [line(say('chat.programme.go-on.said'))] : []),
      ...stands(stand, told),
      ...answersIn(stand, told, false),
      ...buttons(
        presses(say('chat.programme.read'), { door: 'me-programme-read', params: needOf(told.asking) }),
        back(told.words),
      ),
    ],
  };
});

/** With the last module all of it is finished, which systems outside may be told. */
const whatIsDone = ({ number, of, finishedAt }: Answered, { words: { say } }: Shown): string =>
  finishedAt === undefined ? say('chat.programme.done.said', { number, of }) : say('chat.item.finished.done');

/** Whether it goes on, from when, and what comes of it then. */
function stands({ isFinished, pausedUntil, stoppedAt, nextFrom }: Stand, told: Shown): CardPart[] {
  const { say } = told.words;
  const day = dayFor(told);
  if (isFinished) return [line(say('chat.programme.over'))];
  if (stoppedAt !== undefined) return [line(say('chat.programme.stopped', { day: day(stoppedAt) }))];
  if (pausedUntil !== undefined) return [line(say('chat.programme.paused', { day: day(pausedUntil) }))];
  return nextFrom === undefined
    ? []
    : [line(say('chat.programme.next', { day: day(Math.max(nextFrom, told.at)) }))];
}

/** That one finished the module stands under its end, and what stops it under every part of it. */
function answersIn(
  { number, answers, isFinished }: Pick<Stand, 'number' | 'answers' | 'isFinished'>,
  told: Shown,
  isRead: boolean,
): CardPart[] {
  const { say } = told.words;
  const may = (said: ToProgramme): boolean => answers.includes(said);
  return buttons(
    ...(isFinished ? [opensDialog(say('chat.programme.plan'), planPageAt(needOf(told.asking).needId))] : []),
    ...(may('done') && isRead
      ? [answer(say('chat.programme.done'), { said: 'done', module: number }, told)]
      : []),
    ...(may('go-on') ? [answer(say('chat.programme.go-on'), { said: 'go-on' }, told)] : []),
    ...(may('pause') ? [pausing(told)] : []),
    ...(may('stop')
      ? [
          {
            title: say('chat.programme.stop'),
            unfolds: [
              line(say('chat.programme.stop.means')),
              ...buttons(answer(say('chat.programme.stop.now'), { said: 'stop' }, told)),
            ],
          },
        ]
      : []),
  );
}

const answer = (
  title: string,
  body: z.infer<typeof meProgrammeAnswer.body>,
  { asking }: Pick<Shown, 'asking'>,
): Button => presses(title, { door: 'me-programme-answer', params: needOf(asking), body });

function pausing(told: Shown): Button {
  const { say } = told.words;
  const today = Temporal.Instant.fromEpochMilliseconds(told.at)
    .toZonedDateTimeISO(told.person.timeZone)
    .startOfDay();
  return {
    title: say('chat.programme.pause'),
    unfolds: [
      line(say('chat.programme.pause.means')),
      ...buttons(
        ...PAUSES.map((weeks) => {
          const back = today.add({ weeks });
          const title = say('chat.programme.pause.until', { day: dayFor(told)(back.epochMilliseconds) });
          return answer(title, { said: 'pause', until: back.toPlainDate().toString() }, told);
        }),
      ),
    ],
  };
}

const readOn = ({ asking, from, words: { say } }: Shown): Button =>
  presses(say('chat.lesson.go-on'), { door: 'me-programme-read', params: needOf(asking), from: from + 1 });

const needOf = ({ params: { needId = '' } }: Shown['asking']) => ({ needId });
