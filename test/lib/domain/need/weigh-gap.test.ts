import { expect, test } from '@jest/globals';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { urgencyOf } from '../../../../lib/domain/need/priority.ts';
import { weighGap } from '../../../../lib/domain/need/weigh-gap.ts';
import { DAY, negotiation, NOW, standing } from '../../examples.ts';

const until = NOW + 200 * DAY;
const line = { weight: 0.5, until: new Date(until).toISOString() };
const weighed = (halfLifeDays: number) =>
  weighGap(standing({}), line, {
    ...SHIPPED_POLICY,
    skills: new Map([['negotiation', { ...negotiation, halfLifeDays }]]),
    at: NOW,
  });

test('a gap is weighed under its line, by the half-life of its skill', () => {
  const { cause, priority } = weighed(180);
  expect(cause).toBe('skill');
  expect(priority).toMatchObject({
    strategicWeight: 0.5,
    urgency: urgencyOf({ until, halfLifeDays: 180, at: NOW }),
    gap: 1,
    population: 100,
  });
  expect(weighed(30).priority.urgency).toBeGreaterThan(priority.urgency);
});
