import type { DeclinedDemand } from '../domain/need/declined-demand.ts';
import type { PersonId, RoleId, SkillId } from '../domain/ids.ts';

/** A request that no line of the charter asks for. */
export interface DeclinedRequest {
  requesterId: PersonId;
  roleId: RoleId;
  /** Null where no skill of the taxonomy was recognised. */
  skillId: SkillId | null;
  /** Epoch milliseconds. */
  at: number;
}

/** Demand outside the charter, for its owners to see. */
export interface DeclinedDemandStore {
  /** Counts each person who asks once, in all and in the month. */
  count: (request: DeclinedRequest) => Promise<void>;
  all: () => AsyncIterable<DeclinedDemand>;
  /** Nobody is asked about it until then, epoch milliseconds. @throws NamedError `not-found` */
  snooze: (demandId: string, until: number) => Promise<void>;
}
