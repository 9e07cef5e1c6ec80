import type { z } from 'zod';
import { WhyEnded } from '../../../../lib/gates/end-response.ts';
import { responseEnd } from '../../../http/needs/response-end.ts';
import { responseRead } from '../../../http/needs/response-read.ts';
import { buttons, line, presses, type Card, type CardPart } from '../../card-parts.ts';
import { back, clipped, dateFor, look, type Shown } from '../look.ts';

type Response = z.infer<typeof responseRead.reply>;

const LONG = 400;

/** What ending a response would mean, before it is ended. */
export const responseToEnd = look(responseRead, (read, told): Card => {
  const { say } = told.words;
  const { title, skill, role, where, people, isUnderWay, reason } = read;
  return {
    title: say('chat.response'),
    parts: [
      line(clipped(say('chat.response.for', { title, skill, role, where }), LONG), 'strong'),
      line(clipped(say('chat.response.stands', { people, reason }), LONG), 'quiet'),
      ...(isUnderWay ? endParts(read, told) : [line(say('chat.response.over'))]),
      ...buttons(back(told.words)),
    ],
  };
});

function endParts({ needId, assetId, readAt, restsUntil }: Response, told: Shown): CardPart[] {
  const { say } = told.words;
  const day = dateFor(told);
  return [
    line(say('chat.response.meaning.have')),
    line(say('chat.response.meaning.others')),
    line(
      readAt === undefined
        ? say('chat.response.meaning.read')
        : say('chat.response.meaning.unread', { day: day(readAt) }),
    ),
    line(say('chat.response.meaning.rests', { day: day(restsUntil) })),
    line(say('chat.response.nothing-yet'), 'quiet'),
    {
      is: 'choice',
      id: 'why',
      label: say('chat.response.why'),
      of: WhyEnded.options.map((why) => ({ value: why, title: say(`chat.response.why.${why}`) })),
      chosen: 'does-too-little',
    },
    ...buttons(
      presses(say('chat.response.end'), {
        door: 'response-end',
        params: { needId },
        body: { assetId, why: 'does-too-little' },
        asks: ['why'],
      }),
    ),
  ];
}

/** What became of it. */
export const responseEnded = look(responseEnd, ({ reason }, { words }) => ({
  title: words.say('chat.response.ended'),
  parts: [
    line(clipped(reason, LONG)),
    line(words.say('chat.response.ended.then'), 'quiet'),
    ...buttons(presses(words.say('leaders.title'), { door: 'leaders-read' }), back(words)),
  ],
}));
