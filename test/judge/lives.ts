import { binomialDistribution, mean, median } from 'simple-statistics';
import { openEnvelope, type Envelope } from '../../demo/envelope.ts';
import { isLearnable, type Cause } from '../../lib/domain/cause/cause.ts';
import { toHundredths } from '../../lib/domain/rounding.ts';
import type { Truth } from '../../sample/truth.ts';
import type { CountedBeside, ReadBeside } from './beside-truth.ts';
import { calibrationError } from '../bench/skills/metrics.ts';
import { causeOf } from './informed.ts';
import { live } from './live.ts';
import type { Row } from './row.ts';

/** Past the last reading, the ninetieth day after delivery. */
const DAYS = 154;
const STRIDE = 2;

const taught =
  (change: Partial<Truth['learning']>) =>
  (truth: Truth): Truth => ({
    ...truth,
    learning: { ...truth.learning, ...change },
  });

/** What people gain, how they and their teams move, and what is in their way: everything else is as the truth says. */
const cases: Record<string, (truth: Truth) => Truth> = {
  'as the truth says': (truth) => truth,
  'gains halve in 20 days': taught({ halvesInDays: 20 }),
  'nothing is gained': taught({ gain: 0 }),
  'it harms by half a level': taught({ gain: -0.5 }),
  'teams drift, seasons move, a fifth leaves in a year': (truth) => ({
    ...truth,
    people: { ...truth.people, drift: { deviation: 0.2, everyDays: 45 }, leaveAYear: 0.2, lostAYear: 0.2 },
    pulse: {
      ...truth.pulse,
      drift: { deviation: 0.15, everyDays: 45 },
      seasonal: truth.pulse.seasonal.map((season) => ({ ...season, movesDays: 14 })),
    },
  }),
  'those who miss something shun assessment': (truth) => ({
    ...truth,
    sources: { ...truth.sources, assessed: 0.9, assessedOfWhoMiss: 0.5 },
  }),
  'knowledge is missing, and tools are in the way': (truth) => ({
    ...truth,
    gaps: truth.gaps.map((gap) => ({ ...gap, cause: 'knowledge' })),
    brokenProcesses: truth.brokenProcesses.map((one) => ({ ...one, cause: 'tool' })),
  }),
};

/** In which nothing, or nothing good, comes of what people receive. */
const IN_VAIN = ['nothing is gained', 'it harms by half a level'];

const BARS = {
  /** Of 95% intervals; the miss is of chance alone where so few readings would miss it once in forty times. */
  held: { least: 0.93, most: 0.97, byChance: 0.025 },
  /** Levels between the ends of an interval, in the middle of them: two in five tell where people stand, not more. */
  width: 2,
  falselyImproved: 0.05,
  learnable: 0.9,
  counted: 0.9,
  /** Lives with an alarm about a group in which nothing was planted: more than chance makes of the rate made for. */
  alarms: { share: 0.05, byChance: 0.025 },
};
/** What is said of a count is in fives, and noise is added to it. */
const WITHIN = 5;
const WITHIN_SHARE = 0.1;

/**
 * What leaders are told, beside the truth, in lives that run past the last reading: intervals of outcomes, causes as
 * they are supposed after whoever asked was asked, and counts of the coverage page.
 */
export async function judgeLives(
  seeds: readonly number[],
  truth: string | URL,
  say: (line: string) => void = () => undefined,
  only: readonly string[] = Object.keys(cases),
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of only) {
    const readings: ReadBeside[] = [];
    const counts: CountedBeside[] = [];
    const causes: SeenInLives['causes'][number][] = [];
    const alarms: string[][] = [];
    for (const seed of seeds) {
      const { life, seen, needs, besides } = await live(truth, seed, {
        days: DAYS,
        stride: STRIDE,
        informed: true,
        change: (one) => cases[name]?.(one) ?? one,
      });
      readings.push(...besides.readings);
      counts.push(...besides.counts);
      const supposed = [...needs.values()].flatMap((need) => {
        const truly = causeOf(life, need);
        const { cause: supposed, confidence } = need.hypothesis;
        return truly === undefined ? [] : [{ truly, supposed, confidence }];
      });
      causes.push(...supposed);
      alarms.push(falseAlarms(openEnvelope(life, seen)));
      say(
        [
          `${name}, seed ${seed}`,
          ...besides.readings.map(
            ({ needId, checkDay, interval, truly, verdict }) =>
              `  ${needId} on day ${checkDay}: ${interval.join(' to ')}, truly ${toHundredths(truly)}, ${verdict}`,
          ),
          ...supposed.map((one) => `  truly ${one.truly}, supposed ${one.supposed}`),
          ...besides.counts
            .filter((one) => !isHeld(one))
            .map((one) => `  counted otherwise: ${JSON.stringify(one)}`),
          ...(alarms.at(-1) ?? []).map((id) => `  an alarm about ${id}, in which nothing changed`),
        ].join('\n'),
      );
    }
    rows.push(...rowsOf(name, { readings, counts, causes, alarms }));
  }
  return rows;
}

/** What was seen in all lives of a case. */
export interface SeenInLives {
  readings: readonly ReadBeside[];
  counts: readonly CountedBeside[];
  causes: readonly { truly: Cause; supposed: Cause; confidence: number }[];
  /** Groups of which an alarm was raised though nothing was planted in them, life by life. */
  alarms: readonly (readonly string[])[];
}

/** A season that is taken for a change is an alarm as false as one that chance made. */
const falseAlarms = ({ planted }: Envelope): string[] =>
  planted
    .filter(
      ({ kind, verdict }) => verdict === 'falsely acted on' && (kind === 'alarm' || kind === 'no change'),
    )
    .map(({ id }) => id);

/** What was seen in a case, as figures beside their bars; a bar of which nothing was seen is missed. */
export function rowsOf(name: string, { readings, counts, causes, alarms }: SeenInLives): Row[] {
  const share = (met: number, of: number): number => (of === 0 ? NaN : toHundredths(met / of));
  const held = readings.filter(({ interval: [low, high], truly }) => low <= truly && truly <= high).length;
  const improved = readings.filter(({ verdict }) => verdict === 'improved').length;
  const learnable = causes.filter((one) => isLearnable(one.truly) === isLearnable(one.supposed)).length;
  const exact = causes.filter((one) => one.truly === one.supposed).length;
  const counted = counts.filter(isHeld).length;
  const row = (what: string, n: number, value: number, bar?: [string, boolean]): Row => ({
    case: name,
    what,
    n,
    value,
    ...(bar ? { bar: bar[0], isMet: n > 0 && bar[1] } : {}),
  });
  const atLeast = (value: number, bar: number): [string, boolean] => [`≥ ${bar}`, value >= bar];
  const { least, most, byChance } = BARS.held;
  const width = widthOf(readings);
  const everybodyCan = counts.filter((one) => isHeld({ ...one, can: one.people, notKnown: 0 })).length;
  const withAlarm = alarms.filter((ids) => ids.length > 0).length;
  return [
    row(
      '95% intervals of outcomes that hold what was really gained',
      readings.length,
      share(held, readings.length),
      [
        `${least} to ${most}, but for chance`,
        chanceUpTo(held, readings.length, least) > byChance &&
          chanceUpTo(readings.length - held, readings.length, 1 - most) > byChance,
      ],
    ),
    // One that holds everything says nothing.
    row('levels between their two ends, in the middle of them', readings.length, width, [
      `≤ ${BARS.width}`,
      width <= BARS.width,
    ]),
    row(
      'readings that say improved',
      readings.length,
      share(improved, readings.length),
      IN_VAIN.includes(name)
        ? [`≤ ${BARS.falselyImproved}`, improved <= BARS.falselyImproved * readings.length]
        : undefined,
    ),
    row(
      'causes rightly a matter of learning, or of something else',
      causes.length,
      share(learnable, causes.length),
      atLeast(learnable / causes.length, BARS.learnable),
    ),
    row('causes named exactly', causes.length, share(exact, causes.length)),
    row('how far what is told of their probability is off (ECE)', causes.length, offBy(causes)),
    ...[...Map.groupBy(causes, ({ truly }) => truly)].map(([truly, of]) => {
      const supposed = Object.entries(Object.groupBy(of, (one) => one.supposed)).map(
        ([cause, ones]) => `${cause} ${ones.length}`,
      );
      const right = of.filter((one) => one.supposed === truly).length;
      return row(`truly ${truly}, supposed ${supposed.join(', ')}`, of.length, share(right, of.length));
    }),
    row(
      'counts of a role whose bounds hold the truth',
      counts.length,
      share(counted, counts.length),
      atLeast(counted / counts.length, BARS.counted),
    ),
    // A count that tells no more than this one need not be made.
    row(
      'counts that “everybody can” would tell as rightly',
      counts.length,
      share(everybodyCan, counts.length),
      [`< those that hold`, everybodyCan < counted],
    ),
    row(
      'share of a role between the bounds of a count',
      counts.length,
      counts.length === 0 ? NaN : toHundredths(mean(counts.map(({ notKnown, people }) => notKnown / people))),
    ),
    row(
      'lives with an alarm about a group in which nothing changed',
      alarms.length,
      share(withAlarm, alarms.length),
      [
        `≤ ${BARS.alarms.share}, but for chance`,
        chanceUpTo(alarms.length - withAlarm, alarms.length, 1 - BARS.alarms.share) > BARS.alarms.byChance,
      ],
    ),
  ];
}

/** The chance of so many or fewer of `n` where each happens with one probability. */
const chanceUpTo = (many: number, n: number, probability: number): number =>
  binomialDistribution(Math.max(1, n), probability)
    ?.slice(0, many + 1)
    .reduce((sum, one) => sum + one, 0) ?? NaN;

function widthOf(readings: readonly ReadBeside[]): number {
  if (readings.length === 0) return NaN;
  return toHundredths(median(readings.map(({ interval: [low, high] }) => high - low)));
}

const offBy = (causes: SeenInLives['causes']): number =>
  toHundredths(
    calibrationError({
      predicted: causes.map(({ confidence }) => confidence),
      outcomes: causes.map(({ truly, supposed }) => (truly === supposed ? 1 : 0)),
    }),
  );

/** Between “none of those who are not known” and “all of them”, but for what rounding and noise may move. */
function isHeld({ can, notKnown, truly, people }: CountedBeside): boolean {
  const give = WITHIN + WITHIN_SHARE * people;
  return truly >= can - give && truly <= can + notKnown + give;
}
