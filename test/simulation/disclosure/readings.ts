import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import type { PersonRow } from '../../../lib/agents/analytics/effect.ts';
import type { Measured } from '../../../lib/domain/disclosure/reading.ts';
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
  const people = (sent: boolean): PersonRow[] =>
    Array.from({ length: UNKNOWN + random.below(12) }, (_, i) => ({
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
  const truth = random.below(2 ** UNKNOWN);
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
  const told = statisticsOf(copy, is, (what) => saying.noise.real(`${saying.name}|${what}`));
  const likelihoods = Array.from({ length: 2 ** UNKNOWN }, (_, supposition) => {
    const other = measured(supposing(supposition));
    if (!other) return Number.NEGATIVE_INFINITY;
    const quiet = statisticsOf(copy, other, () => 0);
    return told.reduce(
      (sum, { value, scale }, i) => sum + law((value - (quiet[i]?.value ?? 0)) / scale, 1),
      0,
    );
  });
  const sure = surestIn(likelihoods, UNKNOWN);
  const find = sidesInto(sure, `five of a reading of ${rows.length}`);
  return { sure, ...(find ? { find } : {}) };
}

/** Everything that a reading follows from, before it is rounded, each with the scale of its noise. */
function statisticsOf(
  copy: Copy,
  { sent, waiting, effect, variance }: Measured,
  draw: (what: string) => number,
) {
  const groups = [sent, ...(waiting ? [waiting] : [])];
  const of = (what: string, value: number, scale: number) => ({ value: value + scale * draw(what), scale });
  const scaleOf = (people: number): number => copy.RANGE / (copy.READING.mean * people);
  const fewest = Math.min(...groups.map(({ people }) => people));
  return [
    of('sent', (waiting?.change ?? 0) + effect, scaleOf(sent.people)),
    ...(waiting ? [of('waiting', waiting.change, scaleOf(waiting.people))] : []),
    of(
      'spread',
      Math.log(Math.max(variance, copy.leastVariance(groups, 1))),
      copy.spreadSensitivity(fewest) / copy.READING.spread,
    ),
  ];
}
