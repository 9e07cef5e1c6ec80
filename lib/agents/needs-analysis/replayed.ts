import { lineFor, type CharterLine } from '../../domain/charter.ts';
import type { Noise } from '../../domain/disclosure/noise.ts';
import { saidAt, type Memory } from '../../domain/disclosure/say.ts';
import { standingAsSaid } from '../../domain/disclosure/say-standing.ts';
import { needIdOf } from '../../domain/need/need.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { ReplayedNeed } from '../../domain/need/replay.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Standing } from '../../domain/group-level/group-standing.ts';
import { gapsFound } from './cells/gaps-found.ts';
import { withCells, type CellMemories } from './cells/said-roles.ts';
import { weighGap } from '../../domain/need/weigh-gap.ts';

/** What was said of a role in a skill, and how it stands there today. */
export interface Looked {
  roleId: string;
  skillId: string;
  memory: Memory;
  standing: Standing;
}

/** Registers under trial. */
interface Tried extends Pick<Policy, 'thresholds' | 'causes' | 'sources'> {
  lines: readonly Omit<CharterLine, 'ownerId'>[];
  skills: ReadonlyMap<string, Skill>;
}

/** Each need at the first week that shows it. */
export function foundIn(
  weeks: readonly number[],
  roles: readonly Looked[],
  cells: CellMemories,
  { lines, skills, thresholds, causes, sources }: Tried,
  noise: Noise,
): ReplayedNeed[] {
  const found = new Map<string, ReplayedNeed>();
  for (const at of weeks) {
    const said = roles.map(({ memory, standing: today }) =>
      standingAsSaid(today, saidAt(memory, at, noise.least), today, noise),
    );
    const then = withCells(said, cells, (memory) => saidAt(memory, at, noise.least));
    for (const standing of gapsFound(then, { thresholds, sources }, new Map())) {
      const { roleId, skillId, group } = standing;
      const needId = needIdOf(roleId, skillId, group);
      const line = lineFor({ lines }, skillId, roleId, at);
      if (!line || found.has(needId)) continue;
      const { cause, priority } = weighGap(standing, line, { thresholds, causes, skills, at });
      found.set(needId, {
        needId,
        roleId,
        skillId,
        group,
        firstAt: at,
        supposedCause: cause,
        priority: priority.value,
        charterLineId: line.lineId,
      });
    }
  }
  return [...found.values()];
}
