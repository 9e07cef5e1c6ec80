import type { PersonId } from '../domain/ids.ts';
import type { BeingSeen, OpeningOwner } from '../domain/mobility/being-seen.ts';

/**
 * For which openings people let themselves be seen, each in their own partition: it goes with them. It is read for its
 * person, and for the owner of one opening, of nobody else's.
 */
export interface Movers {
  find: (personId: PersonId, openingId: string) => Promise<BeingSeen | undefined>;
  /** Of one person, for whichever openings. */
  of: (personId: PersonId) => AsyncIterable<BeingSeen>;
  /** Who lets themselves be seen for one opening, in no order. */
  forOpening: (openingId: string) => AsyncIterable<BeingSeen>;
  /** As which it stands that somebody withdrew last: read first, so that what they end meanwhile stays ended. */
  withdrawn: (personId: PersonId) => Promise<string | undefined>;
  /**
   * What the same person said before of the same opening goes.
   * @throws NamedError `stale` where they withdrew anything since, or chose something else
   */
  save: (seen: BeingSeen, withdrawn: string | undefined) => Promise<void>;
  /** What is not there is withdrawn already. */
  withdraw: (personId: PersonId, openingId: string) => Promise<void>;
  withdrawAll: (personId: PersonId) => Promise<void>;
  /** By which name whoever looks is told who would see them. */
  ownerOf: (personId: PersonId, openingId: string) => Promise<OpeningOwner | undefined>;
  keepOwner: (owner: OpeningOwner) => Promise<void>;
}
