import { z } from 'zod';
import { saidBefore, type Said } from '../../domain/disclosure/said.ts';
import { needIdOf } from '../../domain/need/need.ts';
import { Standing } from '../../domain/group-level/group-standing.ts';
import type { Standings, StandingOf } from '../../ports/standings.ts';
import { MAX_BATCH, type Documents, type Write } from './documents.ts';
import { someAtATime } from '../../some-at-a-time.ts';

const PARTITION = 'standing';

const StandingDocument = z.object({ value: saidBefore(Standing) });

const idOf = ({ roleId, skillId, group }: StandingOf, ahead = false): string =>
  `${needIdOf(roleId, skillId, group)}${ahead ? '.ahead' : ''}`;

/** One document a role, or part of one, and skill, beside the registers that they are about. */
export function cosmosStandings(documents: Documents): Standings {
  async function* every() {
    const found = documents.query(StandingDocument, `c.type = 'standing'`, {}, PARTITION);
    for await (const { value } of found) yield value.value;
  }
  async function write(writes: readonly Write[]) {
    for (const some of someAtATime(writes, MAX_BATCH)) await documents.batch(PARTITION, some);
  }
  const kept = (value: Said<Standing>): Write => ({
    write: 'upsert',
    id: idOf(value, value.ahead),
    body: { type: 'standing', value },
  });
  return {
    save: (standings) => write(standings.map(kept)),
    async saveParts(parts) {
      const ids = new Set(parts.map((part) => idOf(part)));
      const ended: string[] = [];
      for await (const one of every()) if (one.group && !ids.has(idOf(one))) ended.push(idOf(one));
      await write([...parts.map(kept), ...ended.map((id): Write => ({ write: 'delete', id }))]);
    },
    async *all() {
      for await (const one of every()) if (!one.ahead && !one.group) yield one;
    },
    async find(of, ahead) {
      return (await documents.read(StandingDocument, PARTITION, idOf(of, ahead)))?.value.value;
    },
  };
}
