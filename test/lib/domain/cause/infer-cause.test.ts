import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inferCause, type CauseClues } from '../../../../lib/domain/cause/infer-cause.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import type { Standing } from '../../../../lib/domain/group-level/group-standing.ts';
import { english } from '../../../../lib/messages/words.ts';
import { standing } from '../../examples.ts';

const supposed = (seen?: Standing, more: Partial<CauseClues> = {}) =>
  inferCause({ standing: seen, answers: {}, lastOutcome: undefined, ...more }, SHIPPED_POLICY, english);
const said = (questionId: string, yes: number, no: number) => ({ [questionId]: { yes, no, unsure: 0 } });

describe('the supposed cause', () => {
  test.each([
    ['people cannot do it', standing({ belowTarget: 40 }), 'skill'],
    ['people can do it already', standing({ belowTarget: 2 }), 'process'],
    ['too few are assessed', standing({ assessed: 4, belowTarget: 0 }), 'clarity'],
    ['nobody is assessed', undefined, 'clarity'],
    // Few of many assessed, all of them below: that says neither that they can do it nor that the role cannot.
    [
      'those few who are assessed are below',
      standing({ population: 1_000, assessed: 10, belowTarget: 10 }),
      'clarity',
    ],
    ['many are below in a small group', standing({ population: 8, assessed: 8, belowTarget: 4 }), 'clarity'],
  ])('where %s', (_what, seen, cause) => {
    expect(supposed(seen).cause).toBe(cause);
  });

  test('says of a group that is known and lies between just that, and not that it is unknown', () => {
    expect(supposed(standing({ population: 8, assessed: 8, belowTarget: 4 })).reasons).toEqual([
      'too few of those assessed are below what the role asks for to call it a gap, and too many to say that they can',
    ]);
    expect(supposed(standing({ assessed: 4, belowTarget: 0 })).reasons).toEqual([
      'it is not known of enough people whether they can: assess the group first',
    ]);
  });

  test('comes with the advice to assess first where as many are not known any more as are known', () => {
    const advice = expect.stringContaining('assess the group first') as unknown as string;
    expect(supposed(standing({ dueForRecheck: 50 })).reasons).toContainEqual(advice);
    expect(supposed(standing({ dueForRecheck: 45 })).reasons).not.toContainEqual(advice);
    expect(supposed(standing({})).reasons).not.toContainEqual(advice);
  });

  test('comes with the advice to look at more people where those who are not known decide', () => {
    const advice =
      'it is known for about 50 of 100, and those who were not assessed decide: assess more of them first';
    expect(supposed(standing({ belowTarget: 25 })).reasons).toContainEqual(advice);
    expect(supposed(standing({ belowTarget: 5 })).reasons).toContainEqual(advice);
    expect(supposed(standing({ belowTarget: 40 })).reasons).not.toContainEqual(advice);
    expect(supposed(standing({ population: 50, belowTarget: 25 })).reasons).not.toContainEqual(advice);
  });

  test.each([
    ['people cannot do it', standing({ belowTarget: 40 }), 'cause'],
    [
      'people can do it already, and nothing says why they do not',
      standing({ belowTarget: 2 }),
      'not-learnable',
    ],
    ['nothing was seen of them', undefined, 'nothing'],
  ])('says how much is known of it where %s', (_what, seen, known) => {
    expect(supposed(seen).known).toBe(known);
  });

  test('is named once what those who asked say decides between the other causes', () => {
    const answers = Object.fromEntries(
      SHIPPED_POLICY.causes.questions.map(({ questionId, yes }) => [
        questionId,
        yes.tool > 0.5 ? { yes: 5, no: 0, unsure: 0 } : { yes: 0, no: 5, unsure: 0 },
      ]),
    );
    const { cause, known } = supposed(standing({ belowTarget: 2 }), { answers });
    expect({ cause, known }).toEqual({ cause: 'tool', known: 'cause' });
  });

  test('is skill or knowledge and not known which where two halves of learning are alike', () => {
    const others = { process: 1, tool: 1, incentive: 1, clarity: 1, capacity: 1, motivation: 1 };
    const prior = { ...others, skill: 20, knowledge: 19 };
    const policy = { ...SHIPPED_POLICY, causes: { ...SHIPPED_POLICY.causes, prior } };
    const clues = { standing: undefined, answers: {}, lastOutcome: undefined };
    expect(inferCause(clues, policy, english)).toMatchObject({ cause: 'skill', known: 'learnable' });
  });

  test('is never certain, and surer the more people were assessed', () => {
    const counts = fc.integer({ min: 5, max: 5_000 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const sure = (n: number) =>
          supposed(standing({ population: n, assessed: n, belowTarget: n })).confidence;
        expect(sure(Math.max(a, b))).toBeGreaterThanOrEqual(sure(Math.min(a, b)));
        expect(sure(a)).toBeLessThanOrEqual(0.95);
        expect(sure(a)).toBeGreaterThan(0);
      }),
    );
  });

  test('gives its reason with counts and nobody’s name', () => {
    expect(supposed(standing({ belowTarget: 40 })).reasons).toEqual([
      'about 40 of 50 assessed are below what the role asks for',
    ]);
    expect(supposed(standing({ belowTarget: 2 })).reasons.join()).toContain('most of those assessed reach');
  });

  test('turns to how the work is organised where the last training changed nothing', () => {
    const gap = standing({ population: 30, assessed: 30, belowTarget: 12 });
    expect(supposed(gap).cause).toBe('skill');
    expect(supposed(gap, { lastOutcome: 'improved' })).toEqual(supposed(gap));
    const after = supposed(gap, { lastOutcome: 'no-change-shown' });
    expect(after.confidence).toBeLessThan(supposed(gap).confidence);
    expect(after.reasons.join()).toContain('changed nothing');
    expect(supposed(undefined, { lastOutcome: 'no-change-shown' }).cause).toBe('process');
  });

  test('turns to how the work is organised where those who were trained err as often', () => {
    const both = { people: 20, level: 40, square: 84 };
    const work = { trained: both, untrained: both };
    const [plain, seen] = [standing({}), standing({ work })].map((one) => supposed(one));
    expect(seen?.reasons.join()).toContain('as much as of those who were not');
    expect(seen?.cause === plain?.cause ? seen?.confidence : 0).toBeLessThan(plain?.confidence ?? 0);
    // Neither a gap nor reached, so that assessments say nothing: the work alone decides.
    expect(supposed(standing({ assessed: 15, belowTarget: 7, work })).cause).toBe('process');
  });

  test('weighs what those who asked say about the work against what assessments show', () => {
    const gap = standing({ belowTarget: 20 });
    const held = {
      ...said('best-held-up-too', 1, 0),
      ...said('if-life-depended', 1, 0),
      ...said('trained-err-too', 1, 0),
    };
    expect(supposed(gap, { answers: held })).toMatchObject({ cause: 'process' });
    expect(supposed(gap, { answers: said('if-life-depended', 0, 1) }).confidence).toBeGreaterThan(
      supposed(gap).confidence,
    );
  });

  test('tells what was said and not by how many', () => {
    const { reasons } = supposed(undefined, {
      answers: { ...said('same-words', 3, 1), ...said('right-with-time', 1, 1) },
    });
    expect(reasons).toEqual([
      expect.stringMatching(/^“Would two of their managers.*” was answered yes$/),
      expect.stringMatching(/” was answered yes by some, no by others$/),
    ]);
    expect(reasons.join()).not.toMatch(/\d/);
  });

  test('names what else it may be, never what is far-fetched', () => {
    const { others, confidence } = supposed();
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) {
      expect(other.confidence).toBeGreaterThanOrEqual(0.1);
      expect(other.confidence).toBeLessThanOrEqual(confidence);
    }
  });
});
