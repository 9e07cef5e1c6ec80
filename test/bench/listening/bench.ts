import { changedAmong, reportsIn, shiftAmong } from '../../../lib/agents/listening/rules.ts';
import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import type { Noise } from '../../../lib/domain/disclosure/noise.ts';
import { pulseAsSaid } from '../../../lib/domain/disclosure/say-pulse.ts';
import { seeded, type Random } from '../skills/random.ts';
import type { Cell, Cells } from './cells.ts';
import { pairsIn, presentRule } from './present-rule.ts';
import { instantOf, livedIn } from './world.ts';

/** In how many lives a change was told of: any where nothing changes, else that of the group which did, after it. */
export interface Heard {
  lives: number;
  now: number;
  before: number;
  /** As a weak sign, within the first year. */
  weak: number;
}

/** Reports within the first year, of which nothing can be told but weak signs. */
const FIRST_YEAR = 26;

export function benchCell(cell: Cell, { draws, seed, world }: Cells): Heard {
  const heard: Heard = { lives: draws, now: 0, before: 0, weak: 0 };
  const { history, looks, everyDays, changeAtLook, earlyChangeAt } = world;
  for (let draw = 0; draw < draws; draw += 1) {
    const random = seeded(seed + 7919 * draw);
    const { groups, holidays } = livedIn(cell, world, random);
    const noise = noiseOf(random);
    // Where one group changes nothing else is counted; the others are looked at with it, and say nothing.
    const looked = groups
      .filter(({ changes }) => changes || !cell.change)
      .map(({ pulse }) => {
        const said = pulseAsSaid(pulse, noise);
        return { reports: reportsIn(said, holidays), pairs: pairsIn(said) };
      });
    const quiet = new Array<undefined>(groups.length - looked.length).fill(undefined);
    const isTold = (count: number): boolean => {
      const now = instantOf(everyDays * (count - 1));
      const shifts = looked.map(({ reports }) => shiftAmong(reports.filter(({ at }) => at <= now)));
      return changedAmong([...shifts, ...quiet]).includes(true);
    };
    const isToldBefore = (count: number): boolean =>
      looked.some(({ pairs }) => presentRule(pairs.slice(0, count), groups.length));
    const inFirstYear = from(cell.change ? earlyChangeAt + 1 : 1, FIRST_YEAR);
    const later = from(history + (cell.change ? changeAtLook : 0) + 1, history + looks);
    if (cell.change?.isEarly !== false) heard.weak += Number(inFirstYear.some(isTold));
    if (cell.change?.isEarly) heard.before += Number(inFirstYear.some(isToldBefore));
    else {
      heard.now += Number(later.some(isTold));
      heard.before += Number(later.some(isToldBefore));
    }
  }
  return heard;
}

const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Noise by the law of the installation’s, though not by its secret: each name draws once. */
function noiseOf({ unit }: Random): Noise {
  const drawn = new Map<string, number>();
  return {
    least: MINIMUM_GROUP,
    whole: () => 0,
    real(name) {
      const known = drawn.get(name);
      if (known !== undefined) return known;
      const way = unit() - 0.5;
      const real = -Math.sign(way) * Math.log(1 - 2 * Math.abs(way));
      drawn.set(name, real);
      return real;
    },
  };
}
