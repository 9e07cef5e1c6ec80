import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { Escalation, remindersDue, type Approver } from '../../../../lib/domain/gate/reminders.ts';

const escalation = Escalation.parse({ remindDays: 3, deputyDays: 6 });
const line = { lineId: 'C1', ownerId: 'owner' };
const question = { gate: 'publication' as const, involved: [], askedAt: 0, dueAt: 10 * DAY };
const approver = (id: string, change: Partial<Approver> = {}) => ({
  id,
  approverId: id,
  gates: ['publication' as const],
  ...change,
});
const due = (
  days: number,
  approvers: ReturnType<typeof approver>[] = [approver('ann', { deputyId: 'deputy' }), approver('ben')],
  asked: { involved?: string[]; line?: typeof line } = { line },
) =>
  remindersDue(
    { ...question, involved: asked.involved ?? [] },
    approvers,
    asked.line,
    escalation,
    days * DAY,
  ).map(({ personId, part, isDeputy }) => [personId, part, isDeputy]);

describe('what is due about a question that nobody answers', () => {
  it.each([
    [0, []],
    [2.9, []],
    [
      3,
      [
        ['ann', 'approver-ann.1', false],
        ['ben', 'approver-ben.1', false],
      ],
    ],
    [
      5.9,
      [
        ['ann', 'approver-ann.1', false],
        ['ben', 'approver-ben.1', false],
      ],
    ],
    [
      6,
      [
        ['ann', 'approver-ann.2', false],
        ['ben', 'approver-ben.2', false],
        ['deputy', 'deputy-of-approver-ann.deputy', true],
        ['owner', 'line-C1.deputy', true],
      ],
    ],
    [
      9,
      [
        ['ann', 'approver-ann.3', false],
        ['ben', 'approver-ben.3', false],
        ['deputy', 'deputy-of-approver-ann.deputy.3', true],
        ['owner', 'line-C1.deputy.3', true],
      ],
    ],
    [10, []],
  ])('after %d days', (days, expected) => {
    expect(due(days)).toEqual(expected);
  });

  it('goes to the owner of the line where the gate has no approver, and to their deputy after that', () => {
    const owned = [approver('x', { approverId: 'owner', deputyId: 'deputy', gates: [] })];
    expect(due(3, owned)).toEqual([['owner', 'line-C1.1', false]]);
    expect(due(6, owned)).toEqual([
      ['owner', 'line-C1.2', false],
      ['deputy', 'deputy-of-line-C1.deputy', true],
    ]);
    expect(due(6, [])).toEqual([['owner', 'line-C1.2', false]]);
  });

  it('goes to nobody where the gate has no approver and the line is gone', () => {
    expect(due(9, [], {})).toEqual([]);
  });

  it('goes to nobody who had a hand in it, and to each once', () => {
    const both = [approver('ann', { deputyId: 'ben' }), approver('ben', { deputyId: 'ann' })];
    expect(due(6, both, { involved: ['ann'], line }).map(([who]) => who)).toEqual(['ben']);
  });
});
