import type { Documents } from '../../lib/adapters/cosmos/documents.ts';
import { unavailable } from '../../lib/errors.ts';
import type { Channels } from '../../lib/ports/channels.ts';
import type { Connector } from '../../lib/ports/outbound-connector.ts';
import type { Faults } from './faults.ts';
import { mapped } from './recording-channels.ts';
import { said } from './said.ts';

/** A place where the host may die: throws there. */
export type Await = () => void;

export function faultyDocuments(
  documents: Documents,
  dieHere: Await,
  { stores, turnsAway }: Pick<Faults, 'stores' | 'turnsAway'>,
): Documents {
  const at = () => {
    dieHere();
    if (turnsAway()) throw unavailable(said('The store turned it away.'));
  };
  return {
    async read(schema, key, id) {
      at();
      return await documents.read(schema, key, id);
    },
    async holds(key, id) {
      at();
      return await documents.holds(key, id);
    },
    async batch(key, writes) {
      at();
      const wrong = stores();
      if (wrong === 'before') throw unavailable(said('The store was not reached.'));
      await documents.batch(key, writes);
      dieHere();
      if (wrong === 'after') throw unavailable(said('The store did not answer.'));
    },
    async *query(schema, where, parameters, key, pageSize) {
      at();
      yield* documents.query(schema, where, parameters, key, pageSize);
    },
  };
}

/** The channels with a place to die before and after each write. */
export const mortalChannels = (channels: Channels, at: Await): Channels =>
  mapped(channels, (channel) => mortal(channel, at)) as Channels;

function mortal<P>(connector: Connector<P>, at: Await): Connector<P> {
  return {
    ...connector,
    async write(key, payload) {
      at();
      const result = await connector.write(key, payload);
      at();
      return result;
    },
  };
}
