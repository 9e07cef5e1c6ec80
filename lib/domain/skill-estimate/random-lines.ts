/** What one group says of a line: Σ 1, Σ x, Σ x², Σ y, Σ xy, Σ y². */
export interface LineSums {
  n: number;
  x: number;
  xx: number;
  y: number;
  xy: number;
  yy: number;
}

/** By how much the line of one group lies above that of all, at x = 0, and how much steeper it is. */
export interface Departure {
  offset: number;
  slope: number;
}

export interface RandomLines {
  /** The line of all. */
  offset: number;
  slope: number;
  /** Variance around each group’s line, and between groups: of offsets, of slopes, and both together. */
  within: number;
  between: readonly [number, number, number];
  departures: Departure[];
}

const MOST_STEPS = 2_000;
const STILL = 1e-9;
/** Where nothing varies at all. */
const LEAST_VARIANCE = 1e-6;

/** A symmetric matrix of two rows: first, both, second. */
type Matrix = readonly [number, number, number];
type Vector = readonly [number, number];

/**
 * A line for each group, drawn to that of all as little as the group says about it: random coefficients (Laird & Ware
 * 1982), whose variances are those of greatest likelihood (ECME, Liu & Rubin 1994), and whose departures are the
 * empirical Bayes means. Work: groups × steps; everything comes of sums.
 */
export function randomLines(groups: readonly LineSums[]): RandomLines {
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const mean = groups.reduce((sum, { y }) => sum + y, 0) / total;
  const spread = groups.reduce((sum, { yy, y, n }) => sum + yy - 2 * mean * y + n * mean ** 2, 0) / total;
  let within = Math.max(LEAST_VARIANCE, spread / 2);
  let between: Matrix = [within, 0, within / 4];
  let line: Vector = [mean, 0];
  let departures: Vector[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    line = lineOfAll(groups, between, within);
    const [said, error, sums] = expected(groups, line, between, within);
    departures = said;
    const next: Matrix = [
      sums[0] / groups.length,
      sums[1] / groups.length,
      Math.max(0, sums[2] / groups.length),
    ];
    const moved =
      Math.abs(error / total - within) + Math.abs(next[0] - between[0]) + Math.abs(next[2] - between[2]);
    within = Math.max(LEAST_VARIANCE, error / total);
    between = next;
    if (moved < STILL) break;
  }
  return {
    offset: line[0],
    slope: line[1],
    within,
    between,
    departures: departures.map(([offset, slope]) => ({ offset, slope })),
  };
}

/** Generalised least squares, given the variances. */
function lineOfAll(groups: readonly LineSums[], between: Matrix, within: number): Vector {
  let left: Matrix = [0, 0, 0];
  let right: Vector = [0, 0];
  for (const { n, x, xx, y, xy } of groups) {
    const inside: Matrix = [n / within, x / within, xx / within];
    const said: Vector = [y / within, xy / within];
    const belief = posterior(between, inside);
    const drawn = times(belief, inside);
    // X′V⁻¹X = A − A·B·A and X′V⁻¹y = a − A·B·a, with A = X′X ÷ σ², a = X′y ÷ σ² and B the variance of the belief.
    left = plus(left, minusProduct(inside, drawn));
    const pulled = apply(inside, apply(belief, said));
    right = [right[0] + said[0] - pulled[0], right[1] + said[1] - pulled[1]];
  }
  const determinant = left[0] * left[2] - left[1] ** 2;
  if (!(Math.abs(determinant) > 1e-12)) return [left[0] > 0 ? right[0] / left[0] : 0, 0];
  return [
    (left[2] * right[0] - left[1] * right[1]) / determinant,
    (left[0] * right[1] - left[1] * right[0]) / determinant,
  ];
}

/** Each group’s departure, Σ of the squared error that is expected, and Σ of departure · departure′. */
function expected(
  groups: readonly LineSums[],
  [offset, slope]: Vector,
  between: Matrix,
  within: number,
): [Vector[], number, Matrix] {
  let error = 0;
  let sums: Matrix = [0, 0, 0];
  const departures = groups.map(({ n, x, xx, y, xy, yy }): Vector => {
    const inside: Matrix = [n, x, xx];
    const belief = posterior(between, [n / within, x / within, xx / within]);
    const left: Vector = [y - offset * n - slope * x, xy - offset * x - slope * xx];
    const found = apply(belief, [left[0] / within, left[1] / within]);
    const [a, b] = [offset + found[0], slope + found[1]];
    const squares = yy - 2 * (a * y + b * xy) + a * a * n + 2 * a * b * x + b * b * xx;
    error += squares + belief[0] * inside[0] + 2 * belief[1] * inside[1] + belief[2] * inside[2];
    sums = plus(sums, [
      found[0] ** 2 + belief[0],
      found[0] * found[1] + belief[1],
      found[1] ** 2 + belief[2],
    ]);
    return found;
  });
  return [departures, error, sums];
}

/** (D⁻¹ + A)⁻¹, written so that D may be nothing: (I + D·A)⁻¹·D. */
function posterior(between: Matrix, inside: Matrix): Matrix {
  const [p, q, r] = between;
  const [a, b, c] = inside;
  const m = [1 + p * a + q * b, p * b + q * c, q * a + r * b, 1 + q * b + r * c] as const;
  const determinant = m[0] * m[3] - m[1] * m[2];
  return [
    (m[3] * p - m[1] * q) / determinant,
    (m[3] * q - m[1] * r) / determinant,
    (m[0] * r - m[2] * q) / determinant,
  ];
}

const plus = (a: Matrix, b: Matrix): Matrix => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const apply = ([a, b, c]: Matrix, [x, y]: Vector): Vector => [a * x + b * y, b * x + c * y];
/** B·A of two symmetric matrices, row by row. */
const times = ([p, q, r]: Matrix, [a, b, c]: Matrix) =>
  [p * a + q * b, p * b + q * c, q * a + r * b, q * b + r * c] as const;
/** A − A·(B·A), which is symmetric. */
const minusProduct = ([a, b, c]: Matrix, [w, x, y, z]: ReturnType<typeof times>): Matrix => [
  a - (a * w + b * y),
  b - (a * x + b * z),
  c - (b * x + c * z),
];
