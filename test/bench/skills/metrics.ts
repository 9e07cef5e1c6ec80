/** Probabilities given to outcomes (0 or 1), in the order in which they were given. */
export interface Scored {
  predicted: number[];
  outcomes: (0 | 1)[];
}

export interface Quality {
  rows: number;
  auc: number | null;
  /** Mean over rows, natural logarithm. */
  logLoss: number | null;
  /** The log-loss of always saying the mean outcome of these rows: what knowing nothing else costs. */
  meanLogLoss: number | null;
  calibrationError: number | null;
}

export const noScores = (): Scored => ({ predicted: [], outcomes: [] });

export function score(scored: Scored, predicted: number, outcome: 0 | 1): void {
  scored.predicted.push(predicted);
  scored.outcomes.push(outcome);
}

/** Quality of predictions; null where it is undefined (no rows, or one class only for AUC). */
export function quality(scored: Scored): Quality {
  const rows = scored.outcomes.length;
  if (rows === 0) return { rows, auc: null, logLoss: null, meanLogLoss: null, calibrationError: null };
  const base = scored.outcomes.reduce<number>((total, outcome) => total + outcome, 0) / rows;
  return {
    rows,
    auc: rounded(auc(scored)),
    logLoss: rounded(logLoss(scored)),
    meanLogLoss: rounded(logLoss({ ...scored, predicted: scored.predicted.map(() => base) })),
    calibrationError: rounded(calibrationError(scored)),
  };
}

export function logLoss({ predicted, outcomes }: Scored): number {
  const loss = outcomes.reduce<number>((total, outcome, i) => {
    const p = predicted[i] ?? 0.5;
    return total - Math.log(Math.max(1e-15, outcome === 1 ? p : 1 - p));
  }, 0);
  return loss / outcomes.length;
}

/** The chance that a right answer was given a higher probability than a wrong one; ties count half (Mann–Whitney). */
export function auc({ predicted, outcomes }: Scored): number {
  const order = Uint32Array.from(predicted.keys()).sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0));
  let [ranks, right, start] = [0, 0, 0];
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && predicted[order[end] ?? 0] === predicted[order[start] ?? 0]) end++;
    const ones = order.subarray(start, end).reduce((count, row) => count + (outcomes[row] ?? 0), 0);
    right += ones;
    ranks += (ones * (start + 1 + end)) / 2;
    start = end;
  }
  return (ranks - (right * (right + 1)) / 2) / (right * (order.length - right));
}

/** Expected calibration error over ten bins of equal width (Guo et al. 2017). */
export function calibrationError({ predicted, outcomes }: Scored): number {
  const excess = new Float64Array(10);
  predicted.forEach((p, row) => {
    const bin = Math.min(9, Math.floor(p * 10));
    excess[bin] = (excess[bin] ?? 0) + p - (outcomes[row] ?? 0);
  });
  return excess.reduce((total, difference) => total + Math.abs(difference), 0) / predicted.length;
}

export const rounded = (value: number): number | null =>
  Number.isFinite(value) ? Math.round(value * 1e5) / 1e5 : null;
