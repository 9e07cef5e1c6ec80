/** What a told figure may be off by: chance, and the noise of each mean that it is the difference of. */
export interface Errors {
  /**
   * Equally likely sizes of what chance does, in standard errors: Student’s law, because the standard error is an
   * estimate itself.
   */
  deviates: readonly number[];
  /** The standard error squared, as it is told, and between which values it lies whatever was drawn. */
  variance: number;
  within: readonly [number, number];
  /** Scale of the noise in its logarithm. */
  spread: number;
  /** Scales of the noise in the means (Laplace’s law); the second one is absent where one mean alone is told. */
  means: readonly [number, number?];
}

/** Draws of Laplace’s law of scale 1, equally likely. */
const DRAWS = Array.from({ length: 13 }, (_, i) => {
  const way = (i + 0.5) / 13 - 0.5;
  return -Math.sign(way) * Math.log(1 - 2 * Math.abs(way));
});
const HALVINGS = 24;

/**
 * How far to either side a 95% interval reaches: chance and noise are added as the laws that they are (convolution).
 * What is told of the standard error is as likely too large as too small by a factor, and so it is met: for each draw
 * that may be in it the true one follows, within its bounds (fiducial law, Fisher 1935, Annals of Eugenics 6:391–398).
 * Work: deviates × draws × halvings.
 */
export function marginOf({ deviates, variance, within: [least, most], spread, means }: Errors): number {
  const [first, second] = means;
  const beyond = (x: number): number => (x < 0 ? 1 - tailOf(-x, first, second) : tailOf(x, first, second));
  const sizes = (spread === 0 ? [0] : DRAWS).flatMap((drawn) => {
    const error = Math.sqrt(Math.min(most, Math.max(least, variance * Math.exp(-spread * drawn))));
    return deviates.map((deviate) => error * deviate);
  });
  const missed = (margin: number): number =>
    sizes.reduce((sum, size) => sum + beyond(margin - size) + beyond(margin + size), 0) / sizes.length;
  let [low, high] = [0, 20 * (Math.sqrt(most) + first + (second ?? 0))];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (missed(middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** Scales so near each other count as one: their difference would be lost in rounding. */
const ALIKE = 1e-4;

/** Chance that one draw, or the difference of two, lies beyond `x`, which is not negative. */
function tailOf(x: number, a: number, b: number | undefined): number {
  if (b === undefined) return Math.exp(-x / a) / 2;
  if (Math.abs(a - b) < ALIKE * a) return ((2 + x / a) * Math.exp(-x / a)) / 4;
  return (a ** 2 * Math.exp(-x / a) - b ** 2 * Math.exp(-x / b)) / (2 * (a ** 2 - b ** 2));
}
