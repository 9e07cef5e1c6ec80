import { describe, expect, it } from '@jest/globals';
import {
  againAt,
  fileIdOf,
  isMuchRefused,
  withoutRows,
  type DroppedFile,
} from '../../../../lib/domain/people-file/dropped-file.ts';
import { siteFolderAt } from '../../../../lib/domain/source/site-folder.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';
import { RegisterId } from '../../../../lib/domain/ids.ts';

describe('the entry by which a file is read', () => {
  it.each([
    ['hr.csv', 'hr'],
    ['HR 2026-11-27.xlsx', 'hr'],
    ['2026-11-27 Workday export (2).csv', 'workday-export'],
    ['Zürich_01.csv', 'zurich'],
    ['20261127.csv', 'hr'],
    ['hr-germany.csv', 'hr-germany'],
    ['人事.csv', 'hr'],
    [`${'long-'.repeat(20)}1.csv`, 'long-long-long-long-long-long-long-long'],
  ])('of %s is %s', (name, id) => {
    expect(fileIdOf(name)).toBe(id);
    expect(RegisterId.safeParse(id).success).toBe(true);
  });
});

describe('a file is looked at again', () => {
  const file = (more: Partial<DroppedFile>): DroppedFile => ({
    ...withoutRows({ itemId: '1', name: 'hr.csv', changedAt: 0, lookedAt: 0 }, 'taken'),
    ...more,
  });

  it.each<[Partial<DroppedFile>, number | undefined]>([
    [{ came: 'being-taken' }, 0],
    [{ came: 'unconfirmed' }, HOUR],
    [{ came: 'misfit' }, HOUR],
    [{ came: 'taken' }, undefined],
    [{ came: 'taken', quarantined: 1 }, DAY],
    [{ came: 'taken', quarantined: 1, takenAt: 0, lookedAt: 30 * DAY }, undefined],
    [{ came: 'held-back', quarantined: 1 }, undefined],
    [{ came: 'older' }, undefined],
  ])('where it is %j: %s', (more, at) => {
    expect(againAt(file(more))).toBe(at);
  });

  it('is held back where a fifth of twenty rows is refused, and not for one cell of a few', () => {
    expect([4, 3].map((refused) => isMuchRefused({ rows: 20, refused }))).toEqual([true, false]);
    expect(isMuchRefused({ rows: 4, refused: 1 })).toBe(false);
  });
});

describe('the folder that an address leads to', () => {
  it.each<[string, ReturnType<typeof siteFolderAt>]>([
    [
      'https://a.example/sites/hr/Shared%20Documents/Exports/',
      { siteUrl: 'https://a.example/sites/hr', folder: '/sites/hr/Shared Documents/Exports' },
    ],
    ['https://a.example/teams/hr/Docs', { siteUrl: 'https://a.example/teams/hr', folder: '/teams/hr/Docs' }],
    ['https://a.example/sites/hr', undefined],
    ['https://a.example/Shared Documents', undefined],
    ['https://a.example/sites/hr/%E0%A4%A', undefined],
  ])('%s', (address, place) => {
    expect(siteFolderAt(address)).toEqual(place);
  });
});
