import type { PersonId } from '../domain/ids.ts';

/** What is held about people in every store together. */
export interface PersonalData {
  /**
   * Erases somebody who left, wherever something leads to them, their own document last; where it stopped, the next try
   * goes on. What they decided in an office stays for its time.
   * @throws NamedError `stale` when somebody else changed a document meanwhile
   */
  eraseLeaver: (personId: PersonId) => Promise<void>;
}
