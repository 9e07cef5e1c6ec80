import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { keep, progressIn } from '../../demo/progress.ts';

let stateDir = '';
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'progress-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(stateDir, { recursive: true });
});

const begun = (change: object = {}) =>
  progressIn(stateDir, { fresh: false, days: '1', seed: '1', 'people-file': 'ours.csv', ...change });

describe('a run after one that was interrupted', () => {
  test.each([
    ['goes on with the same people', { days: '9' }, { acts: 3, days: 1, peopleFile: resolve('ours.csv') }],
    ['goes on where it names nobody', { 'people-file': undefined }, { acts: 3 }],
    [
      'begins anew with other people',
      { 'people-file': 'other.csv' },
      { acts: 0, peopleFile: resolve('other.csv') },
    ],
    ['begins anew where it says so', { fresh: true, days: '9' }, { acts: 0, days: 9 }],
  ])('%s, and says which', (_, change, expected) => {
    const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    keep({ ...begun({ fresh: true }), acts: 3 }, stateDir);
    expect(begun(change)).toMatchObject(expected);
    expect(said).toHaveBeenCalledTimes('fresh' in change ? 0 : 1);
  });
});
