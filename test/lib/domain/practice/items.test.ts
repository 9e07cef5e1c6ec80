import { describe, expect, test } from '@jest/globals';
import { itemsOf } from '../../../../lib/domain/practice/items.ts';
import { Id } from '../../../../lib/domain/ids.ts';
import { draftedAs } from '../../artefacts/drafted-as.ts';
import { draft, drafted, reused, sectionsOf } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const asking = (...texts: string[]) => {
  const spans = texts.map((text, i) => ({ id: `s.${i + 1}`, source: 'playbook.md', text }));
  const paragraphs = spans.map(({ id, text }) => ({ text, cites: [id] }));
  return itemsOf(
    {
      ...drafted,
      spans,
      artefact: sectionsOf({ ...draft, sections: [{ heading: 'x', paragraphs }] }),
    },
    english,
  );
};

describe('what there is to recall of what was drafted before there were questions', () => {
  test.each([
    [
      'When a buyer asks for a discount, first ask what they would give in return for it.',
      'When a buyer asks for a discount: what comes next?',
    ],
    [
      'A discount above 8 percent needs a longer contract in return.',
      'Which figure is left out? A discount above … percent needs a longer contract in return.',
    ],
    ['Offer terms before you offer price.', 'Which word is left out? Offer terms … you offer price.'],
    [
      'When price, terms, or delivery are named, write them down.',
      'Which word is left out? When price, terms, or … are named, write them down.',
    ],
  ])('of “%s”', (text, question) => {
    expect(asking(text)).toMatchObject([{ question, answer: text, source: 'playbook.md' }]);
  });

  test('is what the asset cites, of its skill, under ids that doors take, always the same', () => {
    const items = itemsOf(drafted, english);
    expect(items.map(({ answer }) => answer).toSorted()).toEqual(
      drafted.spans.map(({ text }) => text).toSorted(),
    );
    expect(
      items.every(({ itemId, skillId }) => Id.safeParse(itemId).success && skillId === 'negotiation'),
    ).toBe(true);
    expect(itemsOf(drafted, english)).toEqual(items);
    const extra = { ...drafted, spans: [...drafted.spans, { id: 'z.1', source: 'z', text: 'Not cited.' }] };
    expect(itemsOf(extra, english)).toEqual(items);
  });

  test('never gives away its answer whole', () => {
    const items = itemsOf(drafted, english);
    expect(items).toHaveLength(drafted.spans.length);
    for (const { question, answer } of items) expect(question).not.toContain(answer);
  });

  test('is asked by the moment first, then by figures, then by words', () => {
    const asked = asking(
      'Offer terms before you offer price.',
      'A discount above 8 percent needs a longer contract.',
      'When a buyer asks for a discount, be silent.',
    );
    expect(asked.map(({ itemId }) => itemId.slice(-1))).toEqual(['3', '2', '1']);
  });

  test('is a handful at most, and nothing of a course of the company', () => {
    expect(
      asking(...Array.from({ length: 9 }, (_, i) => `Ask the buyer question number ${i} first.`)),
    ).toHaveLength(5);
    expect(itemsOf(reused, english)).toEqual([]);
  });
});

describe('what there is to recall of an artefact', () => {
  test('is its questions, with what is right and why, and never the options', () => {
    const [first] = itemsOf(draftedAs('micro-text'), english);
    expect(first).toEqual({
      itemId: 'need-1.v1.q1',
      skillId: 'negotiation',
      question:
        'Made up for practice: Ms Hale opens the door and says that nobody will turn off her water on a Thursday. What do you do next?',
      answer:
        'Ask what she needs the water for in those hours. When a resident objects, ask what they need the water for in those hours.',
      source: 'At the door.md',
    });
    expect(itemsOf(draftedAs('micro-video-script'), english)).toHaveLength(1);
  });

  test('of a programme is the first question of each module before the second of any', () => {
    const asset = draftedAs('long-form-program');
    const { learner } = asset.artefact;
    const modules = learner.modules.map((module) => ({
      ...module,
      assessment: [...module.assessment, ...module.assessment],
    }));
    const items = itemsOf(
      { ...asset, artefact: { ...asset.artefact, learner: { ...learner, modules } } },
      english,
    );
    expect(items.map(({ itemId }) => itemId.slice('need-1.v1.'.length))).toEqual([
      'm1.q1',
      'm2.q1',
      'm3.q1',
      'm1.q2',
      'm2.q2',
      'm3.q2',
    ]);
  });

  test('of a job aid is the step that comes next', () => {
    const items = itemsOf(draftedAs('job-aid'), english);
    expect(items.map(({ answer }) => answer)).toEqual([
      'Close the valve upstream first, then the valve downstream.',
      'After the repair, flush the main.',
    ]);
    expect(items.every(({ itemId }) => Id.safeParse(itemId).success)).toBe(true);
  });

  test.each(['role-play', 'cohort', 'coaching'] as const)(
    'of a %s is its lists, said from memory, and no scene of whoever runs it',
    (form) => {
      const asset = draftedAs(form);
      const items = itemsOf(asset, english);
      expect(items.length).toBeGreaterThan(0);
      const { learner, ...rest } = asset.artefact;
      const shown = [rest.title, ...textsIn(learner)];
      for (const { question, answer, source } of items) {
        expect(question).toMatch(/from memory\.$/);
        expect(shown.filter((text) => answer.includes(text)).length).toBeGreaterThan(0);
        expect(asset.spans.map((span) => span.source)).toContain(source);
      }
      const secrets = 'runner' in rest ? fictionIn(rest.runner) : [];
      expect(secrets.length).toBeGreaterThan(0);
      const all = items.map(({ question, answer }) => `${question} ${answer}`).join(' ');
      expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    },
  );
});

/** Every text of a value, and every scene in it. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const fictionIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('madeUp' in value) return [String(value.madeUp)];
  return Object.values(value).flatMap(fictionIn);
};
