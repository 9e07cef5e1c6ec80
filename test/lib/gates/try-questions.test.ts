import { expect, test } from '@jest/globals';
import type { PendingApproval } from '../../../lib/domain/gate/approval.ts';
import { SHIPPED_POLICY, type Policy } from '../../../lib/domain/policy/policy.ts';
import { questionsMoved } from '../../../lib/gates/try-questions.ts';
import { DAY, START } from '../../support/world.ts';
import { approval, need } from '../examples.ts';
import { waiting } from './waiting.ts';

const { thresholds, escalation } = SHIPPED_POLICY;
const under = (more: Partial<Policy['thresholds'] & Policy['escalation']>): Policy => ({
  ...SHIPPED_POLICY,
  thresholds: { ...thresholds, ...more },
  escalation: { ...escalation, ...more },
});
const moved = async (tried: Policy, asked: Partial<PendingApproval> = {}) => {
  const question = { ...approval, askedAt: START, dueAt: START + 10 * DAY, ...asked } as PendingApproval;
  const { ports } = await waiting(need, { approval: question });
  return questionsMoved(SHIPPED_POLICY, tried, ports);
};
const now = {
  remindedAt: START + 3 * DAY,
  deputyAt: START + 6 * DAY,
  until: START + 10 * DAY,
  askIn: 'both',
};

test('rules that bring no question elsewhere or at another time move none', async () => {
  expect(await moved(SHIPPED_POLICY)).toEqual([]);
});

test.each([
  [{ remindDays: 5 }, { remindedAt: START + 5 * DAY }],
  [{ deputyDays: 9 }, { deputyAt: START + 9 * DAY }],
  [{ approvalDays: 14 }, { until: START + 14 * DAY }],
  [{ askIn: 'chat' as const }, { askIn: 'chat' }],
])('under %j an open question is moved, from the day on which it was asked', async (rules, to) => {
  const { approvalId, gate } = approval;
  expect(await moved(under(rules))).toEqual([{ approvalId, gate, from: now, to: { ...now, ...to } }]);
});

test('of a question stored before its day was kept, that day follows from when it is due', async () => {
  const { ports } = await waiting(need, { approval: { ...approval, dueAt: START + 30 * DAY } });
  const [move] = await questionsMoved(SHIPPED_POLICY, under({ remindDays: 1 }), ports);
  expect(move?.from.until).toBe(START + 30 * DAY);
  expect(move?.to.remindedAt).toBe(START + 21 * DAY);
});
