import { createHash } from 'node:crypto';
import type { CharterLine } from '../../domain/charter.ts';
import type { DeclinedDemand } from '../../domain/declined-demand.ts';
import { policyOf } from '../../domain/policy.ts';
import type { RegisterEntry, RegisterName } from '../../domain/register.ts';
import { liveId, type RoleProfile, type Skill } from '../../domain/skill.ts';
import { followMerges, taxonomyOf } from '../../domain/taxonomy/merge.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import type { Standing } from '../../domain/standing.ts';
import type { Registers } from '../../ports/registers.ts';
import { cosmosCalibration } from './calibration.ts';
import { MAX_BATCH, type Documents, type Found } from './documents.ts';
import { countOnce, leave } from './declined.ts';
import { saveEntry, type EntryDocument } from './register-entries.ts';

interface Entry<T> {
  type: string;
  value: T;
}

/** Registers change when humans edit them, and every event reads them: a minute-old copy is fresh enough. */
const FRESH_MS = 60_000;

const standingId = (roleId: string, skillId: string, ahead = false): string =>
  `${roleId}.${skillId}${ahead ? '.ahead' : ''}`;

export function cosmosRegisters(documents: Documents): Registers {
  const cache = new Map<RegisterName, { until: number; entries: Promise<Found<EntryDocument>[]> }>();
  const all = async (register: RegisterName): Promise<Found<EntryDocument>[]> => {
    const held = cache.get(register);
    if (held && held.until > Date.now()) return await held.entries;
    const entries = readAll(documents, register);
    cache.set(register, { until: Date.now() + FRESH_MS, entries });
    entries.catch(() => cache.delete(register));
    return await entries;
  };
  const valuesOf = async <T>(register: RegisterName): Promise<T[]> =>
    (await all(register)).map(({ value: { entry } }) => entry.value as T);
  /** Made once for each reading of the register, because every event asks for it. */
  const taxonomies = new WeakMap<object, ReturnType<typeof taxonomyOf>>();
  const skills = async () => {
    const entries = await all('skill');
    const known =
      taxonomies.get(entries) ?? taxonomyOf(entries.map(({ value }) => value.entry.value as Skill));
    taxonomies.set(entries, known);
    return known;
  };
  return {
    async charter() {
      const [lines, taxonomy] = await Promise.all([valuesOf<CharterLine>('charter'), skills()]);
      const following = lines.map((line) => ({
        ...line,
        skillIds: [...new Set(line.skillIds.map((skillId) => liveId(taxonomy, skillId)))],
      }));
      return { version: fingerprintOf(lines), lines: following };
    },
    skills,
    async roleProfiles() {
      const [profiles, taxonomy] = await Promise.all([valuesOf<RoleProfile>('role-profile'), skills()]);
      return new Map(profiles.map((profile) => [profile.roleId, followMerges(profile, taxonomy)]));
    },
    async policy() {
      const changed: Record<string, unknown> = {};
      for (const { value } of await all('policy')) changed[value.entry.id] = value.entry.value;
      return policyOf(changed);
    },
    entries: async (register) =>
      (await all(register)).map(({ value: { entry }, etag }) => ({ ...entry, etag })),
    async *earlier(register, id) {
      const where = `c.type = 'earlier' AND c.entry.id = @id`;
      for await (const { value } of documents.query<{ entry: RegisterEntry }>(where, { id }, register))
        yield value.entry;
    },
    async save(edit) {
      try {
        return await saveEntry(documents, edit);
      } finally {
        cache.delete(edit.register);
      }
    },
    async saveStandings(standings) {
      for (let i = 0; i < standings.length; i += MAX_BATCH) {
        const some = standings.slice(i, i + MAX_BATCH);
        await documents.batch(
          'standing',
          some.map((value) => ({
            write: 'upsert',
            id: standingId(value.roleId, value.skillId, value.ahead),
            body: { type: 'standing', value },
          })),
        );
      }
    },
    async *standings() {
      for await (const { value } of documents.query<Entry<Said<Standing>>>(
        `c.type = 'standing'`,
        {},
        'standing',
      ))
        if (!value.value.ahead) yield value.value;
    },
    async standing(roleId, skillId, ahead) {
      const id = standingId(roleId, skillId, ahead);
      return (await documents.read<Entry<Said<Standing>>>('standing', id))?.value.value;
    },
    ...cosmosCalibration(documents),
    countDeclined: (demand) => countOnce(documents, demand),
    leaveDeclined: (demandId, until) => leave(documents, demandId, until),
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

const readAll = (documents: Documents, register: RegisterName): Promise<Found<EntryDocument>[]> =>
  Array.fromAsync(documents.query<EntryDocument>('c.type = @register', { register }, register));
