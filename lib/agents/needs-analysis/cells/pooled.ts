import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { normalTail } from '../../../domain/statistics/normal-tail.ts';
import type { GroupShort } from '../../../domain/group-level/shortfall.ts';

/**
 * People of one role in one department at one site. Of whom no site is known, the site of those is none; without a
 * department they are whoever else is in the role.
 */
export interface LevelCell {
  department?: string | undefined;
  site?: string | undefined;
  people: number;
  /** How far they are short by what was said of them alone; absent where nothing was, as of fewer than make a group. */
  said?: GroupShort;
}

/** What is known of the cells of a role in a skill, together. */
export interface PooledCells {
  /**
   * How far the people of some cells are short on average, and how likely no further than `bar`. In the order of the
   * cells: whether they are of it.
   */
  of: (isIn: readonly boolean[], bar: number) => GroupShort & { chance: number };
}

/**
 * By how many levels departments, sites, and departments at sites may differ from what their role, department and site
 * make of them (standard deviations); that they do not is as likely as that they do.
 */
const DIFFER = [
  { deviation: 0, prior: 0.5 },
  { deviation: 0.3, prior: 0.25 },
  { deviation: 0.9, prior: 0.25 },
] as const;

/**
 * Partial pooling: a cell is the level of its role, what its department and its site differ by, and what it differs by
 * itself, all three drawn from normal laws around nothing, the role’s level unknown (a mixed linear model for small
 * areas, Fay & Herriot 1979, J. Am. Stat. Assoc. 74; crossed effects, Searle, Casella & McCulloch 1992). So each cell
 * is drawn towards its role, department and site, the more the less surely it is known itself. How much cells differ
 * is not chosen, because a few cells often say “not at all” though they do (Gelman 2006, Bayesian Analysis 1): each of
 * 27 cases counts by its restricted likelihood (Harville 1974). What was said of the whole role counts as one more
 * figure, about the mean of all cells.
 */
export function pooled(cells: readonly LevelCell[], role: GroupShort | undefined): PooledCells {
  const fits = spreadsOf(cells).map((spread) => fitOf(cells, role, spread));
  const best = Math.max(...fits.map(({ logLikelihood }) => logLikelihood));
  const likely = fits.filter(({ logLikelihood }) => best - logLikelihood < HARDLY);
  const weights = likely.map(({ logLikelihood }) => Math.exp(logLikelihood - best));
  const sumOfWeights = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    of(isIn, bar) {
      const people = cells.reduce((sum, one, i) => sum + (isIn[i] ? one.people : 0), 0);
      const shares = cells.flatMap((one, i) => (isIn[i] ? [[i, one.people / people] as const] : []));
      const sums = { levels: 0, squares: 0, chance: 0 };
      for (const [k, { levels: all, covariance }] of likely.entries()) {
        const weight = (weights[k] ?? 0) / sumOfWeights;
        let [levels, variance] = [0, 0];
        for (const [i, share] of shares) {
          levels += share * all.get(i, 0);
          for (const [j, other] of shares) variance += share * other * covariance.get(i, j);
        }
        sums.levels += weight * levels;
        sums.squares += weight * (levels ** 2 + variance);
        sums.chance += weight * normalTail((levels - bar) / Math.sqrt(variance));
      }
      return {
        levels: sums.levels,
        error: Math.sqrt(Math.max(0, sums.squares - sums.levels ** 2)),
        chance: sums.chance,
      };
    },
  };
}

/** A spread that the figures speak against so much (natural logarithm of the likelihood) changes no figure. */
const HARDLY = 25;

/** Each figure as it was said, and which mean of cells it is about. */
interface Seen {
  levels: Matrix;
  errors: number[];
  about: Matrix;
}

function figuresAbout(cells: readonly LevelCell[], role: GroupShort | undefined): Seen {
  const people = cells.reduce((sum, one) => sum + one.people, 0);
  const rows = [
    ...cells.flatMap(({ said }, i) => (said ? [{ said, about: cells.map((_, j) => Number(i === j)) }] : [])),
    ...(role ? [{ said: role, about: cells.map((one) => one.people / people) }] : []),
  ];
  return {
    levels: Matrix.columnVector(rows.map(({ said }) => said.levels)),
    errors: rows.map(({ said }) => said.error),
    about: new Matrix(rows.map(({ about }) => about)),
  };
}

/** Deviations of departments, of sites, and of departments at sites. */
interface LevelSpread {
  department: number;
  site: number;
  cell: number;
  prior: number;
}

/** Where all cells are of one department, or each of another one, that differs by nothing that cells do not. */
function spreadsOf(cells: readonly LevelCell[]): LevelSpread[] {
  const none = DIFFER.slice(0, 1);
  const isCrossed = (of: 'department' | 'site'): boolean => {
    const names = new Set(cells.map((one) => one[of])).size;
    return names > 1 && names < cells.length;
  };
  return (isCrossed('department') ? DIFFER : none).flatMap((department) =>
    (isCrossed('site') ? DIFFER : none).flatMap((site) =>
      (cells.length > 1 ? DIFFER : none).map((cell) => ({
        department: department.deviation,
        site: site.deviation,
        cell: cell.deviation,
        prior: department.prior * site.prior * cell.prior,
      })),
    ),
  );
}

/** Cells as they are taken to be for one spread. */
interface LevelFit {
  /** Of each cell: the best linear unbiased prediction, and the covariance of its error. */
  levels: Matrix;
  covariance: Matrix;
  /** Restricted, with the prior; up to a constant. */
  logLikelihood: number;
}

/** Cells under one spread, from what was said of them and of their role. */
export function fitOf(
  cells: readonly LevelCell[],
  role: GroupShort | undefined,
  spread: LevelSpread,
): LevelFit {
  const { levels: y, errors, about } = figuresAbout(cells, role);
  const differ = new Matrix(
    cells.map((one) =>
      cells.map(
        (other) =>
          (one.department === other.department ? spread.department ** 2 : 0) +
          (one.site === other.site ? spread.site ** 2 : 0) +
          (one === other ? spread.cell ** 2 : 0),
      ),
    ),
  );
  const [along, ones] = [differ.mmul(about.transpose()), Matrix.ones(errors.length, 1)];
  const noise = Matrix.diag(errors.map((error) => error ** 2));
  const cholesky = new CholeskyDecomposition(about.mmul(along).add(noise));
  const logDeterminant =
    2 * cholesky.lowerTriangularMatrix.diagonal().reduce((sum, one) => sum + Math.log(one), 0);
  const [byY, byOnes] = [cholesky.solve(y), cholesky.solve(ones)];
  const information = ones.transpose().mmul(byOnes).get(0, 0);
  const mean = ones.transpose().mmul(byY).get(0, 0) / information;
  const rest = Matrix.sub(y, Matrix.mul(ones, mean));
  const byRest = Matrix.sub(byY, Matrix.mul(byOnes, mean));
  const ofMean = Matrix.sub(Matrix.ones(cells.length, 1), along.mmul(byOnes));
  return {
    levels: Matrix.add(along.mmul(byRest), mean),
    covariance: Matrix.sub(differ, along.mmul(cholesky.solve(along.transpose()))).add(
      ofMean.mmul(ofMean.transpose()).div(information),
    ),
    logLikelihood:
      Math.log(spread.prior) -
      (logDeterminant + Math.log(information) + rest.transpose().mmul(byRest).get(0, 0)) / 2,
  };
}
