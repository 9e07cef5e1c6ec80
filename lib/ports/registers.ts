import type { Charter } from '../domain/charter.ts';
import type { DeclinedDemand } from '../domain/declined-demand.ts';
import type { Said } from '../domain/disclosure/said.ts';
import type { PersonId, RoleId, SkillId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { CurrentEntry, RegisterEntry, RegisterName } from '../domain/register.ts';
import type { Calibration } from '../domain/skill-estimate/calibration.ts';
import type { RoleProfile, Skill } from '../domain/skill.ts';
import type { Standing } from '../domain/standing.ts';

/** A change of one entry by a human, or by a feed that speaks for one. The value fits the register’s schema. */
export interface Edit {
  register: RegisterName;
  id: string;
  value: object;
  by?: PersonId;
  /** Epoch milliseconds. */
  at: number;
  /** ETag of the version that the editor saw; absent where they saw none. */
  ifMatch?: string;
}

/** What humans own: the charter, the taxonomy, the role profiles, the policy; and the demand they are told about. */
export interface Registers {
  /** Names skills as they are now, whatever was merged since it was written; so do the role profiles. */
  charter: () => Promise<Charter>;
  /** Under every id the skill that it stands for now (`taxonomyOf`). */
  skills: () => Promise<ReadonlyMap<SkillId, Skill>>;
  roleProfiles: () => Promise<ReadonlyMap<RoleId, RoleProfile>>;
  policy: () => Promise<Policy>;
  /** Every entry in force. */
  entries: (register: RegisterName) => Promise<CurrentEntry[]>;
  /** Earlier versions of an entry, in no order. */
  earlier: (register: RegisterName, id: string) => AsyncIterable<RegisterEntry>;
  /**
   * Saves the next version and keeps the one before. Answers the new ETag. What stands already with this value is left as it is.
   * @throws NamedError `stale` when the entry is not the one that `ifMatch` names, `precondition-required` when one stands and
   * none is named
   */
  save: (edit: Edit) => Promise<{ version: number; etag: string }>;
  /** What was learned about sources of evidence and about items; what is customary before that. */
  calibration: () => Promise<Calibration>;
  saveCalibration: (calibration: Calibration) => Promise<void>;
  /** How each skill stands in each role, as the last needs analysis saw it and may say it. */
  saveStandings: (standings: readonly Said<Standing>[]) => Promise<void>;
  standings: () => AsyncIterable<Said<Standing>>;
  /** @param ahead measured at what a forecast asks for */
  standing: (roleId: RoleId, skillId: SkillId, ahead?: boolean) => Promise<Said<Standing> | undefined>;
  /** Counts one declined request; the same request again is not counted twice. */
  countDeclined: (demand: {
    requestId: string;
    roleId: RoleId;
    skillId: SkillId | null;
    at: number;
  }) => Promise<void>;
  declined: () => AsyncIterable<DeclinedDemand>;
  /** Nobody is asked about it until then. @throws NamedError `not-found` */
  leaveDeclined: (demandId: string, until: number) => Promise<void>;
}
