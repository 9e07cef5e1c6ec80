import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toHtml } from '../../../../lib/agents/content/page.ts';
import { drafted } from '../../examples.ts';
import { payloads } from './payloads.ts';

const filledWith = (text: string) =>
  toHtml({
    ...drafted,
    title: text,
    model: text,
    spans: [{ id: 's.1', source: text, text }],
    draft: {
      title: text,
      summary: text,
      sections: [{ heading: text, paragraphs: [{ text, cites: ['s.1', text] }] }],
      tryIt: [text],
    },
  });
const own = /<\/?(p|strong|em|h2|ul|li)>/g;

describe('the page of a draft', () => {
  test.each(Object.values(payloads).flat())('shows “%s” as text', (text) => {
    expect(filledWith(text).replaceAll(own, '')).not.toMatch(/[<>]/);
  });

  test('holds no tag but its own, whatever the draft holds', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '</p>',
        '<!--',
        '-->',
        '<style>',
        '<svg/onload=x>',
        '<textarea>',
        '\0',
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        expect(filledWith(parts.join('')).replaceAll(own, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('says that a machine worded it, which one, and that a person approved it', () => {
    expect(toHtml(drafted)).toMatch(
      /<p><em>Drafted by AI \(drafter-1\) .*approved by a person\.<\/em><\/p>$/,
    );
  });

  test('names the sources under each paragraph, each once', () => {
    const paragraph = { text: 'Both.', cites: ['playbook.1', 'playbook.2', 'offers.1'] };
    const html = toHtml({
      ...drafted,
      draft: { ...drafted.draft, sections: [{ heading: 'x', paragraphs: [paragraph] }] },
    });
    expect(html).toContain('<p>Both. <em>(playbook.md, offers.md)</em></p>');
  });

  test('leaves out the list where there is nothing to try', () => {
    expect(toHtml({ ...drafted, draft: { ...drafted.draft, tryIt: [] } })).not.toContain('<ul>');
    expect(toHtml(drafted)).toContain('<ul><li>Write down');
  });
});
