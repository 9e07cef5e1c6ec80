import { meObjectionChoose } from '../../http/me/rights/me-objection-choose.ts';
import { meObjectionRead } from '../../http/me/rights/me-objection-read.ts';
import { ObjectedTo } from '../../../lib/rights/objection.ts';
import { buttons, line, presses, type Card } from '../card-parts.ts';
import { back, dateFor, look, type Shown } from './look.ts';
import type { z } from 'zod';

type Objection = z.infer<typeof meObjectionRead.reply>;

/** What somebody objects to, and everything that they can pause or object to, each in one step. */
function drawn({ to, since }: Objection, told: Shown): Card {
  const { words } = told;
  const { say } = words;
  const others = ObjectedTo.options.filter((one) => one !== to);
  return {
    title: say('chat.objection'),
    parts: [
      line(say(to === 'nothing' ? 'chat.objection.none' : `chat.objection.${to}`), 'strong'),
      ...(since === undefined
        ? []
        : [line(say('chat.objection.since', { day: dateFor(told)(since) }), 'quiet')]),
      ...buttons(
        ...others.map((one) =>
          presses(say(`chat.objection.to-${one}`), { door: 'me-objection-choose', body: { to: one } }),
        ),
      ),
      line(say('chat.objection.one-step'), 'quiet'),
      ...buttons(
        presses(say('chat.practice.pause'), { door: 'me-practice-choose', body: { practise: false } }),
        presses(say('chat.moments.stop'), { door: 'me-moment-answer', body: { said: 'stop' } }),
        presses(say('chat.moments.go-on'), { door: 'me-moment-answer', body: { said: 'go-on' } }),
      ),
      ...buttons(back(words)),
    ],
  };
}

export const objection = look(meObjectionRead, drawn);
export const objected = look(meObjectionChoose, drawn);
