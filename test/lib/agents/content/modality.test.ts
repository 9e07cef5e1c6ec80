import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseModality } from '../../../../lib/agents/content/modality.ts';
import { Cause } from '../../../../lib/domain/cause.ts';
import { need } from '../../examples.ts';

const chosenFor = (cause: Cause, meanLevel: number) =>
  chooseModality({ cause, evidence: { ...need.evidence, target: 4, meanLevel } });

describe('the form of a response', () => {
  test.each([
    ['skill', 3.9, 'job-aid'],
    ['skill', 1, 'job-aid'],
    ['knowledge', 3.9, 'micro-text'],
    ['knowledge', 2.6, 'micro-text'],
    ['knowledge', 2.5, 'job-aid'],
    ['knowledge', 0, 'job-aid'],
  ] as const)('to a cause of %s at a mean level of %d of 4 is a %s', (cause, meanLevel, expected) => {
    expect(chosenFor(cause, meanLevel).chosen).toBe(expected);
  });

  test('always has its reason, its cost, and the reasons against the others', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Cause.options),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (cause, level) => {
          const { chosen, reason, rejected, learnerMinutes } = chosenFor(cause, level);
          expect(reason).not.toBe('');
          expect(learnerMinutes).toBeGreaterThan(0);
          expect(rejected.length).toBeGreaterThan(1);
          expect(rejected.every((other) => other.reason !== '' && other.modality !== chosen)).toBe(true);
        },
      ),
    );
  });
});
