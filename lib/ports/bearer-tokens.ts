import type { PersonId } from '../domain/ids.ts';

/** What the Bot Connector signed with a message that it brought. */
export interface Brought {
  /** Client id of the bot for which it was brought. */
  clientId: string;
  /** Where answers go; the message has to say the same. */
  serviceUrl: string;
  /** Channels for which the key that signed may speak. */
  endorsements: readonly string[];
}

/** Whom a token of the company's Entra stands for, and what it lets its bearer do. */
export interface SignedInPerson {
  personId: PersonId;
  roles: string[];
}

/** BearerTokens that the app checks itself: those that come to a door in front of which nothing else stands. */
export interface BearerTokens {
  /** The company’s tenant. */
  tenantId: string;
  /** Application id URI under which Teams gets people a token for our app. */
  resource: string;
  /**
   * A token of the Bot Connector for our bot.
   * @param at epoch milliseconds
   * @throws NamedError `not-signed-in`; `not-allowed` where answers would go to a host that is none of the connector’s;
   * `unavailable` where the keys cannot be read
   */
  ofConnector: (token: string, at: number) => Promise<Brought>;
  /**
   * A token with which a person of the company signed in for our app.
   * @throws NamedError as above
   */
  ofPerson: (token: string, at: number) => Promise<SignedInPerson>;
}
