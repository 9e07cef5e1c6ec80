import type { Said, Standing } from '../standing.ts';
import { kept } from './steady.ts';

/** A standing in figures, as it is counted. */
const counted = ({ population, assessed, belowTarget, levelSum }: Standing): Said => ({
  atTarget: assessed - belowTarget,
  below: belowTarget,
  notAssessed: population - assessed,
  meanLevel: assessed === 0 ? 0 : levelSum / assessed,
});

/**
 * What is said of a group. Questions about it are asked days apart, and what differs between two of them must be about a group: a
 * count stays as it was said until then, and the mean stays with the counts of those whom it is of.
 */
export function withSaid(standing: Standing, before: Standing | undefined): Standing {
  const now = counted(standing);
  const was = before?.said;
  const said = kept(now, was);
  const isOfTheSame = was !== undefined && said.atTarget === was.atTarget && said.below === was.below;
  return { ...standing, said: isOfTheSame ? { ...said, meanLevel: was.meanLevel } : said };
}

export interface Figures {
  population: number;
  assessed: number;
  belowTarget: number;
  meanLevel: number;
}

/** The figures that people may be told, before it is looked at whether they are of enough people. */
export function figuresOf(standing: Standing): Figures {
  const { atTarget, below, notAssessed, meanLevel } = standing.said ?? counted(standing);
  const assessed = atTarget + below;
  return { population: assessed + notAssessed, assessed, belowTarget: below, meanLevel };
}
