import { expect, test } from '@jest/globals';
import type { Need } from '../../../../lib/domain/need/need.ts';
import { compareWithHumans, humansSaid, type ReplayedNeed } from '../../../../lib/domain/need/replay.ts';
import { confirmedNeed, DAY, need, NOW, routedNeed } from '../../examples.ts';

const looked = { from: NOW - DAY, until: NOW + DAY, people: 40, evidence: 2, notKnown: [] };
const declined: Need = { ...need, stage: 'declined', endedAt: NOW };
const unanswered: Need = { ...need, stage: 'unanswered', endedAt: NOW };
const observed: Need = { ...need, stage: 'observed', endedAt: NOW };
/** Each about a skill of its own. */
const named = (of: Need, needId: string): Need => ({ ...of, needId, skillId: needId });
const replayed = (needId: string, supposedCause: ReplayedNeed['supposedCause'] = 'skill'): ReplayedNeed => ({
  needId,
  roleId: need.roleId,
  skillId: needId,
  firstAt: NOW,
  supposedCause,
  charterLineId: 'margin',
  priority: 1,
});

test.each<[string, Need | undefined]>([
  ['learnable', confirmedNeed],
  ['another-cause', routedNeed],
  ['declined', declined],
  ['no-answer', need],
  ['no-answer', unanswered],
  ['not-asked', observed],
  ['not-asked', undefined],
])('humans said %s', (said, of) => {
  expect(humansSaid(of)).toBe(said);
});

test('wanted is what humans found worth an answer, whatever the cause, and how much of it is found again', () => {
  const needs = [named(confirmedNeed, 'a'), named(routedNeed, 'b'), named(confirmedNeed, 'c')];
  const { wanted, causes } = compareWithHumans(
    [replayed('a'), replayed('b', 'process')],
    needs,
    looked,
    new Map(),
  );
  expect(wanted).toEqual({ humans: 3, replayed: 2 });
  expect(causes).toEqual({ told: 2, alike: 2 });
});

test('a cause is alike where both or neither is one to be learned', () => {
  const needs = [named(confirmedNeed, 'a'), named(routedNeed, 'b'), named(confirmedNeed, 'c')];
  const again = [replayed('a', 'process'), replayed('b'), replayed('c', 'knowledge')];
  expect(compareWithHumans(again, needs, looked, new Map()).causes).toEqual({ told: 3, alike: 1 });
});

test('unwanted is what is found that humans declined or were not asked about', () => {
  const needs = [named(declined, 'a'), named(declined, 'b'), named(need, 'c')];
  const again = [replayed('a'), replayed('c'), replayed('never')];
  const { unwanted, wanted } = compareWithHumans(again, needs, looked, new Map());
  expect([unwanted, wanted]).toEqual([2, { humans: 0, replayed: 0 }]);
});

test.each([
  [looked.from, true],
  [looked.from - 1, false],
  [looked.until, true],
  [looked.until + 1, false],
])('a need of %i is laid beside what was replayed: %s', (foundAt, isBeside) => {
  const { comparisons } = compareWithHumans([], [{ ...need, foundAt }], looked, new Map());
  expect(comparisons).toEqual(
    isBeside ? [{ needId: need.needId, replayed: null, foundAt, humans: 'no-answer' }] : [],
  );
});
