import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dueNow,
  evidenceIn,
  reminderFor,
  scheduled,
  type Received,
} from '../../../../lib/agents/practice/rules.ts';
import { answered } from '../../../../lib/agents/practice/schedule.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy.ts';
import { itemsOf } from '../../../../lib/domain/practice/items.ts';
import { Recalled, type Practice, type PracticeCard } from '../../../../lib/domain/practice-card.ts';
import type { Learner } from '../../../../lib/domain/skill.ts';
import { DAY, drafted, learnerAt, negotiation, NOW } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const { thresholds } = SHIPPED_POLICY;
const items = itemsOf(drafted, english);
const received: Received = { items, skill: negotiation, target: 3.5, deliveredAt: NOW - 2 * DAY };
const somebody = (practice?: Practice, level = 2): Learner => ({
  ...learnerAt({ negotiation: level }),
  ...(practice ? { learning: { skills: {}, practice } } : {}),
});
const plan = (learner: Learner, at = NOW, what = received) => scheduled(learner, [what], thresholds, at);
const card = (change: Partial<PracticeCard> = {}): PracticeCard => ({
  due: NOW + 3 * DAY,
  stability: 3,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  lastAt: NOW - DAY,
  ...change,
});

describe('what is due', () => {
  test('is everything received, from the day after', () => {
    expect(dueNow(plan(somebody()), NOW)).toHaveLength(items.length);
    expect(dueNow(plan(somebody(), NOW, { ...received, deliveredAt: NOW }), NOW)).toEqual([]);
  });

  test('is not what was recalled, until its time has come', () => {
    const [first] = items;
    const practising = somebody({ cards: { [first?.itemId ?? '']: card() } });
    expect(dueNow(plan(practising), NOW)).toHaveLength(items.length - 1);
    expect(dueNow(plan(practising, NOW + 3 * DAY), NOW + 3 * DAY)).toHaveLength(items.length);
  });

  test('is nothing once the gap is outgrown, or for whoever said no', () => {
    expect(plan(somebody(undefined, 3.4))).toEqual([]);
    expect(plan(somebody({ cards: {}, optedOut: true }))).toEqual([]);
  });

  test('is let go when it was left lying for weeks', () => {
    expect(plan(somebody(), NOW + 60 * DAY)).toEqual([]);
  });
});

describe('the schedule of an item', () => {
  const grades = fc.array(fc.constantFrom(...Recalled.options), { minLength: 1, maxLength: 12 });

  test('comes back in whole days, sooner when it was not recalled, at the latest after half a year', () => {
    fc.assert(
      fc.property(grades, (said) => {
        let known: PracticeCard | undefined;
        let at = NOW;
        for (const recalled of said) {
          const [again, good] = [answered(known, 'again', at), answered(known, 'good', at)];
          known = answered(known, recalled, at);
          expect(again.due).toBeLessThanOrEqual(good.due);
          expect(known.due - at).toBeGreaterThanOrEqual(DAY);
          expect((known.due - at) % DAY).toBe(0);
          // FSRS keeps the grades a day apart, beyond its limit if need be.
          expect(known.due - at).toBeLessThanOrEqual(183 * DAY);
          at = known.due;
        }
        expect(known?.reps).toBe(said.length);
      }),
      { numRuns: 50 },
    );
  });

  test('grows with every time it is recalled when it is due', () => {
    let known = answered(undefined, 'good', NOW);
    const gaps = [known.due - NOW];
    for (let i = 0; i < 4; i += 1) {
      const at = known.due;
      known = answered(known, 'good', at);
      gaps.push(known.due - at);
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
    expect(new Set(gaps).size).toBe(gaps.length);
  });

  test('is small enough to be kept with a person', () => {
    expect(JSON.stringify(answered(undefined, 'good', NOW)).length).toBeLessThan(160);
  });
});

describe('a reminder', () => {
  const reminded = (practice: Practice | undefined, at = NOW, level = 2) => {
    const learner = somebody(practice, level);
    return reminderFor(learner, plan(learner, at), thresholds, at);
  };
  const at = (days: number) => ({ cards: {}, remindedAt: NOW - days * DAY });

  test.each<[string, string, Practice | undefined, number]>([
    ['comes when something is due', 'remind', undefined, NOW],
    ['comes at most once a week', 'told-lately', at(6), NOW],
    ['comes again after a week', 'remind', at(7), NOW],
    ['was sent in this very step', 'reminded-now', at(0), NOW],
    ['waits for the working day', 'outside-hours', undefined, NOW - 3 * 3_600_000],
    ['does not come to whoever said no', 'nothing-due', { cards: {}, optedOut: true }, NOW],
  ])('%s', (_what, expected, practice, moment) => {
    expect(reminded(practice, moment)).toBe(expected);
  });

  test('does not come where nothing is due, or attention is spent', () => {
    expect(reminded(undefined, NOW, 3.4)).toBe('nothing-due');
    const busy = somebody();
    const part = { assetId: 'a', group: 'first' as const, plannedAt: NOW, deliveredAt: NOW - DAY };
    busy.participations = { a: part };
    expect(reminderFor(busy, plan(busy), thresholds, NOW)).toBe('no-attention-left');
  });
});

test('an answer says little about the skill, and the same one says it once', () => {
  const [due] = plan(somebody());
  const facts = { personId: 'p', target: 3.5, at: NOW };
  const said = Recalled.options.map((recalled) => due && evidenceIn(due, recalled, facts));
  expect(said.map((evidence) => evidence?.level)).toEqual([1.5, 3, 3.5, 3.5]);
  expect(new Set(said.map((evidence) => evidence?.id)).size).toBe(1);
  expect(said[0]?.strength).toBeLessThan(0.1);
});
