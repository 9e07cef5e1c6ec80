import { EVIDENCE_VARIANCE, STRENGTH, STRENGTH_PRIOR_PIECES, type EvidenceSource } from './constants.ts';

/** How far a source's pieces lay from what other evidence said of the same person and skill. Sums: order does not matter. */
export interface SourceRecord {
  pieces: number;
  /** Σ (level − other evidence's level)² − uncertainty², in levels². */
  excess: number;
}

export const noRecord = (): SourceRecord => ({ pieces: 0, excess: 0 });

/**
 * Notes one piece of evidence against what the rest of the evidence says. The other side's own uncertainty explains a part of the
 * distance and is taken off.
 */
export const compare = (
  record: SourceRecord,
  level: number,
  other: { level: number; uncertainty: number },
): SourceRecord => ({
  pieces: record.pieces + 1,
  excess: record.excess + (level - other.level) ** 2 - other.uncertainty ** 2,
});

/**
 * The strength (0–1) of a source: the customary one for the source, moved by its own record. A strength s means observations with
 * variance EVIDENCE_VARIANCE / s; the prior variance counts as STRENGTH_PRIOR_PIECES pieces (inverse-gamma posterior mean).
 */
export function strengthOf(source: EvidenceSource, record: SourceRecord = noRecord()): number {
  const customary = EVIDENCE_VARIANCE / STRENGTH[source];
  const variance =
    (customary * STRENGTH_PRIOR_PIECES + record.excess) / (STRENGTH_PRIOR_PIECES + record.pieces);
  return variance <= EVIDENCE_VARIANCE ? 1 : EVIDENCE_VARIANCE / variance;
}
