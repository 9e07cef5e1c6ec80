import { describe, expect, test } from '@jest/globals';
import {
  comparedWith,
  comparingOf,
  expectedOf,
  foreseenFor,
} from '../../../../lib/domain/hiring/expected.ts';
import { interviewFor } from '../../../../lib/domain/hiring/interview.ts';
import { learnedHere, learnedSince, type ReadingOf } from '../../../../lib/domain/outcome/learned-here.ts';
import { onboardingPath } from '../../../../lib/domain/hiring/path.ts';
import { skillsBrief, type BriefRow } from '../../../../lib/domain/hiring/skills-brief.ts';
import type { Insight } from '../../../../lib/domain/outcome/insight.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { toHundredths } from '../../../../lib/domain/rounding.ts';
import { Rubrics } from '../../../../lib/domain/content/rubrics.ts';

const group = (meanBefore: number, people = 40) => ({ people, meanBefore, meanAfter: 3, meanChange: 1 });
const insight = (more: Partial<Insight> = {}): Insight => ({
  insightId: 'i1',
  needId: 'seller.negotiation',
  checkDay: 60,
  at: 1_000,
  seenIn: 'assessments',
  delivered: group(2),
  comparison: group(2, 10),
  effect: 1.2,
  interval: [0.8, 1.6],
  verdict: 'improved',
  ofWorkAlone: true,
  sentence: '',
  ...more,
});
const read = (more: Partial<Insight> = {}, roleId = 'seller', skillId = 'negotiation'): ReadingOf => ({
  insight: insight(more),
  roleId,
  skillId,
});
const about = { roleId: 'seller', skillId: 'negotiation' };
const seller = { roleId: 'seller', targets: { negotiation: 3.5 } };
const brief = (readings: readonly ReadingOf[], demands: { level: number; day: string }[] = []) =>
  skillsBrief(
    seller,
    '2027-03-01',
    demands.map((one) => ({ ...about, ...one })),
    readings,
    5,
  );
const only = (...given: Parameters<typeof brief>): BriefRow => {
  const [row] = brief(...given);
  if (!row) throw new Error('There is no row.');
  return row;
};

describe('what is learned here', () => {
  test('is what a reading says that compared with people who waited', () => {
    expect(learnedHere([read()], about, 5)).toMatchObject({ insightId: 'i1', about: 1.2, low: 0.8, from: 2 });
  });

  const alone = insight({ verdict: 'changed' });
  delete alone.comparison;
  const together = insight();
  delete together.seenIn;
  const toLearn = insight();
  delete toLearn.ofWorkAlone;
  test.each<[string, Insight]>([
    ['changed by itself, as far as anybody knows', alone],
    ['was read of too few', insight({ verdict: 'too-few' })],
    ['was read after more than ninety days', insight({ checkDay: 91 })],
    ['is a figure and no level', insight({ seenIn: 'figures' })],
    ['is a figure of groups', insight({ seenIn: 'team-figures' })],
    ['people say of themselves', insight({ seenIn: 'own-word' })],
    ['was read in an earlier version, of everything together', together],
    ['rests on anything that was only taken to learn', toLearn],
  ])('is not what %s', (_what, given) => {
    expect(learnedHere([{ ...about, insight: given }], about, 5)).toBeUndefined();
  });

  test('is not said of fewer than may be spoken of', () => {
    const few = read({ delivered: group(2, 8), minimumGroup: 5 });
    expect(learnedHere([few], about, 5)).toBeDefined();
    expect(learnedHere([few], about, 10)).toBeUndefined();
  });

  test('is the latest of the same role, and of another one only where it has none', () => {
    const others = [read({ insightId: 'old', at: 1 }), read({ insightId: 'buyer', at: 9 }, 'buyer')];
    expect(learnedHere([...others, read({ insightId: 'new', at: 5 })], about, 5)?.insightId).toBe('new');
    expect(learnedHere(others.slice(1), about, 5)).toMatchObject({ insightId: 'buyer', roleId: 'buyer' });
    expect(learnedHere([read({}, 'seller', 'writing')], about, 5)).toBeUndefined();
  });

  test('is of a part of the role only where the role has none, and says so', () => {
    const group = { department: 'North' };
    const part = { ...read({ insightId: 'part', at: 9 }), group };
    const buyer = read({ insightId: 'buyer', at: 10 }, 'buyer');
    expect(learnedHere([part, buyer, read()], about, 5)?.insightId).toBe('i1');
    expect(learnedHere([part, read()], about, 5)).not.toHaveProperty('group');
    expect(learnedHere([part, buyer], about, 5)).toMatchObject({ insightId: 'part', group });
  });
});

describe('a brief', () => {
  test('asks on day one for what is not learned here, at the lower end of what was read', () => {
    expect(only([read()])).toMatchObject({ when: 'learned-here', level: 3.5, dayOne: 3 });
    expect(only([read({ interval: [1.5, 1.9] })])).toMatchObject({ when: 'learned-here', dayOne: 2 });
  });

  test('promises nobody what nobody did: not from a lower level than those who were read began at', () => {
    expect(only([read({ delivered: group(2.6), interval: [1.5, 1.9] })])).toMatchObject({ dayOne: 3 });
    expect(only([read({ delivered: group(3.2), interval: [1.5, 1.9] })])).toMatchObject({
      when: 'day-one',
      dayOne: 3.5,
    });
  });

  test('asks for all of it where too little is learned, or it harms', () => {
    for (const interval of [
      [0.3, 0.9],
      [-0.4, 0.2],
    ] as const)
      expect(only([read({ interval })])).toMatchObject({ when: 'day-one', dayOne: 3.5 });
  });

  test('leaves to a human what nothing says', () => {
    expect(only([])).toEqual({ skillId: 'negotiation', level: 3.5, when: 'not-known' });
  });

  test('asks on day one for what the plan needs before it could be learned, and at its level', () => {
    const soon = { level: 4, day: '2027-05-29' };
    expect(only([read()], [soon])).toMatchObject({ when: 'day-one', dayOne: 4, planned: soon.day });
    expect(only([read()], [{ level: 4, day: '2027-05-30' }])).toMatchObject({
      when: 'learned-here',
      level: 4,
    });
  });
});

describe('what was expected', () => {
  const expected = expectedOf([only([read()])]);
  const later = (more: Partial<Insight>) => () => learnedHere([read(more)], about, 5);

  test('is kept of what is learned here, and of nothing else', () => {
    expect(expected).toEqual([
      { skillId: 'negotiation', level: 3.5, dayOne: 3, said: { about: 1.2, low: 0.8, high: 1.6 } },
    ]);
    expect(expectedOf([only([])])).toEqual([]);
  });

  // What was said reaches .4 to either side; a reading with the same margin was to come out within .566 (√2 × .4).
  test.each([
    [1.2, [0.8, 1.6], true],
    [1.7, [1.3, 2.1], true],
    [1.77, [1.37, 2.17], false],
    [0.63, [0.23, 1.03], false],
    // Of so few that they are hardly known a wide one was to be expected, of many a narrow one.
    [2.1, [1, 3.2], true],
    [1.7, [1.68, 1.72], false],
  ] as const)(
    'is held against what was to come out of another reading of as many: %s, %j: %s',
    (effect, interval, isWithin) => {
      const [one] = comparedWith(expected, later({ at: 2_001, effect, interval, insightId: 'i2' }), 2_000);
      expect(one?.came).toMatchObject({ about: effect, insightId: 'i2', people: 40, isWithin });
    },
  );

  test('the margins of both readings add up in squares, around what was said', () => {
    const said = { about: 1, low: 0.7, high: 1.3 };
    const foreseen = foreseenFor(said, { about: 2, low: 1.6, high: 2.4 });
    expect([foreseen.low, foreseen.high].map(toHundredths)).toEqual([0.5, 1.5]);
  });

  test('is not answered by what was read before, or by nothing', () => {
    expect(comparedWith(expected, later({ at: 2_000 }), 2_000)).toEqual(expected);
    expect(comparedWith(expected, () => undefined, 2_000)).toEqual(expected);
  });

  test.each([
    ['open', 200, 'later'],
    ['filled', 89, 'later'],
    ['filled', 90, 'now'],
    ['filled', 364, 'now'],
    ['filled', 365, 'no-more'],
  ] as const)('while it is %s, after %i days it is compared: %s', (standing, days, comparing) => {
    expect(comparingOf({ standing, startsOn: '2026-03-02' }, Date.parse('2026-03-02') + days * DAY)).toBe(
      comparing,
    );
  });
});

describe('what was read since somebody began', () => {
  const from = Date.parse('2026-03-02');
  const onDay = (days: number, more: Partial<Insight> = {}) =>
    read({ insightId: `day-${days}`, at: from + days * DAY, ...more });
  const since = (readings: ReadingOf[], department?: string, least = 5) =>
    learnedSince(
      readings,
      'negotiation',
      { roleId: 'seller', from, ...(department === undefined ? {} : { department }) },
      least,
    )?.insightId;

  test('is read once ninety days are over since their own first day, and the first then', () => {
    expect(since([onDay(89)])).toBeUndefined();
    expect(since([onDay(150), onDay(90), onDay(89)])).toBe('day-90');
  });

  test('looks back on none of the days before', () => {
    expect(since([onDay(90, { checkDay: 91 })])).toBeUndefined();
    expect(since([onDay(90, { checkDay: 90 })])).toBe('day-90');
  });

  test('is of the role in which they work, and of no part of it but their department', () => {
    const elsewhere = { ...onDay(95), roleId: 'buyer' };
    const part = { ...onDay(96), group: { department: 'North' } };
    const site = { ...onDay(97), group: { department: 'North', site: 'Dublin' } };
    expect(since([elsewhere, part, site])).toBeUndefined();
    expect(since([elsewhere, site, part], 'North')).toBe('day-96');
    expect(since([elsewhere, part], 'South')).toBeUndefined();
    expect(since([elsewhere, part, onDay(99)], 'South')).toBe('day-99');
  });

  test('is of enough people, beside others who waited, and of nothing that was given to learn', () => {
    const few = { minimumGroup: 5, comparison: group(2, 10) };
    expect(since([onDay(90, few)], undefined, 10)).toBeUndefined();
    expect(since([onDay(90, few)], undefined, 5)).toBe('day-90');
    const alone = onDay(90);
    delete alone.insight.comparison;
    const learned = onDay(90);
    delete learned.insight.ofWorkAlone;
    expect([since([alone]), since([learned])]).toEqual([undefined, undefined]);
  });
});

describe('the interview', () => {
  const row = (skillId: string, more: Partial<BriefRow> = {}): BriefRow => ({
    skillId,
    level: 3,
    when: 'day-one',
    dayOne: 3,
    ...more,
  });
  const skill = (skillId: string, kind: 'knowledge' | 'judgement') => ({
    skillId,
    label: skillId,
    description: '',
    halfLifeDays: 100,
    neighbours: [],
    kind,
  });
  const skills = new Map([
    ['law', skill('law', 'knowledge')],
    ['risk', skill('risk', 'judgement')],
  ]);
  const rubrics = Rubrics.parse({});

  test('asks about what has to be brought or is not known, the highest level first', () => {
    const rows = [
      row('law'),
      row('risk', { level: 4, when: 'not-known', dayOne: 4 }),
      row('learned', { when: 'learned-here', dayOne: 0.5 }),
    ];
    expect(interviewFor(rows, skills, new Map(), rubrics).map(({ skillId }) => skillId)).toEqual([
      'risk',
      'law',
    ]);
  });

  test('tells answers apart by what is held of skills of the kind', () => {
    const [part] = interviewFor([row('law')], skills, new Map(), rubrics);
    expect(part).toEqual({ skillId: 'law', anchors: [{ criterion: 'Says where it is written' }] });
  });

  test('is no longer than somebody can sit through', () => {
    const many = Array.from({ length: 20 }, (_, i) => row(`s${i}`));
    expect(interviewFor(many, skills, new Map(), rubrics)).toHaveLength(6);
  });
});

describe('the first ninety days', () => {
  const learned = (skillId: string, levels: number): BriefRow => ({
    skillId,
    level: 3,
    dayOne: 3 - levels,
    when: 'learned-here',
  });

  test('hold each skill as long as it has of what is to be learned, the widest gap first', () => {
    expect(onboardingPath([learned('a', 1), learned('b', 2)])).toEqual([
      { skillId: 'b', fromWeek: 1, untilWeek: 8 },
      { skillId: 'a', fromWeek: 9, untilWeek: 12 },
    ]);
  });

  test.each([1, 2, 5, 12, 30])('are twelve weeks, in order, for %i skills', (count) => {
    const path = onboardingPath(Array.from({ length: count }, (_, i) => learned(`s${i}`, 1)));
    expect(path.every(({ fromWeek, untilWeek }) => fromWeek <= untilWeek && untilWeek <= 12)).toBe(true);
    expect(path.map(({ fromWeek }) => fromWeek)).toEqual(
      path.map(({ fromWeek }) => fromWeek).toSorted((a, b) => a - b),
    );
  });

  test('leave out what has to be there already, and what is not known', () => {
    expect(
      onboardingPath([
        { ...learned('a', 1), when: 'day-one' },
        { ...learned('b', 1), when: 'not-known' },
      ]),
    ).toEqual([]);
  });
});
