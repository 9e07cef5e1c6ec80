import { describe, expect, test } from '@jest/globals';
import { whyNow, whyPlanned, type Asked } from '../../../../lib/agents/delivery/why.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';
import type { PolicyOfReach } from '../../../../lib/agents/delivery/rules.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { english } from '../../../../lib/messages/words.ts';

const evidence = { population: 60, assessed: 40, belowTarget: 20, meanLevel: 2, target: 3.5 };
const asked = (change: Partial<Asked> = {}): Asked => ({
  skill: 'Negotiation',
  need: { roleId: 'seller', origin: 'gap', evidence },
  person: { roleId: 'seller', department: 'North' },
  now: 3.5,
  ...change,
});
const why = (change: Partial<Asked> = {}) => whyPlanned(asked(change), english);

describe('why somebody receives it', () => {
  test('names what their role asks for, as their own page does', () => {
    expect(why()).toBe(
      'Your role asks for Negotiation at level 3.5 of 5. When this was planned, what was seen of you lay lower.',
    );
  });

  test('tells a forecast from what the role asks for today', () => {
    const need = { roleId: 'seller', origin: 'forecast' as const, evidence };
    expect(why({ need, now: 1 })).toContain('at level 1 of 5 today and is forecast to ask for 3.5');
    expect(why({ need, now: undefined })).toContain('is forecast to ask for Negotiation at level 3.5');
  });

  test('says when the role asks for something else by now, or for nothing, or is another one', () => {
    expect(why({ now: 2 })).toContain('It asks for 2 now');
    expect(why({ now: undefined })).toContain('does not ask for it any more');
    expect(why({ person: { roleId: 'tester', department: 'North' }, now: 3.5 })).toContain(
      'The role that you had',
    );
    expect(why({ person: undefined })).toContain('The role that you had');
  });

  test('says that they work elsewhere by now, where it is about a part of their role', () => {
    const need = { roleId: 'seller', group: { department: 'North' }, origin: 'gap' as const, evidence };
    expect(why({ need })).toContain('Your role asks for Negotiation at level 3.5 of 5.');
    expect(why({ need, person: { roleId: 'seller', department: 'South' } })).toContain(
      'where you worked then',
    );
  });
});

const noon = Date.UTC(2026, 2, 3, 12);
const person = {
  personId: '00000000-0000-4000-8000-000000000001',
  roleId: 'seller',
  department: 'sales',
  timeZone: 'America/New_York',
  workingHours: { from: 9, to: 17 },
};
const moment = (
  plannedAt: number,
  deliveredAt: number,
  change = {},
  policy: PolicyOfReach = SHIPPED_POLICY,
) =>
  whyNow(
    { assetId: 'a', group: 'first', plannedAt, deliveredAt, ...change },
    'delivered-before',
    person,
    policy,
    english,
  );

describe('why at that moment', () => {
  test('is the opening of their day where it was approved before, by their own clock', () => {
    expect(moment(noon, Date.UTC(2026, 2, 3, 14))).toContain('next working moment: on 3 March 2026 at 09:00');
  });

  test('is their afternoon where it was approved then, and never the start of a day', () => {
    const afternoon = Date.UTC(2026, 2, 3, 21, 20);
    expect(moment(afternoon, afternoon)).toContain('on 3 March 2026 at 16:20');
  });

  test('is Monday morning where it was approved on Friday night', () => {
    const friday = Date.UTC(2026, 2, 6, 23);
    expect(moment(friday, Date.UTC(2026, 2, 9, 13))).toContain(
      'next working moment: on 9 March 2026 at 09:00',
    );
  });

  test('says that it waited for room where it came later than their next working moment', () => {
    expect(moment(noon, Date.UTC(2026, 2, 3, 14) + HOUR)).toContain('came on 3 March 2026 at 10:00');
    expect(moment(noon, Date.UTC(2026, 2, 3, 14) + DAY)).toContain('no more than 2 items reach you');
  });

  test('tells who waited for a reading from who asked for it at once', () => {
    expect(moment(noon, noon + 40 * DAY, { group: 'second' })).toContain('after a reading');
    expect(moment(noon, noon + DAY, { group: 'second', uncompared: true })).toContain('You asked for it');
  });

  test('is the opening of their day after a holiday of their zone', () => {
    const policy = {
      ...SHIPPED_POLICY,
      calendar: {
        holidays: [{ name: 'A day off', from: '2026-03-03', to: '2026-03-03', timeZones: [person.timeZone] }],
      },
    };
    const opens = Date.UTC(2026, 2, 4, 14);
    expect(moment(noon, opens, {}, policy)).toContain('next working moment: on 4 March 2026 at 09:00');
    expect(moment(noon, opens)).not.toContain('next working moment');
  });

  test('gives no hour of somebody whose hours are not known', () => {
    const part = { assetId: 'a', group: 'first' as const, plannedAt: noon, deliveredAt: noon };
    const said = whyNow(part, 'delivered-before', undefined, SHIPPED_POLICY, english);
    expect(said).toBe(english.say('item.came'));
    expect(said).not.toMatch(/\d/);
  });
});
