import type { DirectoryEntry } from '../domain/directory/account.ts';
import type { DirectoryIdentifier } from '../domain/policy/directory-policy.ts';
import type { PersonId } from '../domain/ids.ts';
import type { DeltaAnswer } from './delta.ts';

export type DirectoryAnswer = DeltaAnswer<DirectoryEntry>;

/** The company’s accounts, as far as the layer may read them. */
export interface Directory {
  /**
   * What changed since a place that an earlier answer named, a page at a time; without one everybody, as they are. The
   * same account may come more than once, in any order.
   * @param identifiers which are asked for besides, at the beginning of a round: a place remembers them
   * @throws NamedError or NotWritten where it refuses for another reason, such as a permission that is missing
   */
  changes: (from?: string, identifiers?: readonly DirectoryIdentifier[]) => Promise<DirectoryAnswer>;
  /**
   * Those of these names that somebody bears, as their whole name or their surname, without regard to case; a yes is
   * all that is learned of anybody.
   * @throws NotWritten where it refuses
   */
  borne: (names: readonly string[]) => Promise<ReadonlySet<string>>;
  /**
   * What the account of somebody says now that other systems know them by; undefined where it says nothing, or there is
   * none. It is kept nowhere.
   * @throws NotWritten where it refuses
   */
  identifierOf: (personId: PersonId, which: DirectoryIdentifier) => Promise<string | undefined>;
  /** Whom a pilot keeps to; undefined for everybody. Held at once: a pilot is small. */
  members: () => Promise<ReadonlySet<PersonId> | undefined>;
}
