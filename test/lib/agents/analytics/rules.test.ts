import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PersonRow } from '../../../../lib/agents/analytics/effect.ts';
import { readOutcome, sentenceFor, type ShownReading } from '../../../../lib/agents/analytics/rules.ts';
import { quiet } from '../../../support/quiet.ts';
import { DAY, NOW } from '../../examples.ts';
import type { SeenIn } from '../../../../lib/domain/outcome/outcome-terms.ts';
import { english } from '../../../../lib/messages/words.ts';

const assessed = { drawnBy: 'person', seenIn: 'assessments' } as const;
const saying = { noise: quiet, name: 'reading', from: 2 };
/**
 * Lines of people who changed by so much, each a team of their own; whoever waits is another person than whoever does
 * not.
 */
const rows = (changes: readonly number[], sent = true, from = 0): PersonRow[] =>
  changes.map((change, i) => ({
    sent,
    personId: `${sent ? 'sent' : 'waits'}-${from + i}`,
    team: `team-${from + i}`,
    before: 2 + (i % 3) / 10,
    after: 2 + (i % 3) / 10 + change,
    age: i % 20,
    latestAt: NOW,
  }));
const repeated = (values: readonly number[], times: number) =>
  Array.from({ length: times }, () => values).flat();
const read = (
  first: readonly number[],
  waiting: readonly number[] = [],
  shown: readonly ShownReading[] = [],
) => readOutcome([...rows(first), ...rows(waiting, false)], { ...assessed, shown }, saying);
const hidden = read([]);

describe('an outcome', () => {
  test.each([
    ['nobody', [], [], 'too-few'],
    ['four who rose', [2, 2.1, 1.9, 2], [], 'too-few'],
    ['two hundred who rose, with nobody who waits', repeated([0.9, 1.1], 100), [], 'changed'],
    ['two hundred who fell, with nobody who waits', repeated([-0.9, -1.1], 100), [], 'changed'],
    ['two hundred who rose, and four who wait', repeated([0.9, 1.1], 100), [0, 0.1, 0, 0.1], 'changed'],
    [
      'two hundred who rose beyond those who wait',
      repeated([0.9, 1.1], 100),
      repeated([0.4, 0.6], 50),
      'improved',
    ],
    [
      'two hundred who rose as those who wait did',
      repeated([0.9, 1.1], 100),
      repeated([0.8, 1.2], 100),
      'no-change-shown',
    ],
    [
      'two hundred who fell behind those who wait',
      repeated([0, 0.1], 100),
      repeated([0.9, 1.1], 100),
      'worse',
    ],
  ] as const)('of %s is %s', (_what, first, waiting, verdict) => {
    expect(read([...first], [...waiting]).verdict).toBe(verdict);
  });

  test('about too few shows no number about them', () => {
    expect(read([2, 2, 2, 2], repeated([0], 50))).toEqual({
      delivered: { people: 0, meanBefore: 0, meanAfter: 0, meanChange: 0 },
      effect: 0,
      interval: [0, 0],
      verdict: 'too-few',
    });
  });

  test('is never called an improvement by people’s own word, or without people who wait', () => {
    const changes = fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(
        changes,
        changes,
        fc.constantFrom<SeenIn>('assessments', 'work', 'own-word'),
        (sent, waiting, seenIn) => {
          const lines = [...rows(sent), ...rows(waiting, false)];
          const how = { drawnBy: 'person', seenIn } as const;
          const { effect, interval, verdict, comparison } = readOutcome(lines, how, saying);
          expect(interval[0]).toBeLessThanOrEqual(effect);
          expect(interval[1]).toBeGreaterThanOrEqual(effect);
          const says = verdict === 'improved' || verdict === 'worse';
          expect(says && (!comparison || seenIn === 'own-word')).toBe(false);
          expect(verdict === 'improved' && interval[0] <= 0).toBe(false);
        },
      ),
    );
    // As clear as what is called so of assessments.
    const clear = [...rows(repeated([0.9, 1.1], 100)), ...rows(repeated([0.4, 0.6], 50), false)];
    const verdictOf = (seenIn: SeenIn) => readOutcome(clear, { drawnBy: 'person', seenIn }, saying).verdict;
    expect([verdictOf('assessments'), verdictOf('own-word')]).toEqual(['improved', 'changed']);
  });

  test('drawn by team has no interval where too few teams stand behind it, however many people they have', () => {
    const inTeams = (teams: number): PersonRow[] =>
      [...rows(repeated([0.9, 1.1], 60)), ...rows(repeated([0, 0.2], 60), false)].map((row, i) => ({
        ...row,
        team: `${row.sent}-${i % teams}`,
      }));
    const byTeam = { drawnBy: 'team', seenIn: 'assessments' } as const;
    expect(readOutcome(inTeams(2), byTeam, saying)).toEqual(hidden);
    expect(readOutcome(inTeams(20), byTeam, saying).verdict).toBe('improved');
  });

  test('is of what was seen since the last one shown, of five people at least', () => {
    const earlier = { at: NOW - DAY };
    const old = rows([1, 1.1, 1, 1.1, 1]).map((row) => ({ ...row, latestAt: NOW - 2 * DAY }));
    for (const newcomers of [[1.3], [1.3, 1.2, 1, 1.3]])
      expect(
        readOutcome([...old, ...rows(newcomers, true, 5)], { ...assessed, shown: [earlier] }, saying),
      ).toEqual(hidden);
    const { delivered } = read(repeated([1.2, 1.1], 12), [], [earlier]);
    expect(delivered).toMatchObject({ people: 25, meanBefore: 2 });
    expect(delivered.meanAfter).toBeCloseTo(delivered.meanBefore + delivered.meanChange, 9);
  });

  test('compares with those who waited only where five of them were seen since', () => {
    const first = rows(repeated([0.9, 1.1], 50));
    const waiting = rows(repeated([0, 0.2], 4), false);
    const shown = [{ at: NOW - DAY }];
    const few = waiting.map((row, i) => ({ ...row, latestAt: i < 4 ? NOW : NOW - 2 * DAY }));
    expect(readOutcome([...first, ...few], { ...assessed, shown }, saying).comparison).toBeUndefined();
    expect(
      readOutcome([...first, ...waiting.slice(2)], { ...assessed, shown }, saying).comparison?.people,
    ).toBe(5);
  });

  test('is nearer the effect on the day of the reading than all that was seen is, where it fades', () => {
    const fading = Array.from({ length: 400 }, (_, i) => 0.4 + 0.03 * (i % 20) + 0.01 * (i % 3));
    const outcome = read(fading, repeated([0, 0.02], 100));
    // On the day it is .4, and on the mean of the days on which it was seen .7.
    expect(outcome.effect).toBeGreaterThan(0.4);
    expect(outcome.effect).toBeLessThan(0.66);
  });

  test('of few whose interval would tell nothing cannot be told yet', () => {
    const told = (people: number) => read(repeated([0.9, 1.1], people), repeated([0, 0.2], people));
    expect(told(3)).toEqual(hidden);
    expect(told(20).verdict).not.toBe('too-few');
  });

  test.each([
    [
      'improved',
      repeated([1, 0.8], 100),
      repeated([0, 0.1], 50),
      'Negotiation of about 200 Buyers improved after 30 days: +0.',
    ],
    [
      'changed',
      repeated([1, 0.8], 100),
      [],
      'Negotiation of about 200 Buyers changed after 30 days: +0.90 levels',
    ],
    [
      'worse',
      repeated([-1, -0.8], 100),
      repeated([0, 0.1], 50),
      'Negotiation of about 200 Buyers fell after 30 days: −0.9',
    ],
    [
      'no change',
      repeated([1, -1], 100),
      [],
      'No change of Negotiation can be shown for about 200 Buyers after 30 days: +0.00',
    ],
    [
      'too few',
      [1],
      [],
      'After 30 days it cannot be told yet whether Negotiation changed: too few Buyers or teams have new evidence for a figure that would tell anything.',
    ],
  ] as const)('is said in one sentence: %s', (_what, first, waiting, says) => {
    const outcome = { ...read([...first], [...waiting]), seenIn: 'assessments' as const };
    const sentence = sentenceFor(
      outcome,
      { skill: 'Negotiation', role: 'Buyer', where: '', day: 30 },
      english,
    );
    expect(sentence.slice(0, says.length)).toBe(says);
    expect(sentence.includes('nobody who still waits')).toBe(
      outcome.verdict !== 'too-few' && !outcome.comparison,
    );
  });

  test('that may not be shown any more says that the last one stands', () => {
    const outcome = { ...hidden, seenIn: 'assessments' as const };
    expect(
      sentenceFor(
        outcome,
        { skill: 'Negotiation', role: 'Buyer', where: '', day: 60, wasShown: true },
        english,
      ),
    ).toBe(
      'After 60 days nothing new can be said about Negotiation: a figure would speak of too few Buyers alone. The last one stands.',
    );
  });
});
