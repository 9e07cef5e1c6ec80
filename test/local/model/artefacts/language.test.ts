import { expect, test } from '@jest/globals';
import { isEnglish } from '../../../../local/model/artefacts/english/language.ts';
import { documentSets, draftedFrom } from './material.ts';

// cspell:disable
const acids = [
  'Ziehe Schutzbrille, Schürze und Handschuhe an.',
  'Prüfe, ob die Absaugung läuft.',
  'Stelle den Behälter in die Wanne und fülle höchstens 20 Liter ab.',
  'Verschließe den Behälter und klebe das Etikett mit Stoff und Datum auf.',
  'Das Abfüllen ist beendet, wenn der Behälter verschlossen in der Wanne steht und das Etikett lesbar ist.',
  'Mehr als 60 Liter dürfen nur mit Freigabe der Schichtleitung im Raum stehen.',
];
const set = { name: 'acids', skill: 'Säuren abfüllen', audience: 'Lagerist' };
// cspell:enable

test('of documents in another language it is said that the rules know English alone, and not that a step is missing', () => {
  const spans = acids.map((text, i) => ({
    id: `1.acids.${i + 1}`,
    source: 'acids.md',
    text,
    ...(i < 4 ? { step: i + 1 } : {}),
  }));
  const make = () => draftedFrom({ ...set, spans }, 'job-aid');
  expect(make).toThrow(/words English alone, and the material is in another language/);
});

test.each(documentSets)('the documents of the $name are English', ({ spans }) => {
  expect(isEnglish(spans.map(({ text }) => text))).toBe(true);
});
