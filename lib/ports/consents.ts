import type { PersonId } from '../domain/ids.ts';
import type { OwnerName } from '../domain/opened-by-owner.ts';

/** Under which name people know the owner of something that they may show themselves for. */
export interface OwnerNames {
  ownerOf: (personId: PersonId, of: string) => Promise<OwnerName | undefined>;
  keepOwner: (owner: OwnerName) => Promise<void>;
}

/**
 * What people say that one owner may know of them, each in their own partition: it goes with them. It is read for its
 * person, and for the owner of one entry of a register, of nobody else's.
 */
export interface Consents<Consent> extends OwnerNames {
  find: (personId: PersonId, to: string) => Promise<Consent | undefined>;
  /** Of one person, to whatever. */
  of: (personId: PersonId) => AsyncIterable<Consent>;
  /** Of everybody, to one entry, in no order. */
  to: (entryId: string) => AsyncIterable<Consent>;
  /** As which it stands that somebody withdrew last: read first, so that what they end meanwhile stays ended. */
  withdrawn: (personId: PersonId) => Promise<string | undefined>;
  /**
   * What the same person said before of the same entry goes.
   * @throws NamedError `stale` where they withdrew anything since, or chose something else
   */
  save: (consent: Consent, withdrawn: string | undefined) => Promise<void>;
  /** What is not there is withdrawn already. */
  withdraw: (personId: PersonId, from: string) => Promise<void>;
  withdrawAll: (personId: PersonId) => Promise<void>;
}
