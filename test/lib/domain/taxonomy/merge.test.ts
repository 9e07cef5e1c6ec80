// cspell:words Verhandeln Feilschen Marchander
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estimateOf, stateOf } from '../../../../lib/domain/skill/believed.ts';
import { liveId, type Skill } from '../../../../lib/domain/skill/skill.ts';
import { newLearner, withEvidence, type Learner } from '../../../../lib/domain/person/learner.ts';
import { followMerges, liveSkills, merged, taxonomyOf } from '../../../../lib/domain/taxonomy/merge.ts';
import { DAY, negotiation, NOW, personId } from '../../examples.ts';

const skill = (skillId: string, change: Partial<Skill> = {}): Skill => ({
  ...negotiation,
  skillId,
  label: skillId.toUpperCase(),
  halfLifeDays: 200,
  ...change,
});
const three = ['a', 'b', 'c'].map((id) => skill(id));

/** The taxonomy after these merges, each made as the door makes it. */
function after(merges: readonly (readonly [from: string, into: string])[]): Skill[] {
  return merges.reduce((entries, [from, into]) => {
    const entry = entries.find(({ skillId }) => skillId === from);
    const changed = entry && merged(taxonomyOf(entries), entry, into);
    return entries.map((one) => (changed?.skillId === one.skillId ? changed : one));
  }, three);
}
const root = (entries: readonly Skill[], id: string): Skill => taxonomyOf(entries).get(id) ?? skill('none');

const pieces = fc.array(
  fc.record({
    skillId: fc.constantFrom('a', 'b', 'c'),
    level: fc.double({ min: 0, max: 5, noNaN: true }),
    strength: fc.double({ min: 0.01, max: 1, noNaN: true }),
    ago: fc.nat(900),
  }),
  { minLength: 1, maxLength: 12 },
);
/** Folds each piece under the id that its skill goes by in the taxonomy at the time. */
const learnerWith = (
  list: readonly { skillId: string; level: number; strength: number; ago: number }[],
  entries = three,
): Learner =>
  list.reduce(
    (learner, { skillId, level, strength, ago }, i) =>
      withEvidence(
        learner,
        {
          id: `e${i}`,
          personId: personId(1),
          skillId: liveId(taxonomyOf(entries), skillId),
          level,
          strength,
          source: 'assessment',
          at: NOW - ago * DAY,
        },
        200,
      ),
    newLearner(personId(1)),
  );

describe('merging skills', () => {
  test('conserves evidence: every piece and all its weight', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const learner = learnerWith(list);
        const state = stateOf(
          learner,
          root(
            after([
              ['b', 'a'],
              ['c', 'a'],
            ]),
            'b',
          ),
        );
        const all = learnerWith(list.map((piece) => ({ ...piece, skillId: 'a' }))).skills['a'];
        expect(state?.pieces).toBe(list.length);
        expect(state?.weight).toBeCloseTo(all?.weight ?? 0, 9);
        expect(state?.weightedLevel).toBeCloseTo(all?.weightedLevel ?? 0, 9);
        expect(state?.assessedAt).toBe(all?.assessedAt);
      }),
    );
  });

  test('gives the same estimate in either order, either direction, and wherever it falls among the evidence', () => {
    const ways = [
      [
        ['b', 'a'],
        ['c', 'a'],
      ],
      [
        ['c', 'a'],
        ['b', 'a'],
      ],
      [
        ['c', 'b'],
        ['b', 'a'],
      ],
      [
        ['a', 'b'],
        ['c', 'b'],
      ],
    ] as const;
    fc.assert(
      fc.property(pieces, pieces, (early, late) => {
        const levels = ways.map((way) => {
          const entries = after(way);
          const both = [...early, ...late];
          const folded = [learnerWith(both), learnerWith(both, entries)];
          return folded.map(
            (learner) => estimateOf(learner, root(entries, 'c'), 3, NOW)?.level ?? Number.NaN,
          );
        });
        for (const level of levels.flat()) expect(level).toBeCloseTo(levels[0]?.[0] ?? Number.NaN, 6);
      }),
    );
  });

  test('twice is once', () => {
    expect(
      after([
        ['b', 'a'],
        ['b', 'a'],
      ]),
    ).toEqual(after([['b', 'a']]));
  });

  test('leads every id to the skill that is left, which brings the labels along and stands there once', () => {
    const taxonomy = taxonomyOf(
      after([
        ['c', 'b'],
        ['b', 'a'],
      ]),
    );
    expect(['a', 'b', 'c'].map((id) => taxonomy.get(id)?.skillId)).toEqual(['a', 'a', 'a']);
    expect(liveSkills(taxonomy)).toEqual([{ ...skill('a'), altLabels: ['B', 'C'], absorbs: ['b', 'c'] }]);
  });

  test('brings the names in each language along, and none takes the place of the label', () => {
    const [a, b] = [
      skill('a', { translations: { de: { label: 'Verhandeln' } } }),
      skill('b', {
        mergedInto: 'a',
        translations: { de: { label: 'Feilschen', altLabels: ['Verhandeln'] }, fr: { label: 'Marchander' } },
      }),
    ];
    expect(taxonomyOf([a, b]).get('b')?.translations).toEqual({
      de: { label: 'Verhandeln', altLabels: ['Feilschen'] },
      fr: { label: 'A', altLabels: ['Marchander'] },
    });
    expect(taxonomyOf([a]).get('a')).toBe(a);
  });

  test.each([
    ['a', 'a', 'cannot be merged into itself'],
    ['a', 'nowhere', 'is not in the taxonomy'],
    ['a', 'b', 'Skill b was merged into a; merge into that one'],
    ['b', 'c', 'was merged into a before'],
  ])('%s into %s is refused: %s', (from, into, why) => {
    const entries = after([['b', 'a']]);
    const entry = entries.find(({ skillId }) => skillId === from) ?? skill('none');
    expect(() => merged(taxonomyOf(entries), entry, into)).toThrow(why);
  });

  test('in a circle, written by hand, leaves each skill standing for itself', () => {
    const circle = [
      skill('a', { mergedInto: 'b' }),
      skill('b', { mergedInto: 'a' }),
      skill('c', { mergedInto: 'gone' }),
    ];
    const taxonomy = taxonomyOf(circle);
    expect(['a', 'b', 'c'].map((id) => taxonomy.get(id)?.skillId)).toEqual(['a', 'b', 'c']);
  });

  test('carries role profiles along; of two targets that become one the higher holds', () => {
    const taxonomy = taxonomyOf(after([['b', 'a']]));
    const profile = { roleId: 'r', title: 'R', targets: { a: 2, b: 4, c: 1 } };
    expect(followMerges(profile, taxonomy).targets).toEqual({ a: 4, c: 1 });
  });
});
