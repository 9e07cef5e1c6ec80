import type { SkillId } from '../domain/ids.ts';
import type { BesideWith } from '../domain/mobility/near.ts';
import { pacesHere } from '../domain/mobility/pace.ts';
import type { RoleProfiles, Skill } from '../domain/skill/skill.ts';
import type { Ports } from '../ports/index.ts';
import { readingsHere } from './readings-here.ts';

/** What everybody is laid beside with, and what things ask for. */
export interface KnownHere extends Omit<BesideWith, 'ownTargets' | 'at'> {
  skills: ReadonlyMap<SkillId, Skill>;
  profiles: RoleProfiles;
}

/** Work: the needs and their readings, once. */
export async function knownHere({
  registers,
  needs,
}: Pick<Ports, 'registers' | 'needs'>): Promise<KnownHere> {
  const [skills, profiles, { thresholds }, readings] = await Promise.all([
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
    readingsHere({ registers, needs }),
  ]);
  return {
    skills,
    profiles,
    thresholds,
    here: pacesHere(readings, thresholds.minimumGroup),
  };
}
