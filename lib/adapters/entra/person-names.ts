import { z } from 'zod';
import { personNameIn } from '../../domain/text/person-name.ts';
import { NotWritten } from '../../ports/outbound-connector.ts';
import type { PersonNames } from '../../ports/person-names.ts';
import type { Graph } from '../graph.ts';

const Called = z.object({ displayName: z.string().nullish() }).optional();

/** One call a name. */
export const entraPersonNames = (graph: Graph): PersonNames => ({
  async nameOf(personId) {
    try {
      const found = Called.parse(await graph.get(`users/${personId}?$select=displayName`));
      return personNameIn(found?.displayName ?? undefined);
    } catch (error) {
      // Without a name nothing is shared, so whatever Graph refuses keeps what is theirs with them.
      if (error instanceof NotWritten) return undefined;
      throw error;
    }
  },
});
