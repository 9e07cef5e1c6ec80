import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from '@jest/globals';
import { untrueOf } from '../../demo/explanations.ts';
import { english } from '../../lib/messages/words.ts';
import { company } from '../../sample/company.ts';

const sample = company(new Date(Date.UTC(2026, 10, 2, 8)), 400);
const employee = sample.employees.find(
  ({ person }) => person.roleId === 'sales-executive' && person.timeZone !== 'UTC',
);
const line = sample.charterLines.find(({ skillIds }) => skillIds.includes('negotiation'));
if (!employee || !line) throw new Error('The sample has somebody in sales, and a line about negotiation.');

/** Ten in the morning of a Tuesday by their own clock. */
const at = Temporal.PlainDateTime.from('2026-11-10T10:00').toZonedDateTime(
  employee.person.timeZone,
).epochMilliseconds;
const { say } = english;
const item = {
  needId: 'sales-executive.negotiation',
  at,
  plannedAt: at - 3_600_000,
  why: [
    say('item.why', { skill: 'Negotiation', target: 2.8 }),
    say('item.why.strategy', { text: line.text, line: line.lineId }),
  ].join(' '),
  whyNow: say('item.at-once', { day: '10 November 2026', time: '10:00' }),
};
/** An assessment some days before it was planned, or after. */
const assessed = (level: number, days: number, share: number) => ({
  source: 'assessment',
  level,
  share,
  pieces: 1,
  at: item.plannedAt + days * 86_400_000,
});
const presumed = { source: 'prior', level: 2.77, share: 0.2, pieces: 0 };
const evidence = [assessed(4.5, 20, 0.4), assessed(1.5, -10, 0.3), assessed(2, -60, 0.1), presumed];
const facts = { employee, company: sample, skills: [{ skillId: 'negotiation', target: 2.77, evidence }] };

describe('an explanation', () => {
  test('that agrees with clock, target, level and strategy is true', () => {
    expect(untrueOf(item, facts)).toEqual([]);
  });

  test.each<[string, Partial<typeof item>, RegExp]>([
    [
      'another hour',
      { whyNow: say('item.at-once', { day: '10 November 2026', time: '09:00' }) },
      /says it came on 10 November 2026 09:00, and it is 10 November 2026 10:00/,
    ],
    [
      'another day',
      { whyNow: say('item.held-back', { day: '9 November 2026', time: '10:00', items: 2, days: 7 }) },
      /it came on 9 November 2026/,
    ],
    ['the night', { at: at - 8 * 3_600_000, whyNow: say('item.came') }, /in working hours, and it was 02:00/],
    ['another target', { why: item.why.replace('2.8', '3.5') }, /the role asks for 3.5, and it is 2.8/],
    [
      'a target of now',
      {
        why: `${say('item.why.changed', { skill: 'Negotiation', target: 3.5, now: 2 })} ${item.why.split('. ').at(-1) ?? ''}`,
      },
      /asks now for 2, and it is 2.8/,
    ],
    [
      'a forecast that nobody made',
      {
        why: item.why.replace(/^.*?lower\./u, say('item.why.ahead.new', { skill: 'Negotiation', target: 4 })),
      },
      /a forecast of 4/,
    ],
    [
      'a line of the charter in other words',
      { why: item.why.replace(line.text, 'Sell more') },
      /no line of the charter/,
    ],
  ])('is untrue that tells of %s', (_, change, said) => {
    expect(untrueOf({ ...item, ...change }, facts).join('; ')).toMatch(said);
  });

  const skill = 'Negotiation';
  test.each([
    [
      'that was seen higher when it was planned',
      say('item.why', { skill, target: 2.8 }),
      4,
      /below 2.8, and it was 3.4/,
    ],
    [
      'a forecast that they reached',
      say('item.why.ahead', { skill, now: 2.8, target: 3 }),
      4,
      /below 3, and it was 3.4/,
    ],
    ['their former role', say('item.why.former', { skill, target: 3.1 }), 4, /below 3.1, and it was 3.4/],
    ['a level just reached', say('item.why', { skill, target: 2.8 }), 3.2, /below 2.8, and it was 2.8/],
  ])('is untrue that says they lack %s', (_, why, before, said) => {
    const seen = [assessed(1, 20, 0.4), assessed(before, -10, 0.3), assessed(2, -60, 0.13), presumed];
    const skills = [{ skillId: 'negotiation', target: 2.77, evidence: seen }];
    const told = { ...item, why: [why, ...item.why.split('. ').slice(-1)].join(' ') };
    expect(untrueOf(told, { ...facts, skills }).join('; ')).toMatch(said);
    expect(untrueOf(told, facts).join('; ')).not.toMatch(/what was seen/);
  });

  test('cannot be compared where nothing of that time is shown any more', () => {
    const skills = [{ skillId: 'negotiation', target: 2.77, evidence: [assessed(4, 20, 0.8), presumed] }];
    expect(untrueOf(item, { ...facts, skills })).toEqual([]);
  });
});
