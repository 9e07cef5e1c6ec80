import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawApprovalCard } from '../../../../lib/adapters/teams/draw-approval-card.ts';
import { approvalCard } from '../../../../lib/gates/approval-card-content.ts';
import { approval, draft, drafted } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const card = approvalCard({ ...approval, facts: ['20 of 30 are below'] }, drafted, english);
const textOf = async (made: typeof card) => JSON.stringify(await drawApprovalCard(made, english));

describe('an Adaptive Card', () => {
  test('shows the question, the facts, every passage with its source, and no way to decide by a click', async () => {
    const text = await textOf(card);
    for (const part of [card.question, ...card.facts]) expect(text).toContain(part);
    const passages = card.response?.passages ?? [];
    expect(passages.length).toBeGreaterThan(draft.sections.length);
    const at = passages.map((passage) => text.indexOf(JSON.stringify(passage.text)));
    expect(at).toEqual(at.filter((place) => place > 0).toSorted((a, b) => a - b));
    for (const [i, { sources }] of passages.entries())
      for (const source of sources)
        expect(text.slice(at[i], at[i + 1])).toContain(JSON.stringify(`↳ ${source}`));
    expect(text).toContain('↳ playbook.md');
    expect(text).toContain('"version":"1.5"');
    expect(text).not.toMatch(/"Action\.|"Input\./);
  });

  test('of any length stays under the limit of Teams and says what it left out', async () => {
    const passage = fc.record({
      text: fc.string({ minLength: 1, maxLength: 1_200 }),
      sources: fc.constant<string[]>(['a source']),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(passage, { minLength: 1, maxLength: 64, size: 'max' }), async (passages) => {
        const text = await textOf({ ...card, response: { title: 'Draft', passages } });
        const shown = text.split('↳ a source').length - 1;
        expect(Buffer.byteLength(text)).toBeLessThan(28 * 1024);
        expect(text.includes(`… and ${passages.length - shown} more passage`)).toBe(shown < passages.length);
      }),
      { numRuns: 20 },
    );
  });
});
