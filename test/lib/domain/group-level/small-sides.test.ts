import { describe, expect, test } from '@jest/globals';
import { evidenceOf } from '../../../../lib/domain/group-level/group-gap.ts';
import { inferCause } from '../../../../lib/domain/cause/infer-cause.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { english } from '../../../../lib/messages/words.ts';

const standing = (assessed: number, belowTarget: number) => ({
  roleId: 'r',
  skillId: 's',
  target: 3,
  population: assessed,
  assessed,
  belowTarget,
  levelSum: assessed * 2,
  gapSum: belowTarget,
});

describe('a count with fewer than five on one side', () => {
  test.each([
    [6, 6, 'nearly all of those assessed'],
    [6, 5, 'most of those assessed'],
    [12, 12, 'nearly all of those assessed'],
    [30, 29, 'nearly all of those assessed'],
  ])('of %i assessed, %i below: is said in words and never as a number', (assessed, below, words) => {
    const group = standing(assessed, below);
    const { reasons } = inferCause(
      { standing: group, answers: {}, lastOutcome: undefined },
      SHIPPED_POLICY,
      english,
    );
    expect(reasons).toEqual([`${words} are below what the role asks for`]);
    expect(evidenceOf(group, SHIPPED_POLICY.thresholds).belowTarget).toBe(0);
  });

  test('is shown where both sides are groups', () => {
    const { reasons } = inferCause(
      { standing: standing(30, 20), answers: {}, lastOutcome: undefined },
      SHIPPED_POLICY,
      english,
    );
    expect(reasons[0]).toContain('about 20 of 30 assessed');
  });
});
