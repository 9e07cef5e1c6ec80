import { z } from 'zod';
import type { PersonId } from '../../domain/ids.ts';
import type { Graph } from '../graph.ts';

const Addressed = z.object({ mail: z.string().nullish() }).optional();

/**
 * The addresses of people, in small letters: read when they are invited or their answers are read, and kept nowhere.
 * Whoever has none, or is gone, is left out. One call a person; Graph gives an app nothing less.
 */
export async function addressesOf(
  personIds: readonly PersonId[],
  graph: Graph,
): Promise<Map<string, PersonId>> {
  const found = new Map<string, PersonId>();
  for (const personId of personIds) {
    const { mail } = Addressed.parse(await graph.get(`users/${personId}?$select=mail`)) ?? {};
    if (mail) found.set(mail.toLowerCase(), personId);
  }
  return found;
}
