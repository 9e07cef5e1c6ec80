import { createHmac } from 'node:crypto';
import { MINIMUM_GROUP } from './minimum-group.ts';

/**
 * Noise that stays: the same name always draws the same, so that asking again averages nothing out. Nobody who does not
 * hold the secret of the installation can work it out. The method is that of the cell key of statistical offices
 * (Fraser & Wooton 2005; Thompson, Broadfoot & Elazar 2013), the law that of the geometric mechanism (Ghosh,
 * Roughgarden & Sundararajan 2009).
 */
export interface Noise {
  /** The smallest group that is spoken of with it. */
  least: number;
  /**
   * A whole number around 0, by the law of the budget: |Z| is at least k with probability 2·α^k ÷ (1 + α), α = e^−ε.
   */
  whole: (name: string, epsilon: number) => number;
  /** A number around 0, of scale 1 (Laplace's law). */
  real: (name: string) => number;
}

/**
 * How much what is told of a value may move the odds that the person is on one side of the target, as the exponent of
 * e: by how many can, and by how far people are short.
 */
export interface Budget {
  count: number;
  /** Absent where that is not said. */
  short?: number;
}

/** Standard deviation of one draw of `whole`, people. */
export const wholeDeviation = (epsilon: number): number => {
  const alpha = Math.exp(-epsilon);
  return Math.sqrt(2 * alpha) / (1 - alpha);
};
/** Standard deviation of one draw of `real`. */
export const REAL_DEVIATION = Math.SQRT2;

/** @param least the smallest group that is spoken of */
export function noiseFrom(secret: string, least: number = MINIMUM_GROUP): Noise {
  const uniform = (name: string): number => {
    const drawn = createHmac('sha256', secret).update(name).digest().readUIntBE(0, 6);
    return (drawn + 0.5) / 2 ** 48;
  };
  return noiseBy(uniform, least);
}

/**
 * Noise of that law from numbers in (0, 1) that a name always has.
 * @param uniform the number of a name
 */
export function noiseBy(uniform: (name: string) => number, least: number = MINIMUM_GROUP): Noise {
  return {
    least,
    whole(name, epsilon) {
      const way = uniform(name) - 0.5;
      const rest = (1 - 2 * Math.abs(way)) * ((1 + Math.exp(-epsilon)) / 2);
      const size = Math.max(0, Math.ceil(-Math.log(rest) / epsilon) - 1);
      return way < 0 ? -size : size;
    },
    real(name) {
      const way = uniform(name) - 0.5;
      return -Math.sign(way) * Math.log(1 - 2 * Math.abs(way));
    },
  };
}
