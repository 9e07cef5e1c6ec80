import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { learnerPage, learnersPartOf } from '../../../../lib/agents/content/asset-page/learner-page.ts';
import { escapeHtml } from '../../../../lib/messages/escape-html.ts';
import { runnerPage } from '../../../../lib/agents/content/asset-page/runner-page.ts';
import type { DraftedAsset } from '../../../../lib/domain/content/content.ts';
import type { Made } from '../../../../lib/domain/modality/modality.ts';
import { english } from '../../../../lib/messages/words.ts';
import { draftedAs, withEveryText } from '../../artefacts/drafted-as.ts';
import { everyForm } from '../../artefacts/every-form.ts';
import { drafted, modality, reused } from '../../examples.ts';
import { payloads } from './payloads.ts';

const made = Object.keys(everyForm) as Made[];
const pageOf = (asset: DraftedAsset) => learnerPage(learnersPartOf(asset, english), english);

const filledWith = (text: string, form: Made) => {
  const asset = draftedAs(form);
  const filled = {
    ...withEveryText({ artefact: asset.artefact }, text),
    course: { ...reused.entry, title: text, description: text },
    title: text,
    model: text,
    rubric: [text],
    spans: [{ id: 'door.3', source: text, section: text, text }],
  };
  const before = { ...drafted, modality: { ...modality, chosen: form } };
  return [
    pageOf({ ...asset, ...filled }),
    runnerPage({ ...asset, ...filled }, english) ?? '',
    pageOf({ ...before, ...filled, artefact: withEveryText(before.artefact, text) }),
  ].join('');
};
const own = /<\/?(p|strong|em|h2|h3|ul|ol|li|a)>|<a href="https:\/\/learn\.example\/course">/g;

describe('the pages of a draft', () => {
  test.each(Object.values(payloads).flat())('show “%s” as text', (text) => {
    for (const form of made) expect(filledWith(text, form).replaceAll(own, '')).not.toMatch(/[<>]/);
  });

  test('hold no tag but their own, whatever the draft holds', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.constantFrom('<', '>', '"', "'", '&', '</p>', '<!--', '-->', '<style>', '<svg/onload=x>', '\0'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom(...made), (parts, form) => {
        expect(filledWith(parts.join(''), form).replaceAll(own, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 500 },
    );
  });

  test.each(made)('of a %s are well formed, with headings of two depths and no tables', (form) => {
    for (const html of [pageOf(draftedAs(form)), runnerPage(draftedAs(form), english) ?? '']) {
      expect(leftOpen(html)).toEqual([]);
      expect(html).not.toMatch(/<(table|h1|h4|div)/);
    }
  });

  test.each(made)('of a %s label what is made up where it stands, or all of a list above it', (form) => {
    for (const html of [pageOf(draftedAs(form)), runnerPage(draftedAs(form), english) ?? '']) {
      const [questions = ''] = /<h3>[^<]*question.*/i.exec(html) ?? [];
      for (const text of fictionIn(draftedAs(form).artefact)) {
        const shown = html.indexOf(escaped(text));
        if (shown === -1 || questions.includes(`</strong> ${escaped(text)}`)) continue;
        const before = html.slice(0, shown);
        const list = before.slice(before.lastIndexOf('Made up for practice'));
        expect(before).toContain('Made up for practice');
        expect(list).not.toMatch(/<h[23]>|<\/[ou]l><[^/]/);
      }
    }
  });
});

/** Tags that are opened and not closed in their turn. */
function leftOpen(html: string): string[] {
  const open: string[] = [];
  for (const [, end, tag = ''] of html.matchAll(/<(\/?)([a-z0-9]+)/g))
    if (end && open.at(-1) === tag) open.pop();
    else open.push(tag);
  return open;
}

const escaped = (text: string) => text.replaceAll('“', '“');
const fictionIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'madeUp' in value ? [String(value.madeUp)] : Object.values(value).flatMap(fictionIn);
};

describe('the page that learners read', () => {
  test.each(made)('of a %s holds nothing of what is for whoever runs it', (form) => {
    const { runner } = draftedAs(form).artefact as { runner?: unknown };
    const html = pageOf(draftedAs(form));
    for (const text of fictionIn(runner)) expect(html).not.toContain(text);
  });

  test('tells no answer before the end', () => {
    const html = pageOf(draftedAs('micro-text'));
    const answers = html.indexOf('<h2>Answers');
    const asked = html.slice(html.indexOf('<h2>Test yourself'), answers);
    expect(asked).toContain('<strong>B:</strong> Ask what she needs the water for in those hours.</li>');
    expect(asked.match(/\[\d/g)).toBeNull();
    expect(html.slice(answers)).toMatch(
      /<strong>B is right:<\/strong> When a resident objects.*<em>\[1\]<\/em>/,
    );
  });

  test('keeps the steps of a job aid in order, with warning and check at theirs, and how to tell that it is done', () => {
    const html = pageOf(draftedAs('job-aid'));
    expect(html).toMatch(/<h2>Before you begin<\/h2><ul><li>When a household.*<ol><li>Before you close/);
    expect(html).toMatch(/upstream first.*<ul><li><strong>Warning:<\/strong> Never open a valve/);
    expect(html).toMatch(/flush the main\. <em>\[\d\]<\/em><ul><li><strong>Check:<\/strong>/);
    expect(html).toMatch(/<h2>You are done when<\/h2><p>The shut-off is complete/);
  });

  test('of a role-play says who has the partner’s sheet', () => {
    expect(pageOf(draftedAs('role-play'))).toContain(
      'asks Learning &amp; Development for the partner’s sheet',
    );
  });

  test('numbers the places that it cites, each once, and lists them at the end', () => {
    expect(pageOf(draftedAs('job-aid'))).toMatch(
      /<h2>Sources<\/h2><ol><li>At the door\.md, “Talking with residents”<\/li><li>Shutting off a street\.docx, “Valves”, page 3<\/li><\/ol>/,
    );
  });

  test('says that a machine worded it, which one, and that a person approved it', () => {
    expect(pageOf(draftedAs('cohort'))).toMatch(
      /<p><em>Drafted by AI \(drafter-1\) .*approved by a person\.<\/em><\/p>$/,
    );
  });

  test('that leads into a course links it as the catalogue names it, and nothing else', () => {
    const html = pageOf({ ...drafted, course: reused.entry });
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('<a href="https://learn.example/course">Haggling</a> (20 minutes)');
  });

  test('keeps the address of a course inside its attribute', () => {
    const course = { ...reused.entry, url: 'https://learn.example/" onmouseover="alert(1)' };
    const [link] = /<a [^>]*>/.exec(pageOf({ ...drafted, course })) ?? [];
    expect(link).toBe('<a href="https://learn.example/&quot; onmouseover=&quot;alert(1)">');
  });

  test('of what is observed has one rubric: its own lines, and below them what L&D looks at anywhere', () => {
    const html = pageOf({ ...draftedAs('role-play'), rubric: ['Asks before proposing <b>anything</b>'] });
    expect(html.match(/<h2>What good looks like/g)).toHaveLength(1);
    expect(html).toMatch(
      /<h2>What good looks like<\/h2>[^]*as Learning &amp; Development looks at it[^<]*<\/p><ul><li>Asks before proposing &lt;b&gt;anything&lt;\/b&gt;<\/li><\/ul><h2>/,
    );
    expect(pageOf(draftedAs('role-play'))).not.toContain('as Learning &amp; Development looks at it');
  });

  test('says that questions come back where they do', () => {
    expect(pageOf(draftedAs('micro-text'))).toContain('comes back in a few days');
    expect(pageOf(draftedAs('coaching'))).not.toContain('come back');
  });
});

describe('what was drafted before there were shapes', () => {
  test('is shown with its headings, sources and things to try', () => {
    const html = pageOf(drafted);
    expect(html).toContain('<h2>Before the meeting</h2><p>Prepare your walk-away point');
    expect(html).toContain('<h2>Try it</h2><ul><li>Write down');
    expect(html).toContain('<h2>Sources</h2><ol><li>playbook.md</li><li>offers.md</li></ol>');
    expect(runnerPage(drafted, english)).toBeUndefined();
  });

  test('says of an outline that it is none to learn from alone', () => {
    const outline = { ...drafted, modality: { ...modality, chosen: 'cohort' as const } };
    expect(pageOf(outline)).toContain('not for learning on your own');
    expect(pageOf(draftedAs('cohort'))).not.toContain('not for learning on your own');
  });
});

describe('the page of whoever runs it', () => {
  test('is for the site of facilitators alone and says for whom', () => {
    expect(runnerPage(draftedAs('role-play'), english)).toContain('For whoever plays the partner, and never');
    expect(runnerPage(draftedAs('micro-text'), english)).toBeUndefined();
  });

  test('of a programme says which outcome it serves, and what its objectives are traced to where none was agreed', () => {
    const asset = draftedAs('long-form-program');
    const serves = { indicator: 'Offers lost on price', worth: -3, unit: 'percent' };
    expect(pageOf({ ...asset, serves })).toContain(
      '<p>Serves: Offers lost on price; a fall of at least 3 percent. Each objective below is traced to this.</p>',
    );
    expect(
      pageOf({ ...asset, serves: { indicator: 'Mean level', worth: 0.5, by: '2027-03-31T00:00:00.000Z' } }),
    ).toContain(
      '<p>Serves: Mean level; a rise of at least 0.5 levels, by 31 March 2027. Each objective below is traced to this.</p>',
    );
    expect(pageOf(asset)).toContain('each objective is traced to the passage that it cites');
    expect(pageOf(draftedAs('cohort'))).not.toMatch(/Serves:|is traced to/);
  });

  test.each(['micro-video-script', 'role-play', 'cohort', 'long-form-program', 'coaching'] as const)(
    'of a %s ends with what a designer hands to Copilot: what to make, for what, of which passages',
    (form) => {
      const asset = draftedAs(form);
      const html = runnerPage(asset, english) ?? '';
      const kit = html.slice(html.indexOf('To hand to Copilot'), html.indexOf('Sources</h2>'));
      const { artefact, spans } = asset;
      if (!('objective' in artefact.learner || 'objectives' in artefact.learner))
        throw new Error(`A ${form} promises nothing.`);
      const [objective] =
        'objectives' in artefact.learner ? artefact.learner.objectives : [artefact.learner.objective];
      expect(kit).toContain(escapeHtml(objective?.behaviour.text ?? 'nothing'));
      const cited = spans.filter(({ id }) => JSON.stringify(artefact).includes(`"${id}"`));
      expect(cited.length).toBeGreaterThan(0);
      for (const { text } of cited) expect(kit).toContain(escapeHtml(text));
      for (const { text } of spans.filter((span) => !cited.includes(span)))
        expect(kit).not.toContain(`<li>${escapeHtml(text)} <em>`);
    },
  );
});
