import { expect, test } from '@jest/globals';
import { letIn } from '../../../functions/http/door/door.ts';
import { appRoles, type AppRole, type Principal } from '../../../functions/http/door/principal.ts';
import { NamedError } from '../../../lib/errors.ts';
import { asOpenTo } from '../../../functions/teams/as-open-to.ts';
import { carded, letsIn } from '../../../functions/teams/button-pressed.ts';
import { asksToken } from '../../../functions/teams/who.ts';
import { home } from '../../../functions/teams/cards/home.ts';
import type { Card, CardPart, Press } from '../../../functions/teams/card-parts.ts';
import { english } from '../../../lib/messages/words.ts';
import { personId } from '../../lib/examples.ts';
import { drawings, toldOf } from './card-replies.ts';

const roles = Object.keys(appRoles) as AppRole[];
const personWith = (...held: AppRole[]): Principal => ({ kind: 'user', id: personId(1), roles: held });
/** Nobody's, each alone, what approvers hold, and all of them. */
const readers = [
  personWith(),
  ...roles.map((role) => personWith(role)),
  personWith('Need.Read', 'Need.Decide'),
  personWith(...roles),
];

const partsIn = (parts: readonly CardPart[]): CardPart[] =>
  parts.flatMap((part) => {
    if (part.is === 'hidden') return [part, ...partsIn(part.parts)];
    if (part.is !== 'buttons') return [part];
    return [part, ...part.buttons.flatMap((one) => ('unfolds' in one ? partsIn(one.unfolds) : []))];
  });
const pressesIn = ({ parts }: Card): Press[] =>
  partsIn(parts).flatMap((part) =>
    part.is === 'buttons' ? part.buttons.flatMap((one) => ('presses' in one ? [one.presses] : [])) : [],
  );

/** The doors that refuse a press on a card by its reader's roles, asked as they are over HTTP. */
const refusing = (card: Card, reader: Principal): string[] =>
  pressesIn(card).flatMap(({ door, params = {} }) => {
    const entry = carded.find(({ name }) => name === door);
    if (!entry) return [];
    try {
      letIn(entry, { params }, reader);
      return [];
    } catch (error) {
      return error instanceof NamedError && error.fault.kind === 'not-allowed' ? [entry.name] : [];
    }
  });

const isSignedIn = ([door]: (typeof drawings)[number]): boolean => {
  const entry = carded.find(({ name }) => name === door);
  return entry !== undefined && asksToken(entry);
};

test.each(drawings.filter(isSignedIn))(
  'no reader of what %s answers (%i, %s, card %i) is offered what its door refuses to them, and nothing else is taken',
  (_door, _i, side, from, look, reply) => {
    const drawn = look.draw(reply, toldOf(side, from));
    for (const reader of readers) {
      const card = asOpenTo(drawn, (name) => letsIn(name, reader), english);
      expect([reader.roles, refusing(card, reader)]).toEqual([reader.roles, []]);
      const isOpen = (press: Press) => refusing({ title: '', parts: [button(press)] }, reader).length === 0;
      const open = pressesIn(drawn).filter(isOpen);
      expect(pressesIn(card)).toEqual(open);
      // Nothing is asked for that no button would take, and nothing is hidden for good.
      const asked = open.flatMap(({ asks = [] }) => asks);
      const parts = partsIn(card.parts);
      const typed = parts.flatMap((part) => (part.is === 'field' || part.is === 'choice' ? [part.id] : []));
      expect(typed.filter((id) => !asked.includes(id))).toEqual([]);
      const revealed = parts.flatMap((part) =>
        part.is === 'buttons' ? part.buttons.flatMap((one) => ('reveals' in one ? [one.reveals] : [])) : [],
      );
      const hidden = parts.flatMap((part) => (part.is === 'hidden' ? [part.id] : []));
      expect(revealed.toSorted()).toEqual(hidden.toSorted());
    }
  },
);

test.each(drawings.filter((one) => !isSignedIn(one)))(
  'what %s answers (%i, %s, card %i) to whom the channel vouches for alone offers nothing that takes a role',
  (_door, _i, side, from, look, reply) =>
    expect(refusing(look.draw(reply, toldOf(side, from)), personWith('Need.Request'))).toEqual([]),
);

const button = (presses: Press): CardPart => ({ is: 'buttons', buttons: [{ title: '', presses }] });

test('whoever may do all of it is shown the card as it is drawn, and told nothing of roles', () => {
  for (const [, , side, from, look, reply] of drawings) {
    const drawn = look.draw(reply, toldOf(side, from));
    expect(asOpenTo(drawn, (name) => letsIn(name, personWith(...roles)), english)).toBe(drawn);
  }
});

test('the beginning, which stands before anybody signs in, offers by the registers alone', () => {
  const beginningOf = (decides: boolean) =>
    home({ words: english, person: { ...toldOf(undefined, 0).person, decides } });
  const offered = (card: Card) => refusing(card, personWith('Need.Request')).toSorted();
  expect(offered(beginningOf(false))).toEqual([]);
  expect(offered(beginningOf(true))).toEqual(
    [
      'approvals-list',
      'declined-list',
      'first-hour-read',
      'hours-read',
      'leaders-read',
      'names-list',
    ].toSorted(),
  );
});
