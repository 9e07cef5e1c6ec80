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
  test('is what to do at a moment that a passage names, and of other passages nothing', () => {
    const text = 'When a buyer asks for a discount, first ask what they would give in return for it.';
    expect(
      asking(
        text,
        'A discount above 8 percent needs a longer contract in return.',
        'Offer terms before you offer price.',
        'When price, terms, or delivery are named, write them down.',
      ),
    ).toEqual([
      {
        itemId: 'need-1.v1.1',
        skillId: 'negotiation',
        question: 'When a buyer asks for a discount: what comes next?',
        answer: text,
        source: 'playbook.md',
      },
    ]);
  });

  test('is of its skill, under ids that doors take, always the same, and never gives away its answer', () => {
    const asset = {
      ...drafted,
      spans: [
        ...drafted.spans,
        { id: 'p.9', source: 'p', text: 'When a buyer calls you, ask for their reason.' },
      ],
      artefact: sectionsOf({
        ...draft,
        sections: [{ heading: 'x', paragraphs: [{ text: 'When a buyer calls you, ask.', cites: ['p.9'] }] }],
      }),
    };
    const items = itemsOf(asset, english);
    expect(items.length).toBeGreaterThan(0);
    for (const { itemId, skillId, question, answer } of items) {
      expect(Id.safeParse(itemId).success && skillId === 'negotiation').toBe(true);
      expect(question).not.toContain(answer);
    }
    expect(itemsOf(asset, english)).toEqual(items);
    const extra = {
      ...asset,
      spans: [...asset.spans, { id: 'z.1', source: 'z', text: 'When it is not cited, it is not asked.' }],
    };
    expect(itemsOf(extra, english)).toEqual(items);
  });

  test('is a handful at most, and nothing of a course of the company', () => {
    expect(
      asking(
        ...Array.from(
          { length: 9 },
          (_, i) => `When buyer number ${i} calls you, ask for their reason first.`,
        ),
      ),
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
      answer: 'Ask what she needs the water for in those hours.',
      why: 'When a resident objects, ask what they need the water for in those hours.',
      mistaken: expect.any(Array),
      source: 'At the door.md',
    });
    const options = draftedAs('micro-text').artefact.learner.questions[0]?.options ?? [];
    expect(first?.mistaken).toHaveLength(options.length - 1);
    for (const { says, why } of first?.mistaken ?? []) {
      expect(says).not.toBe(first?.answer);
      expect(why.length).toBeGreaterThan(20);
    }
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
    'of a %s is nothing: it is practised with others, and a list said from memory is no use of it',
    (form) => {
      expect(itemsOf(draftedAs(form), english)).toEqual([]);
    },
  );
});
