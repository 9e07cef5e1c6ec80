import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Signal } from '../../lib/domain/signal/signal.ts';
import { fromXapi } from '../../lib/agents/sensing/xapi.ts';
import { company } from '../../sample/company.ts';
import { personIdOf } from '../../sample/staff.ts';
import { dayOf, sentEarlier } from '../../sample/days.ts';
import { DAY, leavesOn, trueLevel, type Reached } from '../../sample/life.ts';
import { BadTruth, DEFAULT_TRUTH, NOTHING_PLANTED, readTruth, type Truth } from '../../sample/truth.ts';

const START = Date.UTC(2026, 10, 2, 8);
const larkfield = company(new Date(START));

function changed(change: (truth: Truth) => unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'truth-')), 'truth.json');
  const truth = structuredClone(readTruth(DEFAULT_TRUTH, larkfield));
  writeFileSync(file, JSON.stringify(change(truth)));
  return file;
}

test.each([DEFAULT_TRUTH, NOTHING_PLANTED])('the shipped truth %s fits the company', (file) => {
  expect(readTruth(file, larkfield).name).toBeTruthy();
});

test.each<[string, (truth: Truth) => unknown, RegExp]>([
  ['lacks a part', (truth) => ({ ...truth, gaps: undefined }), /gaps/],
  [
    'plants in a role that is not there',
    (truth) => ({ ...truth, ahead: [{ jobRole: 'Wizard', skill: 'SQL', missing: 1 }] }),
    /ahead\[0\].jobRole “Wizard” has no profile/,
  ],
  [
    'plants a skill that no profile asks for',
    (truth) => ({ ...truth, gaps: [{ jobRole: 'Sales Executive', skill: 'SQL', missing: 1 }] }),
    /gaps\[0\]: no profile asks “SQL” of Sales Executive/,
  ],
  [
    'plants in a part of a role in which nobody is',
    (truth) => ({
      ...truth,
      gaps: [
        {
          jobRole: 'Sales Executive',
          skill: 'Negotiation',
          missing: 1,
          within: { department: 'Sales', timeZone: 'Asia/Tokyo' },
        },
      ],
    }),
    /gaps\[0\].within is nobody of Sales Executive/,
  ],
  [
    'has an effect off the scale',
    (truth) => ({ ...truth, gaps: [{ jobRole: 'Sales Executive', skill: 'Negotiation', missing: 9 }] }),
    /missing|gaps/,
  ],
])('a truth that %s is refused by name', (_, change, reason) => {
  expect(() => readTruth(changed(change), larkfield)).toThrow(BadTruth);
  expect(() => readTruth(changed(change), larkfield)).toThrow(reason);
});

test('a file that is no JSON is refused by name', () => {
  expect(() => readTruth(new URL('../../README.md', import.meta.url), larkfield)).toThrow(
    /cannot be read as JSON/,
  );
});

test('the same seed is the same life of more than 20,000 signals that the app understands; another seed is another', () => {
  const truth = readTruth(DEFAULT_TRUTH, larkfield);
  const lived = (seed: number) => {
    const life = { company: larkfield, truth, seed, start: START };
    const days = Array.from({ length: 120 }, (_, day) => dayOf(life, day, []));
    return [sentEarlier(life), ...days].flatMap(({ signals, statements }) => [
      ...signals,
      ...statements.flatMap((one) => {
        // As whose number it is, HR says.
        const actor = { account: { name: personIdOf(one.actor.account.name) } };
        const translated = fromXapi({ ...one, actor }, 'academy');
        return 'signal' in translated ? [translated.signal] : [];
      }),
    ]);
  };
  const first = lived(1);
  expect(first.length).toBeGreaterThan(20_000);
  for (const signal of first) Signal.parse(signal);
  expect(new Set(first.map(({ source, id }) => `${source} ${id}`)).size).toBe(first.length);
  const digestOf = (signals: readonly Signal[]) =>
    createHash('sha256').update(JSON.stringify(signals)).digest('hex');
  expect(digestOf(lived(1))).toBe(digestOf(first));
  expect(digestOf(lived(2))).not.toBe(digestOf(first));
}, 120_000);

test('what is missing in a part of a role is missing there, and in nobody else of it', () => {
  const within = { timeZone: 'Asia/Singapore' };
  const truth = readTruth(
    changed((one) => ({
      ...one,
      gaps: [{ jobRole: 'Sales Executive', skill: 'Negotiation', missing: 1.5, within }],
    })),
    larkfield,
  );
  const plain = { ...truth, gaps: [] };
  const lost = larkfield.employees
    .filter(({ jobRole }) => jobRole === 'Sales Executive')
    .map((one) => ({
      isThere: one.person.timeZone === 'Asia/Singapore',
      levels: [plain, truth].map((of) =>
        trueLevel({ company: larkfield, truth: of, seed: 1, start: START }, one, 'negotiation', 3, []),
      ),
    }));
  expect(lost.some(({ isThere }) => isThere)).toBe(true);
  for (const { isThere, levels } of lost)
    expect((levels[0] ?? NaN) - (levels[1] ?? NaN)).toBeCloseTo(isThere ? 1.5 : 0, 10);
});

describe('a truth that says so', () => {
  const plain = readTruth(NOTHING_PLANTED, larkfield);
  const still: Truth = {
    ...plain,
    people: { ...plain.people, spread: 0, noise: 0 },
    learning: { ...plain.learning, uptake: 1, gain: 1, deviation: 0, fit: {} },
  };
  const lifeOf = (truth: Truth) => ({ company: larkfield, truth, seed: 1, start: START });
  const sellers = larkfield.employees.filter(({ jobRole }) => jobRole === 'Sales Executive');
  const [seller] = sellers;
  if (!seller) throw new Error('Nobody sells.');
  const reached: Reached[] = sellers.map(({ person: { personId } }) => ({
    personId,
    contentId: 'page',
    skillId: 'negotiation',
    form: 'job-aid',
    at: START,
  }));
  const gainedOn = (truth: Truth, day: number, one = seller): number => {
    const life = lifeOf(truth);
    return trueLevel(life, one, 'negotiation', day, reached) - trueLevel(life, one, 'negotiation', day, []);
  };
  const half = (halvesInDays: number): Truth => ({
    ...still,
    people: { ...still.people, surplus: -1 },
    learning: { ...still.learning, gain: 0.8, halvesInDays },
  });

  test('lets a gain fade by half in so many days', () => {
    const [first, later] = [gainedOn(half(20), 30), gainedOn(half(20), 50)];
    expect(first).toBeLessThan(0.8);
    expect(later / first).toBeCloseTo(0.5, 6);
  });

  test('harms where a gain is below zero, and changes nobody where it is none, however gains vary', () => {
    const varying = (gain: number): Truth => ({
      ...still,
      people: { ...still.people, surplus: -1 },
      learning: { ...still.learning, gain, deviation: 0.4 },
    });
    const changes = (gain: number) => sellers.map((one) => gainedOn(varying(gain), 30, one));
    expect(Math.max(...changes(-0.5))).toBeLessThanOrEqual(0);
    expect(Math.min(...changes(-0.5))).toBeLessThan(-0.5);
    expect(new Set(changes(0).map(Math.abs))).toEqual(new Set([0]));
  });

  test('gives another gain where one gap says so', () => {
    const gaps: Truth['gaps'] = [
      {
        jobRole: 'Sales Executive',
        skill: 'Negotiation',
        missing: 1,
        requests: 0,
        cause: 'skill',
        learning: { gain: 0.3 },
      },
    ];
    expect(gainedOn({ ...still, people: { ...still.people, surplus: -1 }, gaps }, 30)).toBeCloseTo(0.3, 10);
  });

  test('lets everybody lose what they do not keep up, from the first day on', () => {
    const losing = { ...still, people: { ...still.people, lostAYear: 1 } };
    const levelOn = (day: number) => trueLevel(lifeOf(losing), seller, 'negotiation', day, []);
    expect(levelOn(0) - levelOn(73)).toBeCloseTo(0.2, 10);
    expect(levelOn(-60)).toBe(levelOn(0));
  });

  test('moves teams by themselves: those of one manager alike, those of two apart', () => {
    const drifting = { ...still, people: { ...still.people, drift: { deviation: 0.4, everyDays: 30 } } };
    const movedOn = (day: number) =>
      sellers.map((one) => ({
        manager: one.managerNumber,
        by:
          trueLevel(lifeOf(drifting), one, 'negotiation', day, []) -
          trueLevel(lifeOf(still), one, 'negotiation', day, []),
      }));
    const byManager = Map.groupBy(movedOn(12), ({ manager }) => manager);
    const places = [...byManager.values()].map((team) => new Set(team.map(({ by }) => by.toFixed(9))));
    expect(places.every(({ size }) => size === 1)).toBe(true);
    expect(new Set(places.flatMap((team) => [...team])).size).toBe(places.length);
    expect(movedOn(42)).not.toEqual(movedOn(12));
  });

  test('lets about so many leave in a year, says so once of each, and hears nothing of them afterwards', () => {
    const life = lifeOf({ ...plain, people: { ...plain.people, leaveAYear: 0.3 } });
    const within = larkfield.employees.filter((one) => leavesOn(life, one) < 365).length;
    expect(within / larkfield.employees.length).toBeCloseTo(0.3, 1);
    const gone = new Set<string>();
    for (let day = 0; day < 60; day += 1) {
      const { signals } = dayOf(life, day, []);
      const left = signals.filter(({ type }) => type === 'learning-os.workforce.left');
      for (const { subject } of left) {
        expect(gone.has(subject)).toBe(false);
        gone.add(subject);
      }
      const others = signals.filter((one) => !left.includes(one));
      expect(others.filter(({ subject }) => gone.has(subject))).toEqual([]);
      for (const one of left) expect(Date.parse(one.time)).toBe(START + day * DAY);
    }
    expect(gone.size).toBe(larkfield.employees.filter((one) => leavesOn(life, one) < 60).length);
    expect(gone.size).toBeGreaterThan(10);
  });

  test('lets those who miss something shun what would show it', () => {
    const shunning = readTruth(
      changed((one) => ({ ...one, sources: { assessed: 0.9, assessedOfWhoMiss: 0.2 } })),
      larkfield,
    );
    const assessed = (truth: Truth) =>
      new Set(
        sentEarlier({ ...lifeOf(truth), seed: 3 })
          .signals.filter(({ type }) => type === 'learning-os.assessment.scored')
          .map(({ subject }) => subject),
      );
    const share = (people: ReadonlySet<string>, jobRole: string) => {
      const all = larkfield.employees.filter((one) => one.jobRole === jobRole);
      return all.filter(({ person }) => people.has(person.personId)).length / all.length;
    };
    const seen = assessed(shunning);
    expect(share(seen, 'Sales Executive')).toBeLessThan(0.35);
    expect(share(assessed(readTruth(DEFAULT_TRUTH, larkfield)), 'Sales Executive')).toBe(1);
  });

  test('spreads what a careless manager says, and nobody else’s', () => {
    const careless = {
      ...plain,
      sources: { ...plain.sources, carelessRaters: [{ manager: '9002', deviation: 2 }] },
    };
    const scored = (truth: Truth) =>
      sentEarlier(lifeOf(truth)).signals.flatMap((one) =>
        one.type === 'learning-os.observation.made' ? [{ about: one.subject, score: one.data.score }] : [],
      );
    const before = scored(plain);
    const differing = new Set(
      scored(careless).flatMap(({ about, score }, i) => (before[i]?.score === score ? [] : [about])),
    );
    const team = larkfield.employees.filter(({ managerNumber }) => managerNumber === '9002');
    expect(differing.size).toBeGreaterThan(team.length / 2);
    for (const about of differing) expect(team.map(({ person }) => person.personId)).toContain(about);
  });

  test('lets a season come at another time of each year', () => {
    const season = { department: 'Sales', question: 'workload', by: -2, fromDay: 28, days: 28 };
    const answersOn = (truth: Truth, seed: number, day: number): number => {
      const [sales] = dayOf({ ...lifeOf(truth), seed }, day, []).signals.flatMap((one) =>
        one.type === 'learning-os.pulse.summed' && one.subject === 'department-sales' ? [one.data] : [],
      );
      return (sales?.sum ?? NaN) / (sales?.answers ?? NaN);
    };
    const lowOn = (movesDays: number, seed: number): number[] => {
      const moving = { ...plain, pulse: { ...plain.pulse, seasonal: [{ ...season, movesDays }] } };
      return Array.from({ length: 8 }, (_, i) => 14 * i).filter((day) => answersOn(moving, seed, day) < 2.5);
    };
    expect([1, 2, 3].map((seed) => lowOn(0, seed))).toEqual(Array(3).fill([28, 42]));
    expect(new Set([1, 2, 3, 4].map((seed) => lowOn(40, seed).join())).size).toBeGreaterThan(1);
  });
});
