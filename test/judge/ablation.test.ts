// The arithmetic of the ablation, on lives that nobody lives: what each would cost is worked out by hand.
import { describe, expect, test } from '@jest/globals';
import { company } from '../../sample/company.ts';
import type { Item } from '../../sample/figures.ts';
import { teamIdOf } from '../../sample/groups.ts';
import { DAY, trueLevel, type Life } from '../../sample/life.ts';
import { DEFAULT_TRUTH, NOTHING_PLANTED, readTruth, type Truth } from '../../sample/truth.ts';
import { inMarkdown, rowOf } from './ablation.ts';
import { lossesOf, type Lived, type Losses } from './losses.ts';
import { isBeyondChance, pairedDifference } from './paired.ts';

const START = Date.UTC(2026, 10, 2, 8);
const DAYS = 70;
const larkfield = company(new Date(START));
const planted = readTruth(DEFAULT_TRUTH, larkfield);
const quiet = readTruth(NOTHING_PLANTED, larkfield);
const nothingDone: Lived = { reached: [], needs: [], changes: [], answered: 0, atWork: [] };

/** Nobody differs from anybody, so that a life can be worked out by hand. */
const lifeOf = (change: Partial<Truth>): Life => ({
  company: larkfield,
  truth: {
    ...quiet,
    people: { ...quiet.people, surplus: 0, spread: 0, noise: 0 },
    learning: { ...quiet.learning, uptake: 1, gain: 1, deviation: 0, fit: {} },
    worth: { ...quiet.worth, levelWeek: 70, pointWeek: 7, hour: 60, hoursToDecide: 0.5, hoursInVain: 8 },
    ...change,
  },
  seed: 1,
  start: START,
});
const [gap] = planted.gaps;
if (!gap) throw new Error('The truth has no gap.');
const ofRole = (jobRole: string) => larkfield.employees.filter((one) => one.jobRole === jobRole);
const sellers = ofRole(gap.jobRole);

/** Everybody of the role gets the same on the same day, an hour of it each. */
const reachedOn = (day: number): Item[] =>
  sellers.map(({ person: { personId } }) => ({
    personId,
    skillId: 'negotiation',
    contentId: 'role-play',
    form: 'role-play',
    minutes: 60,
    at: START + day * DAY,
  }));

describe('what a company loses', () => {
  test('is nothing where nothing is planted and nothing is done, and no days', () => {
    expect(lossesOf(lifeOf({}), nothingDone, DAYS)).toEqual({ money: 0, days: null, planted: 0, met: 0 });
  });

  test('is each missing level of each day, until whoever learns has it, and the hours that they took', () => {
    const life = lifeOf({ gaps: [{ ...gap, missing: 1 }] });
    const undone = lossesOf(life, nothingDone, DAYS);
    // Seventy days at ten a day, by the level.
    expect(undone.money).toBeCloseTo(sellers.length * 700);
    expect(undone).toMatchObject({ days: DAYS, planted: 1, met: 0 });
    const reached = reachedOn(10);
    const done = lossesOf(life, { ...nothingDone, reached }, DAYS);
    expect(done).toMatchObject({ planted: 1, met: 1 });
    // What takes one to five days is there after eleven to fifteen.
    expect(done.days).toBeGreaterThanOrEqual(11);
    expect(done.days).toBeLessThanOrEqual(15);
    const spent = sellers.length * 60;
    expect(done.money - spent).toBeGreaterThanOrEqual(sellers.length * 100);
    expect(done.money - spent).toBeLessThanOrEqual(sellers.length * 150);
  });

  test('of what only the plan asks for is what is missing on the last day, for the weeks that it takes then', () => {
    const [ahead] = planted.ahead;
    if (!ahead) throw new Error('The truth has nothing ahead.');
    const life = lifeOf({ ahead: [{ ...ahead, missing: 2 }] });
    expect(lossesOf(life, nothingDone, DAYS).money).toBeCloseTo(
      ofRole(ahead.jobRole).length * 2 * 70 * life.truth.worth.aheadWeeks,
    );
  });

  test('of a broken process ends once its owner was told and had time to mend it', () => {
    const [broken] = planted.brokenProcesses;
    if (!broken) throw new Error('The truth has no broken process.');
    const life = lifeOf({ brokenProcesses: [{ ...broken, fallsShort: 1 }] });
    const aDay = ofRole(broken.jobRole).length * 10;
    expect(lossesOf(life, nothingDone, DAYS)).toMatchObject({ days: DAYS, met: 0 });
    const need = {
      needId: 'sales-representative.writing',
      stage: 'routed' as const,
      endedAt: START + 6 * DAY,
    };
    const told = lossesOf(life, { ...nothingDone, needs: [need] }, DAYS);
    expect(told).toMatchObject({ days: 6, met: 1 });
    expect(told.money).toBeCloseTo(aDay * (6 + life.truth.worth.mendedAfterDays));
    // Taught about instead, it goes on.
    const taught = { ...need, stage: 'measured' as const };
    expect(lossesOf(life, { ...nothingDone, needs: [taught] }, DAYS)).toMatchObject({ days: DAYS, met: 0 });
  });

  test('of a team that changed ends once it was said, and an alarm about another one costs hours', () => {
    const [dip] = planted.pulse.dips;
    if (!dip) throw new Error('The truth has no dip.');
    const life = lifeOf({ pulse: { ...quiet.pulse, dips: [{ ...dip, by: -1, fromDay: 14 }] } });
    const team = larkfield.employees.filter(({ managerNumber }) => managerNumber === dip.manager).length;
    const said = { groupId: teamIdOf(dip.manager), at: START + 44 * DAY };
    const heard = lossesOf(life, { ...nothingDone, changes: [said] }, DAYS);
    expect(heard).toMatchObject({ days: 30, met: 1 });
    expect(heard.money).toBeCloseTo(team * (30 + life.truth.worth.mendedAfterDays));
    // Said before anything was there it is an alarm about something else.
    const early = lossesOf(life, { ...nothingDone, changes: [{ ...said, at: START + DAY }] }, DAYS);
    expect(early).toMatchObject({ days: DAYS - 14, met: 0 });
    const cried = { groupId: 'team-of-nobody', at: START + 50 * DAY };
    const also = lossesOf(life, { ...nothingDone, changes: [said, cried] }, DAYS);
    expect(also.money - heard.money).toBeCloseTo(8 * 60);
  });

  test('hangs on who comes first where places are few, by what each of them misses and by nothing of an agent', () => {
    const people = { ...quiet.people, surplus: 0, spread: 0.5, noise: 0 };
    const life = lifeOf({ people, gaps: [{ ...gap, missing: 1 }] });
    const nearest = sellers
      .map((one) => ({ personId: one.person.personId, level: trueLevel(life, one, 'negotiation', 0, []) }))
      .toSorted((a, b) => b.level - a.level)
      .map(({ personId }) => personId);
    const half = Math.ceil(nearest.length / 2);
    const taught = (inOrder: readonly string[]) => {
      const first = new Set(inOrder.slice(0, half));
      const reached = reachedOn(2).map((item) => ({
        ...item,
        at: first.has(item.personId) ? item.at : START + 40 * DAY,
      }));
      return lossesOf(life, { ...nothingDone, reached }, DAYS);
    };
    const [near, far] = [taught(nearest), taught(nearest.toReversed())];
    // Whoever is near has it sooner; whoever is far gains more levels by the same. Which weighs more, the truth says.
    expect(near.days).toBeLessThan(far.days ?? 0);
    expect(near.money).toBeGreaterThan(far.money);
  });

  test('counts the time of those who decide, also where it was for nothing', () => {
    expect(lossesOf(lifeOf({}), { ...nothingDone, answered: 4 }, DAYS).money).toBe(4 * 0.5 * 60);
    const inVain = lossesOf(lifeOf({}), { ...nothingDone, reached: reachedOn(3) }, DAYS);
    expect(inVain.money).toBe(sellers.length * 60);
  });
});

describe('a difference over pairs', () => {
  test('has the interval of Student, of the differences and not of the lives', () => {
    // Differences 1, 2 and 3: mean 2, deviation 1, and t with two degrees of freedom 4.3027.
    const { mean, interval = [NaN, NaN] } = pairedDifference([
      [100, 101],
      [5_000, 5_002],
      [-7, -4],
    ]);
    expect(mean).toBeCloseTo(2);
    expect(interval[0]).toBeCloseTo(2 - 4.3027 / Math.sqrt(3), 3);
    expect(interval[1]).toBeCloseTo(2 + 4.3027 / Math.sqrt(3), 3);
  });

  test('is none beyond chance where it is nothing, where its interval holds nothing, or where there is one pair', () => {
    const same = pairedDifference([
      [1, 1],
      [2, 2],
    ]);
    expect(same).toEqual({ mean: 0, interval: [0, 0] });
    expect(isBeyondChance(same)).toBe(false);
    expect(isBeyondChance({ mean: 1, interval: [-1, 3] })).toBe(false);
    expect(isBeyondChance({ mean: -2, interval: [-3, -1] })).toBe(true);
    expect(pairedDifference([[1, 9]])).toEqual({ mean: 8 });
    expect(isBeyondChance(pairedDifference([[1, 9]]))).toBe(false);
    expect(() => pairedDifference([])).toThrow(RangeError);
  });
});

describe('the table', () => {
  const lost = (money: number, days: number | null, met = 1): Losses => ({ money, days, planted: 2, met });
  const whole = [lost(100, 10), lost(200, 20)];

  test('says of each agent what is lost beside the same life with all of them', () => {
    const row = rowOf('content', whole, [lost(150, 30), lost(260, 42, 0)]);
    expect(row).toMatchObject({ off: 'content', money: { mean: 55 }, days: { mean: 21 }, met: 1 });
    expect(row.isBeyondChance).toBe(true);
    const summed = { money: 150, days: 15, met: 2, planted: 4 };
    const still = rowOf('hiring', whole, whole);
    expect(still.isBeyondChance).toBe(false);
    const table = inMarkdown({ seeds: [501, 502], whole: summed, rows: [still, row] }).split('\n');
    expect(table[2]).toContain('150 in all');
    // The most first.
    expect(table[3]).toMatch(/^\| content \| 55 \(-9 to 119\) \| 21\.0 \(8\.3 to 33\.7\) \| 1 of 4 \|$/);
    expect(table[4]).toBe('| hiring | 0 (0 to 0) | 0.0 (0.0 to 0.0) | 2 of 4 |');
  });

  test('has no days where nothing is planted', () => {
    const none = [lost(0, null), lost(3, null)];
    const row = rowOf('skills', none, none);
    expect(row).not.toHaveProperty('days');
    expect(
      inMarkdown({ seeds: [1, 2], whole: { money: 1, days: null, met: 0, planted: 0 }, rows: [row] }),
    ).toContain('| skills | 0 (0 to 0) | – |');
  });
});
