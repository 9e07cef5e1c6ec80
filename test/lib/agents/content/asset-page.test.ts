import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toHtml } from '../../../../lib/agents/content/asset-page.ts';
import { forms } from '../../../../lib/agents/content/forms.ts';
import type { Made } from '../../../../lib/domain/modality/modality.ts';
import { drafted, modality, reused } from '../../examples.ts';
import { payloads } from './payloads.ts';
import { english } from '../../../../lib/messages/words.ts';

const made = Object.keys(forms) as Made[];
const as = (chosen: Made) => ({ ...drafted, modality: { ...modality, chosen } });

const filledWith = (text: string, chosen: Made = 'job-aid') =>
  toHtml(
    {
      ...as(chosen),
      course: { ...reused.entry, title: text, description: text },
      title: text,
      model: text,
      rubric: [text],
      spans: [{ id: 's.1', source: text, text }],
      draft: {
        title: text,
        summary: text,
        sections: [{ heading: text, paragraphs: [{ text, cites: ['s.1', text] }] }],
        tryIt: [text],
      },
    },
    english,
  );
const own = /<\/?(p|strong|em|h2|ul|ol|li|a)>|<a href="https:\/\/learn\.example\/course">/g;

describe('the page of a draft', () => {
  test.each(Object.values(payloads).flat())('shows “%s” as text', (text) => {
    for (const form of made) expect(filledWith(text, form).replaceAll(own, '')).not.toMatch(/[<>]/);
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
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom(...made), (parts, form) => {
        expect(filledWith(parts.join(''), form).replaceAll(own, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('keeps the address of a course inside its attribute', () => {
    const course = { ...reused.entry, url: 'https://learn.example/" onmouseover="alert(1)' };
    const [link] = /<a [^>]*>/.exec(toHtml({ ...drafted, course }, english)) ?? [];
    expect(link).toBe('<a href="https://learn.example/&quot; onmouseover=&quot;alert(1)">');
  });

  test('says that a machine worded it, which one, and that a person approved it', () => {
    expect(toHtml(drafted, english)).toMatch(
      /<p><em>Drafted by AI \(drafter-1\) .*approved by a person\.<\/em><\/p>$/,
    );
  });

  test('names the sources under each paragraph, each once', () => {
    const paragraph = { text: 'Both.', cites: ['playbook.1', 'playbook.2', 'offers.1'] };
    const html = toHtml(
      {
        ...drafted,
        draft: { ...drafted.draft, sections: [{ heading: 'x', paragraphs: [paragraph] }] },
      },
      english,
    );
    expect(html).toContain('<p>☐ Both. <em>(playbook.md, offers.md)</em></p>');
  });

  test('leaves out the list where there is nothing to try', () => {
    expect(toHtml({ ...drafted, draft: { ...drafted.draft, tryIt: [] } }, english)).not.toContain('Try it');
    expect(toHtml(drafted, english)).toContain('<h2>Try it</h2><ul><li>Write down');
  });

  test.each<[Made, RegExp]>([
    ['micro-text', /<h2>Before the meeting<\/h2><p>Prepare/],
    ['job-aid', /<h2>Before the meeting<\/h2><p>☐ Prepare/],
    [
      'micro-video-script',
      /<h2>Scene 1<\/h2><p><strong>On the screen:<\/strong> Before the meeting<\/p><p><strong>Spoken:<\/strong> Prepare/,
    ],
    ['cohort', /not for learning on your own.*<h2>Session 1: Before the meeting<\/h2>/],
    ['long-form-program', /not for learning on your own.*<h2>Module 2: After the meeting<\/h2>/],
    ['coaching', /not for learning on your own.*<h2>Before the meeting<\/h2><ul>/],
  ])('has the structure of a %s', (chosen, structure) => {
    expect(toHtml(as(chosen), english)).toMatch(structure);
  });

  test('of a role-play keeps apart what each of them reads', () => {
    const { paragraphs = [] } = drafted.draft.sections[0] ?? {};
    const sections = forms['role-play'].headings?.map((heading) => ({ heading, paragraphs })) ?? [];
    const html = toHtml({ ...as('role-play'), draft: { ...drafted.draft, sections } }, english);
    const order = ['How to practise', 'The situation', '(for your partner)', '(to tick)'];
    expect(order.map((part) => html.indexOf(part))).toEqual(
      order.map((part) => html.indexOf(part)).toSorted((a, b) => a - b),
    );
    expect(html).toMatch(/What good looks like \(to tick\)<\/h2><p>☐ Prepare/);
  });

  test('of what is observed lists what good looks like anywhere, as L&D wrote it', () => {
    const html = toHtml({ ...as('role-play'), rubric: ['Asks before proposing <b>anything</b>'] }, english);
    expect(html).toContain('(to tick)</h2><p>☐ Asks before proposing &lt;b&gt;anything&lt;/b&gt;</p>');
    expect(html).toContain('rubric of Learning &amp; Development');
    expect(toHtml(as('role-play'), english)).not.toContain('rubric');
  });

  test('that leads into a course links it as the catalogue names it, and nothing else', () => {
    const html = toHtml({ ...drafted, course: reused.entry }, english);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('<a href="https://learn.example/course">Haggling</a> (20 minutes)');
  });
});
