// cspell:ignore weitere Minuten Stunden Tagen Wochen Monaten Wörtern Abschnitten Dateien Stellen Kursen
// cspell:ignore Dokumenten Fragen
// What an editor would strike out of the texts, as far as a machine can see it.
import { describe, expect, test } from '@jest/globals';
import { spokenCatalogues } from '../../../lib/messages/catalogues.ts';
import { spoken } from '../../../lib/messages/spoken.ts';

/** Told to models and makers, who mend what they made. */
const isForMakers = (id: string): boolean => id.startsWith('fault.');

const texts = spoken.flatMap((name) =>
  Object.entries(spokenCatalogues[name].catalogue('formal'))
    .filter(([id]) => !isForMakers(id))
    .map(([id, text]) => ({ name, id, text })),
);
const namesOf = (found: typeof texts): string[] => found.map(({ name, id }) => `${name} ${id}`);

/** What is counted in the texts, in the plural, wherever one of it may be. */
const COUNTED =
  /\{(\w+), number[^}]*\} (?:more |weitere )?(?:minutes|hours|days|weeks|months|tokens|words|sections|files|passages|courses|documents|questions|requests|items|Minuten|Stunden|Tagen?|Wochen|Monaten?|Wörtern?|Abschnitten?|Dateien|Stellen|Kursen?|Dokumenten?|Fragen)(?!\p{L})/u;

/** Of which there is never one: days of a reading, and minutes of all sessions of a cohort. */
const NEVER_ONE: Record<string, RegExp> = {
  day: /^(?:outcome|leaders\.return)/,
  minutes: /^(?:cohort|chat\.leading)\./,
};

describe('no text', () => {
  test('says “1 hours”', () => {
    const wrong = texts.filter(({ id, text }) => {
      const [, name = ''] = COUNTED.exec(text) ?? [];
      return name !== '' && !NEVER_ONE[name]?.test(id);
    });
    expect(namesOf(wrong)).toEqual([]);
  });

  test('puts the id of a role, a skill, a need or a person into a sentence, but for refusals, which name what to look for', () => {
    const wrong = texts.filter(
      ({ id, text }) => !id.startsWith('problem.') && /\{(?:role|skill|need|person|group)Id\b/.test(text),
    );
    expect(namesOf(wrong)).toEqual([]);
  });

  test('shows how something was worked out', () => {
    expect(
      namesOf(texts.filter(({ text }) => /[×÷√∑]|\bcost of delay\b|\bcapability-weeks?\b/i.test(text))),
    ).toEqual([]);
  });

  test.each([
    'a place that a fifth more of one term reverses',
    'less speaks for it',
    'about no skill that',
    'could have been seen',
    'weighed with the',
  ])('says “%s” again', (phrase) => {
    expect(namesOf(texts.filter(({ text }) => text.includes(phrase)))).toEqual([]);
  });
});
