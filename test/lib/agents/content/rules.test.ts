import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { problemsOf, selectSpans, SPANS, toSpans } from '../../../../lib/agents/content/rules.ts';
import { Draft } from '../../../../lib/domain/content.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { draft, spans, subject } from '../../examples.ts';
import { unsafeIn } from '../../../../lib/agents/content/unsafe.ts';
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

describe('the spans of a document', () => {
  const sentence = 'Prepare your walk-away point before every meeting with a supplier.';
  const textsIn = (text: string) => toSpans({ name: 'playbook.md', text }, 0).map((span) => span.text);

  test.each([
    ['a sentence', sentence, [sentence]],
    ['two sentences of a line', `${sentence} ${sentence}`, [sentence, sentence]],
    ['a list', `- ${sentence}\n* ${sentence}\n3. ${sentence}`, [sentence, sentence, sentence]],
    ['Windows lines', `${sentence}\r\n${sentence}\r\n`, [sentence, sentence]],
    ['a quotation', `> ${sentence}`, [sentence]],
    ['a heading', `# ${sentence}`, []],
    ['a short sentence', 'Prepare.', []],
    ['a sentence without an end', 'word '.repeat(100), []],
    ['nothing', '', []],
  ])('of %s', (_what, text, expected) => {
    expect(textsIn(text)).toEqual(expected);
  });

  test.each(all)('never hold “$text”', ({ text }) => {
    expect(textsIn(`Prepare your walk-away point ${text} before every meeting.`).join()).not.toContain(text);
  });

  test.each(innocent)('hold “%s”', (text) => {
    expect(textsIn(text)).toEqual([text]);
  });

  test('have ids that may be cited and differ across documents, whatever these are called', () => {
    const name = fc
      .oneof(
        fc.constantFrom(
          'guide.md',
          'guide.txt',
          'a b.md',
          'a-b.md',
          '規程.md',
          '_draft.md',
          '(old).md',
          '.md',
        ),
        fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
      )
      .filter((called) => unsafeIn(called.replace(/\.[a-z]+$/i, '')).length === 0);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), (names) => {
        const made = names
          .map((called) => ({ name: called, text: `${sentence} ${sentence}` }))
          .flatMap(toSpans);
        expect(made.filter(({ id }) => !Id.safeParse(id).success)).toEqual([]);
        expect(new Set(made.map(({ id }) => id)).size).toBe(names.length * 2);
      }),
    );
  });
});

describe('the choice of spans', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({
    id: `d.${i}`,
    source: 'd.md',
    text: `Sentence ${i}.`,
  }));

  test('is the best ones in reading order, few enough to read, or none', () => {
    const scores = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (similarity, threshold) => {
        const chosen = selectSpans(many, similarity, threshold);
        const scoreOf = (id: string) => similarity[many.findIndex((span) => span.id === id)] ?? 0;
        const enough = similarity.filter((score) => score >= threshold).length;
        expect(chosen).toHaveLength(enough < SPANS.atLeast ? 0 : Math.min(enough, SPANS.atMost));
        expect(many.filter((span) => chosen.includes(span))).toEqual(chosen);
        const worst = Math.min(...chosen.map(({ id }) => scoreOf(id)));
        const better = many.filter((span) => !chosen.includes(span) && scoreOf(span.id) > worst);
        expect(chosen.length === 0 ? [] : better).toEqual([]);
      }),
    );
  });

  test('passes over spans without a score', () => {
    expect(selectSpans(many, [1, 1, Number.NaN], 0.4)).toEqual([]);
  });
});
