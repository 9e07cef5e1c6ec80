/**
 * What two sources said of the same people: sums over pairs of one person and one skill, `x` what the one said of them
 * on average and `y` the other. Sums: order does not matter.
 */
export interface Paired {
  people: number;
  pairs: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
  /** Σ error variance of each side, in units of one full-strength observation. */
  errorOfX: number;
  errorOfY: number;
}

export const noPairs = (): Paired => ({
  people: 0,
  pairs: 0,
  x: 0,
  y: 0,
  xx: 0,
  xy: 0,
  yy: 0,
  errorOfX: 0,
  errorOfY: 0,
});

/** What one side said: its mean level, and the error variance of that mean. */
export interface SaidOfOne {
  level: number;
  error: number;
}

/** Adds one pair. O(1). */
export function addPair(sums: Paired, x: SaidOfOne, y: SaidOfOne): void {
  sums.pairs += 1;
  sums.x += x.level;
  sums.y += y.level;
  sums.xx += x.level * x.level;
  sums.xy += x.level * y.level;
  sums.yy += y.level * y.level;
  sums.errorOfX += x.error;
  sums.errorOfY += y.error;
}

/** Sums of sums. Whoever several raters of a feed saw counts several times among its people. */
export function pairsTogether(all: readonly Paired[]): Paired {
  const total = noPairs();
  for (const one of all) for (const key of Object.keys(total) as (keyof Paired)[]) total[key] += one[key];
  return total;
}

/** A straight line of y on x: y = intercept + slope · x. */
export interface Fitted {
  intercept: number;
  slope: number;
}

/** Slopes beyond these are taken for chance: no scale in use is more than so much narrower or wider than another. */
const NARROWEST = 0.4;
const WIDEST = 2.5;

/**
 * The line on which two sources lie that both err (Deming 1943; Fuller, Measurement Error Models 1987, 1.3): linear
 * linking that does not take the error of the one for a narrower scale of the other, as regression would. Of pairs that
 * do not rise together, or hardly differ, only the offset is told.
 */
export function demingLine({ pairs, x, y, xx, xy, yy, errorOfX, errorOfY }: Paired): Fitted {
  const [meanX, meanY] = [x / pairs, y / pairs];
  const [ofX, ofY, both] = [xx - pairs * meanX ** 2, yy - pairs * meanY ** 2, xy - pairs * meanX * meanY];
  const ratio = errorOfX > 0 ? errorOfY / errorOfX : 1;
  const apart = ofY - ratio * ofX;
  const found = both > 0 ? (apart + Math.sqrt(apart ** 2 + 4 * ratio * both ** 2)) / (2 * both) : 1;
  const slope = found >= NARROWEST && found <= WIDEST ? found : 1;
  return { intercept: meanY - slope * meanX, slope };
}
