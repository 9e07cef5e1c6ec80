import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { GroupMemory, groupOf, kindOf } from '../../domain/disclosure/book.ts';
import { noiseFrom, type Noise } from '../../domain/disclosure/noise.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Disclosures } from '../../ports/disclosures.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { save, type Documents } from './documents.ts';

/** Without the name of the group where it is a team, which goes by its manager: no id of a person stands in it. */
const MemoryDocument = z.object({ memory: GroupMemory.partial({ group: true }) });
const SecretDocument = z.object({ secret: z.string() });

const PARTITION = 'disclosure';
const SECRET = 'secret';

const idFrom = (secret: string, group: string): string =>
  createHmac('sha256', secret).update(group).digest('hex').slice(0, 40);

/**
 * The id of what was said of somebody’s team; undefined while nothing was ever said, or where these documents hold
 * nothing of it.
 */
export async function teamMemoryOf(managerId: PersonId, documents: Documents): Promise<string | undefined> {
  const found = await documents.read(SecretDocument, PARTITION, SECRET);
  return found && idFrom(found.value.secret, groupOf('team', managerId));
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
  let known: Promise<string> | undefined;
  const secretOf = (): Promise<string> =>
    withOptimisticRetry(async () => {
      const found = await documents.read(SecretDocument, PARTITION, SECRET);
      if (found) return found.value.secret;
      const secret = draw();
      await documents.batch(PARTITION, [save(SECRET, { type: 'disclosure-secret', secret }, undefined)]);
      return secret;
    });
  const secret = (): Promise<string> => {
    known ??= secretOf();
    known.catch(() => (known = undefined));
    return known;
  };
  const idOf = async (group: string): Promise<string> => idFrom(await secret(), group);
  return {
    async read(group) {
      const found = await documents.read(MemoryDocument, PARTITION, await idOf(group));
      return found
        ? { value: { skills: found.value.memory.skills, group }, etag: found.etag }
        : { value: { group, skills: {} } };
    },
    async *all(kind) {
      const where = `c.type = 'disclosure' AND c.kind = @kind`;
      for await (const { value, etag } of documents.query(MemoryDocument, where, { kind }, PARTITION))
        yield { value: { ...value.memory, group: value.memory.group ?? '' }, etag };
    },
    async save({ value: { group, skills }, etag }) {
      const kind = kindOf(group);
      const memory = kind === 'team' ? { skills } : { group, skills };
      await documents.batch(PARTITION, [save(await idOf(group), { type: 'disclosure', kind, memory }, etag)]);
    },
    noise: async (): Promise<Noise> => noiseFrom(await secret(), await leastOf()),
  };
}
