import { meRolePlaysList } from '../../http/me/practice/me-role-plays-list.ts';
import { buttons, heading, line, opensDialog } from '../card-parts.ts';
import { practicePageAt } from '../dialog.ts';
import { back, clipped, look, more } from './look.ts';

/** A card of Teams has 28 KB; each takes a title, its summary and a button. */
const MOST = 8;
const LONGEST = 300;

/**
 * What there is to practise, to be opened apart from the chat: of a talk that was begun it is said that there is one,
 * and nothing of what was said.
 */
export const rolePlays = look(meRolePlaysList, ({ playable, sessions }, told) => {
  const { say } = told.words;
  const begun = sessions.length;
  return {
    title: say('chat.role-plays'),
    parts: [
      line(say(playable.length === 0 ? 'chat.role-plays.none' : 'chat.role-plays.where')),
      ...playable
        .slice(told.from, told.from + MOST)
        .flatMap(({ needId, title, summary }) => [
          heading(title),
          line(clipped(summary, LONGEST)),
          ...buttons(opensDialog(say('chat.role-plays.open'), practicePageAt(needId))),
        ]),
      ...(begun === 0
        ? []
        : [
            line(say('chat.role-plays.begun', { begun })),
            ...buttons(opensDialog(say('chat.role-plays.all'), practicePageAt())),
          ]),
      ...buttons(...more('me-role-plays-list', playable.length, MOST, told), back(told.words)),
    ],
  };
});
