import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { english } from '../../../../../lib/messages/words.ts';
import { faultsOfArtefact } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { placesOf } from '../../../../../lib/domain/artefact/places.ts';
import type { Artefact } from '../../../../../lib/domain/artefact/artefact.ts';
import { innocent, payloads } from '../payloads.ts';
import { artefacts, subjectOf, withText } from './examples/artefacts.ts';
import { spans } from './examples/material.ts';

const all = Object.entries(payloads).flatMap(([what, texts]) => texts.map((text) => ({ what, text })));
const faultsOf = (artefact: Artefact) =>
  faultsOfArtefact(artefact, spans, subjectOf(artefact.form)).map(english.sayMessage);

/** A place for each kind of words on each side, of two forms that have them all. */
const places = (['job-aid', 'role-play'] as const).flatMap((form) =>
  [...Map.groupBy(placesOf(artefacts[form]), ({ side, kind }) => `${side} ${kind}`).values()].flatMap(
    ([place]) => (place ? [{ form, place }] : []),
  ),
);
const anywhere = fc.constantFrom(...places);
const cited = fc.constantFrom(...places.filter(({ place }) => place.kind === 'claim'));

describe('an artefact', () => {
  test.each(all)('with “$text” is refused for $what, wherever it stands', ({ what, text }) => {
    for (const { form, place } of places) {
      const faults = faultsOf(withText(form, place, `Measure ${text} before every delivery`));
      expect(faults.filter((fault) => fault.endsWith(`holds ${what}`))).not.toEqual([]);
    }
  });

  test('with a payload inside any words is refused', () => {
    const words = fc.string({ maxLength: 20 });
    const payload = fc.constantFrom(...all);
    fc.assert(
      fc.property(anywhere, payload, words, words, ({ form, place }, { text }, before, after) => {
        expect(faultsOf(withText(form, place, `${before} ${text} ${after}`))).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(innocent)('is not refused as unsafe for “%s”', (text) => {
    for (const { form, place } of places)
      expect(
        faultsOf(withText(form, place, text)).filter((fault) =>
          / holds (?:an?|card|markup|words|letters) /.test(fault),
        ),
      ).toEqual([]);
  });

  test('that cites a span which was not given is refused, naming it', () => {
    const id = fc
      .stringMatching(/^[a-z]{3,8}\.\d$/)
      .filter((made) => spans.every((span) => span.id !== made));
    fc.assert(
      fc.property(cited, id, ({ form, place }, made) => {
        const faults = faultsOf(withText(form, place, place.text, ['cold.1', made]));
        expect(faults.join()).toContain(`cites ${made}, which is no passage given`);
      }),
    );
  });

  test('with a number that no cited span holds is refused in every claim', () => {
    const held = new Set(spans.flatMap(({ text }) => text.match(/\d+/g) ?? []));
    const number = fc
      .oneof(
        fc.integer({ min: 0, max: 1e6 }).map(String),
        fc.constantFrom('97.5', '1,000', '½', '٣', '12.5', '120'),
      )
      .filter((made) => !held.has(made));
    fc.assert(
      fc.property(cited, number, ({ form, place }, made) => {
        expect(
          faultsOf(withText(form, place, `Refuse the pallet when the reading is above ${made} degrees.`)),
        ).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is only ever judged, never failed, whatever it holds', () => {
    const text = fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' });
    fc.assert(
      fc.property(anywhere, text, ({ form, place }, words) => {
        expect(Array.isArray(faultsOf(withText(form, place, words)))).toBe(true);
      }),
    );
  });
});
