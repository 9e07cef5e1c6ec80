import type { PersonId } from '../domain/ids.ts';
import type { KeptStatement } from '../domain/xapi/statement.ts';
import type { StatementFilter } from '../domain/xapi/query.ts';
import type { StatementKeys } from '../domain/xapi/keys.ts';

/** A statement with what it is found by. */
export interface FoundStatement {
  statement: KeptStatement;
  keys: StatementKeys;
  isVoided: boolean;
  /** As `placeStoredAt` says. */
  place: number;
  /** Whom it is about, once that is known: it goes with them. */
  personId?: string;
  /** Whether what was learned of it may not have been sent on, where that is noted. */
  isUnsent?: true;
  etag?: string;
}

/** Learning records as they came, by the source that sent them; for 30 days. */
export interface Statements {
  find: (source: string, statementId: string) => Promise<FoundStatement | undefined>;
  /**
   * Stores all of them or none: new ones, and those that are voided with them.
   * @throws NamedError `stale` where one is there already, or changed since it was read
   */
  store: (source: string, statements: readonly FoundStatement[]) => Promise<void>;
  /** What a filter asks for of one source, without what was voided, in the order of storing. */
  list: (source: string, filter: StatementFilter) => Promise<FoundStatement[]>;
  /** Every one of a source that is kept, whether it is known whom it is about, and whether it was not sent on. */
  kept: (source: string) => AsyncIterable<{ statementId: string; isAttributed: boolean; isUnsent: boolean }>;
  /** Those of every source in which somebody of the company is named by their object id, voided ones too. */
  naming: (personId: PersonId) => AsyncIterable<FoundStatement & { source: string }>;
}
