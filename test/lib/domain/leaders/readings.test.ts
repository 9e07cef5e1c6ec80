import { expect, test } from '@jest/globals';
import { lastReadings, readingsOfNeeds } from '../../../../lib/domain/leaders/readings.ts';
import type { Insight } from '../../../../lib/domain/outcome/insight.ts';
import { DAY, deliveredNeed, NOW } from '../../examples.ts';

const people = { people: 20, meanBefore: 2, meanAfter: 2.5, meanChange: 0.5 };
const insight = (needId: string, checkDay: number, verdict: Insight['verdict']): Insight => ({
  insightId: `${needId}-${checkDay}`,
  needId,
  checkDay,
  at: NOW + checkDay * DAY,
  delivered: people,
  effect: 0.5,
  interval: [0.1, 0.9],
  verdict,
  sentence: '',
});

test('what a need is told of is its last reading, also where that saw too few', () => {
  const latest = lastReadings([insight('a', 90, 'too-few'), insight('a', 60, 'improved')]);
  expect([...latest.values()].map(({ checkDay }) => checkDay)).toEqual([90]);
});

test('the newest of the readings of a line comes first, whatever the others show', () => {
  const [a, b] = ['a', 'b'].map((needId) => ({ ...deliveredNeed, needId }));
  const latest = lastReadings([insight('a', 30, 'improved'), insight('b', 60, 'worse')]);
  if (!a || !b) throw new Error('There are two needs.');
  expect(readingsOfNeeds([a, b], latest, 5).map(({ needId }) => needId)).toEqual(['b', 'a']);
});

test('a reading of a part of a role says which, as far as it may be named', () => {
  const part = { ...deliveredNeed, group: { department: 'North' } };
  const latest = lastReadings([insight(part.needId, 30, 'improved')]);
  expect(readingsOfNeeds([part], latest, 5)[0]?.group).toEqual({ department: 'North' });
  expect(readingsOfNeeds([deliveredNeed], latest, 5)[0]).not.toHaveProperty('group');
});

test('an earlier gain of the round, or a rise seen at work, speaks for what fell last; nothing of another round does', () => {
  const need = { ...deliveredNeed, deliveredAt: NOW };
  const spokenFor = (...all: Insight[]) => {
    const own = all.map((one) => ({ ...one, needId: need.needId }));
    return readingsOfNeeds([need], lastReadings(own), 5, new Map([[need.needId, own]]))[0]?.spokenFor;
  };
  const fell = { ...insight('a', 60, 'worse'), effect: -0.9, interval: [-1.8, -0.02] as const };
  const besides = (seenIn: 'work' | 'own-word', low: number) => [
    { ...insight('a', 60, 'changed'), seenIn, interval: [low, 1.5] as const },
  ];
  expect(spokenFor(fell)).toBeUndefined();
  expect(spokenFor(insight('a', 30, 'improved'), fell)).toBe(true);
  expect(spokenFor(insight('a', 30, 'no-change-shown'), fell)).toBeUndefined();
  expect(spokenFor({ ...insight('a', 30, 'improved'), at: NOW - DAY }, fell)).toBeUndefined();
  expect(spokenFor({ ...fell, besides: besides('work', 0.3) })).toBe(true);
  expect(spokenFor({ ...fell, besides: besides('work', -0.1) })).toBeUndefined();
  expect(spokenFor({ ...fell, besides: besides('own-word', 0.3) })).toBeUndefined();
});
