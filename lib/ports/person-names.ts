import type { PersonId } from '../domain/ids.ts';

/**
 * What people are called, asked where somebody is about to let another one read what is theirs. It is kept nowhere: the
 * layer holds no names.
 */
export interface PersonNames {
  /**
   * As the directory has it, so that nobody who writes about people to the layer says it; undefined where it says no
   * name that can be shown, knows nobody of this id, may not be read, or cannot be reached.
   * @throws NamedError `unavailable` where it answers that it failed
   */
  nameOf: (personId: PersonId) => Promise<string | undefined>;
}
