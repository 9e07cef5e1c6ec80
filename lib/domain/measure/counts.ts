import { z } from 'zod';

/** What people answered, summed up: nobody can be taken out of it again. */
export const MeasureCounts = z.object({
  /** People who were told of it. */
  asked: z.number(),
  /** Of them, people who answered every item. */
  answered: z.number(),
  /** Of these, people who were right in at least two thirds. */
  able: z.number(),
  /** By item, over those who answered every one. */
  items: z.array(
    z.object({
      /** People who were right. */
      right: z.number(),
      /** Sums that a correlation takes: of how many others were right, its squares, and of it where this was right. */
      rest: z.number(),
      restSquared: z.number(),
      restOfRight: z.number(),
    }),
  ),
});
export type MeasureCounts = z.infer<typeof MeasureCounts>;

/** Of the items that somebody has to have right to count as able: two of two or three, three of four, four of five. */
const ABLE = 2 / 3;

export const nothingCounted = (items: number): MeasureCounts => ({
  asked: 0,
  answered: 0,
  able: 0,
  items: Array.from({ length: items }, () => ({ right: 0, rest: 0, restSquared: 0, restOfRight: 0 })),
});

/**
 * The sums with one more person.
 * @param right which items they had right, in order; undefined where they did not answer every one
 */
export function withAnswers(counts: MeasureCounts, right: readonly boolean[] | undefined): MeasureCounts {
  const asked = counts.asked + 1;
  if (!right) return { ...counts, asked };
  const score = right.filter(Boolean).length;
  return {
    asked,
    answered: counts.answered + 1,
    able: counts.able + (score >= ABLE * right.length ? 1 : 0),
    items: counts.items.map((item, i) => {
      const had = right[i] === true ? 1 : 0;
      const rest = score - had;
      return {
        right: item.right + had,
        rest: item.rest + rest,
        restSquared: item.restSquared + rest ** 2,
        restOfRight: item.restOfRight + had * rest,
      };
    }),
  };
}

/** People from whose answers on the quality of an item is said. */
const ENOUGH = 20;
/** Below it an item hardly goes with the others; books on tests call an item poor below .2 already. */
const HARDLY = 0.1;
/** From so many of a hundred on an item tells nobody apart. */
const NEARLY_ALL = 0.95;

/** What speaks against an item: all had it right, no more than guess it, or it does not go with the others. */
export type ItemDoubt = 'too-easy' | 'guessed' | 'goes-its-own-way';

/**
 * What speaks against an item, by classical test theory: its share of right answers, and its correlation with the score
 * of the other items (item-rest, point-biserial).
 * @param options how many answers the item offers
 */
export function doubtAbout(counts: MeasureCounts, item: number, options: number): ItemDoubt | undefined {
  const { answered } = counts;
  const one = counts.items[item];
  if (!one || answered < ENOUGH) return undefined;
  const share = one.right / answered;
  if (share >= NEARLY_ALL) return 'too-easy';
  if (share <= 1 / options) return 'guessed';
  return itemRest(counts, item) < HARDLY ? 'goes-its-own-way' : undefined;
}

/** Pearson’s correlation of having an item right with how many others were right; 0 where either never varies. */
export function itemRest({ answered, items }: MeasureCounts, item: number): number {
  const { right, rest, restSquared, restOfRight } = items[item] ?? {
    right: 0,
    rest: 0,
    restSquared: 0,
    restOfRight: 0,
  };
  const covariance = answered * restOfRight - right * rest;
  const spread = Math.sqrt((answered * right - right ** 2) * (answered * restSquared - rest ** 2));
  return spread > 0 ? covariance / spread : 0;
}
