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
  why: [
    say('item.why', { skill: 'Negotiation', target: 2.8 }),
    say('item.why.strategy', { text: line.text, line: line.lineId }),
  ].join(' '),
  whyNow: say('item.at-once', { day: '2026-11-10', time: '10:00' }),
};
const facts = { employee, company: sample, skills: [{ skillId: 'negotiation', target: 2.77 }] };

describe('an explanation', () => {
  test('that agrees with clock, target and strategy is true', () => {
    expect(untrueOf(item, facts)).toEqual([]);
  });

  test.each<[string, Partial<typeof item>, RegExp]>([
    [
      'another hour',
      { whyNow: say('item.at-once', { day: '2026-11-10', time: '09:00' }) },
      /says it came on 2026-11-10 09:00, and it is 2026-11-10 10:00/,
    ],
    [
      'another day',
      { whyNow: say('item.held-back', { day: '2026-11-09', time: '10:00', items: 2, days: 7 }) },
      /it came on 2026-11-09/,
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
});
