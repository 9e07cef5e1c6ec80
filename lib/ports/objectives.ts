import type { PersonId } from '../domain/ids.ts';
import type { WorkObjective } from '../domain/performance/objective.ts';
import type { Stored } from './stored.ts';

/** What people have set themselves to reach, each in their own partition: it goes with them. */
export interface Objectives {
  find: (personId: PersonId, objectiveId: string) => Promise<Stored<WorkObjective> | undefined>;
  of: (personId: PersonId) => AsyncIterable<WorkObjective>;
  /** @throws NamedError `stale` when it changed since it was read, or exists already where it was not read */
  save: (changed: Stored<WorkObjective>) => Promise<void>;
  /** What is not there is erased already. */
  erase: (personId: PersonId, objectiveId: string) => Promise<void>;
}
