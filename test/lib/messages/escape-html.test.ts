import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml } from '../../../lib/messages/escape-html.ts';

it.each([
  ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
  [`"x" onload='y'`, '&quot;x&quot; onload=&#39;y&#39;'],
  ['<script>alert(1)</script><!-- -->', '&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- --&gt;'],
  ['what stands there is shown: &lt;', 'what stands there is shown: &amp;lt;'],
])('%s becomes text', (text, expected) => {
  expect(escapeHtml(text)).toBe(expected);
});

/** What a browser shows of it: each reference once, and nothing else. */
const shown = (html: string): string =>
  html.replaceAll(
    /&(lt|gt|amp|quot|#39);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '',
  );

it('ends no text and no attribute, and shows what was written', () => {
  const marked = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'l', 't', ';', '#', 'ü') });
  fc.assert(
    fc.property(marked, (text) => {
      const html = escapeHtml(text);
      expect(html).not.toMatch(/[<>"']/);
      expect(shown(html)).toBe(text);
    }),
  );
});
