import type { z } from 'zod';
import { namesList } from '../../http/registers/names-list.ts';
import { buttons, heading, line, presses, type CardPart } from '../card-parts.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

type Names = z.infer<typeof namesList.reply>;

/** Names on one card, which has 28 KB. */
const MOST = { skills: 60, roles: 10 } as const;
const LONG = 120;
const ASKS = 400;

/** What skills and roles are called, so that nobody guesses what a list takes. */
export const namesCalled = look(namesList, (all, told) => {
  const { say } = told.words;
  const side = told.side === 'roles' ? 'roles' : 'skills';
  const next = told.from + MOST[side];
  const press = { door: 'names-list' };
  return {
    title: say('chat.names'),
    parts: [
      line(say(`chat.names.${side}`, { count: all[side].length }), 'quiet'),
      ...(side === 'skills' ? skillParts(all, told) : roleParts(all, told)),
      ...buttons(
        ...more('names-list', all[side].length, MOST[side], told).map(({ title }) =>
          presses(title, { ...press, side, from: next }),
        ),
        side === 'skills'
          ? presses(say('chat.names.to-roles'), { ...press, side: 'roles' })
          : presses(say('chat.names.to-skills'), press),
        back(told.words),
      ),
    ],
  };
});

/** By kind, in the order of the alphabet. */
function skillParts({ skills }: Names, { words: { say }, from }: Shown): CardPart[] {
  const shown = skills.slice(from, from + MOST.skills);
  return [...Map.groupBy(shown, ({ kind }) => kind)].flatMap(([kind, some]) => [
    heading(say('chat.names.kind', { kind: say(`kind.${kind}`) })),
    line(some.map(({ name }) => clipped(name, LONG)).join('; ')),
  ]);
}

const roleParts = ({ roles }: Names, { words: { say }, from }: Shown): CardPart[] =>
  roles
    .slice(from, from + MOST.roles)
    .flatMap(({ title, asks }) => [
      line(clipped(title, LONG), 'strong'),
      line(clipped(say('chat.names.asks', { count: asks.length, skills: asks.join('; ') }), ASKS), 'quiet'),
    ]);
