import { z } from 'zod';
import { CharterLine } from '../domain/charter.ts';
import { sha256 } from '../domain/sha256.ts';
import type { RoleProfile, Skill } from '../domain/skill.ts';
import type { Words } from '../messages/words.ts';
import { textIn, type KeptEntry, type KeptList, type RowRead } from './kept-list.ts';

/** What skills and roles are called, for whoever knows no ids. */
interface Called {
  skills: ReadonlyMap<string, Pick<Skill, 'skillId' | 'label'>>;
  roles: ReadonlyMap<string, Pick<RoleProfile, 'roleId' | 'title'>>;
}

/** The charter: a row is a line. A line ends by its date. */
export const strategyList: KeptList = {
  title: 'Strategy',
  register: 'charter',
  columns: [
    { name: 'LineText', is: 'note' },
    { name: 'SkillIds', is: 'note' },
    { name: 'RoleIds', is: 'note' },
    { name: 'Weight', is: 'number' },
    { name: 'ValidFrom', is: 'text' },
    { name: 'ValidUntil', is: 'text' },
    { name: 'OwnerId', is: 'text' },
  ],
  holds: () => true,
  async sides({ registers }, words) {
    const [entries, skills, roles] = await Promise.all([
      registers.entries('charter'),
      registers.skills(),
      registers.roleProfiles(),
    ]);
    const called = { skills, roles };
    return {
      entries: entries.map(({ value }) => entryOf(value, called, words)),
      read: (fields) => lineIn(fields, called, words),
    };
  },
};

function lineIn(fields: Readonly<Record<string, unknown>>, called: Called, words: Words): RowRead {
  const { ids: skillIds, unknown: skills } = idsOf(
    textIn(fields, 'SkillIds'),
    [...called.skills].map(([id, { label }]) => [id, label]),
  );
  const { ids: roleIds } = idsOf(
    textIn(fields, 'RoleIds'),
    [...called.roles].map(([id, { title }]) => [id, title]),
  );
  const parsed = CharterLine.safeParse({
    lineId: textIn(fields, 'Title'),
    text: textIn(fields, 'LineText'),
    skillIds,
    roleIds,
    weight: fields['Weight'],
    from: textIn(fields, 'ValidFrom'),
    until: textIn(fields, 'ValidUntil'),
    ownerId: textIn(fields, 'OwnerId'),
  });
  if (!parsed.success) {
    const [strange] = skills;
    const why = z.prettifyError(parsed.error).replaceAll(/\s+/g, ' ');
    return {
      faults: strange === undefined ? why : `${words.say('list.unknown-name', { name: strange })} ${why}`,
    };
  }
  const line = parsed.data;
  return {
    key: line.lineId,
    mark: markOf(line),
    says: words.say('list.taken-over'),
    save(latest) {
      const entry = latest.find(({ id }) => id === line.lineId);
      // The list has no columns for the outcome that was agreed to, nor for the name of the owner.
      const { outcome, ownerName, ownerId } = (entry?.value ?? {}) as Partial<CharterLine>;
      const value = {
        ...line,
        ...(outcome ? { outcome } : {}),
        ...(ownerName !== undefined && ownerId === line.ownerId ? { ownerName } : {}),
      };
      return { register: 'charter', id: line.lineId, value, ...(entry ? { ifMatch: entry.etag } : {}) };
    },
  };
}

/** By name or by id, separated by semicolons; of ids alone also by commas and blanks, as they were written before. */
function idsOf(text: string, called: readonly (readonly [string, string])[]) {
  const byName = new Map(called.map(([id, name]) => [name.toLowerCase(), id]));
  const known = new Set(called.map(([id]) => id));
  const found = text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => byName.get(part.toLowerCase()) ?? part.split(/[,\s]/).filter(Boolean));
  return { ids: found, unknown: found.filter((id) => !known.has(id)) };
}

const entryOf = (line: CharterLine, { skills, roles }: Called, { say }: Words): KeptEntry => ({
  key: line.lineId,
  mark: markOf(line),
  says: say('list.taken-over'),
  fields: {
    Title: line.lineId,
    LineText: line.text,
    SkillIds: line.skillIds.map((id) => skills.get(id)?.label ?? id).join('; '),
    RoleIds: line.roleIds.map((id) => roles.get(id)?.title ?? id).join('; '),
    Weight: line.weight,
    ValidFrom: line.from,
    ValidUntil: line.until,
    OwnerId: line.ownerId,
  },
});

/** The same for lines that say the same, in whatever order they name skills and however they write a moment. */
const markOf = ({ lineId, text, skillIds, roleIds, weight, from, until, ownerId }: CharterLine): string =>
  sha256(
    JSON.stringify([
      lineId,
      text,
      skillIds.toSorted(),
      roleIds.toSorted(),
      weight,
      Date.parse(from),
      Date.parse(until),
      ownerId,
    ]),
    16,
  );
