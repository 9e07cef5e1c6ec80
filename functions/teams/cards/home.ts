import { buttons, line, presses, type Button, type Card, type CardPart } from '../card-parts.ts';
import { askExpert } from './experts/questions.ts';
import type { Shown } from './look.ts';
import type { Words } from '../../../lib/messages/words.ts';

/** As long as the doors take it. */
const LONGEST = 2_000;

/**
 * What there is to do; nothing in it is about the person. It stands before anybody signs in: what takes a role is
 * offered to whom the registers name, and to others where they ask for it by its name.
 */
export function home({ words, person }: Pick<Shown, 'words' | 'person'>): Card {
  const { say } = words;
  return {
    title: say('chat.home'),
    parts: [
      ...buttons(
        presses(say('chat.items'), { door: 'me-items-list' }),
        presses(say('chat.practice'), { door: 'me-practice-list' }),
        presses(say('chat.role-plays'), { door: 'me-role-plays-list' }),
        presses(say('chat.skills'), { door: 'me-skills-list' }),
      ),
      ...buttons(presses(say('chat.waits'), { door: 'me-waits-list' })),
      ...buttons(...(person.decides ? deskOf(words) : [])),
      ...buttons(
        ...(person.begins && !person.decides
          ? [presses(say('first-hour'), { door: 'first-hour-read' })]
          : []),
      ),
      ...buttons(presses(say('chat.leading'), { door: 'me-leading-list' })),
      ...buttons(presses(say('chat.requests'), { door: 'me-requests-list' })),
      ...buttons(
        ahead(words),
        askExpert(words),
        ...(person.roleId === undefined ? [] : [ask(words, person.roleId)]),
      ),
      ...buttons(
        presses(say('chat.twin'), { door: 'me-twin-read' }),
        presses(say('chat.data'), { door: 'me-data-read' }),
        presses(say('chat.objection'), { door: 'me-objection-read' }),
      ),
      ...buttons(
        presses(say('chat.team'), { door: 'team-coverage-list' }),
        presses(say('chat.owned'), { door: 'me-owned-list' }),
        ...(person.decides ? [presses(say('leaders.title'), { door: 'leaders-read' })] : []),
      ),
      line(say('chat.home.kept'), 'quiet'),
    ],
  };
}

/** What whoever decides and steers comes for. */
const deskOf = ({ say }: Words): Button[] => [
  presses(say('chat.waiting'), { door: 'approvals-list' }),
  presses(say('hours.title'), { door: 'hours-read' }),
  presses(say('chat.own-agents'), { door: 'me-own-agents-list' }),
  presses(say('chat.declined'), { door: 'declined-list' }),
  presses(say('chat.names'), { door: 'names-list' }),
  presses(say('first-hour'), { door: 'first-hour-read' }),
];

const typed = (id: string, label: string, example: string, needed: string): CardPart => ({
  is: 'field',
  id,
  label,
  example,
  longest: LONGEST,
  needed,
});

const ahead = ({ say }: Words): Button => ({
  title: say('chat.ahead'),
  unfolds: [
    typed('text', say('chat.ahead.label'), say('chat.ahead.example'), say('chat.needed')),
    ...buttons(presses(say('chat.ahead.send'), { door: 'me-moment-tell', asks: ['text'] })),
  ],
});

const ask = ({ say }: Words, roleId: string): Button => ({
  title: say('chat.ask'),
  unfolds: [
    typed('text', say('chat.ask.label'), say('chat.ask.example'), say('chat.needed')),
    ...buttons(presses(say('chat.ask.send'), { door: 'requests-make', body: { roleId }, asks: ['text'] })),
  ],
});
