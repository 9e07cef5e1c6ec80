import { z } from 'zod';
import { isStillSaid, type SaidOf } from '../disclosure/minimum-group.ts';
import { DAY } from '../milliseconds.ts';
import { median } from '../statistics/median.ts';
import { toHundredths, toTenths } from '../rounding.ts';
import { Money, moneyOf, type Amount, type Priced } from './rates.ts';

/** From–to, as far as the interval of the gain goes. */
const Range = z.tuple([z.number(), z.number()]).readonly();

/**
 * What answering a need took until one day. People are counted in full groups and their time is what a response takes,
 * times those whom it reached: nobody's own time is measured.
 */
export const Took = z.object({
  /** Whom it reached, in full groups; 0 where these were fewer, and then nothing is told of their time. */
  people: z.number(),
  /** Of their time: of those who are known to have finished it, and of all whom it reached. */
  hours: z.object({ least: z.number(), most: z.number() }),
  tokens: z.number(),
  /** Absent where nobody has said what an hour or a token costs. */
  money: Money.exactOptional(),
  /** At most, for each of whom it reached; absent where nobody is told of. */
  each: z.object({ hours: z.number(), money: z.number().exactOptional() }).exactOptional(),
  /** At most, for each level that one person gained; absent where no gain is shown against people who wait. */
  aLevel: z.object({ hours: Range, money: Range.exactOptional() }).exactOptional(),
  /** Days from the first signal until it reached the first of them, and until a reading first showed a gain. */
  days: z.object({ delivery: z.number().exactOptional(), capability: z.number().exactOptional() }),
});
export type Took = z.infer<typeof Took>;

/** What was counted of a need. */
export interface CountedOfNeed {
  /** In full groups, both. */
  reached: number;
  finished: number;
  /** Of one learner. */
  minutes: number;
  tokens: number;
  /** In levels, with the interval; absent where no gain is shown against people who wait. */
  gained?: readonly [number, number] | undefined;
  firstSignalAt: number;
  deliveredAt?: number | undefined;
  /** Of the first reading that showed a gain. */
  improvedAt?: number | undefined;
}

export function tookOf(counted: CountedOfNeed, priced: Priced): Took {
  const { reached, tokens, minutes, gained } = counted;
  const amount = { hours: hoursOf(counted), tokens };
  // Where nobody is told of, their time is in no sum.
  const money = reached > 0 ? moneyOf(amount, priced) : undefined;
  return {
    people: reached,
    ...amount,
    ...(money ? { money } : {}),
    ...(reached > 0
      ? {
          each: {
            hours: toHundredths(minutes / 60),
            ...(money ? { money: toHundredths(money.most / reached) } : {}),
          },
        }
      : {}),
    ...(reached > 0 && gained ? { aLevel: costOfLevel(amount, money, reached, gained) } : {}),
    days: daysOf(counted),
  };
}

/**
 * Hours of learners: those of whom it is known that they finished took the time of it, the others at most as much. Not
 * in whole hours: five minutes of five people are time, which money takes a rate for.
 */
export const hoursOf = ({
  reached,
  finished,
  minutes,
}: Pick<CountedOfNeed, 'reached' | 'finished' | 'minutes'>): Amount['hours'] => ({
  least: toHundredths((Math.min(finished, reached) * minutes) / 60),
  most: toHundredths((reached * minutes) / 60),
});

/** The larger the gain, the less a level cost: the upper end of the gain is the lower one of the cost. */
function costOfLevel(
  { hours }: Amount,
  money: Money | undefined,
  reached: number,
  [low, high]: readonly [number, number],
): NonNullable<Took['aLevel']> {
  const range = (spent: number): [number, number] => [
    toHundredths(spent / (high * reached)),
    toHundredths(spent / (low * reached)),
  ];
  return { hours: range(hours.most), ...(money ? { money: range(money.most) } : {}) };
}

export const daysOf = ({
  firstSignalAt,
  deliveredAt,
  improvedAt,
}: Pick<CountedOfNeed, 'firstSignalAt' | 'deliveredAt' | 'improvedAt'>): Took['days'] => ({
  ...(deliveredAt === undefined ? {} : { delivery: toTenths((deliveredAt - firstSignalAt) / DAY) }),
  ...(improvedAt === undefined ? {} : { capability: toTenths((improvedAt - firstSignalAt) / DAY) }),
});

/** When a reading of this round first showed a gain against people who wait. */
export const firstGainAt = (
  readings: readonly { at: number; verdict: string }[],
  { deliveredAt }: Pick<CountedOfNeed, 'deliveredAt'>,
): number | undefined =>
  readings
    .filter((one) => one.verdict === 'improved' && isOfRound(one, deliveredAt))
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)[0];

const isOfRound = ({ at }: { at: number }, deliveredAt: number | undefined): boolean =>
  deliveredAt !== undefined && at >= deliveredAt;

/**
 * People who were reached and who finished, as earlier readings of this round said them where they said more: whoever
 * objects, leaves or changes role takes nothing back of what was spent, and is not to be told by a number that falls.
 */
export function countedSoFar(
  counted: Pick<CountedOfNeed, 'reached' | 'finished'>,
  readings: readonly (SaidOf & { at: number; finished?: number; took?: Took })[],
  { deliveredAt, least }: Pick<CountedOfNeed, 'deliveredAt'> & { least: number },
): Pick<CountedOfNeed, 'reached' | 'finished'> {
  const mostSaid = (now: number, peopleIn: (one: (typeof readings)[number]) => number | undefined) =>
    readings
      .filter((one) => isOfRound(one, deliveredAt))
      .map((one) => ({ one, people: peopleIn(one) ?? 0 }))
      .filter(({ one, people }) => isStillSaid(people, one, least))
      .reduce((most, { people }) => Math.max(most, people), now);
  return {
    reached: mostSaid(counted.reached, ({ took }) => took?.people),
    finished: mostSaid(counted.finished, ({ finished }) => finished),
  };
}

/** Of several needs, each by itself: the one in the middle is moved by none that took very long. */
export function daysInTheMiddle(all: readonly Took['days'][]): Took['days'] {
  const delivery = median(all.flatMap((one) => one.delivery ?? []));
  const capability = median(all.flatMap((one) => one.capability ?? []));
  return {
    ...(delivery === undefined ? {} : { delivery: toTenths(delivery) }),
    ...(capability === undefined ? {} : { capability: toTenths(capability) }),
  };
}
