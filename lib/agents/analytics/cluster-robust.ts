import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** One line of a regression. */
export interface Observed {
  outcome: number;
  /** The regressors, a constant among them. */
  x: readonly number[];
  /** Whose error terms may move together: a team, or a person alone. */
  cluster: string;
}

export interface Coefficient {
  estimate: number;
  /** Degrees of freedom, mostly no whole number. */
  freedom: number;
  /** By which each line counts: the estimate is the sum of the outcomes times these. */
  weights: readonly number[];
}

/** What the part of one cluster in the degrees of freedom is made of. */
interface Part {
  own: number;
  shared: Matrix;
}

/**
 * A share of a cluster that its own observations explain whole is no evidence of its errors, and counts as none
 * (pseudo-inverse).
 */
const EXPLAINED = 1 - 1e-9;

/**
 * One coefficient of an ordinary least-squares regression with Satterthwaite's degrees of freedom of its cluster-robust
 * variance CR2. How large that variance is, is told with noise (`spreadAround`), and not from here.
 *
 * With M = (XᵀX)⁻¹ and A_g = (I − X_g M X_gᵀ)^(−1/2), the symmetric root: p_g = (I − H)_g′ A_g X_g M c,   freedom =
 * (Σ_g p_g′p_g)² / Σ_g Σ_h (p_g′p_h)². Working model: independent errors of equal variance. Bell & McCaffrey 2002
 * (Survey Methodology 28:169–181, §2–4); Pustejovsky & Tipton 2018 (Journal of Business & Economic Statistics
 * 36:672–683, eqs. 5, 6 and 11); pseudo-inverse where a cluster fits itself, as there in §2.2. Checked against
 * clubSandwich: test/lib/agents/analytics/cluster-robust. Work: rows × columns²; memory: the rows.
 * @returns undefined where the coefficient cannot be told from the others
 */
export function coefficientOf(rows: readonly Observed[], which: number): Coefficient | undefined {
  const columns = rows[0]?.x.length ?? 0;
  if (rows.length <= columns) return undefined;
  const x = new Matrix(rows.map((row) => [...row.x]));
  const y = Matrix.columnVector(rows.map(({ outcome }) => outcome));
  const squares = x.transpose().mmul(x);
  const gram = new CholeskyDecomposition(squares);
  if (!gram.isPositiveDefinite() || !isToldApart(squares, gram)) return undefined;
  const beta = gram.solve(x.transpose().mmul(y));
  const c = Matrix.zeros(columns, 1);
  c.set(which, 0, 1);
  const contrast = gram.solve(c);
  // X L⁻ᵀ, whose products are the hat matrix: its small side is all that needs a root.
  const half = halfOf(x, gram);
  const members = Map.groupBy(rows.keys(), (i) => rows[i]?.cluster);
  const all = [...Array(columns).keys()];
  const parts = [...members.values()].map((i) =>
    partOf(x.selection(i, all).mmul(contrast), half.selection(i, all)),
  );
  const weights = x.mmul(contrast).to1DArray();
  return { estimate: beta.get(which, 0), freedom: freedomOf(parts, columns), weights };
}

/**
 * Share of a regressor that the others do not tell. Below it rounding would decide the coefficients, and with it the
 * order in which people are counted: where all who received it were seen at one level before and all who wait at
 * another.
 */
const TOLD_APART = 1e-9;

const isToldApart = (squares: Matrix, gram: CholeskyDecomposition): boolean =>
  squares.diagonal().every((whole, i) => gram.lowerTriangularMatrix.get(i, i) ** 2 > TOLD_APART * whole);

/** X L⁻ᵀ for XᵀX = L Lᵀ. */
function halfOf(x: Matrix, gram: CholeskyDecomposition): Matrix {
  const lower = gram.lowerTriangularMatrix;
  const half = x.clone();
  for (let row = 0; row < half.rows; row += 1)
    for (let column = 0; column < half.columns; column += 1) {
      let value = half.get(row, column);
      for (let k = 0; k < column; k += 1) value -= half.get(row, k) * lower.get(column, k);
      half.set(row, column, value / lower.get(column, column));
    }
  return half;
}

/**
 * With B the cluster's rows of X L⁻ᵀ and BᵀB = QΛQᵀ, (I − BBᵀ)^(−1/2) = I + B Q diag(((1 − λ)^(−1/2) − 1) / λ) Qᵀ Bᵀ.
 */
function partOf(scores: Matrix, half: Matrix): Part {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(half.transpose().mmul(half), {
    assumeSymmetric: true,
  });
  const stretch = realEigenvalues.map((value) => {
    if (value <= 1e-12) return 0;
    return ((value >= EXPLAINED ? 0 : 1 / Math.sqrt(1 - value)) - 1) / value;
  });
  const turned = half.mmul(eigenvectorMatrix);
  const adjusted = scores
    .clone()
    .add(turned.mmul(Matrix.diag(stretch).mmul(turned.transpose().mmul(scores))));
  return {
    own: adjusted.transpose().mmul(adjusted).get(0, 0),
    shared: half.transpose().mmul(adjusted),
  };
}

/**
 * p_g′p_h = [g = h] u_g′u_g − z_g′z_h with u the adjusted scores and z = Bᵀu: sums over pairs become sums over
 * clusters.
 */
function freedomOf(parts: readonly Part[], columns: number): number {
  const moments = Matrix.zeros(columns, columns);
  let [trace, squares] = [0, 0];
  for (const { own, shared } of parts) {
    const of = shared.transpose().mmul(shared).get(0, 0);
    trace += own - of;
    squares += own ** 2 - 2 * own * of;
    moments.add(shared.mmul(shared.transpose()));
  }
  return trace ** 2 / (squares + moments.mmul(moments).trace());
}
