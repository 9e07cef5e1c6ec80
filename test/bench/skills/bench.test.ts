import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { momentOf, type BadRow } from '../csv.ts';
import { generate } from './generate-world.ts';
import { auc, calibrationError, logLoss, noScores, score } from './metrics.ts';
import { estimator, timeless, type Predictor } from './predictor.ts';
import { at } from './random.ts';
import { benchAgeing } from './ageing.ts';
import { benchResponses } from './responses.ts';
import { benchReviews } from './reviews.ts';
import { WORLDS } from './worlds.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'bench-skills-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('response log', () => {
  test('scores sound rows and names each bad one with its line', async () => {
    const train = file('train.csv', ['user_id,item_id,skill_id,correct', 'u1,i1,a~b,1', 'u1,i2,a,0']);
    const test = file('test.csv', [
      'user_id,item_id,skill_id,correct,timestamp',
      'u2,i1,a~b,1,2026-01-01T00:00:00Z',
      'u2,i1,a,maybe,2026-01-01T00:00:00Z',
      'u2,i2,a,0,',
      ',i2,a,0,1700000000',
      'u2,i2',
      'u2,"i,3",,1,1700000000000',
      'u2,i2,a,1,yesterday',
    ]);
    const bad: BadRow[] = [];
    const result = await benchResponses(train, test, (row) => bad.push(row));
    expect(result).toMatchObject({ rows: 3, trainRows: 2 });
    expect(bad.map(({ line }) => line)).toEqual([3, 5, 6, 8]);
    expect(bad.map(({ reason }) => reason)).toEqual([
      'correct is "maybe", not 0 or 1',
      'user_id is empty',
      '2 cells where the header has 5',
      '"yesterday" is no moment (ISO, or since 1970 in seconds or a thousandth of them)',
    ]);
  });

  test('reads a log however it was written out', async () => {
    const rows = ['u1,i1,a~b,1,1700000000', 'u1,i2,a,0,1700000100', 'ü2,i1,a~b,1,1700000200'];
    const header = 'user_id,item_id,skill_id,correct,timestamp';
    const plain = file('plain.csv', [header, ...rows]);
    const tabs = file(
      'tabs.csv',
      [header, ...rows].map((row) => row.replaceAll(',', '\t')),
    );
    const other = file('other.csv', [
      `\uFEFF"User_ID";"item_id";"skill_id";"Correct";"timestamp";"note"\r`,
      'u1;i1;a~b;1.0;1700000000000;"a; b"\r',
      '\r',
      'u1;i2;a;FALSE;1700000100000000;\r',
      'ü2;i1;a~b;true;1700000200000000000;\r',
    ]);
    const named = (row: BadRow) => {
      throw new Error(`${row.line} ${row.reason}`);
    };
    const { rows: scored, auc: ranked, logLoss: lost } = await benchResponses(undefined, plain, named);
    const expected = { rows: scored, auc: ranked, logLoss: lost };
    expect(expected).toMatchObject({ rows: 3 });
    await expect(benchResponses(undefined, tabs, named)).resolves.toMatchObject(expected);
    await expect(benchResponses(undefined, other, named)).resolves.toMatchObject(expected);
  });

  test('says which file or column is missing', async () => {
    await expect(benchResponses(undefined, join(folder, 'none.csv'), () => undefined)).rejects.toThrow(
      'cannot be read: Error: ENOENT',
    );
    const wrong = file('wrong.csv', ['user,item', 'u,i']);
    await expect(benchResponses(undefined, wrong, () => undefined)).rejects.toThrow(
      'lacks the column user_id',
    );
  });

  test('reads seconds, milliseconds and ISO as the same moment', () => {
    expect(momentOf('1700000000')).toBe(momentOf('1700000000000'));
    expect(momentOf('2023-11-14T22:13:20Z')).toBe(1_700_000_000_000);
    expect(momentOf('1700000000000000')).toBe(1_700_000_000_000);
    expect(['', 'NaN', 'null', 'NaT'].map(momentOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(() => momentOf('Infinity')).toThrow('is no moment');
  });
});

describe('review log', () => {
  test('scores both models on the same reviews, a day or more apart', async () => {
    const log = file('reviews.csv', [
      'card_id,review_rating,review_time,review_duration',
      'c1,3,2026-01-01T00:00:00Z,5',
      'c1,3,2026-01-01T10:00:00Z,5',
      'c1,1,2026-01-05T00:00:00Z,5',
      'c1,9,2026-01-07T00:00:00Z,5',
      'c1,3,2026-01-02T00:00:00Z,5',
      'c1,4,2026-01-08T00:00:00Z,5',
    ]);
    const bad: BadRow[] = [];
    const result = await benchReviews(log, (row) => bad.push(row));
    expect(result).toMatchObject({ reviews: 4, estimator: { rows: 2 }, tsFsrs: { rows: 2 } });
    expect(bad.map(({ line }) => line)).toEqual([5, 6]);
  });
});

describe('metrics', () => {
  test('agree with figures worked out by hand', () => {
    const scored = noScores();
    for (const [p, y] of [
      [0.9, 1],
      [0.6, 0],
      [0.6, 1],
      [0.2, 0],
    ] as const)
      score(scored, p, y);
    expect(auc(scored)).toBeCloseTo(3.5 / 4);
    expect(logLoss(scored)).toBeCloseTo(-(Math.log(0.9) + Math.log(0.4) + Math.log(0.6) + Math.log(0.8)) / 4);
    expect(calibrationError(scored)).toBeCloseTo((0.1 + 0.2 + 0.2) / 4);
  });
});

describe('generated worlds with known truth', () => {
  const run = (name: string, seed: number, make: () => Predictor) => {
    const world = at(
      WORLDS.filter((one) => one.name === name),
      0,
    );
    const { train, test } = generate(world, seed);
    const predict = make();
    for (const row of train) predict(row);
    const [all, rested] = [noScores(), noScores()];
    const last = new Map<string, number>();
    for (const row of test) {
      const key = `${row.user} ${row.skills.join('~')}`;
      const gap = row.moment - (last.get(key) ?? row.moment);
      last.set(key, row.moment);
      const predicted = predict(row);
      score(all, predicted, row.correct);
      if (gap >= 86_400_000) score(rested, predicted, row.correct);
    }
    return { all, rested };
  };

  test('decay is worth .012 of log-loss after a day, and predictions stay calibrated', () => {
    const timed = run('forgetting', 7, estimator);
    const untimed = run('forgetting', 7, timeless);
    expect(logLoss(untimed.rested) - logLoss(timed.rested)).toBeGreaterThan(0.012);
    expect(calibrationError(timed.all)).toBeLessThan(0.03);
  });
});

describe('people whose skill drifts', () => {
  test('are read as closely as by a Kalman filter, with intervals that hold, and called able no oftener with age', () => {
    const { ageing } = benchAgeing([4]);
    expect(ageing).toHaveLength(2);
    for (const { ages } of ageing) {
      for (const { estimator: read, kalman } of ages) {
        expect(read.error).toBeLessThan((kalman.error ?? 0) * 1.01);
        expect(read.covered).toBeGreaterThan(0.93);
      }
      const wrongly = ages.map((one) => one.estimator.wronglyAble ?? 1);
      expect(wrongly).toEqual(wrongly.toSorted((a, b) => b - a));
      const able = ages.map((one) => one.estimator.able ?? 1);
      expect(able).toEqual(able.toSorted((a, b) => b - a));
      expect(ages.at(-1)?.towardsThePrior.wronglyAble).toBeGreaterThan(0.3);
    }
  });
});
