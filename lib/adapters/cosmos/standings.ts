import { z } from 'zod';
import { saidBefore } from '../../domain/disclosure/said.ts';
import { Standing } from '../../domain/standing.ts';
import type { Standings } from '../../ports/standings.ts';
import { MAX_BATCH, type Documents } from './documents.ts';
import { someAtATime } from '../../some-at-a-time.ts';

const PARTITION = 'standing';

const StandingDocument = z.object({ value: saidBefore(Standing) });

const idOf = (roleId: string, skillId: string, ahead = false): string =>
  `${roleId}.${skillId}${ahead ? '.ahead' : ''}`;

/** One document a role and skill, beside the registers that they are about. */
export function cosmosStandings(documents: Documents): Standings {
  return {
    async save(standings) {
      for (const some of someAtATime(standings, MAX_BATCH)) {
        await documents.batch(
          PARTITION,
          some.map((value) => ({
            write: 'upsert',
            id: idOf(value.roleId, value.skillId, value.ahead),
            body: { type: 'standing', value },
          })),
        );
      }
    },
    async *all() {
      const found = documents.query(StandingDocument, `c.type = 'standing'`, {}, PARTITION);
      for await (const { value } of found) if (!value.value.ahead) yield value.value;
    },
    async find(roleId, skillId, ahead) {
      return (await documents.read(StandingDocument, PARTITION, idOf(roleId, skillId, ahead)))?.value.value;
    },
  };
}
