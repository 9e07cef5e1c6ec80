import { declinedList } from '../../http/needs/declined-list.ts';
import { buttons, line, presses } from '../card-parts.ts';
import { back, clipped, look, more } from './look.ts';

const MOST = 15;
const LONG = 300;

/** What was asked for and not answered, the most asked for first: counted, and acted on by nobody. */
export const declined = look(declinedList, ({ items }, told) => {
  const { say } = told.words;
  const most = items.toSorted((a, b) => b.recent - a.recent || b.count - a.count);
  return {
    title: say('chat.declined'),
    parts: [
      line(say(items.length === 0 ? 'chat.declined.none' : 'chat.declined.how'), 'quiet'),
      ...most
        .slice(told.from, told.from + MOST)
        .map(({ skill, role, count, recent, trend }) =>
          line(
            clipped(say('chat.declined.one', { skill: skill ?? 'none', role, count, recent, trend }), LONG),
          ),
        ),
      ...buttons(
        ...more('declined-list', items.length, MOST, told),
        presses(say('chat.phrases'), { door: 'phrases-list' }),
        back(told.words),
      ),
    ],
  };
});
