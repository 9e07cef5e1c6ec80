import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MINIMUM_GROUP } from '../../../../lib/domain/person.ts';
import type { Standing } from '../../../../lib/domain/standing.ts';
import { figuresOf, withSaid } from '../../../../lib/domain/sweep/said.ts';

const standing = (population: number, assessed: number, belowTarget: number, levelSum: number): Standing => ({
  roleId: 'r',
  skillId: 's',
  target: 3,
  population,
  assessed,
  belowTarget,
  levelSum,
  gapSum: 1,
});
const size = fc.nat(40);
const anyStanding = fc
  .tuple(size, size, size, fc.nat(5))
  .map(([atTarget, below, others, mean]) =>
    standing(atTarget + below + others, atTarget + below, below, mean * (atTarget + below)),
  );

describe('what is said of a group', () => {
  test('stays said while few changed, the mean with it, and is what it is once a group has', () => {
    const first = withSaid(standing(24, 20, 8, 40), undefined);
    expect(figuresOf(first)).toEqual({ population: 24, assessed: 20, belowTarget: 8, meanLevel: 2 });
    const second = withSaid(standing(24, 20, 7, 41.5), first);
    expect(figuresOf(second)).toEqual(figuresOf(first));
    expect(figuresOf(withSaid(standing(24, 20, 4, 46), second))).toEqual(figuresOf(first));
    const third = withSaid(standing(24, 20, 3, 50), second);
    expect(figuresOf(third)).toEqual({ population: 24, assessed: 20, belowTarget: 3, meanLevel: 2.5 });
  });

  test('differs from asking to asking by nobody or by a group, and the mean never by itself', () => {
    fc.assert(
      fc.property(fc.array(anyStanding, { minLength: 2, maxLength: 6 }), (askings) => {
        let last: Standing | undefined;
        for (const now of askings) {
          const next = withSaid(now, last);
          const [was, is] = [last?.said, next.said];
          last = next;
          if (!was || !is) continue;
          const moved = (['atTarget', 'below', 'notAssessed'] as const).map((name) => is[name] - was[name]);
          expect(moved.filter((by) => by !== 0 && Math.abs(by) < MINIMUM_GROUP)).toEqual([]);
          const isOfTheSame = is.atTarget === was.atTarget && is.below === was.below;
          expect([isOfTheSame, is.meanLevel]).toEqual([
            isOfTheSame,
            isOfTheSame ? was.meanLevel : figuresOf({ ...now, said: undefined } as never).meanLevel,
          ]);
        }
      }),
    );
  });
});
