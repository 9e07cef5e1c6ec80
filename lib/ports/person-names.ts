import type { PersonId } from '../domain/ids.ts';

/**
 * What people are called, asked where somebody is about to let another one read what is theirs. It is kept nowhere: the
 * layer holds no names.
 */
export interface PersonNames {
  /**
   * As the directory has it, so that nobody who writes about people to the layer says it; undefined where it says no
   * name that can be shown, knows nobody of this id, or may not be read.
   * @throws NamedError `unavailable` where it failed, is too busy, or cannot be reached or understood: a page says that
   *   it is not known just now, and fails for it no more than for a name that is none
   */
  nameOf: (personId: PersonId) => Promise<string | undefined>;
}
