import type { RolePart } from '../need/role-part.ts';
import type { Standing } from '../group-level/group-standing.ts';
import type { Gathered } from './gathered.ts';
import { sayable, type Said } from './said.ts';
import type { Figures } from './say.ts';

/** What was said of a cell, with how surely; what earlier versions said of one lacks that. */
export type SaidOfCell = Said<Figures> & {
  noise: NonNullable<Figures['noise']>;
  gathered: Gathered & Required<Pick<Gathered, 'byTwo'>>;
};

export const isSurelySaid = (said: Said<Figures> | undefined): said is SaidOfCell =>
  said?.noise !== undefined && said.gathered?.byTwo !== undefined;

/**
 * How a skill stands in a part of a role, as the sum of what was said of its cells: it costs nobody more. How many are
 * below, and not how far they are short, as that is not told of cells.
 * @param role as it was said
 */
export function partAsSaid(
  { roleId, skillId, target, minimumGroup }: Said<Standing>,
  group: RolePart,
  cells: readonly SaidOfCell[],
): Said<Standing> {
  const sum = (of: (one: SaidOfCell) => number): number => cells.reduce((total, one) => total + of(one), 0);
  const assessed = sum((one) => one.assessed);
  return sayable({
    roleId,
    group,
    skillId,
    target,
    population: sum((one) => one.population),
    assessed,
    belowTarget: assessed - sum((one) => one.atTarget),
    levelSum: assessed * target,
    gapSum: 0,
    saidAt: Math.max(...cells.map(({ at }) => at)),
    noise: { below: Math.sqrt(sum(({ noise }) => noise.people ** 2)) },
    gathered: gatheredOver(cells),
    ...(minimumGroup === undefined ? {} : { minimumGroup }),
  });
}

/** The same people by another name. */
export const calledBy = (group: RolePart, part: Said<Standing>): Said<Standing> =>
  sayable({ ...part, group });

/** Means by how many are known in each cell. */
function gatheredOver(cells: readonly SaidOfCell[]): Gathered {
  const people = cells.reduce((sum, { assessed }) => sum + assessed, 0);
  const shares = cells.map(({ assessed, gathered }) => ({ share: assessed / people, ...gathered }));
  return {
    at: Math.max(...shares.map(({ at }) => at)),
    below: {
      mean: shares.reduce((sum, { share, below }) => sum + share * below.mean, 0),
      variance: shares.reduce((sum, { share, below }) => sum + share ** 2 * below.variance, 0),
    },
    looks: Math.max(...shares.map(({ looks }) => looks)),
  };
}
