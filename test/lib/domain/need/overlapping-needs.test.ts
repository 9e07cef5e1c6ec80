import { describe, expect, test } from '@jest/globals';
import { openSince, overlaps } from '../../../../lib/domain/need/overlapping-needs.ts';
import type { Skill } from '../../../../lib/domain/skill/skill.ts';

describe('needs that overlap', () => {
  const about = { roleId: 'seller', skillId: 'negotiation' };
  const north = { ...about, group: { department: 'North' } };
  const skills = new Map([['haggling', { skillId: 'negotiation' } as Skill]]);

  test('are about one skill, by whatever name, and people who may be of both', () => {
    expect(overlaps(about, north, skills)).toBe(true);
    expect(overlaps({ ...north, skillId: 'haggling' }, about, skills)).toBe(true);
    expect(overlaps(north, { ...about, group: { site: 'Kiel' } }, skills)).toBe(true);
    expect(overlaps(north, { ...about, group: { department: 'South' } }, skills)).toBe(false);
    expect(overlaps({ ...about, roleId: 'buyer' }, about, skills)).toBe(false);
    expect(overlaps({ ...about, skillId: 'writing' }, about, skills)).toBe(false);
  });

  test('follow each other since the first of them, without a day between', () => {
    expect(openSince([], 90)).toBe(90);
    expect(openSince([{ foundAt: 50 }], 90)).toBe(50);
    expect(openSince([{ foundAt: 50 }, { foundAt: 20, endedAt: 60 }], 90)).toBe(20);
    expect(openSince([{ foundAt: 50 }, { foundAt: 20, endedAt: 40 }], 90)).toBe(50);
    expect(openSince([{ foundAt: 20, endedAt: 40 }], 90)).toBe(90);
  });
});
