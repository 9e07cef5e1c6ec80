import { describe, expect, test } from '@jest/globals';
import {
  inWords,
  shortfallIn,
  waysBesidesBuilding,
} from '../../../../lib/agents/workforce-planning/rules.ts';
import { DAY, NOW } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const inDays = (days: number) => new Date(NOW + days * DAY).toISOString();
const forecast = {
  roleId: 'engineer',
  skillId: 'mcp',
  level: 3.5,
  people: 12,
  at: NOW,
  neededBy: inDays(540),
  plannedHeadcount: 24,
  leaversPercentAYear: 8,
};
const standing = (assessed: number, able: number) => ({
  roleId: 'engineer',
  skillId: 'mcp',
  target: 3.5,
  population: 17,
  assessed,
  belowTarget: assessed - able,
  levelSum: 0,
  gapSum: 0,
});

describe('a shortfall', () => {
  test('is where too few will be able by the date, counting those who leave', () => {
    expect(shortfallIn(forecast, standing(17, 2), { least: 5, at: NOW })).toEqual({
      able: 5,
      needed: 12,
      least: 5,
    });
    expect(shortfallIn(forecast, standing(17, 17), { least: 5, at: NOW })).toBeUndefined();
    expect(
      shortfallIn({ ...forecast, leaversPercentAYear: 40 }, standing(17, 17), { least: 5, at: NOW }),
    ).toBeDefined();
  });

  test('is not called one on the word of a few, nor beyond eighteen months, nor after the date', () => {
    expect(shortfallIn({ ...forecast, people: 99 }, standing(4, 0), { least: 5, at: NOW })).toBeUndefined();
    expect(shortfallIn({ ...forecast, people: 99 }, standing(5, 0), { least: 5, at: NOW })).toBeDefined();
    expect(shortfallIn({ ...forecast, people: 8 }, standing(6, 2), { least: 5, at: NOW })).toBeUndefined();
    expect(
      shortfallIn({ ...forecast, neededBy: inDays(700) }, standing(17, 2), { least: 5, at: NOW }),
    ).toBeUndefined();
    expect(
      shortfallIn({ ...forecast, neededBy: inDays(-1) }, standing(17, 2), { least: 5, at: NOW }),
    ).toBeUndefined();
  });

  test('is told without a number of fewer than five, and with what the plan makes possible', () => {
    const said = (able: number) => inWords({ able, needed: 12, least: 5 }, forecast, english);
    expect(said(3)).toMatch(/^12 are needed by [A-Z][a-z]+ \d{4}, and fewer than 5/);
    expect(said(4)).toContain('fewer than 5');
    expect(said(5)).toContain('about 5');
    expect(waysBesidesBuilding(forecast, standing(17, 2), english)).toMatch(/^7 more heads/);
    expect(waysBesidesBuilding({ ...forecast, plannedHeadcount: 17 }, standing(17, 2), english)).toMatch(
      /^no more/,
    );
  });
});
