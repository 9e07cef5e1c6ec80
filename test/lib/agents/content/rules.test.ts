import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { problemsOf } from '../../../../lib/agents/content/rules.ts';
import { Draft } from '../../../../lib/domain/content.ts';
import { draft, spans, subject } from '../../examples.ts';
import { innocent, payloads } from './payloads.ts';

const all = Object.entries(payloads).flatMap(([what, texts]) => texts.map((text) => ({ what, text })));
const payload = fc.constantFrom(...all);

/** Every place of a draft in which a reader would see `text`. */
const places: Record<string, (text: string) => Draft> = {
  title: (text) => ({ ...draft, title: text }),
  summary: (text) => ({ ...draft, summary: text }),
  heading: (text) => ({
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, heading: text })),
  }),
  paragraph: (text) => ({
    ...draft,
    sections: [
      { heading: 'Before', paragraphs: [{ text, cites: ['playbook.1', 'playbook.2', 'offers.1'] }] },
    ],
  }),
  'things to try': (text) => ({ ...draft, tryIt: [text] }),
};
const place = fc.constantFrom(...Object.keys(places));
const inPlace = (where: string, text: string) => places[where]?.(text) ?? draft;

describe('a draft', () => {
  test('passes where it says what its spans say', () => {
    expect(Draft.safeParse(draft).success).toBe(true);
    expect(problemsOf(draft, spans, subject)).toEqual([]);
  });

  test.each(all)('with “$text” is refused for $what, wherever it stands', ({ what, text }) => {
    for (const where of Object.keys(places)) {
      const problems = problemsOf(inPlace(where, `Prepare ${text} before every meeting`), spans);
      expect(problems.filter((problem) => problem.endsWith(`holds ${what}`))).not.toEqual([]);
    }
  });

  test('with a payload inside any words is refused', () => {
    const words = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(place, payload, words, words, (where, { text }, before, after) => {
        expect(problemsOf(inPlace(where, `${before} ${text} ${after}`), spans)).not.toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(innocent)('is not refused as unsafe for “%s”', (text) => {
    const unsafe = problemsOf(inPlace('summary', text), spans).filter((problem) => problem.includes('holds'));
    expect(unsafe).toEqual(unsafe.filter((problem) => problem.includes('names a number')));
  });

  test('that cites a span which was not given is refused, naming it', () => {
    const id = fc
      .stringMatching(/^[a-z]{3,8}\.\d$/)
      .filter((made) => !spans.some((span) => span.id === made));
    fc.assert(
      fc.property(id, (cited) => {
        const fabricated = {
          ...draft,
          sections: [
            { heading: 'x', paragraphs: [{ text: spans[0]?.text ?? '', cites: ['playbook.1', cited] }] },
          ],
        };
        expect(problemsOf(fabricated, spans).join()).toContain(`cites ${cited}, which is no span given`);
      }),
    );
  });

  test('with a number that no cited span holds is refused, wherever it stands', () => {
    const known = new Set(['12', '2']);
    const number = fc
      .oneof(
        fc.integer({ min: 0, max: 1e6 }).map(String),
        fc.constantFrom('97.5', '1,000', '½', '٣', '12.5', '120'),
      )
      .filter((made) => !known.has(made));
    fc.assert(
      fc.property(place, number, (where, made) => {
        expect(problemsOf(inPlace(where, `Discounts above ${made} percent need consent`), spans)).not.toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  test('with a number of another span than the cited one is refused', () => {
    const moved = {
      text: 'Discounts above 2 percent need the consent of the category lead.',
      cites: ['playbook.2'],
    };
    const problems = problemsOf({ ...draft, sections: [{ heading: 'x', paragraphs: [moved] }] }, spans);
    expect(problems.join()).toContain('says more than playbook.2 does');
  });

  test('that says what nobody wrote is refused', () => {
    const invented = {
      text: 'Suppliers usually accept lower prices when threatened loudly.',
      cites: ['playbook.1'],
    };
    const problems = problemsOf({ ...draft, sections: [{ heading: 'x', paragraphs: [invented] }] }, spans);
    expect(problems.join()).toContain('says more than playbook.1 does');
  });

  test('is only ever judged, never failed, whatever it holds', () => {
    const text = fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' });
    fc.assert(
      fc.property(place, text, (where, words) => {
        expect(Array.isArray(problemsOf(inPlace(where, words), spans))).toBe(true);
      }),
    );
  });
});
