import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toSpans } from '../../../../../lib/agents/content/material/to-spans.ts';
import { unsafeIn } from '../../../../../lib/domain/text/unsafe.ts';
import { Id } from '../../../../../lib/domain/ids.ts';
import { asRead } from '../../../../support/text-document.ts';
import { innocent, payloads } from '../payloads.ts';

const all = Object.entries(payloads).flatMap(([what, texts]) => texts.map((text) => ({ what, text })));

describe('the spans of a document', () => {
  const sentence = 'Prepare your walk-away point before every meeting with a supplier.';
  const textsIn = (text: string) =>
    toSpans(asRead({ name: 'playbook.md', text }), 0).map((span) => span.text);

  test.each([
    ['a sentence', sentence, [sentence]],
    ['two sentences of a line', `${sentence} ${sentence}`, [sentence, sentence]],
    ['a list', `- ${sentence}\n* ${sentence}\n3. ${sentence}`, [sentence, sentence, sentence]],
    ['Windows lines', `${sentence}\r\n${sentence}\r\n`, [sentence, sentence]],
    ['a quotation', `> ${sentence}`, [sentence]],
    [
      'what leans on a sentence',
      `${sentence} Otherwise call the buyer. ${sentence}`,
      [`${sentence} Otherwise call the buyer.`, sentence],
    ],
    [
      'what leans on a sentence that may not be cited',
      `See https://elsewhere.example for the price of each part. Then call the buyer about all of it at once. ${sentence}`,
      [sentence],
    ],
    ['a plan beside it', `${sentence} By the end of March all teams will do so in the portal.`, [sentence]],
    ['a plan in a list', `- We intend to replace the paper forms in the autumn.\n- ${sentence}`, [sentence]],
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
          .map((called) => asRead({ name: called, text: `${sentence} ${sentence}` }))
          .flatMap(toSpans);
        expect(made.filter(({ id }) => !Id.safeParse(id).success)).toEqual([]);
        expect(new Set(made.map(({ id }) => id)).size).toBe(names.length * 2);
      }),
    );
  });
});
