import type { z } from 'zod';
import { meOwnedOpeningAnswer } from '../../http/me/mobility/me-owned-opening-answer.ts';
import { meOwnedOpeningsList } from '../../http/me/mobility/me-owned-openings-list.ts';
import type { OwnedOpeningView } from '../../http/me/mobility/near-views.ts';
import { buttons, heading, line, opensDialog, presses, type Button, type CardPart } from '../card-parts.ts';
import { pagePartAt } from '../dialog.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

const MOST = 3;
const LONG = 200;

/** What somebody has to fill from within, to be opened or closed in place; nothing of who looks for it. */
export const openings = look(meOwnedOpeningsList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.openings'),
    parts: [
      line(say(items.length === 0 ? 'chat.openings.none' : 'chat.openings.how'), 'quiet'),
      ...items.slice(told.from, told.from + MOST).flatMap((one) => partsOf(one, told)),
      ...(items.some(({ standing }) => standing === 'open')
        ? buttons(opensDialog(say('chat.openings.page'), pagePartAt('near')))
        : []),
      ...buttons(...more('me-owned-openings-list', items.length, MOST, told), back(told.words)),
    ],
  };
});

function partsOf(one: z.infer<typeof OwnedOpeningView>, { words: { say, list } }: Shown): CardPart[] {
  const { openingId, kind, title, department, from, until, asked, standing, version } = one;
  const says = (said: 'open' | 'closed'): Button =>
    presses(say('chat.opening.says', { said }), {
      door: 'me-owned-opening-answer',
      params: { openingId },
      body: { standing: said, version },
    });
  const skills = asked.map(({ label, level }) => say('chat.opening.asked', { skill: label, level }));
  return [
    heading(clipped(title, LONG)),
    line(say('chat.opening', { kind, department, from, until, asked: list(skills, 'and') })),
    line(say('chat.opening.stands', { standing }), 'strong'),
    ...buttons(
      ...(standing === 'proposed' ? [says('open')] : []),
      ...(standing === 'closed' ? [] : [says('closed')]),
    ),
  ];
}

/** That an answer about an opening was taken. */
export const openingAnswered = look(meOwnedOpeningAnswer, (one, told) => ({
  title: told.words.say('chat.opening.taken'),
  parts: [
    ...partsOf(one, told),
    ...buttons(
      presses(told.words.say('chat.openings'), { door: 'me-owned-openings-list' }),
      back(told.words),
    ),
  ],
}));
