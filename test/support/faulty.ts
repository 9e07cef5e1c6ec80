import type { Documents } from '../../lib/adapters/cosmos/documents.ts';
import { unavailable } from '../../lib/errors.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { Connector } from '../../lib/ports/connector.ts';
import type { Faults } from './faults.ts';
import { said } from './said.ts';

/** A place where the host may die: throws there. */
export type Await = () => void;

export function faultyDocuments(documents: Documents, at: Await, stores: Faults['stores']): Documents {
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
      at();
      if (wrong === 'after') throw unavailable(said('The store did not answer.'));
    },
    async *query(schema, where, parameters, key, pageSize) {
      at();
      yield* documents.query(schema, where, parameters, key, pageSize);
    },
  };
}

/** The channels with a place to die before and after each write. */
export const mortalChannels = (channels: Ports['channels'], at: Await): Ports['channels'] => ({
  pages: mortal(channels.pages, at),
  pictures: mortal(channels.pictures, at),
  reports: mortal(channels.reports, at),
  catalogue: mortal(channels.catalogue, at),
  assignments: mortal(channels.assignments, at),
  notices: mortal(channels.notices, at),
  approvalCards: mortal(channels.approvalCards, at),
  webhooks: mortal(channels.webhooks, at),
  charterRows: mortal(channels.charterRows, at),
});

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
