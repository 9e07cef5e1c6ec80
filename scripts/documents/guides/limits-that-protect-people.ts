import { LONGEST_APPROVAL_DAYS } from '../../../lib/domain/gate/approval.ts';
import { LARGER_MINIMUM_GROUP, MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import { SHIPPED_POLICY, Thresholds } from '../../../lib/domain/policy/policy.ts';
import { MOST_A_DAY } from '../../../lib/domain/policy/rate-limit-per-person.ts';
import { code, table } from './table.ts';

/** Thresholds of the policy that protect people, each with what it holds back. */
const protecting = {
  noticeableGap: 'levels missing before somebody counts as below target',
  recheckUncertainty: 'deviation in levels from which somebody’s level counts as not known',
  attentionItems: 'items that a person is sent at most',
  attentionDays: 'in so many days',
  practiceNoticeDays: 'days between two reminders to practise',
  approvalDays: `days that a question stays open (${LONGEST_APPROVAL_DAYS} at most); silence is no yes`,
  waitlistShare:
    'share that waits for the last reading, half as many in each of two waves before; in small groups up to half wait; 0: nobody',
} as const satisfies Partial<Record<keyof Thresholds, string>>;

/** Limits that protect people: fixed in the code, or what is shipped and how far a company may move it. */
export function limits(): string {
  const fixed = [
    [
      'minimum group',
      `${MINIMUM_GROUP}`,
      `${LARGER_MINIMUM_GROUP}, by a works agreement`,
      'people under whom nothing is said of a group, and nothing done',
    ],
    [
      'a person’s own words in a day',
      `${MOST_A_DAY.request} requests, ${MOST_A_DAY.statement} others`,
      'fixed',
      'nobody counts for many',
    ],
  ];
  const movable = Object.entries(protecting).map(([name, what]) => {
    const { minValue, maxValue } = Thresholds.shape[name as keyof typeof protecting].unwrap();
    const shipped = SHIPPED_POLICY.thresholds[name as keyof typeof protecting];
    return [code(name), `${shipped}`, `${minValue}–${maxValue}`, what];
  });
  return table(['limit', 'shipped', 'a company may set', 'means'], [...fixed, ...movable]);
}
