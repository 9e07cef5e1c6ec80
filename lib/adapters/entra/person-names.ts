import { z } from 'zod';
import { personNameIn } from '../../domain/text/person-name.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { PersonNames } from '../../ports/person-names.ts';
import { GraphRefused, type Graph } from '../graph.ts';

/** An answer of another shape says no name. */
const Called = z
  .object({ displayName: z.string().nullish().catch(undefined) })
  .optional()
  .catch(undefined);

/** One call a name. */
export const entraPersonNames = (graph: Graph): PersonNames => ({
  async nameOf(personId) {
    try {
      const found = Called.parse(await graph.get(`users/${personId}?$select=displayName`));
      return personNameIn(found?.displayName ?? undefined);
    } catch (error) {
      // Without a name nothing is shared, so whatever Graph refuses keeps what is theirs with them.
      if (error instanceof GraphRefused && !passes(error)) return undefined;
      throw unavailable(message('problem.names.unread'), { cause: error });
    }
  },
});

/** Whether it is refused for now, and may be answered later. */
const passes = ({ status }: GraphRefused): boolean => status === 429 || status === 503;
