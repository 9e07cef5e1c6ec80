import type { z } from 'zod';
import type { UndertakingStanding } from '../../../lib/domain/workforce/undertaking.ts';
import { meUndertakingAnswer } from '../../http/me/workforce/me-undertaking-answer.ts';
import { meUndertakingsList } from '../../http/me/workforce/me-undertakings-list.ts';
import type { UndertakingView } from '../../http/me/workforce/undertaking-view.ts';
import { buttons, heading, line, presses, type Button, type CardPart } from '../card-parts.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

const MOST = 5;
const LONG = 200;

/** What the business is to do and somebody answers for, each to be confirmed or withdrawn in place. */
export const undertakings = look(meUndertakingsList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.undertakings'),
    parts: [
      line(say(items.length === 0 ? 'chat.undertakings.none' : 'chat.undertakings.how'), 'quiet'),
      ...items.slice(told.from, told.from + MOST).flatMap((one) => partsOf(one, told)),
      ...buttons(...more('me-undertakings-list', items.length, MOST, told), back(told.words)),
    ],
  };
});

function partsOf(one: z.infer<typeof UndertakingView>, { words: { say } }: Shown): CardPart[] {
  const { undertakingId, title, role, skill, level, people, from, standing, version } = one;
  const says = (said: UndertakingStanding): Button =>
    presses(say('chat.undertaking.says', { said }), {
      door: 'me-undertaking-answer',
      params: { undertakingId },
      body: { standing: said, version },
    });
  const others = (['confirmed', 'withdrawn'] as const).filter((said) => said !== standing);
  return [
    heading(clipped(title, LONG)),
    line(say('chat.undertaking', { people, role, skill, level, from })),
    line(say('chat.undertaking.stands', { standing }), 'strong'),
    ...buttons(...others.map(says)),
  ];
}

/** That an answer about an undertaking was taken. */
export const undertakingAnswered = look(meUndertakingAnswer, (one, told) => ({
  title: told.words.say('chat.undertaking.taken'),
  parts: [
    ...partsOf(one, told),
    ...buttons(
      presses(told.words.say('chat.undertakings'), { door: 'me-undertakings-list' }),
      back(told.words),
    ),
  ],
}));
