import { describe, expect, test } from '@jest/globals';
import { documentSets, draftedFrom, isMade, type DocumentSet } from './material.ts';

/** A set of one document or more, each by its paragraphs under one heading; a paragraph may be a numbered step. */
const setOf = (skill: string, documents: Record<string, string[]>): DocumentSet => ({
  name: skill,
  skill,
  audience: 'Technician',
  spans: Object.entries(documents).flatMap(([source, [section = '', ...texts]], d) =>
    texts.map((text, i) => {
      const [, step, rest] = /^(\d+)\. (.*)$/.exec(text) ?? [];
      return {
        id: `1.${d}.${i}`,
        source,
        section,
        text: rest ?? text,
        ...(step === undefined ? {} : { step: Number(step) }),
      };
    }),
  ),
});

const PROCEDURE = [
  'Changing the filter',
  '1. Close the valve at the wall and hang the red tag on it.',
  '2. Empty the housing into the bucket and wipe the rim dry.',
  '3. Set the new filter in with the arrow upwards and grease the seal.',
  '4. Open the valve slowly within two minutes, because a sudden rise tears the filter.',
  'The change is done when the gauge shows 3 bar and the tag is back on its hook.',
  'If the housing is cracked, leave the valve closed and call the supervisor at once.',
];

function lessonOf(set: DocumentSet) {
  const made = draftedFrom(set, 'micro-text');
  if (made.form !== 'micro-text') throw new Error(`It is a ${made.form}.`);
  const { objective, points } = made.learner;
  return {
    condition: JSON.stringify(objective.condition),
    points: points.map((point) => JSON.stringify(point)),
  };
}

describe('a lesson hangs on what is done as a rule', () => {
  // Of the ward, who may do it and what happens in an emergency leave no room for its steps.
  test.each(documentSets.filter((set) => isMade(set, 'micro-text')))(
    'and on no exception, of the $name',
    (set) => {
      expect(lessonOf(set).condition).not.toMatch(/"If /);
    },
  );

  test('a procedure is begun where it begins, whatever step has a figure', () => {
    const { points } = lessonOf(setOf('Changing filters', { 'changing-filters.md': PROCEDURE }));
    expect(points[0]).toContain('Close the valve');
  });

  test('what stands under the heading of a case is an exception, too', () => {
    const late = [
      'When a filter is late',
      'Write the reason on the tag and tell the supervisor within 2 hours.',
    ];
    const set = setOf('Changing filters', { 'changing-filters.md': PROCEDURE });
    const beside = setOf('Changing filters', { 'changing-filters.md': late }).spans;
    const spans = [...beside.map((span) => ({ ...span, id: `2.${span.id}` })), ...set.spans];
    expect(lessonOf({ ...set, spans }).points[0]).toContain('Close the valve');
  });

  test('unless the exception is what it is about', () => {
    const set = setOf('Responding to cracked housings', { 'changing-filters.md': PROCEDURE });
    expect(lessonOf(set).condition).toContain('cracked');
  });

  test('what a document says of something else takes the place of no step', () => {
    const set = setOf('Changing filters', {
      'changing-filters.md': PROCEDURE,
      'visitors.md': [
        'Visitors',
        'Never let a visitor go beyond the yellow line without a guide.',
        'When a visitor asks for a photograph, ask the press office before you agree.',
        'Hand out at most 12 badges a day.',
      ],
    });
    expect(lessonOf(set).points.join()).not.toMatch(/visitor|badges/);
  });
});
