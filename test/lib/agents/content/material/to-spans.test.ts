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
    [
      'a list that its lead opens',
      'Check:\n\n- how much is owed\n- whether a payment is on its way. A month may be late.\n- open repairs',
      ['Check: how much is owed; whether a payment is on its way; open repairs.', 'A month may be late.'],
    ],
    [
      'a list that its heading opens',
      '# What you need\n\n- gloves and glasses\n- the padlock and the tag',
      ['What you need: gloves and glasses; the padlock and the tag.'],
    ],
    [
      'conditions that hold together',
      'You can get a grant if both of these hold:\n\n- The contract has lasted a year.\n- The wage is missing.',
      ['You can get a grant if both of these hold: The contract has lasted a year; The wage is missing.'],
    ],
    ['a list of sentences', `Do this:\n\n- ${sentence}\n- ${sentence}`, [sentence, sentence]],
    [
      'a case for which its paragraph goes on',
      'If the tenant cries, wait for a while. Offer a break or another time. Never promise anything at all. Write a note on what was agreed.',
      [
        'If the tenant cries, wait for a while. Offer a break or another time.',
        'Never promise anything at all.',
        'Write a note on what was agreed.',
      ],
    ],
    [
      'a case in the middle of advice',
      `${sentence} When a buyer names a price, wait for a moment. Ask what else is a part of it.`,
      [sentence, 'When a buyer names a price, wait for a moment.', 'Ask what else is a part of it.'],
    ],
    [
      'what is to be asked',
      'Ask open questions first of all. What changed?',
      ['Ask open questions first of all. What changed?'],
    ],
    ['what has been', `Last year 96 of 140 requests were granted. ${sentence}`, [sentence]],
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
