import { describe, expect, test } from '@jest/globals';
import type { AtWork, LearnerFor } from '../../../../lib/domain/person/learner-parts.ts';
import { employmentUses, type EmploymentUse } from '../../../../lib/domain/policy/employment.ts';
import {
  givenForOf,
  maySee,
  purposes,
  seesLearning,
  type Purpose,
} from '../../../../lib/domain/person/purpose.ts';
import { EvidenceSource } from '../../../../lib/domain/skill-estimate/constants.ts';
import type { Learner } from '../../../../lib/domain/person/learner.ts';
import type { Learners } from '../../../../lib/ports/learners.ts';

describe('what somebody gives to learn', () => {
  test('is what they practise, answer, complete, recall and say of themselves', () => {
    const toLearn = EvidenceSource.options.filter((source) => givenForOf({ source }) === 'learning');
    expect(toLearn.toSorted()).toEqual([
      'completion',
      'exercise-answer',
      'practice-rubric',
      'recall',
      'self-report',
    ]);
  });

  test('is also what a signal says was taken to learn, whatever it comes from', () => {
    for (const source of EvidenceSource.options)
      expect(givenForOf({ source, givenFor: 'learning' })).toBe('learning');
  });

  test('is seen for no decision about anybody’s employment but who learns first; these see all that was seen of their work', () => {
    const blind = purposes.filter((purpose) => !seesLearning(purpose));
    expect(blind.toSorted()).toEqual(employmentUses.filter((use) => use !== 'targeting').toSorted());
    expect(purposes.every((purpose) => maySee(purpose, 'work'))).toBe(true);
  });
});

test('that is missing, or sees less, does not compile where more is asked', () => {
  expect([mistakes, follows]).toHaveLength(2);
});

/** Held by the compiler alone: nobody runs this. */
async function mistakes(learners: Learners, personId: string): Promise<unknown[]> {
  // @ts-expect-error a read says what it is for
  await learners.read(personId);
  // @ts-expect-error a purpose stands in the table
  await learners.read('curiosity', personId);
  const { value } = await learners.read('performance', personId);
  // @ts-expect-error what was given to learn is no part of it
  const { learning } = value;
  // @ts-expect-error nor is what they received to learn
  const { participations } = value;
  // @ts-expect-error so that nothing is stored over the parts that were not seen
  await learners.commit({ value }, []);
  // @ts-expect-error exercise answers are given to learn
  learners.answers('hiring', 0);
  // @ts-expect-error ids of what somebody said can be guessed
  await learners.alreadyIn('succession', personId, []);
  return [learning, participations] as unknown[];
}

type Same<A, B> = [A, B] extends [B, A] ? true : never;
/** The types follow the table. */
const follows: {
  [P in Purpose]: Same<LearnerFor<P>, P extends Exclude<EmploymentUse, 'targeting'> ? AtWork : Learner>;
} = {
  learning: true,
  'own-access': true,
  'record-keeping': true,
  'workforce-planning': true,
  targeting: true,
  performance: true,
  mobility: true,
  hiring: true,
  succession: true,
};
