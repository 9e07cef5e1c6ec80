import type { Standing } from '../group-level/group-standing.ts';

export interface StandingFigures {
  population: number;
  assessed: number;
  belowTarget: number;
  meanLevel: number;
}

/**
 * The figures of a standing; one that was stored before there was noise in it holds what was said then beside what was
 * counted.
 */
export function figuresOf({ population, assessed, belowTarget, levelSum, said }: Standing): StandingFigures {
  if (!said)
    return { population, assessed, belowTarget, meanLevel: assessed === 0 ? 0 : levelSum / assessed };
  const { atTarget, below, notAssessed, meanLevel } = said;
  return {
    population: atTarget + below + notAssessed,
    assessed: atTarget + below,
    belowTarget: below,
    meanLevel,
  };
}
