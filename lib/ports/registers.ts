import type { Charter } from '../domain/charter.ts';
import type { PersonId, RoleId, SkillId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { CurrentEntry, RegisterEntry, RegisterName, RegisterValues } from '../domain/register.ts';
import type { RoleProfile, Skill } from '../domain/skill/skill.ts';
import type { Stopped } from '../domain/policy/switch.ts';

/** A change of one entry by a human, or by a feed that speaks for one. */
export interface Edit<R extends RegisterName = RegisterName> {
  register: R;
  id: string;
  value: RegisterValues[R];
  by?: PersonId;
  /** Epoch milliseconds. */
  at: number;
  /** ETag of the version that the editor saw; absent where they saw none. */
  ifMatch?: string;
}

/** What humans own: the charter, the taxonomy, the role profiles and the policy. */
export interface Registers {
  /** Names skills as they are now, whatever was merged since it was written; so do the role profiles. */
  charter: () => Promise<Charter>;
  /** Under every id the skill that it stands for now (`taxonomyOf`). */
  skills: () => Promise<ReadonlyMap<SkillId, Skill>>;
  roleProfiles: () => Promise<ReadonlyMap<RoleId, RoleProfile>>;
  policy: () => Promise<Policy>;
  /** What humans have stopped for the time being; a minute old at most. */
  stopped: () => Promise<Stopped>;
  /** Every entry in force; a minute old at most. */
  entries: <R extends RegisterName>(register: R) => Promise<CurrentEntry<R>[]>;
  /** The same as it stands at this moment, for what a human may have taken back a second ago. */
  latest: <R extends RegisterName>(register: R) => Promise<CurrentEntry<R>[]>;
  /** Earlier versions of an entry, in no order. */
  earlier: <R extends RegisterName>(register: R, id: string) => AsyncIterable<RegisterEntry<R>>;
  /**
   * Saves the next version and keeps the one before. Answers the new ETag. What stands already with this value is left
   * as it is.
   * @throws NamedError `bad-input` when its register could not read it again; `stale` when the entry is not the one
   *   that `ifMatch` names, `precondition-required` when one stands and none is named; nothing is stored then
   */
  save: <R extends RegisterName>(edit: Edit<R>) => Promise<{ version: number; etag: string }>;
}
