import type { CharterLine } from '../../domain/charter.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import type { CurrentEntry, RegisterName } from '../../domain/register.ts';
import { liveId, type Skill } from '../../domain/skill/skill.ts';
import type { Links } from '../../domain/skill-estimate/links.ts';
import { stoppedBy } from '../../domain/policy/switch.ts';
import { followMerges, taxonomyOf } from '../../domain/taxonomy/merge.ts';
import type { CalibrationStore } from '../../ports/calibration.ts';
import type { Registers } from '../../ports/registers.ts';
import type { Documents } from './documents.ts';
import { cached, type Cached } from './cached.ts';
import { entryDocument, saveEntry } from './register-entries.ts';
import { sha256 } from '../../domain/sha256.ts';

/** Registers change when humans edit them, and every event reads them: a minute-old copy is fresh enough. */
const FRESH_MS = 60_000;

/** @param calibration what was learned about sources, by which levels are read wherever a skill is */
export function cosmosRegisters(documents: Documents, calibration: CalibrationStore): Registers {
  const keeping = <R extends RegisterName>(register: R) =>
    cached(FRESH_MS, () => Array.fromAsync(entriesIn(documents, register)));
  const entries: { [R in RegisterName]: Cached<CurrentEntry<R>[]> } = {
    charter: keeping('charter'),
    skill: keeping('skill'),
    'role-profile': keeping('role-profile'),
    policy: keeping('policy'),
    switch: keeping('switch'),
    'standing-approval': keeping('standing-approval'),
    approver: keeping('approver'),
    'job-title': keeping('job-title'),
    maker: keeping('maker'),
    'record-source': keeping('record-source'),
    'people-file': keeping('people-file'),
    'completion-file': keeping('completion-file'),
    'survey-file': keeping('survey-file'),
    receiver: keeping('receiver'),
    'course-pair': keeping('course-pair'),
    undertaking: keeping('undertaking'),
    'plan-choice': keeping('plan-choice'),
    requisition: keeping('requisition'),
    'own-agent': keeping('own-agent'),
    'own-agent-work': keeping('own-agent-work'),
    opening: keeping('opening'),
    'critical-role': keeping('critical-role'),
    'team-hours': keeping('team-hours'),
  };
  const valuesOf = async <R extends RegisterName>(register: R) =>
    (await entries[register].read()).map(({ value }) => value);
  const taxonomy = onceForEachReading((found: readonly CurrentEntry<'skill'>[]) =>
    taxonomyOf(found.map(({ value }) => value)),
  );
  const policy = onceForEachReading((changed: readonly CurrentEntry<'policy'>[]) =>
    policyOf(Object.fromEntries(changed.map(({ id, value }) => [id, value]))),
  );
  let linked: { of: ReadonlyMap<string, Skill>; by: Links; skills: ReadonlyMap<string, Skill> } | undefined;
  const skills = async () => {
    const [found, { links }] = await Promise.all([entries.skill.read(), calibration.read()]);
    const known = taxonomy(found);
    if (linked?.of !== known || linked.by !== links)
      linked = { of: known, by: links, skills: withLinks(known, links) };
    return linked.skills;
  };
  return {
    async charter() {
      const [lines, known] = await Promise.all([valuesOf('charter'), skills()]);
      const following = lines.map((line) => ({
        ...line,
        skillIds: [...new Set(line.skillIds.map((skillId) => liveId(known, skillId)))],
      }));
      return { version: fingerprintOf(lines), lines: following };
    },
    skills,
    async roleProfiles() {
      const [profiles, known] = await Promise.all([valuesOf('role-profile'), skills()]);
      return new Map(profiles.map((profile) => [profile.roleId, followMerges(profile, known)]));
    },
    policy: async () => policy(await entries.policy.read()),
    stopped: async () => stoppedBy(await valuesOf('switch')),
    entries: (register) => entries[register].read(),
    latest: (register) => Array.fromAsync(entriesIn(documents, register)),
    async *earlier(register, id) {
      const where = `c.type = 'earlier' AND c.entry.id = @id`;
      for await (const { value } of documents.query(entryDocument(register), where, { id }, register))
        yield value.entry;
    },
    async save(edit) {
      try {
        return await saveEntry(documents, edit);
      } finally {
        entries[edit.register].forget();
      }
    },
  };
}

const withLinks = (skills: ReadonlyMap<string, Skill>, links: Links): ReadonlyMap<string, Skill> =>
  links.size === 0 ? skills : new Map([...skills].map(([name, skill]) => [name, { ...skill, links }]));

/** What is made of the entries of a register, made once for each reading because every event asks for it. */
function onceForEachReading<Entries extends object, Made>(make: (found: Entries) => Made) {
  const made = new WeakMap<Entries, { value: Made }>();
  return (found: Entries): Made => {
    const known = made.get(found) ?? { value: make(found) };
    made.set(found, known);
    return known.value;
  };
}

/** Changes with every change of a line, and with nothing else. */
function fingerprintOf(lines: readonly CharterLine[]): string {
  const inOrder = lines.toSorted((a, b) => a.lineId.localeCompare(b.lineId));
  return sha256(JSON.stringify(inOrder), 12);
}

async function* entriesIn<R extends RegisterName>(
  documents: Documents,
  register: R,
): AsyncGenerator<CurrentEntry<R>> {
  const found = documents.query(entryDocument(register), 'c.type = @register', { register }, register);
  for await (const { value, etag } of found) yield { ...value.entry, etag };
}
