import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  drawPlaces,
  type PlacesDrawn,
  type PlaceSeeker,
} from '../../../../lib/domain/delivery/short-places.ts';
import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { impactOf } from '../../../../lib/domain/population-pass/fairness.ts';
import type { Wave } from '../../../../lib/domain/outcome/waves.ts';
import { personId } from '../../examples.ts';

const usual = { waitlistShare: 0.2, minimumGroup: MINIMUM_GROUP };
const nobodyWaits = { ...usual, waitlistShare: 0 };

const ranked = (atOnce: number) => ({ atOnce, by: 'position' as const });

/** So many people, the first the best placed; in departments by turns unless told otherwise. */
const people = (
  count: number,
  department: (i: number) => string = (i) => `d${i % 2}`,
  score: (i: number) => number = (i) => 1 - i / count,
): PlaceSeeker[] =>
  Array.from({ length: count }, (_, i) => ({
    personId: personId(i),
    score: score(i),
    groups: { department: department(i), timeZone: 'UTC' },
  }));

const inWave = (candidates: readonly PlaceSeeker[], waveOf: (id: string) => Wave, wave: Wave) =>
  candidates.filter(({ personId: id }) => waveOf(id) === wave);

const ratioOf = (
  candidates: readonly PlaceSeeker[],
  waveOf: (id: string) => Wave,
  attribute = 'department',
): number =>
  Math.min(
    1,
    ...impactOf(
      [...Map.groupBy(candidates, ({ groups }) => groups[attribute] ?? '')].map(([group, members]) => ({
        group,
        candidates: members.length,
        chosen: inWave(members, waveOf, 'first').length,
      })),
      MINIMUM_GROUP,
    ).map(({ ratio }) => ratio),
  );

const isFair = ({ fourFifths }: PlacesDrawn) => [...fourFifths.values()].every((one) => one !== 'not-kept');

const ATTRIBUTE = 'Fairness.WorkingTime';
/** The same people, of whom the company says besides in which group they are; of some it says nothing. */
const knownBy = (
  candidates: readonly PlaceSeeker[],
  group: (i: number) => string | undefined,
): PlaceSeeker[] =>
  candidates.map((one, i) => {
    const known = group(i);
    return known === undefined ? one : { ...one, groups: { ...one.groups, [ATTRIBUTE]: known } };
  });
const SOME_ASSETS = Array.from({ length: 40 }, (_, i) => `asset-${i}`);

describe('of fewer than the smallest group', () => {
  test('nobody waits to be compared where the people do not make two of them', () => {
    const lastOf = (count: number) => {
      const all = people(count, () => 'one');
      const { waveOf } = drawPlaces('asset', all, ranked(count), { ...usual, waitlistShare: 0.5 });
      return inWave(all, waveOf, 'last').length > 0;
    };
    expect([lastOf(9), lastOf(10)]).toEqual([false, true]);
  });

  test('a department is not asked whether it was drawn as often as the others', () => {
    const fair = (small: number) => {
      const all = people(40 + small, (i) => (i < 40 ? 'large' : 'small'));
      return isFair(drawPlaces('asset', all, { atOnce: 4, by: 'chance' }, nobodyWaits));
    };
    // Of four places none is a fair share of four or five people: nobody, or too many of them.
    expect([fair(4), fair(5)]).toEqual([true, false]);
  });
});

describe('where places are short', () => {
  test('the better placed third comes before the next, and the last has no place before the waves are through', () => {
    const all = people(120);
    const drawn = drawPlaces('asset', all, ranked(20), nobodyWaits);
    const { waveOf, bandOf, bands } = drawn;
    expect([bands, isFair(drawn)]).toEqual([3, true]);
    expect(inWave(all, waveOf, 'first').map(({ personId: id }) => bandOf(id))).toEqual(Array(20).fill(1));
    const sizes = (['first', 'second', 'third', 'last', 'none'] as const).map(
      (wave) => inWave(all, waveOf, wave).length,
    );
    expect(sizes).toEqual([20, 20, 20, 20, 40]);
    expect(new Set(inWave(all, waveOf, 'none').map(({ personId: id }) => bandOf(id)))).toEqual(new Set([3]));
  });

  test('chance decides within a third: another need draws others of it', () => {
    const all = people(120);
    const first = (assetId: string) =>
      inWave(all, drawPlaces(assetId, all, ranked(20), nobodyWaits).waveOf, 'first').map(
        ({ personId: id }) => id,
      );
    expect(first('one')).toEqual(first('one'));
    expect(first('one')).not.toEqual(first('other'));
    const drawn = new Set(Array.from({ length: 30 }, (_, i) => first(`asset-${i}`)).flat());
    expect(drawn.size).toBe(40);
  });

  test('of each third that begins somebody waits to the last reading, so that its people can be compared', () => {
    const all = people(90);
    const { waveOf, bandOf } = drawPlaces('asset', all, ranked(50), usual);
    for (const band of [1, 2]) {
      const its = all.filter(({ personId: id }) => bandOf(id) === band);
      expect(inWave(its, waveOf, 'first').length).toBeGreaterThan(MINIMUM_GROUP);
      expect(inWave(its, waveOf, 'last').length).toBeGreaterThanOrEqual(MINIMUM_GROUP);
    }
  });

  test('people who are placed alike are in one third, whoever comes first in the list', () => {
    const all = people(30, undefined, (i) => (i < 5 ? 0.9 : 0.5));
    const { bandOf } = drawPlaces('asset', all, ranked(10), nobodyWaits);
    expect(new Set(all.slice(5).map(({ personId: id }) => bandOf(id))).size).toBe(1);
  });

  test('a department that stands behind as a whole is not shut out: chance alone decides where thirds would do it', () => {
    const all = people(120, (i) => (i < 60 ? 'near' : 'far'));
    const drawn = drawPlaces('asset', all, ranked(40), nobodyWaits);
    const { waveOf, bandOf, bands } = drawn;
    expect([bands, isFair(drawn)]).toEqual([1, true]);
    expect(ratioOf(all, waveOf)).toBeGreaterThanOrEqual(0.8);
    expect(new Set(all.map(({ personId: id }) => bandOf(id)))).toEqual(new Set([0]));
  });

  test('nobody is ranked where chance is to decide', () => {
    const all = people(120);
    const { waveOf, bandOf, bands } = drawPlaces('asset', all, { atOnce: 20, by: 'chance' }, nobodyWaits);
    expect(bands).toBe(1);
    const first = inWave(all, waveOf, 'first').map(({ personId: id }) => id);
    expect(first.filter((id) => all.findIndex((one) => one.personId === id) >= 60).length).toBeGreaterThan(4);
    expect(new Set(first.map(bandOf))).toEqual(new Set([0]));
  });

  test('whoever objects to being compared is ranked by nobody: chance places them among the others', () => {
    const all = people(120).map((one, i) => (i % 2 === 0 ? one : { ...one, score: undefined }));
    const { waveOf, bandOf } = drawPlaces('asset', all, ranked(20), nobodyWaits);
    const unranked = all.filter(({ score }) => score === undefined);
    expect(new Set(unranked.map(({ personId: id }) => bandOf(id)))).toEqual(new Set([0]));
    const first = inWave(unranked, waveOf, 'first');
    expect(first.length).toBeGreaterThan(3);
    expect(
      first.filter(({ personId: id }) => all.findIndex((one) => one.personId === id) > 60).length,
    ).toBeGreaterThan(0);
  });

  test('it says so where no draw is fair, and keeps to the places all the same', () => {
    const all = people(30, (i) => `d${i % 6}`);
    const { waveOf, fourFifths } = drawPlaces('asset', all, ranked(4), nobodyWaits);
    expect([...fourFifths]).toEqual([
      ['department', 'not-kept'],
      ['timeZone', 'nothing-to-compare'],
    ]);
    expect(inWave(all, waveOf, 'first')).toHaveLength(4);
  });

  test('whom an earlier try has placed stays there, and takes one of the places', () => {
    const all = people(60);
    const once = drawPlaces('asset', all, ranked(20), nobodyWaits);
    const some = all.map((one, i) => {
      return i % 3 === 0 ? { ...one, kept: once.waveOf(one.personId) } : one;
    });
    const again = drawPlaces('asset', some, ranked(20), nobodyWaits);
    expect(some.filter(({ kept, personId: id }) => kept && again.waveOf(id) !== kept)).toEqual([]);
    expect(inWave(some, again.waveOf, 'first')).toHaveLength(20);
  });

  test('no wave takes more than there are places, and what is called fair is fair', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 150 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(usual, nobodyWaits),
        (count, places, departments, thresholds) => {
          fc.pre(places < count);
          const all = people(count, (i) => `d${(i * 7) % departments}`);
          const drawn = drawPlaces('asset', all, ranked(places), thresholds);
          const { waveOf } = drawn;
          for (const wave of ['first', 'second', 'third', 'last'] as const)
            expect(inWave(all, waveOf, wave).length).toBeLessThanOrEqual(places);
          expect(inWave(all, waveOf, 'first').length).toBeGreaterThan(0);
          expect(isFair(drawn) ? ratioOf(all, waveOf) : 1).toBeGreaterThanOrEqual(0.8);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('an attribute that the company provides for the check alone', () => {
  const byChance = { atOnce: 20, by: 'chance' as const };
  const third = (i: number) => `g${i % 3}`;

  test('has the draw repeated until no group of it is chosen less than four fifths as often as another', () => {
    const all = people(60);
    const lowest = (candidates: readonly PlaceSeeker[]) =>
      SOME_ASSETS.map((asset) =>
        ratioOf(knownBy(all, third), drawPlaces(asset, candidates, byChance, nobodyWaits).waveOf, ATTRIBUTE),
      );
    const unchecked = lowest(all).filter((ratio) => ratio < 0.8);
    expect(unchecked.length).toBeGreaterThan(SOME_ASSETS.length / 2);
    expect(lowest(knownBy(all, third)).filter((ratio) => ratio < 0.8)).toEqual([]);
  });

  test('takes thirds back where they would shut out a group of it', () => {
    const all = people(120);
    const drawn = drawPlaces('asset', all, ranked(40), nobodyWaits);
    const checked = drawPlaces(
      'asset',
      knownBy(all, (i) => (i < 60 ? 'one' : 'other')),
      ranked(40),
      nobodyWaits,
    );
    expect([drawn.bands, checked.bands, checked.fourFifths.get(ATTRIBUTE)]).toEqual([3, 1, 'kept']);
  });

  test('is said not to be kept where no draw can, and takes nothing from the other attributes then', () => {
    const all = knownBy(people(60), (i) => `g${i % 12}`);
    for (const asset of SOME_ASSETS) {
      const { fourFifths } = drawPlaces(asset, all, { atOnce: 6, by: 'chance' }, nobodyWaits);
      expect([fourFifths.get(ATTRIBUTE), fourFifths.get('department')]).toEqual(['not-kept', 'kept']);
    }
  });

  test('compares groups of the minimum size and nobody of whom it is not known, and says where there are not two', () => {
    const wordOf = (group: (i: number) => string | undefined) =>
      drawPlaces('asset', knownBy(people(60), group), byChance, nobodyWaits).fourFifths.get(ATTRIBUTE);
    expect(wordOf((i) => (i < 5 ? 'few' : 'many'))).not.toBe('nothing-to-compare');
    expect(wordOf((i) => (i < 4 ? 'few' : 'many'))).toBe('nothing-to-compare');
    expect(wordOf((i) => (i < 30 ? 'many' : undefined))).toBe('nothing-to-compare');
    expect(wordOf(() => undefined)).toBeUndefined();
  });

  test('ranks nobody: companies that differ in it alone have the same thirds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 120 }),
        fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), {
          minLength: 120,
          maxLength: 120,
        }),
        fc.array(fc.constantFrom('a', 'b'), { minLength: 120, maxLength: 120 }),
        (count, one, other) => {
          const bandsIn = (groups: readonly (string | undefined)[]) => {
            const all = knownBy(people(count), (i) => groups[i]);
            const { bands, bandOf } = drawPlaces('asset', all, ranked(count >> 1), nobodyWaits);
            return { bands, of: all.map(({ personId: id }) => bandOf(id)) };
          };
          const [here, there] = [bandsIn(one), bandsIn(other)];
          fc.pre(here.bands === there.bands);
          expect(here.of).toEqual(there.of);
        },
      ),
      { numRuns: 60 },
    );
  });
});
