import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dueNow,
  evidenceIn,
  practised,
  reminderFor,
  scheduled,
  type Received,
} from '../../../../lib/agents/practice/rules.ts';
import { answered } from '../../../../lib/agents/practice/schedule.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { itemsOf } from '../../../../lib/domain/practice/items.ts';
import { Recalled, type Practice, type RecallState } from '../../../../lib/domain/person/recall-state.ts';
import type { Learner } from '../../../../lib/domain/person/learner.ts';
import { DAY, learnerAt, negotiation, NOW } from '../../examples.ts';
import { draftedAs } from '../../artefacts/drafted-as.ts';
import { english } from '../../../../lib/messages/words.ts';

const { thresholds } = SHIPPED_POLICY;
const items = itemsOf(draftedAs('long-form-program'), english);
const received: Received = {
  items,
  skill: negotiation,
  target: 3.5,
  finishedAt: NOW - 2 * DAY,
  laterAt: undefined,
};
const somebody = (practice?: Practice, level = 2): Learner => ({
  ...learnerAt({ negotiation: level }),
  ...(practice ? { learning: { skills: {}, practice } } : {}),
});
const plan = (learner: Learner, at = NOW, what = received) =>
  scheduled(practised(learner, [what], thresholds, at), at);
const card = (change: Partial<RecallState> = {}): RecallState => ({
  due: NOW + 3 * DAY,
  stability: 3,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  lastAt: NOW - DAY,
  ...change,
});

describe('what is due', () => {
  test('is everything that somebody finished, from the day after', () => {
    expect(items.length).toBeGreaterThan(2);
    expect(dueNow(plan(somebody()), NOW)).toHaveLength(items.length);
    expect(dueNow(plan(somebody(), NOW, { ...received, finishedAt: NOW }), NOW)).toEqual([]);
    expect(plan(somebody(), NOW, { ...received, finishedAt: NOW })[0]?.dueAt).toBe(NOW + DAY);
  });

  test('is nothing of what they never learned from; an answer to one of its questions shows that they did', () => {
    const unread = { ...received, finishedAt: undefined };
    expect(plan(somebody(), NOW, unread)).toEqual([]);
    const [first, second] = items;
    const answeredOne = somebody({ cards: { [first?.itemId ?? '']: card() } });
    const due = dueNow(plan(answeredOne, NOW, unread), NOW);
    expect(due).toHaveLength(items.length - 1);
    expect(due[0]).toMatchObject({ item: { itemId: second?.itemId }, dueAt: NOW });
  });

  test('comes no sooner than they put it off to', () => {
    const later = { ...received, laterAt: NOW + 3 * DAY };
    expect(plan(somebody(), NOW, later).map(({ dueAt }) => dueAt)).toEqual(items.map(() => NOW + 3 * DAY));
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
    const lying = (days: number) => plan(somebody(), (received.finishedAt ?? 0) + DAY + days * DAY);
    expect(lying(42 - 1 / DAY)).toHaveLength(items.length);
    expect(lying(42)).toEqual([]);
  });
});

describe('the schedule of an item', () => {
  const grades = fc.array(fc.constantFrom(...Recalled.options), { minLength: 1, maxLength: 12 });

  test('comes back in whole days, sooner when it was not recalled, at the latest after half a year', () => {
    fc.assert(
      fc.property(grades, (said) => {
        let known: RecallState | undefined;
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
    return reminderFor(learner, plan(learner, at), SHIPPED_POLICY, at);
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

  test('waits for the end of a holiday', () => {
    const day = new Date(NOW).toISOString().slice(0, 10);
    const policy = { ...SHIPPED_POLICY, calendar: { holidays: [{ name: 'A day off', from: day, to: day }] } };
    expect(reminderFor(somebody(), plan(somebody()), policy, NOW)).toBe('outside-hours');
    expect(reminderFor(somebody(), plan(somebody(), NOW + DAY), policy, NOW + DAY)).toBe('remind');
  });

  test('does not come where nothing is due, or attention is spent', () => {
    expect(reminded(undefined, NOW, 3.4)).toBe('nothing-due');
    const busy = somebody();
    const part = { assetId: 'a', group: 'first' as const, plannedAt: NOW, deliveredAt: NOW - DAY };
    busy.participations = { a: part };
    expect(reminderFor(busy, plan(busy), SHIPPED_POLICY, NOW)).toBe('no-attention-left');
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
