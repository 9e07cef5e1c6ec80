import { describe, expect, test } from '@jest/globals';
import { aheadAsSaid } from '../../../../lib/domain/disclosure/say-ahead.ts';
import { ableAhead, outlookOf } from '../../../../lib/domain/workforce/capability.ts';
import { headsIn } from '../../../../lib/domain/workforce/scenario.ts';

const heads = { heads: 40, low: 35, high: 45, error: 4 };
const LEAST = 5;
const closing = (departments: Record<string, number>) =>
  headsIn(heads, { departments }, { closes: 'North' }, LEAST);

describe('a department that closes', () => {
  test.each([
    ['fewer than a group work there', { North: 4, South: 36 }],
    ['fewer than a group work anywhere else', { North: 36, South: 4 }],
    ['nobody of the role works there', { South: 40 }],
  ])('changes nothing where %s', (_what, departments) => {
    expect(closing(departments)).toBe(heads);
  });

  test('takes those who work there, in fives, and everybody where all do', () => {
    expect(closing({ North: 18, South: 22 })).toEqual(closing({ North: 22, South: 20 }));
    expect(closing({ North: 20, South: 20 }).heads).toBe(20);
    expect(closing({ North: 40 })).toMatchObject({ heads: 0, high: 0 });
  });
});

describe('the outlook', () => {
  const standing = { population: 60, assessed: 50 };
  const outlooks = (belowTarget: number) => {
    const able = ableAhead({ ...standing, belowTarget }, { ...heads, from: 'counted' });
    const told = able && aheadAsSaid(able, LEAST);
    return { told, of: Array.from({ length: 60 }, (_, needed) => outlookOf(told, needed + 1)) };
  };

  test('tells no more of the figures than is said of them, whatever is asked', () => {
    const seen = Map.groupBy(
      Array.from({ length: 40 }, (_, below) => outlooks(below)),
      ({ told }) => JSON.stringify([told?.low, told?.high]),
    );
    for (const alike of seen.values()) for (const { of } of alike) expect(of).toEqual(alike[0]?.of);
    expect(seen.size).toBeLessThan(15);
  });

  test('is short only where it would be by the figures that were rounded', () => {
    const sayings = Array.from({ length: 50 }, (_, belowTarget) => {
      const able = ableAhead({ ...standing, belowTarget }, { ...heads, from: 'counted' });
      return Array.from({ length: 54 }, (_one, i) => ({
        said: outlookOf(able && aheadAsSaid(able, LEAST), i + 6),
        rounded: outlookOf(able, i + 6),
      }));
    });
    const short = sayings.flat().filter(({ said }) => said === 'short');
    expect(short.length).toBeGreaterThan(0);
    expect(new Set(short.map(({ rounded }) => rounded))).toEqual(new Set(['short']));
  });
});
