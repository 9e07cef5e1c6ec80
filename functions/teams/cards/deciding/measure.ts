import type { z } from 'zod';
import { MEASURE_DAYS } from '../../../../lib/domain/measure/measure.ts';
import { measureDecide } from '../../../http/needs/measure-decide.ts';
import { measureRead } from '../../../http/needs/measure-read.ts';
import { measureWant } from '../../../http/needs/measure-want.ts';
import { buttons, line, presses, type Button, type CardPart } from '../../card-parts.ts';
import { back, clipped, dateFor, look, type Shown } from '../look.ts';
import { questionParts } from '../question-parts.ts';
import type { AskedQuestion } from './asked.ts';

/** Questions on one card, with four options each; it is decided on the last of them. */
const MOST = 2;
/** Characters of each. */
const SITUATION = 500;
const OPTION = 200;
const FEEDBACK = 200;
const SOURCE = 120;

/** What leads from a question about a cause to a sample: to have its questions drafted, or to read them. */
export function sampleButtons(
  { approval: { needId }, sample, yours }: AskedQuestion,
  { words: { say } }: Shown,
): CardPart[] {
  if (!sample) return [];
  const { measureId, status, isProposed } = sample;
  if (isProposed && !yours.answers.includes('approve')) return [];
  if (isProposed)
    return [
      line(say(status === 'wanted' ? 'chat.measure.wanted' : 'chat.measure.want.how'), 'quiet'),
      ...buttons(presses(say('chat.measure.want'), { door: 'measure-want', params: { needId } })),
    ];
  return buttons(readIt({ needId, measureId }, say('chat.measure.read')));
}

const readIt = (params: { needId: string; measureId: string }, title: string): Button =>
  presses(title, { door: 'measure-read', params });

/** That questions are being drafted, and where they will be read. */
export const measureWanted = look(measureWant, ({ needId, measureId }, { words }) => ({
  title: words.say('chat.measure'),
  parts: [
    line(words.say('chat.measure.wanted')),
    ...buttons(readIt({ needId, measureId }, words.say('chat.measure.read')), back(words)),
  ],
}));

/** The questions as a sample would read them, each with what is right and why, and whether they are asked. */
export const sampleQuestions = look(measureRead, (read, told) => {
  const { say } = told.words;
  const { needId, measureId, status, skill, role, why, closesAt, items, isYours } = read;
  const next = told.from + MOST;
  const decide = (title: string, verdict: 'ask' | 'leave'): Button =>
    presses(title, { door: 'measure-decide', params: { needId, measureId }, body: { verdict } });
  return {
    title: say('chat.measure'),
    parts: [
      line(say('chat.measure.for', { skill, role }), 'strong'),
      line(say('chat.measure.status', { status }), 'quiet'),
      ...(why === undefined ? [] : [line(why)]),
      ...(status === 'open' && closesAt !== undefined
        ? [line(say('chat.measures.until', { skill, day: dateFor(told)(closesAt) }), 'quiet')]
        : []),
      ...items
        .slice(told.from, next)
        .flatMap((item, i) => itemParts(item, told.from + i, items.length, told)),
      ...(next < items.length
        ? buttons(
            presses(say('chat.more', { left: items.length - next }), {
              door: 'measure-read',
              params: { needId, measureId },
              from: next,
            }),
          )
        : []),
      ...(isYours && next >= items.length
        ? [
            line(say('chat.measure.ask.how', { days: MEASURE_DAYS }), 'quiet'),
            ...buttons(decide(say('chat.measure.ask'), 'ask'), decide(say('chat.measure.leave'), 'leave')),
          ]
        : []),
      ...buttons(presses(say('chat.waiting'), { door: 'approvals-list' }), back(told.words)),
    ],
  };
});

const itemParts = (
  item: z.infer<typeof measureRead.reply>['items'][number],
  place: number,
  all: number,
  told: Shown,
): CardPart[] => {
  const { say } = told.words;
  const { options, doubt } = item;
  return [
    ...questionParts({ ...item, situation: clipped(item.situation, SITUATION) }, place, all, told),
    ...options.flatMap(({ option, isRight, feedback, source }) => [
      line(say(isRight ? 'chat.measure.right' : 'chat.measure.wrong', { option: clipped(option, OPTION) })),
      line(
        say('chat.measure.because', {
          reason: clipped(feedback, FEEDBACK),
          source: clipped(source, SOURCE),
        }),
        'quiet',
      ),
    ]),
    ...(doubt === undefined ? [] : [line(doubt, 'strong')]),
  ];
};

/** That it was decided, and the way back to what waits. */
export const measureDecided = look(measureDecide, ({ status }, { words }) => ({
  title: words.say('chat.measure'),
  parts: [
    line(words.say('chat.measure.decided', { status })),
    ...buttons(presses(words.say('chat.waiting'), { door: 'approvals-list' }), back(words)),
  ],
}));
