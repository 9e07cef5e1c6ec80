import jstat from 'jstat';

/** Quantile of Student's t for any positive degrees of freedom. */
export const quantileOf = (probability: number, freedom: number): number =>
  jstat.studentt.inv(probability, freedom);

/** So many that their second largest is the 95% quantile itself: with others a margin of chance alone falls short. */
const DEVIATES = 30;

/** Equally likely sizes of a number that Student’s t describes. */
export const deviatesOf = (freedom: number): number[] =>
  Array.from({ length: DEVIATES }, (_, i) => quantileOf(0.5 + (i + 0.5) / (2 * DEVIATES), freedom));
