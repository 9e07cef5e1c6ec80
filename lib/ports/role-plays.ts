import type { PersonId } from '../domain/ids.ts';
import type { RolePlaySession } from '../domain/practice/role-play/session.ts';
import type { Stored } from './stored.ts';

/**
 * Role-plays of people, each in their own partition, for some weeks after the last word. They are read for nobody but
 * their person: there is no other purpose to name, and no read across people.
 */
export interface RolePlays {
  find: (
    purpose: 'own-access',
    personId: PersonId,
    sessionId: string,
  ) => Promise<Stored<RolePlaySession> | undefined>;
  of: (purpose: 'own-access', personId: PersonId) => AsyncIterable<RolePlaySession>;
  /** @throws NamedError `stale` when it changed since it was read, or exists already where it was not read */
  save: (changed: Stored<RolePlaySession>) => Promise<void>;
  /** What is not there is erased already. */
  erase: (personId: PersonId, sessionId: string) => Promise<void>;
}
