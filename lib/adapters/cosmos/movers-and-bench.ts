import { z } from 'zod';
import { BenchMemory } from '../../domain/disclosure/say-bench.ts';
import { BeingSeen } from '../../domain/mobility/being-seen.ts';
import { OnBench } from '../../domain/succession/on-bench.ts';
import type { Bench } from '../../ports/bench.ts';
import type { Ports } from '../../ports/index.ts';
import { cosmosConsents } from './consents.ts';
import { save, type Documents } from './documents.ts';

const MemoryDocument = z.object({ memory: BenchMemory });
const memoryId = (criticalRoleId: string): string => `bench-said:${criticalRoleId}`;

const benchOver = (documents: Documents): Bench => ({
  ...cosmosConsents(documents, {
    types: { consent: 'on-bench', owner: 'critical-role-owner', withdrawn: 'on-bench-no-more' },
    field: 'onBench',
    schema: OnBench,
    to: ({ criticalRoleId }) => criticalRoleId,
    where: {
      all: `c.type = 'on-bench'`,
      to: `c.type = 'on-bench' AND c.onBench.criticalRoleId = @entryId`,
    },
  }),
  async said(ownerId, criticalRoleId) {
    const found = await documents.read(MemoryDocument, ownerId, memoryId(criticalRoleId));
    return found && { value: found.value.memory, etag: found.etag };
  },
  keepSaid: (ownerId, criticalRoleId, { value: memory, etag }) =>
    documents.batch(ownerId, [save(memoryId(criticalRoleId), { type: 'bench-said', memory }, etag)]),
});

/** Who looks for something else, and who agreed to follow in a critical role: by whom each may be known. */
export const cosmosMoversAndBench = (documents: Documents): Pick<Ports, 'movers' | 'bench'> => ({
  movers: cosmosConsents(documents, {
    types: { consent: 'being-seen', owner: 'opening-owner', withdrawn: 'seen-no-more' },
    field: 'seen',
    schema: BeingSeen,
    to: ({ openingId }) => openingId,
    where: {
      all: `c.type = 'being-seen'`,
      to: `c.type = 'being-seen' AND c.seen.openingId = @entryId`,
    },
  }),
  bench: benchOver(documents),
});
