import type { z } from 'zod';
import { houseWordingForget } from '../../http/registers/house-wording-forget.ts';
import { houseWordingList } from '../../http/registers/house-wording-list.ts';
import { buttons, heading, line, presses, type CardPart } from '../card-parts.ts';
import { back, clipped, dateFor, look, more, type Shown } from './look.ts';

type Learned = z.infer<typeof houseWordingList.reply>['items'][number];

const MOST = 4;
const LONG = 400;

/** What later drafts go by of what was corrected in earlier ones; each can be forgotten in its place. */
export const houseWording = look(houseWordingList, ({ items }, told) => {
  const { say } = told.words;
  const newest = items.toSorted((a, b) => b.at - a.at);
  return {
    title: say('chat.house-words'),
    parts: [
      line(say(items.length === 0 ? 'chat.house-words.none' : 'chat.house-words.how'), 'quiet'),
      ...newest.slice(told.from, told.from + MOST).flatMap((one) => partsOf(one, told)),
      ...buttons(...more('house-wording-list', items.length, MOST, told), back(told.words)),
    ],
  };
});

function partsOf({ wordingId, kind, skill, from, to, before, after, at }: Learned, told: Shown): CardPart[] {
  const { say } = told.words;
  const clip = (text = '') => clipped(text, LONG);
  return [
    heading(clip(skill)),
    line(
      kind === 'term'
        ? say('chat.house-words.term', { from: clip(from), to: clip(to) })
        : say('chat.house-words.pair', { before: clip(before), after: clip(after) }),
    ),
    line(say('chat.house-words.at', { day: dateFor(told)(at) }), 'quiet'),
    ...buttons(
      presses(say('chat.house-words.forget'), { door: 'house-wording-forget', params: { wordingId } }),
    ),
  ];
}

/** That something is gone by no more. */
export const wordingForgotten = look(houseWordingForget, (_, { words }) => ({
  title: words.say('chat.house-words.forgotten'),
  parts: [
    line(words.say('chat.house-words.forgotten.how')),
    ...buttons(presses(words.say('chat.house-words'), { door: 'house-wording-list' }), back(words)),
  ],
}));
