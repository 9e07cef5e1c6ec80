import { describe, expect, test } from '@jest/globals';
import { hiredFor, stillToOpen } from '../../../../lib/domain/hiring/hired-for.ts';
import type { Requisition } from '../../../../lib/domain/hiring/requisition.ts';
import type { PlanChoice } from '../../../../lib/domain/workforce/plan-choice.ts';
import { personId } from '../../examples.ts';

const choice: PlanChoice = {
  choiceId: 'choice-1',
  roleId: 'seller',
  skillId: 'negotiation',
  level: 3,
  way: 'buy',
  day: '2026-10-01',
  needed: 40,
  undertakingIds: [],
  said: { about: 20, low: 15, high: 25 },
  people: 6,
  cost: 0,
  days: 90,
  chosenAt: 1_000,
};
const requisition = (more: Partial<Requisition> = {}): Requisition => ({
  requisitionId: 'requisition-1',
  roleId: 'seller',
  people: 2,
  startsOn: '2026-09-01',
  ownerId: personId(1),
  standing: 'open',
  saidAt: 2_000,
  expected: [],
  interview: [],
  choiceId: 'choice-1',
  ...more,
});
const withoutChoice = requisition();
delete withoutChoice.choiceId;

describe('what the plan chose to hire for', () => {
  test.each([
    ['none is opened', [], 6],
    ['one is open for it', [requisition()], 4],
    ['one was filled for it', [requisition({ standing: 'filled' })], 4],
    ['one for it was withdrawn', [requisition({ standing: 'withdrawn' })], 6],
    ['more than enough are open', [requisition({ people: 9 })], 0],
    ['one of the same role is open for nothing of the plan', [withoutChoice], 6],
    ['one of the same role is open for another choice', [requisition({ choiceId: 'choice-2' })], 6],
    ['one was opened for an earlier choice of it', [requisition({ saidAt: 999 })], 6],
  ])('is still to be opened where %s', (_, requisitions, people) => {
    expect(stillToOpen(choice, requisitions)).toBe(people);
  });

  test.each([
    ['what was filled for it by its day counts', [requisition({ standing: 'filled' })], 2],
    ['what is open does not', [requisition()], 0],
    ['what begins after its day does not', [requisition({ standing: 'filled', startsOn: '2026-10-02' })], 0],
    [
      'nothing is known where what was filled names another choice of the role, an earlier one or none',
      [
        requisition({ standing: 'filled', choiceId: 'choice-2' }),
        requisition({ standing: 'filled', saidAt: 999 }),
        { ...withoutChoice, standing: 'filled' as const },
      ],
      undefined,
    ],
  ])('is held against what came: %s', (_, requisitions, people) => {
    expect(hiredFor(choice, requisitions)).toBe(people);
  });
});
