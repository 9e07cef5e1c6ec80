import { createHash } from 'node:crypto';
import type { CharterLine } from '../../domain/charter.ts';
import type { RoleProfile, Skill } from '../../domain/skill.ts';
import type { Standing } from '../../domain/standing.ts';
import { NamedError } from '../../errors.ts';
import type { DeclinedDemand, Registers } from '../../ports/registers.ts';
import { MAX_BATCH, save, type Documents } from './documents.ts';

interface Entry<T> {
  type: string;
  value: T;
}

/** Registers change when humans edit them, and every event reads them: a minute-old copy is fresh enough. */
const FRESH_MS = 60_000;

export function cosmosRegisters(documents: Documents): Registers {
  const cache = new Map<string, { until: number; values: Promise<unknown[]> }>();
  const all = async <T>(register: string): Promise<T[]> => {
    const held = cache.get(register);
    if (held && held.until > Date.now()) return (await held.values) as T[];
    const values = readAll<T>(documents, register);
    cache.set(register, { until: Date.now() + FRESH_MS, values });
    values.catch(() => cache.delete(register));
    return await values;
  };
  const put = async (register: string, id: string, value: object): Promise<void> => {
    await documents.batch(register, [{ write: 'upsert', id, body: { type: register, value } }]);
    cache.delete(register);
  };
  const byId = <T>(values: T[], key: keyof T) =>
    new Map(values.map((value) => [value[key] as string, value]));
  return {
    async charter() {
      const lines = await all<CharterLine>('charter');
      return { version: fingerprintOf(lines), lines };
    },
    skills: async () => byId(await all<Skill>('skill'), 'skillId'),
    roleProfiles: async () => byId(await all<RoleProfile>('role-profile'), 'roleId'),
    saveCharterLine: (line) => put('charter', line.lineId, line),
    saveSkill: (skill) => put('skill', skill.skillId, skill),
    saveRoleProfile: (profile) => put('role-profile', profile.roleId, profile),
    async saveStandings(standings) {
      for (let i = 0; i < standings.length; i += MAX_BATCH) {
        const some = standings.slice(i, i + MAX_BATCH);
        await documents.batch(
          'standing',
          some.map((value) => ({
            write: 'upsert',
            id: `${value.roleId}.${value.skillId}`,
            body: { type: 'standing', value },
          })),
        );
      }
    },
    async standing(roleId, skillId) {
      return (await documents.read<Entry<Standing>>('standing', `${roleId}.${skillId}`))?.value.value;
    },
    countDeclined: (demand) => countOnce(documents, demand),
    async *declined() {
      for await (const { value } of documents.query<Entry<DeclinedDemand>>(
        `c.type = 'declined'`,
        {},
        'declined',
      ))
        yield value.value;
    },
  };
}

/** Changes with every change of a line, and with nothing else. */
function fingerprintOf(lines: readonly CharterLine[]): string {
  const inOrder = lines.toSorted((a, b) => a.lineId.localeCompare(b.lineId));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex').slice(0, 12);
}

async function readAll<T>(documents: Documents, register: string): Promise<T[]> {
  const values: T[] = [];
  for await (const { value } of documents.query<Entry<T>>(`c.type = @register`, { register }, register))
    values.push(value.value);
  return values;
}

/** Counts a request on its demand: the request and the counter are written together, so a repeat finds the request there. */
async function countOnce(
  documents: Documents,
  demand: Parameters<Registers['countDeclined']>[0],
): Promise<void> {
  const { requestId, roleId, skillId, at } = demand;
  const demandId = `${roleId}.${skillId ?? 'other'}`;
  for (;;) {
    if (await documents.read('declined', `request:${requestId}`)) return;
    const found = await documents.read<Entry<DeclinedDemand>>('declined', demandId);
    const before = found?.value.value ?? { demandId, roleId, skillId, count: 0, firstAt: at, lastAt: at };
    const value = { ...before, count: before.count + 1, lastAt: Math.max(before.lastAt, at) };
    try {
      await documents.batch('declined', [
        save(`request:${requestId}`, { type: 'declined-request' }, undefined),
        save(demandId, { type: 'declined', value }, found?.etag),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof NamedError && error.fault.kind === 'stale')) throw error;
    }
  }
}
