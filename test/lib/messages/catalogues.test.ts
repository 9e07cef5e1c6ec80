// cspell:ignore dich dein deine Ihnen Ihre ersten Zeichen bevor gefunden wurde Dezember Angebote Rolle
// Every language says everything that English says, is given the same, and leaves nothing in the words of another.
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it, test } from '@jest/globals';
import { formsOfAddress, spoken } from '../../../lib/messages/spoken.ts';
import { spokenCatalogues } from '../../../lib/messages/catalogues.ts';
import { en } from '../../../lib/messages/en/index.ts';
import { languagesOf } from '../../../lib/messages/languages.ts';
import type { MessageId } from '../../../lib/messages/message.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
const partsOf = (text: string): Part[] =>
  new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();

// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-comparison -- the enumeration is not exported
const isText = (part: Part): boolean => part.type === 0;

/** What a text is given, and among which words it chooses by it: the names of its selects and their arms. */
const asked = (text: string): string[] => {
  const within = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if ('options' in part) {
        const arms = Object.values(part.options).flatMap(({ value }) => within(value));
        return [part.value, ...arms];
      }
      return isText(part) || !('value' in part) ? [] : [part.value];
    });
  return [...new Set(within(partsOf(text)))].toSorted();
};

/** The arms of each select, by what it chooses by: an arm that is misspelt is never said. */
const arms = (text: string): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  const within = (parts: readonly Part[]): void => {
    for (const part of parts)
      if ('options' in part) {
        if (!('pluralType' in part))
          found[part.value] = [
            ...new Set([...(found[part.value] ?? []), ...Object.keys(part.options)]),
          ].toSorted();
        for (const { value } of Object.values(part.options)) within(value);
      }
  };
  within(partsOf(text));
  return found;
};

const ids = Object.keys(en) as MessageId[];
const others = spoken.filter((name) => name !== 'en');

/** Selects that a language needs though English does not: what it chooses by, and the arms. */
const ownSelects: Record<string, Record<string, string[]>> = {
  'problem.input.misfit': { where: ['body', 'other', 'path'] },
  'problem.own-skill.unknown': { said: ['confirm', 'contest', 'other'] },
};

/** Whether a message holds words, and not only what it is given. */
const hasOwnWords = (text: string): boolean =>
  partsOf(text).some(
    (part) => 'options' in part || (isText(part) && 'value' in part && /\p{Letter}{2,}/u.test(part.value)),
  );
const SAME_EVERYWHERE = new Set([
  'gate.response.remark.said',
  'form.coaching',
  'chat.programme.pause',
  'part.situation',
  'part.version',
  'copilot.plugin.name',
  'course.in-viva',
  'feed.faults',
]);

describe.each(others.flatMap((name) => formsOfAddress.map((address) => [name, address] as const)))(
  '%s, %s',
  (name, address) => {
    const catalogue = spokenCatalogues[name].catalogue(address);

    test('says everything, and nothing that is not asked for', () => {
      const said = Object.keys(catalogue);
      expect(ids.filter((id) => !said.includes(id))).toEqual([]);
      expect(said.filter((id) => !(id in en))).toEqual([]);
      expect(ids.filter((id) => catalogue[id].trim() === '')).toEqual([]);
    });

    test.each(ids.map((id) => [id, catalogue[id]]))(
      '%s can be read, and is given what English is',
      (id, text) => {
        expect(asked(text)).toEqual(asked(en[id as MessageId]));
        expect(arms(text)).toEqual({ ...arms(en[id as MessageId]), ...ownSelects[id] });
        expect(text).not.toMatch(/\[[^\]]*\|/);
      },
    );

    test('leaves nothing in English', () => {
      expect(
        ids.filter((id) => catalogue[id] === en[id] && hasOwnWords(en[id]) && !SAME_EVERYWHERE.has(id)),
      ).toEqual([]);
    });
  },
);

describe('German', () => {
  it('speaks formally or informally, and never both in one text', () => {
    const formal = spokenCatalogues.de.catalogue('formal');
    const informal = spokenCatalogues.de.catalogue('informal');
    // What Copilot is told is said to a machine.
    const spokenTo = ids.filter((id) => id !== 'copilot.instructions');
    expect(spokenTo.filter((id) => /\b(?:du|dich|dir|dein(?:e|en|em|er|es)?)\b/i.test(formal[id]))).toEqual(
      [],
    );
    expect(
      spokenTo.filter((id) => /\p{L}[^.:?!„\n]* (?:Ihnen|Ihr(?:e|en|em|er|es)?)\b/u.test(informal[id])),
    ).toEqual([]);
    expect(ids.filter((id) => formal[id] !== informal[id]).length).toBeGreaterThan(150);
  });

  it('counts, and writes days and numbers as Germans do', () => {
    const { say, day, list } = languagesOf('en', 'informal')('de');
    expect(say('gate.response.tokens', { tokens: 1234.5 })).toBe('1.234,5 Token');
    expect(say('gate.cause.lead', { days: 1 })).toBe(
      'die ersten Zeichen kamen 1 Tag, bevor es gefunden wurde',
    );
    expect(day('2026-12-07')).toBe('7. Dezember 2026');
    expect(list(['a', 'b', 'c'], 'or')).toBe('a, b oder c');
    expect(say('notice.reused', { title: 'Angebote' })).toBe('Für deine Rolle: „Angebote“');
    expect(languagesOf('en', 'formal')('de').say('notice.reused', { title: 'Angebote' })).toBe(
      'Für Ihre Rolle: „Angebote“',
    );
  });
});
