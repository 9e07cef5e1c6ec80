import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  drawWaves,
  releasedAfter,
  stillWaits,
  Wave,
  type Planned,
} from '../../../../lib/domain/outcome/waves.ts';
import { personId } from '../../examples.ts';

const SHARE = 0.2;
const usual = { waitlistShare: SHARE, minimumGroup: MINIMUM_GROUP };
const READINGS = [1, 2, 3];

/** People in teams of so many, everybody the next number. */
const peopleIn = (people: number, teamSize: number): Planned[] =>
  Array.from({ length: people }, (_, i) => ({
    personId: personId(i),
    teamId: `t${Math.floor(i / teamSize)}`,
  }));
const sizes = (people: readonly Planned[], share = SHARE): Partial<Record<Wave, number>> => {
  const { waveOf } = drawWaves('need', people, { waitlistShare: share, minimumGroup: MINIMUM_GROUP });
  return Object.fromEntries([...Map.groupBy(people, waveOf)].map(([wave, some]) => [wave, some.length]));
};

describe('waves', () => {
  test.each([
    [9, { first: 9 }],
    [10, { first: 5, last: 5 }],
    [15, { first: 8, last: 7 }],
    [20, { first: 10, last: 10 }],
    [40, { first: 30, last: 10 }],
    [100, { first: 60, second: 10, third: 10, last: 20 }],
  ])('of %d people in few teams: %j', (people, expected) => {
    expect(sizes(peopleIn(people, people))).toEqual(expected);
  });

  test('are whole teams where there are many, and people where there are few', () => {
    const many = peopleIn(260, 10);
    const { drawnBy, waveOf } = drawWaves('need', many, usual);
    expect(drawnBy).toBe('team');
    for (const team of Map.groupBy(many, ({ teamId }) => teamId).values())
      expect(new Set(team.map(waveOf)).size).toBe(1);
    expect(drawWaves('need', peopleIn(150, 10), usual).drawnBy).toBe('person');
    expect(drawWaves('need', peopleIn(150, 1), usual).drawnBy).toBe('person');
  });

  test('leave somebody waiting at every reading, at least five on either side, whatever the group', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 1, max: 20 }), (count, teamSize) => {
        const people = peopleIn(count, teamSize);
        const { waveOf } = drawWaves('need', people, usual);
        const waves = people.map(waveOf);
        for (const reading of READINGS)
          expect(waves.filter((wave) => stillWaits(wave, reading)).length).toBeGreaterThanOrEqual(5);
        expect(waves.filter((wave) => wave === 'first').length).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test('let nobody wait where the company wants nobody to', () => {
    expect(sizes(peopleIn(100, 10), 0)).toEqual({ first: 100 });
  });

  test('are the same each time, in whatever order people come, and others for another need', () => {
    const people = peopleIn(100, 100);
    const once = drawWaves('need', people, usual);
    const again = drawWaves('need', people.toReversed(), usual);
    const other = drawWaves('other', people, usual);
    expect(people.map(again.waveOf)).toEqual(people.map(once.waveOf));
    const both = people.filter((one) => once.waveOf(one) === 'last' && other.waveOf(one) === 'last');
    expect(both.length).toBeLessThan(12);
  });

  test('are each released after one reading, and the first after none', () => {
    expect(READINGS.map(releasedAfter)).toEqual([['second'], ['third'], ['last']]);
    expect(READINGS.filter((reading) => stillWaits('first', reading))).toEqual([]);
    for (const wave of Wave.options) {
      const waits = READINGS.filter((reading) => stillWaits(wave, reading));
      expect(waits).toEqual(READINGS.slice(0, waits.length));
    }
  });
});
