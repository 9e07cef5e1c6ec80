// cspell:words Absprache Warten nicht würde hätte Ventil
// cspell:words Zahle spät Halte Warte eine Stunde Mindestens Bestelle
// cspell:words Zahlen unserer Vorgesetzte bevor jemand zusagt Vorher schreibt zwei Grenzen auf nach zehn Minuten
// cspell:words Noch etwas andere Seite gesagt fragt répondre notieren höchstens Stück Notieren siehe
import { describe, expect, test } from '@jest/globals';
import { everyForm } from '../../artefacts/every-form.ts';
import { drafted } from '../../examples.ts';
import {
  asReadIn,
  faultsOfTranslation,
  inOtherWords,
  languageOf,
  partsToTranslate,
  translationsOf,
} from '../../../../lib/domain/content/translation.ts';
import type { DraftedAsset } from '../../../../lib/domain/content/content.ts';
import type { DraftPart } from '../../../../lib/domain/artefact/part.ts';

const toGerman = { from: 'en', to: 'de' };
const part = (text: string, id = 'learner.points.1'): DraftPart => ({
  part: id,
  where: 'learner, points 1',
  kind: 'claim',
  side: 'learner',
  text,
});
const faultsOf = (text: string, now: string) =>
  faultsOfTranslation(
    [part(text), part('One more thing', 'title')],
    [
      { part: 'learner.points.1', text: now },
      { part: 'title', text: 'Noch etwas' },
    ],
    toGerman,
  ).map(({ given }) => (given as { fault?: { id: string } }).fault?.id);

describe('the language of a text', () => {
  test.each([
    ['Write down what the buyer said before you answer, and ask for it in writing.', 'en'],
    ['Vorher schreibt man auf, was die andere Seite gesagt hat, und fragt nach, bevor jemand zusagt.', 'de'],
    ['Valve 7: 12 bar', undefined],
    ['Il faut noter ce que dit le client avant de répondre', undefined],
    ['', undefined],
  ])('of “%s” is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('a translation', () => {
  test.each([
    ['After 10 minutes note 2.5 bar.', 'Nach 10 Minuten 2,5 bar notieren.', []],
    ['At most 1,540 units by 9:30.', 'Bis 9.30 Uhr höchstens 1.540 Stück.', []],
    ['After 10 minutes note it.', 'Nach zehn Minuten notieren.', ['fault.translation.figures']],
    ['Pay €1,540.50 at most 5% late.', 'Zahle 1.540,50 €, höchstens 5 % zu spät.', []],
    ['Call at 2:30 pm.', 'Ruf um 14:30 Uhr an.', []],
    ['Hold it at −5 °C.', 'Halte es bei 5 °C.', ['fault.translation.figures']],
    ['Hold 2.5 bar.', 'Halte 25 bar.', ['fault.translation.figures']],
    ['Wait ½ hour.', 'Warte eine ¾ Stunde.', ['fault.translation.figures']],
    ['5 % at most.', 'Mindestens 5 kg.', ['fault.translation.figures']],
    ['Order 1,540 units.', 'Bestelle 15,40 Stück.', ['fault.translation.figures']],
    ['Note it.', 'Nach 10 Minuten notieren.', ['fault.translation.figures']],
    ['Note it.', '…', ['fault.translation.no-words']],
    ['2.5', '2,5', []],
    ['Note it.', 'Notieren, siehe https://x.example', ['fault.unsafe']],
  ])('of “%s” as “%s” has the faults %j', (text, now, faults) => {
    expect([...new Set(faultsOf(text, now))]).toEqual(faults);
  });

  test('is none where a part has no words, or most parts are as they were', () => {
    expect(faultsOfTranslation([part('Note it.')], [], toGerman)).toMatchObject([
      { given: { fault: { id: 'fault.translation.missing' } } },
    ]);
    const same = faultsOfTranslation(
      [part('Note it.')],
      [{ part: 'learner.points.1', text: 'Note it.' }],
      toGerman,
    );
    expect(same.map(({ id }) => id)).toContain('fault.translation.same');
  });
});

describe('answers to choose from', () => {
  const options = (...texts: string[]) =>
    texts.map((text, i) => part(text, `learner.questions.1.options.${i + 1}.says`));
  const alike = (was: string[], now: string[]) =>
    faultsOfTranslation(
      options(...was),
      options(...now).map(({ part: id, text }) => ({ part: id, text })),
      toGerman,
    ).map(({ given }) => (given as { fault?: { id: string } }).fault?.id);

  test.each([
    [['Ask her', 'Ask him', 'Wait'], ['Nach Absprache', 'nach Absprache ', 'Nach Absprache'], 2],
    [['Ask her', 'Ask him', 'Wait'], ['Sie fragen', 'Ihn fragen', 'Warten'], 0],
    // Alike they were before.
    [['As agreed', 'As agreed', 'Wait'], ['Nach Absprache', 'Nach Absprache', 'Warten'], 0],
  ])('%j as %j have %i faults', (was, now, faults) => {
    expect(alike(was, now)).toEqual(Array<string>(faults).fill('fault.translation.alike'));
  });

  test('of two questions may be the same', () => {
    const two = [
      part('Ask her', 'learner.questions.1.options.1.says'),
      part('Ask him', 'learner.questions.2.options.1.says'),
    ];
    const texts = two.map((one) => ({ part: one.part, text: 'Nach Absprache' }));
    expect(faultsOfTranslation(two, texts, toGerman)).toEqual([]);
  });
});

describe('the language of a translation', () => {
  test.each([
    ['You should not say what the other side would do if they had it.', ['fault.translation.language']],
    ['Sage nicht, was die andere Seite tun würde, wenn sie es hätte.', []],
    ['Ventil 7', []],
    [
      '  Tell nobody what it costs, and wait for the buyer. ',
      ['fault.translation.same', 'fault.translation.language'],
    ],
  ])('is not the one asked for in “%s”: %j', (now, faults) => {
    const original = now === 'Ventil 7' ? 'Valve 7' : 'Tell nobody what it costs, and wait for the buyer.';
    const found = faultsOfTranslation([part(original)], [{ part: part(original).part, text: now }], toGerman);
    expect(found.map(({ id }) => id)).toEqual(faults);
  });
});

describe.each(Object.entries(everyForm))('%s in another language', (_, artefact) => {
  const parts = partsToTranslate(artefact);
  const texts = parts.map((one) => ({ part: one.part, text: `${one.text.slice(0, 60)}…` }));

  test('is all that learners read and nothing of the other side', () => {
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter(({ side }) => side === 'runner')).toEqual([]);
    const before = JSON.stringify('runner' in artefact ? artefact.runner : {});
    const after = inOtherWords(artefact, texts);
    expect(JSON.stringify(after && 'runner' in after ? after.runner : {})).toBe(before);
    expect(after?.title).toBe(`${artefact.title.slice(0, 60)}…`);
  });

  test('is read by whoever prefers it, and by nobody else', () => {
    const worded = { is: 'worded' as const, language: 'de', model: 'm', texts };
    const missing = { is: 'missing' as const, language: 'fr', why: 'no-model' as const };
    const asset: DraftedAsset = {
      ...drafted,
      artefact,
      title: artefact.title,
      translations: [worded, missing],
    };
    expect(translationsOf(asset)).toEqual([worded]);
    expect(asReadIn(asset, { language: 'de-AT' }).title).toBe(`${artefact.title.slice(0, 60)}…`);
    expect(asReadIn(asset, { language: 'en-GB' })).toBe(asset);
    expect(asReadIn(asset, { language: 'fr' })).toBe(asset);
  });
});
