import { meItemHasten } from '../../http/me/me-item-hasten.ts';
import { meItemsList } from '../../http/me/me-items-list.ts';
import { buttons, heading, line, presses, type Button, type CardPart } from '../card.ts';
import { back, dayFor, look, more, type Shown } from './look.ts';
import type { z } from 'zod';

type Item = z.infer<typeof meItemsList.reply>['items'][number];

/** A card of Teams has 28 KB; each item takes up to four. */
const MOST = 5;

/** Everything that was chosen for somebody, the latest first, with why and why then. */
export const items = look(meItemsList, ({ items: all }, told) => {
  const { say } = told.words;
  const latest = all.toReversed();
  return {
    title: say('chat.items'),
    parts: [
      ...(all.length === 0 ? [line(say('chat.items.none'))] : []),
      ...latest.slice(told.from, told.from + MOST).flatMap((item) => partsOf(item, told)),
      ...buttons(...more('me-items-list', latest.length, MOST, told), back(told.words)),
    ],
  };
});

function partsOf(
  { title, form, minutes, state, at, plannedAt, why, whyNow, ...item }: Item,
  told: Shown,
): CardPart[] {
  const { say } = told.words;
  const { needId, url, waits, offered } = item;
  const about = {
    form: form === 'course' ? form : say(`form.${form}`),
    minutes,
    state: state === 'not-known' ? 'unknown' : state,
  };
  const answers = (said: 'later' | 'not-relevant'): Button =>
    presses(say(`chat.item.${said}`), { door: 'me-moment-answer', body: { said, needId } });
  return [
    heading(title),
    line(say('chat.item', { ...about, day: dayFor(told)(at ?? plannedAt) }), 'quiet'),
    line(why),
    line(whyNow),
    ...buttons(
      ...(url === undefined ? [] : [{ title: say('chat.open'), opens: url }]),
      ...(waits ? [presses(say('chat.item.now'), { door: 'me-item-hasten', params: { needId } })] : []),
      ...(offered ? [answers('later'), answers('not-relevant')] : []),
    ),
  ];
}

export const hastened = look(meItemHasten, ({ at }, told) => ({
  title: told.words.say('chat.item.now'),
  parts: [
    line(told.words.say('chat.item.came', { day: dayFor(told)(at) })),
    ...buttons(presses(told.words.say('chat.items'), { door: 'me-items-list' }), back(told.words)),
  ],
}));
