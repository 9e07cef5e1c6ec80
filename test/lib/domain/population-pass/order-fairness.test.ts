import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aimAt, nearnessOf, positionOf, scoreOf } from '../../../../lib/domain/population-pass/positions.ts';
import { POSITION_TERMS } from '../../../../lib/domain/disclosure/targeting.ts';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import {
  emptyPlacement,
  place,
  targetingFacts,
  targetingOf,
} from '../../../../lib/domain/population-pass/order-fairness.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import type { Skill } from '../../../../lib/domain/skill/skill.ts';
import { quiet } from '../../../support/quiet.ts';
import { learnerAt, negotiation, NOW } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';

const { thresholds } = SHIPPED_POLICY;
const skill = (skillId: string, neighbours: string[]): Skill => ({ ...negotiation, skillId, neighbours });
const skills = new Map(
  [
    skill('negotiation', ['selling', 'talking', 'unknown']),
    skill('selling', ['negotiation', 'talking']),
    skill('talking', ['a', 'b', 'c', 'd']),
  ].map((one) => [one.skillId, one]),
);
const aim = aimAt(skills.get('negotiation') ?? negotiation, 4, skills);
const zone = (timeZone: string, department = 'Sales') => ({ department, timeZone });

describe('nearness', () => {
  test('is what both skills have around them of what either has', () => {
    // negotiation, selling and talking are shared; unknown is not.
    expect(nearnessOf(aim.skill, skills)).toEqual(
      new Map([
        ['selling', 3 / 4],
        ['talking', 2 / 8],
      ]),
    );
  });
});

describe('a position', () => {
  const at = (levels: Record<string, number>, gap: number) =>
    positionOf(learnerAt(levels), aim, gap, thresholds, NOW);

  test('is closer with less missing, and helped by near skills more than by far ones', () => {
    expect(at({}, 1)).toEqual({ closeness: 0.8, neighbours: 0, velocity: 0, availability: 1 });
    expect(at({ selling: 5, talking: 1 }, 1).neighbours).toBeGreaterThan(
      at({ selling: 1, talking: 5 }, 1).neighbours,
    );
  });

  test('scores more for more of any term', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const position = fc.record({ closeness: unit, neighbours: unit, velocity: unit, availability: unit });
    fc.assert(
      fc.property(position, fc.constantFrom(...POSITION_TERMS), unit, (one, term, other) => {
        const more = { ...one, [term]: Math.max(one[term], other) };
        expect(scoreOf(more)).toBeGreaterThanOrEqual(scoreOf(one) - 1e-12);
        expect(scoreOf({ ...one, [term]: 1 })).toBeGreaterThan(scoreOf({ ...one, [term]: 0 }));
        expect(scoreOf(more, term)).toBeCloseTo(scoreOf(one, term), 12);
      }),
    );
  });
});

describe('targeting', () => {
  const placed = (people: readonly (readonly [zone: string, gap: number, neighbours: number])[]) => {
    const placement = emptyPlacement();
    for (const [name, gap, neighbours] of people)
      place(placement, zone(name), { closeness: 1 - gap / 5, neighbours, velocity: 0, availability: 1 });
    return placement;
  };
  const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
  const west = ['Europe/Dublin', 1, 0.9] as const;
  const east = ['Asia/Tokyo', 1, 0.1] as const;
  const far = ['Asia/Tokyo', 2, 0.1] as const;
  const read = (placement: ReturnType<typeof placed>) => targetingOf(placement, quiet, 'x');

  test('says which term would shut a group out', () => {
    const found = read(placed([...times(10, west), ...times(10, east), ...times(8, far)]));
    expect(found.unfair).toMatchObject([
      { attribute: 'timeZone', group: 'Asia/Tokyo', without: { term: 'neighbours' } },
    ]);
    const [unfair] = found.unfair;
    expect(unfair?.without.ratio).toBeGreaterThan(unfair?.ratio ?? 1);
    expect(targetingFacts(found, english)[0]).toContain(
      'people of time zone Asia/Tokyo would get one about 20% as often',
    );
  });

  test('takes a group of whom noise leaves nobody chosen for no better off, whatever is left out', () => {
    const people = placed([...times(10, west), ...times(10, east)]);
    const fewer = { ...quiet, whole: (name: string) => (name.endsWith('chosen') ? -5 : 0) };
    const { unfair } = targetingOf(people, fewer, 'x');
    expect(unfair).toMatchObject([{ group: 'Asia/Tokyo', ratio: 0, without: { ratio: 0 } }]);
    expect(targetingFacts({ unfair }, english)[0]).toContain(
      'hardly anybody of time zone Asia/Tokyo would get one; below',
    );
  });

  test('is silent about groups of fewer than five, and carries noise', () => {
    expect(read(placed([...times(10, west), ...times(4, far)]))).toEqual({ unfair: [] });
    const people = placed([...times(10, west), ...times(10, east), ...times(8, far)]);
    const ratios = Array.from(
      { length: 20 },
      (_, i) => targetingOf(people, noiseFrom(`secret ${i}`), 'x').unfair[0]?.ratio,
    );
    expect(new Set(ratios).size).toBeGreaterThan(3);
  });

  test('treats groups that are placed alike as alike, whatever their sizes', () => {
    const size = fc.integer({ min: 5, max: 60 });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const same = (name: string, n: number) => times(n, [name, 1, 0.5] as const);
        expect(read(placed([...same('Europe/Dublin', a), ...same('Asia/Tokyo', b)])).unfair).toEqual([]);
      }),
    );
  });
});
