import { describe, expect, test } from '@jest/globals';
import { leadersInWords } from '../../../../../lib/agents/analytics/leaders/in-words.ts';
import type { CharterLine } from '../../../../../lib/domain/charter.ts';
import { NOTHING_SPENT, type LineReport, type ReturnRead } from '../../../../../lib/domain/leaders/report.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { DAY, NOW, personId } from '../../../examples.ts';

const line: CharterLine = {
  lineId: 'margin',
  text: 'Keep our margins',
  skillIds: ['Negotiation', 'Safety'],
  roleIds: [],
  weight: 0.5,
  from: '2026-01-01T00:00:00Z',
  until: '2027-06-01T00:00:00Z',
  ownerId: personId(3),
};
const report: LineReport = {
  lineId: 'margin',
  stands: 'behind',
  skills: [],
  spent: NOTHING_SPENT,
  spentOn: {},
  readings: [],
  unread: 0,
};
const read = (skillId: string, change: Partial<ReturnRead>): ReturnRead => ({
  needId: `buyer.${skillId}`,
  roleId: 'Buyer',
  skillId,
  verdict: 'improved',
  effect: 0.6,
  interval: [0.2, 1],
  isCompared: true,
  seenIn: 'assessments',
  day: 60,
  at: NOW,
  ...change,
});
const named = { skills: new Map(), profiles: new Map(), lines: [line] };

describe('the return of a line with several needs', () => {
  const told = (...readings: ReturnRead[]): string => {
    const lines = [{ ...report, readings }];
    const all = { at: NOW, countedAt: NOW, minimumGroup: 5, target: 0.7, lines, proposals: [] };
    return (
      leadersInWords(all, named, english)
        .lines[0]?.sentences.find((one) => one.includes('Return'))
        ?.replace(/.*Return: /, '') ?? ''
    );
  };
  const fell = { verdict: 'worse', effect: -0.4, interval: [-0.7, -0.1] } as const;

  test('tells a fall before what improved, and says of which need each is', () => {
    expect(told(read('Negotiation', { at: NOW + DAY }), read('Safety', fell))).toMatch(
      /^Safety of Buyers fell, −0\.40 levels .*; Negotiation of Buyers improved, \+0\.60 levels/,
    );
  });

  test('tells the newest of several, and how many more fell', () => {
    const sentence = told(
      read('Negotiation', { at: NOW - DAY }),
      read('Planning', { at: NOW }),
      read('Safety', { ...fell, at: NOW - 2 * DAY }),
      read('Contracts', { ...fell, at: NOW - DAY }),
    );
    expect(sentence).toMatch(/^Contracts of Buyers fell.*; Planning of Buyers improved/);
    expect(sentence).toContain('2 more readings on their own pages, 1 of a fall.');
  });

  test('does not pass over a need of which too few were seen', () => {
    const few = { verdict: 'too-few' } as const;
    expect(told(read('Negotiation', few))).toMatch(
      /^for Negotiation of Buyers it is not known, too few were seen at the last reading\./,
    );
    expect(told(read('Negotiation', {}), read('Safety', few))).toMatch(
      /^Negotiation of Buyers improved.*; for Safety of Buyers it is not known/,
    );
  });
});

describe('what a line took', () => {
  const sentences = (change: Partial<LineReport>): string => {
    const lines = [{ ...report, ...change }];
    const all = { at: NOW, countedAt: NOW, minimumGroup: 5, target: 0.7, lines, proposals: [] };
    return leadersInWords(all, named, english).lines[0]?.sentences.join(' ') ?? '';
  };
  const spent = { ...NOTHING_SPENT, people: 20, learnerHours: 15, takenHours: 8, tokens: 5_000 };

  test('is hours between those who finished and all, tokens, money and days', () => {
    const money = { currency: 'EUR', least: 320, most: 600 };
    expect(sentences({ spent, money, days: { delivery: 12, capability: 43.5 } })).toContain(
      'Spent: between 8 and 15 hours of learners’ time and 5,000 tokens of the model. In money: between 320 and 600 EUR. For each person reached: at most 0.75 hours, 30 EUR. From the first signal: 12 days to delivery, 43.5 days until a gain was shown.',
    );
  });

  test('says what is not known, and of a report of an earlier version nothing that it does not hold', () => {
    expect(sentences({ spent, days: { delivery: 12 } })).toMatch(
      /In money: not known.* For each person reached: at most 0\.75 hours\. From the first signal: 12 days to delivery, no gain shown yet\./,
    );
    expect(sentences({ spent })).not.toContain('From the first signal');
  });

  test('is never nothing where time was taken, and no span whose ends read the same', () => {
    const hours = (learnerHours: number, takenHours: number) =>
      sentences({ spent: { ...spent, learnerHours, takenHours } });
    expect(hours(0.42, 0)).toContain('Spent: at most 0.4 hours of learners’ time');
    expect(hours(2.08, 0.42)).toContain('Spent: between 0.4 and 2.1 hours of learners’ time');
    expect(hours(10.42, 10.2)).toContain('Spent: at most 10 hours of learners’ time');
  });

  test('costs of a level stand with the reading that shows the gain, or are not known', () => {
    const took = {
      people: 20,
      hours: { least: 8, most: 15 },
      tokens: 5_000,
      aLevel: { hours: [1, 3] as const },
      days: {},
    };
    expect(sentences({ readings: [read('Negotiation', { took })] })).toContain(
      'For each level gained: between 1 and 3 hours, as far as the gain is certain.',
    );
    expect(sentences({ readings: [read('Negotiation', { verdict: 'changed' })] })).toContain(
      'For each level gained: not known',
    );
    expect(sentences({ readings: [read('Negotiation', {})] })).not.toContain('For each level gained');
  });
});
