import type { Calibration } from '../domain/skill-estimate/calibration.ts';

/** What was learned about sources of evidence and about items. */
export interface CalibrationStore {
  /** What is customary before anything was learned; up to an hour old. */
  read: () => Promise<Calibration>;
  save: (calibration: Calibration) => Promise<void>;
}
