// cspell:words warten Warte Minuten dann Nach Stunden Öffne Ventil Leitung öffnet gehst hinein Schließe nicht
// cspell:words ohne Handschuhe warte notieren Rauchen Unterschreibe anruft heiß offen Notiere Ouvrez
import { describe, expect, test } from '@jest/globals';
import { doubtsOfTranslation } from '../../../../lib/domain/content/translation-doubts.ts';

const doubtsOf = (text: string, now: string, [from, to] = ['en', 'de'] as [string, string]) =>
  doubtsOfTranslation(
    [{ part: 'title', where: 'title', kind: 'title', side: 'both', text }],
    [{ part: 'title', text: now }],
    { from, to },
  );

describe('a translation is doubted', () => {
  test.each([
    ['From 10 wait 5.', 'Ab 5 warten 10.'],
    ['Wait 10 minutes, then 5 minutes.', 'Warte 5 Minuten, dann 10 Minuten.'],
    ['After 10 minutes wait 5 hours.', 'Nach 5 Minuten 10 Stunden warten.'],
    ['Do not open the valve.', 'Öffne das Ventil.'],
    ['Don’t open it.', 'Öffne es.'],
    ['Only the lead opens it.', 'Die Leitung öffnet es.'],
    ['You must not go in.', 'Du gehst hinein.'],
    ['Never go in. Close the door.', 'Geh hinein. Schließe nie die Tür.'],
    ['Open the valve.', 'Öffne das Ventil nicht.'],
    ['Go in with gloves.', 'Geh hinein ohne Handschuhe.'],
  ])('“%s” as “%s”', (text, now) => {
    expect(doubtsOf(text, now)).toEqual(['title']);
  });

  test.each([
    ['From 10 wait 5.', 'Ab 10 warte 5.'],
    ['Note 2.5 bar after 10 minutes.', 'Nach 10 Minuten 2,5 bar notieren.'],
    ['Do not open the valve.', 'Öffne das Ventil nicht.'],
    ['No smoking.', 'Rauchen verboten.'],
    ['Do not sign until she calls.', 'Unterschreibe erst, wenn sie anruft.'],
    ['Open it unless it is hot.', 'Öffne es, wenn es nicht heiß ist.'],
    ['Valve No. 5 is open.', 'Ventil Nr. 5 ist offen.'],
    ['Note it.', 'Notiere es.'],
    ['Never go in. Close the door.', 'Geh nie hinein. Schließe die Tür.'],
  ])('not where “%s” is “%s”', (text, now) => {
    expect(doubtsOf(text, now)).toEqual([]);
  });

  test('from German too, and by no word of a language that is not known', () => {
    expect(doubtsOf('Öffne es nicht.', 'Open it.', ['de', 'en'])).toEqual(['title']);
    expect(doubtsOf('Öffne es nicht.', 'Do not open it.', ['de', 'en'])).toEqual([]);
    expect(doubtsOf('Do not open it.', 'Ouvrez.', ['en', 'fr'])).toEqual([]);
  });
});
