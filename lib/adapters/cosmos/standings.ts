import { z } from 'zod';
import { saidBefore } from '../../domain/disclosure/said.ts';
import { needIdOf } from '../../domain/need/need.ts';
import { Standing } from '../../domain/group-level/group-standing.ts';
import type { Standings, StandingOf } from '../../ports/standings.ts';
import { MAX_BATCH, type Documents } from './documents.ts';
import { someAtATime } from '../../some-at-a-time.ts';

const PARTITION = 'standing';

const StandingDocument = z.object({ value: saidBefore(Standing) });

const idOf = ({ roleId, skillId, group }: StandingOf, ahead = false): string =>
  `${needIdOf(roleId, skillId, group)}${ahead ? '.ahead' : ''}`;

/** One document a role, or part of one, and skill, beside the registers that they are about. */
export function cosmosStandings(documents: Documents): Standings {
  return {
    async save(standings) {
      for (const some of someAtATime(standings, MAX_BATCH)) {
        await documents.batch(
          PARTITION,
          some.map((value) => ({
            write: 'upsert',
            id: idOf(value, value.ahead),
            body: { type: 'standing', value },
          })),
        );
      }
    },
    async *all() {
      const found = documents.query(StandingDocument, `c.type = 'standing'`, {}, PARTITION);
      for await (const { value } of found) if (!value.value.ahead && !value.value.group) yield value.value;
    },
    async find(of, ahead) {
      return (await documents.read(StandingDocument, PARTITION, idOf(of, ahead)))?.value.value;
    },
  };
}
