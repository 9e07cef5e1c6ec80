// cspell:words Stück Dezember Tage Stunde Quadratmeter Schritt Gespräch keine
// cspell:words höchstens Uhr Prozent Stunden Grad warten mindestens nach dann Minuten bis
import { describe, expect, test } from '@jest/globals';
import { figuresByValue } from '../../../../lib/domain/content/translation-figures.ts';

const valuesIn = (text: string, language: string) => figuresByValue(text, language).map(({ value }) => value);

describe('the figures of a text', () => {
  test.each([
    ['2.5 bar', '2,5 bar', ['2.5']],
    ['1,540 units', '1.540 Stück', ['1540']],
    ['€1,540.50', '1.540,50 €', ['1540.5']],
    ['12,000,000', '12\u202F000\u202F000', ['12000000']],
    ['at most 5%', 'höchstens 5 %', ['5%']],
    ['5 percent', '5 Prozent', ['5%']],
    ['5 to 10 %', '5–10 %', ['5%', '10%']],
    ['at 14:30', 'um 14:30 Uhr', ['14:30']],
    ['at 2:30 pm', 'um 14.30 Uhr', ['14:30']],
    ['9 am to 5 p.m.', '9 bis 17 Uhr', ['9', '17']],
    ['9:00 to 17:00', '9–17 Uhr', ['9', '17']],
    ['on 31/12/2026', 'am 31.12.2026', ['31-12-2026']],
    ['on 2026-12-31', 'am 31.12.2026', ['31-12-2026']],
    ['31 December 2026', '31. Dezember 2026', ['31', '2026']],
    ['minus 5 degrees', '−5 Grad', ['-5']],
    ['at −5 °C', 'bei -5 °C', ['-5']],
    ['10-12 days', '10 bis 12 Tage', ['10', '12']],
    ['½ hour', '1/2 Stunde', ['0.5']],
    ['1½ hours', '1,5 Stunden', ['1.5']],
    ['20 m²', '20 Quadratmeter', ['20']],
    ['step 3.', 'Schritt 3.', ['3']],
    ['lists 1, 2 and 3', 'Listen 1, 2 und 3', ['1', '2', '3']],
    ['the 5-minute talk', 'das 5-Minuten-Gespräch', ['5']],
    ['version 1.2.3', 'Version 1.2.3', ['1', '2', '3']],
    ['none', 'keine', []],
  ])('are the same in “%s” and “%s”', (english, german, values) => {
    expect([valuesIn(english, 'en'), valuesIn(german, 'de')]).toEqual([values, values]);
  });

  test.each([
    ['2.5 bar', '25 bar'],
    ['1.5 ml', '15 ml'],
    ['1,540', '15,40'],
    ['1,540', '1,540'],
    ['2.500 bar', '2.500 bar'],
    ['−5 °C', '5 °C'],
    ['±5', '5'],
    ['½ hour', '¾ Stunde'],
    ['1½ hours', '1/2 Stunde'],
    ['5 % at most', 'mindestens 5 kg'],
    ['5 kg', '5 %'],
    ['2:30 pm', '2.30 Uhr'],
    ['31/12/2026', '13.12.2026'],
    ['from 10 wait 5', 'ab 5 warten 10'],
  ])('are others in “%s” and “%s”', (english, german) => {
    expect(valuesIn(german, 'de')).not.toEqual(valuesIn(english, 'en'));
  });
});
