import type { Connection, Message } from 'rhea';
import { notInTheList, unauthorized } from './errors.ts';

/** Throws when an access token is not good for Service Bus. */
export type VerifyToken = (token: string) => unknown;

/** What each connection has proved in `$cbs`: the paths of the audiences for which it put a valid token. */
export function createClaims(verify: VerifyToken) {
  const proved = new WeakMap<Connection, Set<string>>();

  return {
    /** Answers put-token; throws Refused when the token is not accepted. */
    putToken(connection: Connection, request: Message): void {
      const { operation, type, name } = request.application_properties as Record<string, string>;
      if (operation !== 'put-token' || type !== 'jwt') throw notInTheList(`$cbs ${operation} ${type}`);
      try {
        verify(String(request.body));
      } catch (error) {
        throw unauthorized((error as Error).message);
      }
      const paths = proved.get(connection) ?? new Set();
      proved.set(connection, paths.add(decodeURI(new URL(name ?? '').pathname.slice(1))));
    },

    /** Throws Refused unless the connection put a token for this address. */
    demand(connection: Connection, address: string): void {
      if (!proved.get(connection)?.has(address)) throw unauthorized(`No token was put for "${address}".`);
    },
  };
}
