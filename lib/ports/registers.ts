import type { Charter, CharterLine } from '../domain/charter.ts';
import type { RoleId, SkillId } from '../domain/ids.ts';
import type { RoleProfile, Skill } from '../domain/skill.ts';
import type { Standing } from '../domain/standing.ts';

/** Demand that no line of the charter asks for: counted and shown, never acted on. */
export interface DeclinedDemand {
  demandId: string;
  roleId: RoleId;
  skillId: SkillId | null;
  count: number;
  firstAt: number;
  lastAt: number;
}

/** What humans own: the charter, the taxonomy, the role profiles; and the demand they are told about. */
export interface Registers {
  charter: () => Promise<Charter>;
  skills: () => Promise<ReadonlyMap<SkillId, Skill>>;
  roleProfiles: () => Promise<ReadonlyMap<RoleId, RoleProfile>>;
  saveCharterLine: (line: CharterLine) => Promise<void>;
  saveSkill: (skill: Skill) => Promise<void>;
  saveRoleProfile: (profile: RoleProfile) => Promise<void>;
  /** How each skill stands in each role, as the last needs analysis saw it. */
  saveStandings: (standings: readonly Standing[]) => Promise<void>;
  standing: (roleId: RoleId, skillId: SkillId) => Promise<Standing | undefined>;
  /** Counts one declined request; the same request again is not counted twice. */
  countDeclined: (demand: {
    requestId: string;
    roleId: RoleId;
    skillId: SkillId | null;
    at: number;
  }) => Promise<void>;
  declined: () => AsyncIterable<DeclinedDemand>;
}
