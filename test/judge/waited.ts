import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import { stillWaits } from '../../lib/domain/outcome/waves.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { trueLevel, type Life } from '../../sample/life.ts';

/** What became of those who waited so that others could be compared with them. */
export interface Waited {
  people: number;
  /** To whom it was not sent after the reading, and those of them who miss it in truth. */
  letGo: number;
  letGoThoughMissing: number;
}

/** Counts over all needs that were delivered whoever waited for a reading that was taken by the day. */
export async function waitedIn({ needs, learners }: Ports, life: Life, day: number): Promise<Waited> {
  const employeeOf = new Map(life.company.employees.map((one) => [one.person.personId, one]));
  const { noticeableGap } = SHIPPED_POLICY.thresholds;
  const waited = { people: 0, letGo: 0, letGoThoughMissing: 0 };
  for await (const { needId, roleId, skillId, stage, evidence } of needs.list()) {
    if (stage !== 'delivered' && stage !== 'measured') continue;
    const read = (await Array.fromAsync(needs.readings(needId))).length;
    for await (const { personId, participations } of learners.all('learning', { roleId })) {
      const part = participations[needId];
      const employee = employeeOf.get(personId);
      if (!part || part.group === 'first' || stillWaits(part.group, read + 1) || !employee) continue;
      waited.people += 1;
      if (part.deliveredAt !== undefined) continue;
      waited.letGo += 1;
      if (evidence.target - trueLevel(life, employee, skillId, day, []) >= noticeableGap)
        waited.letGoThoughMissing += 1;
    }
  }
  return waited;
}
