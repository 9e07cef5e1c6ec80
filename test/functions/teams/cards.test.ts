import { expect, test } from '@jest/globals';
import { doors } from '../../../functions/http/index.ts';
import { looks } from '../../../functions/teams/cards/index.ts';
import { drawChatCard } from '../../../functions/teams/draw-chat-card.ts';
import { cardInWords } from '../../../functions/teams/card-parts.ts';
import { carded } from '../../../functions/teams/button-pressed.ts';
import { pseudoWords } from '../../support/pseudo-language.ts';
import { readable } from '../../support/readable.ts';
import { buttonsOf } from './bot-connector.ts';
import { drawings, replies, toldOf } from './card-replies.ts';

test('every door that says card has a look and an answer that is drawn below, and no other', () => {
  const names = carded.map(({ name }) => name).toSorted();
  expect(looks.map(({ door }) => door).toSorted()).toEqual(names);
  expect(Object.keys(replies).toSorted()).toEqual(names);
  expect(Object.keys(replies).filter((door) => replies[door]?.length === 0)).toEqual([]);
});

test('a card reads by GET and writes by POST', () => {
  for (const { name, method, card } of carded)
    expect([name, card === 'reads']).toEqual([name, method === 'GET']);
});

test('what is not a person’s own asks for a role, or is about the reports of whoever signs in', () => {
  for (const { name, scope, role } of doors.filter(({ card }) => card !== undefined))
    expect([name, scope === 'own' ? role === null : role !== null || scope === 'reports']).toEqual([
      name,
      true,
    ]);
});

test.each(drawings)(
  'what %s answers (%i, %s, card %i) is a card that Teams takes, in words as well',
  async (_door, _i, side, from, look, reply) => {
    const told = toldOf(side, from);
    const card = look.draw(reply, told);
    const made = JSON.parse(
      JSON.stringify(
        await drawChatCard(card, ({ called }) =>
          Promise.resolve('o'.repeat(400 + Math.ceil((JSON.stringify(called ?? {}).length * 4) / 3))),
        ),
      ),
    ) as {
      version: string;
      fallbackText: string;
    };
    expect([made.version, Buffer.byteLength(JSON.stringify(made)) < 28 * 1024]).toEqual(['1.5', true]);
    // Text that Teams would read as Markdown stands in runs, which it does not.
    expect(JSON.stringify(made)).not.toContain('"TextBlock"');
    expect(made.fallbackText).toBe(cardInWords(card));
    for (const { title } of buttonsOf(made)) expect(made.fallbackText).toContain(title);
    const sets = [...JSON.stringify(made).matchAll(/"type":"ActionSet","actions":(\[[^]*?\])[,}]/g)];
    for (const [, actions = '[]'] of sets)
      expect(actions.split('"Action.').length - 1).toBeLessThanOrEqual(6);
  },
);

/** A code that programs read, an id or an address: where a card shows it, it shows it as it is. */
const isCode = (text: string): boolean =>
  /^[a-z]+(?:-[a-z]+)*$|^about half$|^https:|^[\w-]+(?:\.[\w-]+)+$/.test(text) && !/(.)\1{5}/.test(text);

/** A reply whose sentences and names, which are words of somebody, are in letters that none of ours are. */
const inOtherLetters = (value: unknown): unknown => {
  if (typeof value === 'string') return isCode(value) ? value : value.replaceAll(/[a-z]/gi, 'д');
  if (Array.isArray(value)) return value.map(inOtherLetters);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, of]) => [name, inOtherLetters(of)]))
    : value;
};

test.each(drawings)(
  'what %s answers (%i, %s, card %i) is drawn in the language of its person, and in no other word',
  (_door, _i, side, from, look, reply) => {
    const told = toldOf(side, from, pseudoWords);
    const read = readable(cardInWords(look.draw(inOtherLetters(reply), told)), []);
    expect([...new Set(read)]).toEqual([]);
  },
);
