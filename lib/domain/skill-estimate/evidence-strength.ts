import { EVIDENCE_VARIANCE, STRENGTH, PRIOR_COMPARISONS, type EvidenceSource } from './constants.ts';

/** How far a source lay from the assessments of the same people and skills. Sums: order does not matter. */
export interface SourceRecord {
  comparisons: number;
  /** Σ of what each comparison says of the variance of one piece, in levels². */
  excess: number;
}

export const noRecord = (): SourceRecord => ({ comparisons: 0, excess: 0 });

/**
 * Notes what a source said of somebody's skill, the mean of some pieces, against what the rest of the evidence says.
 * The other side's own uncertainty explains a part of the distance and is taken off; what is left, times the pieces, is
 * the variance of one.
 */
export const compare = (
  record: SourceRecord,
  said: { level: number; pieces: number },
  other: { level: number; uncertainty: number },
): SourceRecord => ({
  comparisons: record.comparisons + 1,
  excess: record.excess + said.pieces * ((said.level - other.level) ** 2 - other.uncertainty ** 2),
});

/**
 * The strength (0–1) of a source: the customary one for the source, moved by its own record. A strength s means
 * observations with variance EVIDENCE_VARIANCE / s; the prior variance counts as PRIOR_COMPARISONS comparisons
 * (inverse-gamma posterior mean).
 */
export function strengthOf(source: EvidenceSource, record: SourceRecord = noRecord()): number {
  const customary = EVIDENCE_VARIANCE / STRENGTH[source];
  const variance = (customary * PRIOR_COMPARISONS + record.excess) / (PRIOR_COMPARISONS + record.comparisons);
  return variance <= EVIDENCE_VARIANCE ? 1 : EVIDENCE_VARIANCE / variance;
}
