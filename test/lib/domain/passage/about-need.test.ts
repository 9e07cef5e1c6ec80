import { describe, expect, test } from '@jest/globals';
import {
  aboutNeed,
  documentsCalledBy,
  promisesAnother,
  saysOfNeed,
} from '../../../../lib/domain/passage/about-need.ts';
import type { PlacedPassage } from '../../../../lib/domain/passage/placed.ts';

const documents = (...sections: [source: string, section: string, ...texts: string[]][]): PlacedPassage[] =>
  sections.flatMap(([source, section, ...texts], i) =>
    texts.map((text, k) => ({ id: `${i}.${k}`, source, section, text })),
  );
const bySection = (spans: PlacedPassage[], label: string, description = ''): Record<string, number> => {
  const about = aboutNeed(spans, { label, description });
  return Object.fromEntries(spans.map((span) => [span.section ?? '', about(span)]));
};

const library = documents(
  ['books.md', 'Lending books', 'A member borrows up to five books.', 'Scan each book.'],
  ['books.md', 'Reserving', 'A member may reserve a book that is out.'],
  ['books.md', 'If somebody faints', 'Call 112, and stay with the member.'],
  ['rooms.md', 'Hiring out rooms', 'A member hires a room by the hour.', 'Take the deposit.'],
);

describe('what a section has to do with a need', () => {
  test('is told by the words that tell sections apart, and not by those that stand in all of them', () => {
    const found = bySection(library, 'Hiring rooms to members');
    expect(found['Hiring out rooms']).toBe(1);
    expect(found['Reserving']).toBeLessThan(0.1);
    expect(found['If somebody faints']).toBeLessThan(0.1);
  });

  test('is no less where all of them are called by the need, and one holds a word of its description besides', () => {
    const talks = documents(
      ['talks.md', 'Before a negotiation', 'Write down your price.'],
      ['talks.md', 'Discount in a negotiation', 'Give none without terms.'],
      ['talks.md', 'After a negotiation', 'Tell your manager.'],
    );
    const found = bySection(talks, 'Negotiation', 'Price, discount and terms');
    expect(Math.min(...Object.values(found))).toBeGreaterThan(0.25);
  });

  test('is told by a heading more than by a sentence', () => {
    const found = bySection(library, 'Reserving books');
    expect(found['Reserving']).toBe(1);
    expect(found['Lending books']).toBeGreaterThan(found['Hiring out rooms'] ?? 1);
  });

  test('is told by its document, unless another heading there says the word itself', () => {
    const guide = documents(
      ['ladders.md', 'Checking ladders', 'For whoever climbs.'],
      ['ladders.md', 'The feet', 'Look at the rubber.'],
      ['paint.md', 'Thinning', 'Stir it.'],
    );
    expect(bySection(guide, 'Checking ladders')['The feet']).toBeCloseTo(0.6);
    const named = documents(
      ['ladders.md', 'Our tools', 'Tools are lent out.'],
      ['ladders.md', 'Checking ladders', 'Look at the feet.'],
      ['ladders.md', 'Breaks', 'Eat in the hall.'],
    );
    expect(bySection(named, 'Checking ladders')).toMatchObject({ 'Checking ladders': 1, Breaks: 0 });
  });

  test('is told by the description as well, by half', () => {
    const found = bySection(library, 'Desk work', 'Reserving a book, and hiring out a room');
    expect(found['Reserving']).toBeGreaterThan(0.2);
    expect(found['If somebody faints']).toBeLessThan(0.2);
  });

  test('is the same of all where no word of the need stands anywhere', () => {
    expect(new Set(Object.values(bySection(library, 'Pruning vines')))).toEqual(new Set([1]));
  });

  test('is the same over headings under which one list of steps goes on', () => {
    const steps = documents(
      ['crane.md', 'Preparing a lift', 'Weigh it.', 'Close the area.'],
      ['crane.md', 'In the air', 'Lift it.', 'Set it down.'],
      ['crane.md', 'Lunch', 'Eat.'],
    ).map((span, i) => (i < 4 ? { ...span, step: i + 1 } : span));
    const found = bySection(steps, 'Preparing a lift');
    expect(found['In the air']).toBe(found['Preparing a lift']);
    expect(found['Lunch']).toBeLessThan(0.7);
  });
});

describe('what is promised', () => {
  const need = { label: 'Hiring rooms to members' };
  test('is of another need where none of its passages is about this one', () => {
    expect(promisesAnother(['2.0'], library, need)).toBe('Hiring out rooms');
    expect(promisesAnother(['2.0', '3.1'], library, need)).toBeUndefined();
  });

  test('is of this one where nothing is cited, or nothing tells sections apart', () => {
    expect(promisesAnother([], library, need)).toBeUndefined();
    expect(promisesAnother(['2.0'], library, { label: 'Pruning vines' })).toBeUndefined();
  });
});

test.each([
  ['Running school trips', ['school-trips.md']],
  ['Complaints', ['complaints.md']],
  ['Handling complaints', ['complaints.md']],
  ['Complaints of guests', []],
  ['Safety', []],
  ['Food safety', ['food-safety.md']],
  ['Running', []],
])('documents called by “%s” say every word of it in their name or first heading', (label, called) =>
  expect([
    ...documentsCalledBy(
      documents(
        ['school-trips.md', 'Who goes along', 'A trainee never counts.'],
        ['complaints.md', 'Principles', 'Answer within three days.'],
        ['food-safety.md', 'Kitchen', 'Wash your hands.'],
        ['newsletter.md', 'News', 'School trips and complaints are under way.'],
      ),
      { label },
    ),
  ]).toEqual(called),
);

describe('how much a sentence says of a need itself', () => {
  const cases = ['A member wants to pause.', 'A member is angry.', 'A member asks about cancelling.'];

  test('is told by the words that tell sentences apart, and those of its name count for more', () => {
    const [pause = 0, angry, cancelling] = saysOfNeed(cases, {
      label: 'Cancelling for members',
      description: 'Pausing',
    });
    expect([angry, cancelling]).toEqual([0, 1]);
    expect(pause).toBeCloseTo(0.5);
  });

  test('is nothing where none says a word of it', () =>
    expect(saysOfNeed(cases, { label: 'Welding' })).toEqual([0, 0, 0]));
});
