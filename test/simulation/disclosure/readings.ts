import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import type { PersonRow } from '../../../lib/agents/analytics/effect.ts';
import type { Measured, ToldMean } from '../../../lib/domain/disclosure/reading.ts';
import type { Copy } from './copy.ts';
import { sidesInto, surestIn, type Find, type Law } from './observer.ts';
import { randomFrom } from './random.ts';

const UNKNOWN = 5;
/** Levels after, on either side of a target of three. */
const [LOW, HIGH] = [1, 4.5];

/**
 * A reading of two groups, in one of which five people’s levels are not known to the observer, who knows everything
 * else.
 */
export function readingSearched(copy: Copy, seed: number, law: Law): { find?: Find; sure: number } {
  const random = randomFrom(seed ^ 0x5eed);
  const isSent = random.chance(0.5);
  // In groups from twenty on what was seen late counts for more.
  const isLarge = random.chance(0.3);
  const people = (sent: boolean): PersonRow[] =>
    Array.from({ length: UNKNOWN + random.below(isLarge ? 30 : 12) }, (_, i) => ({
      sent,
      personId: `${sent}-${i}`,
      team: `${sent}-${i}`,
      before: 1 + random.below(4) / 2,
      after: random.below(11) / 2,
      age: random.below(20),
      latestAt: 1,
    }));
  const rows = [...people(true), ...people(false)];
  const cell = { before: 2, age: 7 };
  const five = rows.flatMap(({ sent }, i) => (sent === isSent ? [i] : [])).slice(0, UNKNOWN);
  // Where all five are on one side, a figure without noise tells of each.
  const truth = random.chance(0.3) ? (2 ** UNKNOWN - 1) * random.below(2) : random.below(2 ** UNKNOWN);
  const supposing = (supposition: number, order = five): PersonRow[] =>
    rows.map((row, i) => {
      const k = order.indexOf(i);
      return k < 0
        ? row
        : { ...row, ...cell, after: Math.floor(supposition / 2 ** k) % 2 === 1 ? HIGH : LOW };
    });
  const measured = (of: PersonRow[]) => copy.measure(of, { drawnBy: 'person', least: MINIMUM_GROUP });
  const saying = { noise: copy.noiseFrom(`secret ${seed}`), name: `reading ${seed}`, unit: 1, from: 2 };
  const is = measured(supposing(truth));
  if (!is) return { sure: 0 };
  const shown = JSON.stringify(copy.sayReading(is, saying));
  const exchanged = measured(supposing(truth, five.toReversed()));
  if (!exchanged || JSON.stringify(copy.sayReading(exchanged, saying)) !== shown)
    return {
      sure: 0,
      find: { rule: 'exchange', what: `exchanging people within one cell of a reading changes ${shown}` },
    };
  const told = toldOf(copy, is, (what) => saying.noise.real(`${saying.name}|${what}`));
  const likelihoods = Array.from({ length: 2 ** UNKNOWN }, (_, supposition) => {
    const other = measured(supposing(supposition));
    if (!other) return Number.NEGATIVE_INFINITY;
    const quiet = toldOf(copy, other, () => 0, told.means);
    return told.statistics.reduce(
      (sum, { value, scale }, i) => sum + law((value - (quiet.statistics[i]?.value ?? 0)) / scale, 1),
      0,
    );
  });
  const sure = surestIn(likelihoods, UNKNOWN);
  const find = sidesInto(sure, `five of a reading of ${rows.length}`);
  return { sure, ...(find ? { find } : {}) };
}

/**
 * Everything that a reading follows from, before it is rounded, each with the scale of its noise. How changes spread is
 * told around the means that were told.
 */
function toldOf(copy: Copy, of: Measured, draw: (what: string) => number, around?: Means) {
  const drawn = (what: string, value: number, scale: number) => ({
    value: value + scale * draw(what),
    scale,
  });
  const meanOf = (side: keyof Means) => {
    const group = of[side];
    if (!group) return undefined;
    const { mean, scale } = copy.boundedMean(group, side, 1, of.drawnBy);
    return drawn(side, mean, scale);
  };
  const [sent, waiting] = [meanOf('sent'), meanOf('waiting')];
  const asTold = (one: typeof sent) => one && { mean: one.value, scale: one.scale };
  const means = around ?? { sent: asTold(sent), waiting: asTold(waiting) };
  const { square, scale } = copy.spreadAround(of, means, 1);
  const spread = drawn('spread', Math.log(square), scale);
  return { means, statistics: [sent, waiting, spread].filter((one) => one !== undefined) };
}

type Means = Record<'sent' | 'waiting', ToldMean | undefined>;
