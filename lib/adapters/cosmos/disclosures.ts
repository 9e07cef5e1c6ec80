import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { GroupMemory, groupOf, kindOf } from '../../domain/disclosure/book.ts';
import { noiseFrom, type Noise } from '../../domain/disclosure/noise.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Disclosures } from '../../ports/disclosures.ts';
import { save, type Documents } from './documents.ts';
import { secretIn, secretOf } from './secret.ts';

/** Without the name of the group where it is a team, which goes by its manager: no id of a person stands in it. */
const MemoryDocument = z.object({ memory: GroupMemory.partial({ group: true }) });

const PARTITION = 'disclosure';

const idFrom = (secret: string, group: string): string =>
  createHmac('sha256', secret).update(group).digest('hex').slice(0, 40);

/**
 * The id of what was said of somebody’s team; undefined while nothing was ever said, or where these documents hold
 * nothing of it.
 */
export async function teamMemoryOf(managerId: PersonId, documents: Documents): Promise<string | undefined> {
  const secret = await secretIn(documents, PARTITION);
  return secret === undefined ? undefined : idFrom(secret, groupOf('team', managerId));
}

/**
 * @param draw a secret for an installation that has none yet
 * @param leastOf the smallest group that is spoken of
 */
export function cosmosDisclosures(
  documents: Documents,
  draw: () => string,
  leastOf: () => Promise<number>,
): Disclosures {
  const secret = secretOf(documents, { partition: PARTITION, type: 'disclosure-secret' }, draw);
  const idOf = async (group: string): Promise<string> => idFrom(await secret.read(), group);
  return {
    async read(group) {
      const found = await documents.read(MemoryDocument, PARTITION, await idOf(group));
      return found
        ? { value: { ...found.value.memory, group }, etag: found.etag }
        : { value: { group, skills: {} } };
    },
    async *all(kind) {
      const where = `c.type = 'disclosure' AND c.kind = @kind`;
      for await (const { value, etag } of documents.query(MemoryDocument, where, { kind }, PARTITION))
        yield { value: { ...value.memory, group: value.memory.group ?? '' }, etag };
    },
    async save({ value, etag }) {
      const { group, skills } = value;
      const kind = kindOf(group);
      const memory = kind === 'team' ? { skills } : value;
      await documents.batch(PARTITION, [save(await idOf(group), { type: 'disclosure', kind, memory }, etag)]);
    },
    noise: async (): Promise<Noise> => noiseFrom(await secret.read(), await leastOf()),
  };
}
