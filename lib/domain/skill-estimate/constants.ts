/** Proficiency runs from 0 (none) to this, the scale of the taxonomy. */
export const TOP_LEVEL = 5;

/**
 * Variance, in levels², of one full-strength observation around the true level. With the default prior weight of 0.5 it makes a
 * person without evidence uncertain by 1.2 levels (the deviation of levels in a mixed population) and by 0.7 after one assessment.
 */
export const EVIDENCE_VARIANCE = 0.72;
export const DEFAULT_PRIOR = { level: 1.5, weight: 0.5 } as const;
