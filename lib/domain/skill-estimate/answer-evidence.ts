import { AVERAGE_LEVEL, EVIDENCE_VARIANCE, TOP_LEVEL } from './constants.ts';
import type { Forecast } from './estimate.ts';
import { curvature } from './logistic.ts';
import type { Evidence } from './state.ts';

/**
 * What one answer says about the skill on the 0–5 scale: the working response of logistic regression (McCullagh & Nelder 1989,
 * §2.5), the expected ability moved by (outcome − p) / information, so that a right answer never lowers and a wrong one never
 * raises. Its strength is the answer's information: most where p is near ½, little where the item was sure to be solved or its
 * difficulty is unknown. The piece is stored as it was made; folding it into the state commutes like any other evidence.
 */
export function answerEvidence(forecast: Forecast, outcome: 0 | 1, at: number): Evidence {
  const information = curvature(forecast.probability);
  const shown = AVERAGE_LEVEL + forecast.ability + (outcome - forecast.probability) / information;
  return {
    level: Math.min(TOP_LEVEL, Math.max(0, shown)),
    strength: Math.min(1, (EVIDENCE_VARIANCE * information) / (1 + information * forecast.itemVariance)),
    source: 'exercise-answer',
    at,
  };
}
